namespace Monitoring.Reading.Bodies;

/// <summary>Text reduced to its letters and digits in lower case: so that marks, spaces and quotes make no difference.</summary>
internal static class LetterText
{
    /// <summary>The letters and digits of a text.</summary>
    public static string Of(ReadOnlySpan<char> text)
    {
        var letters = new char[text.Length];
        var length = 0;
        foreach (var sign in text)
        {
            if (char.IsLetterOrDigit(sign))
                letters[length++] = char.ToLowerInvariant(sign);
        }
        return new string(letters, 0, length);
    }
}

using System.Text;

namespace Monitoring.Reconciling.Mentioning;

/// <summary>The words of a sentence, for looking them up in tables.</summary>
internal static class SentenceWords
{
    /// <summary>In lower case; a hashtag's words are parted where a capital follows ("#BarrelBomb").</summary>
    public static List<string> Of(string text)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        for (var at = 0; at < text.Length; at++)
        {
            var ends = !char.IsLetterOrDigit(text[at]) || (at > 0 && char.IsUpper(text[at]) && char.IsLower(text[at - 1]));
            if (ends && word.Length > 0)
            {
                words.Add(word.ToString());
                word.Clear();
            }

            if (char.IsLetterOrDigit(text[at]))
                word.Append(char.ToLowerInvariant(text[at]));
        }

        if (word.Length > 0)
            words.Add(word.ToString());
        return words;
    }
}

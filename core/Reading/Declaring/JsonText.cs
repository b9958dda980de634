using System.Text;

namespace Monitoring.Reading.Declaring;

/// <summary>JSON as pages write it: control characters inside strings, comment marks around the whole.</summary>
internal static class JsonText
{
    /// <summary>The script with raw control characters turned into spaces and what stands around the outermost braces cut off.</summary>
    public static string Repaired(string script)
    {
        script = script.Replace("<![CDATA[", "", StringComparison.Ordinal).Replace("]]>", "", StringComparison.Ordinal);
        var start = script.AsSpan().IndexOfAny('{', '[');
        var end = script.AsSpan().LastIndexOfAny('}', ']');
        if (start < 0 || end <= start)
            return script;
        var text = script.AsSpan(start, end - start + 1);
        return text.IndexOfAnyInRange('\0', '\u001F') < 0 ? text.ToString() : Spaced(text);
    }

    private static string Spaced(ReadOnlySpan<char> text)
    {
        var repaired = new StringBuilder(text.Length);
        // Outside a string a control character is white space, inside it is a fault: a space serves for both.
        foreach (var sign in text)
            repaired.Append(sign < ' ' ? ' ' : sign);
        return repaired.ToString();
    }
}

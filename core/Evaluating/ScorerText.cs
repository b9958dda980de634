using System.Globalization;
using System.Text;

namespace Monitoring.Evaluating;

/// <summary>Writes rows as the reference scorer does: as Python shows a tuple.</summary>
internal static class ScorerText
{
    /// <summary><c>('id', 'two children', 'killed', 2, None)</c>.</summary>
    public static string Tuple(params object?[] members) => $"({string.Join(", ", members.Select(Show))})";

    private static string Show(object? member) => member switch
    {
        null => "None",
        string text => Quoted(text),
        _ => Convert.ToString(member, CultureInfo.InvariantCulture)!,
    };

    private static string Quoted(string text)
    {
        char quote = text.Contains('\'', StringComparison.Ordinal) && !text.Contains('"', StringComparison.Ordinal) ? '"' : '\'';
        var shown = new StringBuilder().Append(quote);
        foreach (var rune in text.EnumerateRunes())
            shown.Append(Escaped(rune, quote));
        return shown.Append(quote).ToString();
    }

    private static string Escaped(Rune rune, char quote) => rune.Value switch
    {
        '\n' => "\\n",
        '\r' => "\\r",
        '\t' => "\\t",
        '\\' => "\\\\",
        var c when c == quote => "\\" + quote,
        ' ' => " ",
        var c when IsPrintable(rune) => rune.ToString(),
        < 0x100 => $"\\x{rune.Value:x2}",
        < 0x10000 => $"\\u{rune.Value:x4}",
        _ => $"\\U{rune.Value:x8}",
    };

    private static bool IsPrintable(Rune rune) => Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate
        or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.SpaceSeparator);
}

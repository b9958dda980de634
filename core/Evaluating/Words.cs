using System.Globalization;
using System.Text;

namespace Monitoring.Evaluating;

/// <summary>Compares texts and sets the way the reference scorer does.</summary>
internal static class Words
{
    /// <summary>Lower-cased runs of letters and numerals; marks and signs part them.</summary>
    public static string[] Of(string? text)
    {
        var folded = new StringBuilder();
        foreach (var rune in (text ?? "").EnumerateRunes())
            folded.Append(IsAlphanumeric(rune) ? Rune.ToLowerInvariant(rune).ToString() : " ");
        return folded.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries);
    }

    /// <summary>Harmonic mean of the shares of words in common, 0 to 1; 1 when both are empty.</summary>
    public static double TokenF1(string? one, string? other)
    {
        string[] a = Of(one), b = Of(other);
        if (a.Length == 0 || b.Length == 0)
            return a.Length == b.Length ? 1 : 0;
        var rest = b.ToList();
        int hits = a.Count(rest.Remove);
        return 2.0 * hits / (a.Length + b.Length);
    }

    /// <summary>Size of the intersection over size of the union, 0 to 1; 1 when both are empty.</summary>
    public static double Jaccard(IEnumerable<string>? one, IEnumerable<string>? other)
    {
        var a = new HashSet<string>(one ?? [], StringComparer.Ordinal);
        var b = new HashSet<string>(other ?? [], StringComparer.Ordinal);
        int common = a.Count(b.Contains);
        int union = a.Count + b.Count - common;
        return union == 0 ? 1 : (double)common / union;
    }

    /// <summary>Whether any character stands for a digit, superscripts and other scripts included.</summary>
    public static bool HasDigit(string? text)
    {
        for (int i = 0; i < (text?.Length ?? 0); i++)
            if (CharUnicodeInfo.GetDigitValue(text!, i) >= 0)
                return true;
        return false;
    }

    private static bool IsAlphanumeric(Rune rune) => Rune.IsLetter(rune)
        || Rune.GetUnicodeCategory(rune) is UnicodeCategory.DecimalDigitNumber or UnicodeCategory.LetterNumber or UnicodeCategory.OtherNumber;
}

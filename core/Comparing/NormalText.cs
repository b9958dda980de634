using System.Globalization;
using System.Text;

namespace Monitoring.Comparing;

/// <summary>Text as it is compared: what editors' programs change by themselves makes no difference, words and their case do.</summary>
internal static class NormalText
{
    /// <summary>White space folded, quotes and dashes made one, invisible characters left out.</summary>
    public static string Of(string text)
    {
        var normal = new StringBuilder(text.Length);
        foreach (var sign in text)
            Append(normal, sign);
        while (normal is [.., ' '])
            normal.Length--;
        return normal.ToString();
    }

    private static void Append(StringBuilder normal, char sign)
    {
        switch (char.GetUnicodeCategory(sign))
        {
            case UnicodeCategory.SpaceSeparator or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator:
            case UnicodeCategory.Control when char.IsWhiteSpace(sign):
                if (normal.Length > 0 && normal[^1] != ' ')
                    normal.Append(' ');
                break;
            case UnicodeCategory.Format or UnicodeCategory.Control:
                break;
            case UnicodeCategory.InitialQuotePunctuation or UnicodeCategory.FinalQuotePunctuation:
                normal.Append('"');
                break;
            case UnicodeCategory.DashPunctuation:
                normal.Append('-');
                break;
            default:
                // Source: Unicode Standard, chapter 6.2: low quotation marks, primes and the apostrophe are quotes too.
                normal.Append(sign is '\'' or '\u201A' or '\u201E' or '\u2032' or '\u2033' or '`' or '\u00B4' ? '"' : sign);
                break;
        }
    }
}

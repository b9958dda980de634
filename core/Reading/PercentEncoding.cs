using System.Globalization;
using System.Text;

namespace Monitoring.Reading;

/// <summary>Percent-encoding in one form (RFC 3986, 6.2.2): unreserved characters plain, hex digits in upper case.</summary>
internal static class PercentEncoding
{
    /// <summary>The normal form; malformed sequences are left as they are.</summary>
    public static string Normalise(string text)
    {
        if (!text.Contains('%', StringComparison.Ordinal))
            return text;
        var made = new StringBuilder(text.Length);
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] != '%' || at + 2 >= text.Length || !byte.TryParse(text.AsSpan(at + 1, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value))
            {
                made.Append(text[at]);
                continue;
            }

            if (char.IsAsciiLetterOrDigit((char)value) || value is (byte)'-' or (byte)'.' or (byte)'_' or (byte)'~')
                made.Append((char)value);
            else
                made.Append(CultureInfo.InvariantCulture, $"%{value:X2}");
            at += 2;
        }

        return made.ToString();
    }
}

using System.Globalization;
using System.Text;

namespace Monitoring.Fetching.Robots;

/// <summary>Paths as RFC 9309, 2.2.2 compares them: octets outside ASCII are percent-encoded, unreserved characters are not, hex digits are upper case.</summary>
internal static class RobotsPath
{
    /// <summary>The comparable form of a path. A star or dollar in it is no sign but itself, and so encoded.</summary>
    public static string OfPath(string path) => Normalise(path).Replace("*", "%2A", StringComparison.Ordinal).Replace("$", "%24", StringComparison.Ordinal);

    /// <summary>The comparable form of a pattern, in which stars and a closing dollar are signs.</summary>
    public static string OfPattern(string pattern)
    {
        var made = Normalise(pattern);
        var last = made.EndsWith('$') ? made.Length - 1 : made.Length;
        return made[..last].Replace("$", "%24", StringComparison.Ordinal) + made[last..];
    }

    private static string Normalise(string path)
    {
        var made = new StringBuilder(path.Length);
        foreach (var octet in Octets(path))
            made.Append(octet);
        return made.ToString();
    }

    private static IEnumerable<string> Octets(string path)
    {
        var bytes = Encoding.UTF8.GetBytes(path);
        for (var at = 0; at < bytes.Length; at++)
        {
            if (bytes[at] == '%' && at + 2 < bytes.Length && Hex(bytes[at + 1]) is var high and >= 0 && Hex(bytes[at + 2]) is var low and >= 0)
            {
                var value = (high << 4) | low;
                yield return IsUnreserved(value) ? ((char)value).ToString() : Encoded(value);
                at += 2;
            }
            else
            {
                yield return bytes[at] is > 0x20 and < 0x7F ? ((char)bytes[at]).ToString() : Encoded(bytes[at]);
            }
        }
    }

    private static string Encoded(int value) => string.Create(CultureInfo.InvariantCulture, $"%{value:X2}");

    private static bool IsUnreserved(int value) => value < 0x80 && (char.IsAsciiLetterOrDigit((char)value) || value is '-' or '.' or '_' or '~');

    private static int Hex(byte digit) => char.IsAsciiHexDigit((char)digit) ? Convert.ToInt32(((char)digit).ToString(), 16) : -1;
}

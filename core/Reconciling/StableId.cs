using System.Security.Cryptography;
using System.Text;

namespace Monitoring.Reconciling;

/// <summary>Names that are the same wherever they are computed.</summary>
public static class StableId
{
    /// <summary>20 hexadecimal digits of the SHA-256 of the parts, parted so that no two lists of parts collide.</summary>
    public static string Of(params ReadOnlySpan<string> parts)
    {
        var joined = new StringBuilder();
        foreach (var part in parts)
            joined.Append(part.Length).Append(':').Append(part);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(joined.ToString())).AsSpan(0, 10));
    }

    /// <summary>Id of a report: of its canonical address, whichever version.</summary>
    public static string OfReport(Uri url) => Of(url.AbsoluteUri);

    /// <summary>A name for a blob from words of any script: ASCII letters and digits stay, the rest becomes a hash.</summary>
    public static string Slug(string words)
    {
        var slug = new string([.. words.Where(unit => char.IsAsciiLetterOrDigit(unit)).Select(char.ToLowerInvariant)]);
        return slug.Length > 0 && words.All(unit => unit < 128) && slug.Length <= 60 ? slug : "x" + Of(words)[..12];
    }
}

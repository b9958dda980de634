using System.Security.Cryptography;
using System.Text;

namespace Monitoring.Operating;

/// <summary>Ids that come out the same wherever they are computed.</summary>
internal static class StableIds
{
    /// <summary>24 hexadecimal digits of the SHA-256 of a text.</summary>
    internal static string Of(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, 12));
}

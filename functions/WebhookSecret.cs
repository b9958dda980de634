using System.Security.Cryptography;
using System.Text;

namespace Monitoring.Functions;

/// <summary>The secret that Telegram was given for its calls, compared in a time that tells nothing about it.</summary>
/// <param name="secret">The secret; null: nothing matches.</param>
public sealed class WebhookSecret(Secret? secret)
{
    /// <summary>True when exactly one value was given and it is the secret.</summary>
    public bool Matches(IEnumerable<string> given)
    {
        var values = given.ToArray();
        // Hashes have one length, so neither the length nor the place of the first difference shows in the time.
        return secret is not null && values.Length == 1
            && CryptographicOperations.FixedTimeEquals(Hash(values[0]), Hash(secret.Reveal()));
    }

    private static byte[] Hash(string text) => SHA256.HashData(Encoding.UTF8.GetBytes(text));
}

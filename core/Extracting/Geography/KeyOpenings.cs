namespace Monitoring.Extracting.Geography;

/// <summary>
/// How the keys of the gazetteer begin: most runs of capitalised words are no names of places, and their first letters tell so
/// without a look at the names. A beginning that no key has may be taken for one that some key has, never the other way round.
/// </summary>
internal sealed class KeyOpenings
{
    /// <summary>So many letters tell enough; shorter keys are not told apart.</summary>
    private const int Length = 5;

    private const int Bits = 1 << 18;

    private readonly ulong[] _bits = new ulong[Bits / 64];

    /// <summary>The beginnings of some keys.</summary>
    public KeyOpenings(IEnumerable<string> keys)
    {
        foreach (var key in keys)
            if (key.Length >= Length)
                _bits[Bit(key) / 64] |= 1UL << (Bit(key) % 64);
    }

    /// <summary>Whether a key, or a longer one that begins with it, may be among them.</summary>
    public bool MayOpen(ReadOnlySpan<char> key) => key.Length < Length || (_bits[Bit(key) / 64] & (1UL << (Bit(key) % 64))) != 0;

    private static int Bit(ReadOnlySpan<char> key)
    {
        var hash = 0u;
        foreach (var letter in key[..Length])
            hash = (hash * 31) + letter;
        return (int)((hash * 2654435769u) >> 14);
    }
}

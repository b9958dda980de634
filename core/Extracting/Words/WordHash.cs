namespace Monitoring.Extracting.Words;

/// <summary>The hash by which the vocabulary finds a word, letter by letter: FNV-1a, its high bits mixed into the low ones that choose a slot.</summary>
internal static class WordHash
{
    /// <summary>The state before the first letter.</summary>
    public const uint Start = 2166136261u;

    private const uint Prime = 16777619u;

    /// <summary>The state after one more folded letter.</summary>
    public static uint Add(uint state, char folded) => (state ^ folded) * Prime;

    /// <summary>The hash of the letters added.</summary>
    public static uint End(uint state) => state ^ (state >> 15);

    /// <summary>The hash of a whole folded word.</summary>
    public static uint Of(ReadOnlySpan<char> folded)
    {
        var state = Start;
        foreach (var c in folded)
            state = Add(state, c);
        return End(state);
    }
}

namespace Monitoring.Extracting.Lexicons;

/// <summary>Some of the tables of a language.</summary>
internal readonly record struct CategorySet
{
    private readonly ushort _bits;

    private CategorySet(int bits) => _bits = (ushort)bits;

    /// <summary>A set of tables.</summary>
    public static CategorySet Of(params ReadOnlySpan<LexicalCategory> categories)
    {
        var bits = 0;
        foreach (var category in categories)
            bits |= 1 << (int)category;
        return new CategorySet(bits);
    }

    /// <summary>The set with one more table.</summary>
    public CategorySet With(LexicalCategory category) => new(_bits | (1 << (int)category));

    /// <summary>Whether the sets have a table in common.</summary>
    public bool Overlaps(CategorySet other) => (_bits & other._bits) != 0;

    /// <summary>Whether a table is in the set.</summary>
    public bool Holds(LexicalCategory category) => (_bits & (1 << (int)category)) != 0;
}

namespace Monitoring.Extracting.Attributes;

/// <summary>Weapons or methods of a figure.</summary>
/// <param name="Codes">Their codes.</param>
/// <param name="Weapons">What the text calls them: wording keys.</param>
internal sealed record MeansFound(IReadOnlyList<Means> Codes, IReadOnlyList<string> Weapons)
{
    /// <summary>None.</summary>
    public static MeansFound None { get; } = new([], []);

    /// <summary>True when something was found.</summary>
    public bool Any => Codes.Count > 0;

    /// <summary>What other figures were done with.</summary>
    public static MeansFound Of(IEnumerable<FigureDraft> drafts)
    {
        FigureDraft[] known = [.. drafts];
        return new MeansFound([.. known.SelectMany(draft => draft.Means).Distinct()], [.. known.SelectMany(draft => draft.Weapons).Distinct(StringComparer.Ordinal)]);
    }
}

namespace Monitoring.Extracting.Attributes;

/// <summary>What a figure lacks and another one of the same quantity, or its whole, has.</summary>
internal static class Inheritance
{
    /// <summary>Fills what is missing.</summary>
    public static void Apply(Passage passage)
    {
        foreach (var draft in passage.Drafts)
            if (draft.Restates is { } earlier)
            {
                Fill(draft, earlier);
                Fill(earlier, draft);
            }

        foreach (var parts in passage.Drafts.Where(d => d.Whole is not null).GroupBy(d => d.Whole!))
            FillFromParts(parts.Key, [.. parts.Where(part => part.Sentence > parts.Key.Sentence)]);
        foreach (var draft in passage.Drafts)
            if (draft.Whole is { } whole)
                FillFromWhole(draft, whole);
    }

    private static void Fill(FigureDraft draft, FigureDraft same)
    {
        if (draft.Places.Count == 0)
            draft.Places.AddRange(same.Places);
        if (draft.Means.Count == 0)
            draft.Means.AddRange(same.Means);
        if (draft.Start is null && draft.End is null)
            (draft.Start, draft.End) = (same.Start, same.End);
    }

    /// <summary>A total that is broken down in later sentences was done by all who did its parts.</summary>
    private static void FillFromParts(FigureDraft whole, List<FigureDraft> parts)
    {
        if (parts.Count < 2 || whole.Belligerents.Count > 0 || parts.Exists(part => part.Belligerents.Count == 0))
            return;
        whole.Belligerents.AddRange(parts.SelectMany(part => part.Belligerents).Distinct());
        if (whole.Means.Count == 0)
            whole.Means.AddRange(parts.SelectMany(part => part.Means).Distinct());
    }

    private static void FillFromWhole(FigureDraft draft, FigureDraft whole)
    {
        var near = draft.Sentence == whole.Sentence;
        if (draft.Places.Count == 0)
            draft.Places.AddRange(whole.Places);
        if (draft.Start is null && draft.End is null)
            (draft.Start, draft.End) = (whole.Start, whole.End);
        if (!near)
            return;
        if (draft.Means.Count == 0)
            draft.Means.AddRange(whole.Means);
        if (draft.Belligerents.Count == 0)
            draft.Belligerents.AddRange(whole.Belligerents);
        draft.Source ??= whole.Source;
    }
}

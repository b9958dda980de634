namespace Monitoring.Extracting.Attributes;

/// <summary>What a figure lacks and another one of the same quantity, or its whole, has.</summary>
internal static class Inheritance
{
    /// <summary>Longer chains of repetitions do not occur; a circle ends here.</summary>
    private const int LongestChain = 50;

    /// <summary>Fills what is missing.</summary>
    public static void Apply(Passage passage)
    {
        ScopeAgreement.OfBulletin(passage.Drafts);
        foreach (var draft in passage.Drafts)
            if (draft.Restates is { } earlier && IsElsewhere(passage, earlier, draft))
                draft.Restates = null;
        foreach (var same in passage.Drafts.GroupBy(First).Where(group => group.Count() > 1))
        {
            ScopeAgreement.OfStatements(passage.Drafts, [.. same]);
            FillAll([.. same]);
        }

        FillNeutralized([.. passage.Drafts.Where(draft => draft.Measure == Measure.Neutralized)]);
        foreach (var parts in passage.Drafts.Where(d => d.Whole is not null).GroupBy(d => d.Whole!))
        {
            TakePlacesOfParts(passage, parts.Key, [.. parts.Where(part => part.Sentence == parts.Key.Sentence)]);
            FillFromParts(parts.Key, [.. parts.Where(part => part.Sentence > parts.Key.Sentence)]);
            ScopeAgreement.OfParts(parts.Key, [.. parts]);
        }

        foreach (var draft in passage.Drafts)
            if (draft.Whole is { } whole)
                FillFromWhole(passage, draft, whole);
    }

    /// <summary>"A young man was killed by a mine in X. … A young man was shot dead in Y": as many in another town are others.</summary>
    private static bool IsElsewhere(Passage passage, FigureDraft earlier, FigureDraft draft) =>
        !passage.Document.Sentences[earlier.Sentence].IsTitle && earlier.Sentence != draft.Sentence && AreTowns(earlier) && AreTowns(draft)
        && !earlier.Places.Exists(place => draft.Places.Exists(other => other.Text == place.Text || (other.Name is not null && other.Name == place.Name)));

    private static bool AreTowns(FigureDraft draft) => draft.Places.Count > 0 && draft.Places.TrueForAll(place => place.Precision is PlacePrecision.Town && !place.Near);

    /// <summary>The first statement of the quantity that a figure repeats.</summary>
    private static FigureDraft First(FigureDraft draft)
    {
        for (var step = 0; draft.Restates is { } earlier && step < LongestChain; step++)
            draft = earlier;
        return draft;
    }

    /// <summary>One report of people "neutralized" is the word of one party.</summary>
    private static void FillNeutralized(List<FigureDraft> neutralized)
    {
        var known = neutralized.FindAll(draft => draft.Belligerents.Count > 0);
        if (known.Count == 0 || known.SelectMany(draft => draft.Belligerents).Distinct().Count() > 1)
            return;
        foreach (var draft in neutralized.Where(draft => draft.Belligerents.Count == 0))
            draft.TakeParties(known[0]);
    }

    private static void FillAll(List<FigureDraft> same)
    {
        var places = same.Find(draft => draft.Places.Count > 0)?.Places ?? [];
        var armed = same.Find(draft => draft.Means.Count > 0);
        var accusing = same.Find(draft => draft.Belligerents.Exists(party => party != ActorTable.Unknown));
        var dated = same.FindAll(draft => (draft.Start ?? draft.End) is not null);
        foreach (var draft in same)
        {
            if (draft.Places.Count == 0)
                draft.Places.AddRange(places);
            if (draft.Means.Count == 0 && armed is not null)
                draft.TakeMeans([armed]);
            if (draft.Belligerents.Count == 0 && accusing is not null)
                draft.TakeParties(accusing);
            if (draft.Start is null && draft.End is null && dated.Find(other => MayDate(other.Scope, draft.Scope)) is { } donor)
                (draft.Start, draft.End) = (donor.Start, donor.End);
        }
    }

    /// <summary>A month's total does not date one event.</summary>
    private static bool MayDate(FigureScope donor, FigureScope scope) => donor == scope || scope != FigureScope.Event || donor != FigureScope.PeriodTotal;

    /// <summary>"killed 16, seven in A and nine in B": A, named behind the first part, is not where all were killed; they were killed in both.</summary>
    private static void TakePlacesOfParts(Passage passage, FigureDraft whole, List<FigureDraft> parts)
    {
        var places = parts.SelectMany(part => part.Places).DistinctBy(place => place.Text).ToList();
        if (places.Count < 2 || passage.In(whole.Sentence).FirstOrDefault(cluster => cluster.Drafts.Contains(whole)) is not { } told)
            return;
        var first = parts.Min(part => part.Quote.First);
        if (first > whole.Quote.First && told.Places.Count > 0 && told.Places.All(place => place.Range.First > first))
            whole.Places.AddRange(places.Where(place => !whole.Places.Contains(place)));
    }

    /// <summary>A total that is broken down in later sentences was done by all who did its parts.</summary>
    private static void FillFromParts(FigureDraft whole, List<FigureDraft> parts)
    {
        if (parts.Count > 0 && whole.Start is null && whole.End is null && parts.TrueForAll(part => part.Start is not null && part.End is not null))
            (whole.Start, whole.End) = (parts.Min(part => part.Start), parts.Max(part => part.End));
        if (parts.Count > 0 && whole is { Scope: FigureScope.Event, Start: null } && (parts[0].Scope != FigureScope.Unspecified || whole.Measure > Measure.KilledOrInjured) && parts.TrueForAll(part => part.Scope == parts[0].Scope))
            whole.Scope = parts[0].Scope;
        if (parts.Count < 2 || parts.Sum(part => part.Range.Count ?? 0) != whole.Range.Count || whole.Belligerents.Count > 0 || parts.Exists(part => part.Belligerents.Count == 0))
            return;
        parts.ForEach(whole.TakeParties);
        if (whole.Belligerents.Count > 1)
            whole.Belligerents.Remove(ActorTable.Unknown);
        if (whole.Means.Count == 0)
            whole.TakeMeans(parts);
    }

    /// <summary>An item of a list that tells of a time of its own takes the place that the list's head names, not that of a sum told before it.</summary>
    private static bool MayPlace(Passage passage, FigureDraft draft, FigureDraft whole) =>
        !passage.IsListItem(draft.Sentence) || passage.IsListItem(whole.Sentence) || whole.Sentence == passage.ListHead(draft.Sentence)
        || draft.Start is null || (draft.Start, draft.End) == (whole.Start, whole.End);

    private static void FillFromWhole(Passage passage, FigureDraft draft, FigureDraft whole)
    {
        var near = draft.Sentence == whole.Sentence;
        // "They include 58 civilians": a part that tells no place or time of its own is no event of its own.
        if (draft.Scope == FigureScope.Event && draft.Places.TrueForAll(whole.Places.Contains) && (draft.Start is null || draft.Start == whole.Start) && (draft.End is null || draft.End == whole.End))
            draft.Scope = whole.Scope;
        if (draft.Places.Count == 0 && (near || MayPlace(passage, draft, whole)))
            draft.Places.AddRange(whole.Places);
        if (draft.Start is null && draft.End is null)
            (draft.Start, draft.End) = (whole.Start, whole.End);
        if (!near)
            return;
        draft.Source ??= whole.Source;
        // "five in shelling", of a whole that was bombed by somebody: another weapon may be another's.
        if (draft.Belligerents.Count == 0 && !draft.IsGapped && (draft.Means.Count == 0 || whole.Means.Count == 0 || draft.Means.Exists(whole.Means.Contains)))
            draft.TakeParties(whole);
        if (draft.Means.Count == 0)
            draft.TakeMeans([whole]);
    }
}

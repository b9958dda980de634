namespace Monitoring.Extracting.Attributes;

/// <summary>What one quantity is said to be, all that tell of it agree on: a day's sum in the headline is one in the text, and what is spread over a country is no single attack.</summary>
internal static class ScopeAgreement
{
    /// <summary>The headline tells what the first sentences tell.</summary>
    private const int LeadEnd = 5;

    /// <summary>One attack is not in so many governorates.</summary>
    private const int Spread = 3;

    /// <summary>Makes the statements of one quantity agree, and those that stand beside them in the sentence.</summary>
    /// <param name="drafts">All figures of the text.</param>
    /// <param name="same">The statements of one quantity, at least two.</param>
    public static void OfStatements(IReadOnlyList<FigureDraft> drafts, List<FigureDraft> same)
    {
        if (same.Find(draft => draft.Sentence < LeadEnd && IsTotal(draft.Scope)) is not { } total)
            return;
        foreach (var draft in same)
            if (draft.Sentence < LeadEnd && draft.Scope == FigureScope.Event && !draft.Places.Exists(IsSpot))
                Follow(drafts, draft, total);
            else if (draft is { Sentence: < LeadEnd, Scope: FigureScope.RunningTotal, Start: not null } && total.Scope == FigureScope.PeriodTotal)
                Close(drafts, draft);
    }

    /// <summary>"271 killed in 15 days" above "raised to 271 the number killed since the start of the escalation": the sum of a time that has its length.</summary>
    private static void Close(IReadOnlyList<FigureDraft> drafts, FigureDraft running)
    {
        var (start, end) = (running.Start, running.End);
        foreach (var draft in drafts)
            if (draft.Scope == FigureScope.RunningTotal && draft.Start == start && draft.End == end)
                draft.Scope = FigureScope.PeriodTotal;
    }

    /// <summary>A whole that one sentence breaks down over several governorates is a sum; parts that name no more than a governorate are of its kind.</summary>
    /// <param name="whole">The figure that is broken down.</param>
    /// <param name="parts">Its parts.</param>
    public static void OfParts(FigureDraft whole, List<FigureDraft> parts)
    {
        if (!parts.GroupBy(part => part.Sentence).Any(list => list.SelectMany(part => part.Places).Select(place => place.Adm1).OfType<string>().Distinct().Count() >= Spread))
            return;
        if (whole.Scope == FigureScope.Event)
            whole.Scope = whole.Start is not null && whole.Start == whole.End ? FigureScope.DailyTotal : FigureScope.PeriodTotal;
        foreach (var part in parts)
            if (part.Scope == FigureScope.Event && IsTotal(whole.Scope) && !part.Places.Exists(IsSpot))
                part.Scope = whole.Scope;
    }

    /// <summary>A report that opens with a period's or a day's sum goes on with it, where a later figure names no time, weapon, party or town of its own.</summary>
    /// <param name="drafts">All figures of the text.</param>
    public static void OfBulletin(IReadOnlyList<FigureDraft> drafts)
    {
        if (drafts[0] is not { Sentence: < LeadEnd } lead || !IsTotal(lead.Scope) || lead.Measure is not (Measure.Killed or Measure.Injured or Measure.KilledOrInjured or Measure.Strikes))
            return;
        foreach (var draft in drafts)
            if (draft is { Scope: FigureScope.Event, Start: null, End: null, Whole: null, Measure: Measure.Killed or Measure.Injured or Measure.KilledOrInjured, Belligerents.Count: 0, Means.Count: 0 } && !draft.Places.Exists(IsSpot))
                (draft.Scope, draft.Start, draft.End) = (lead.Scope, lead.Start, lead.End);
            else if (draft is { Scope: FigureScope.Event, Start: null, End: null, Measure: Measure.Strikes or Measure.Munitions or Measure.EquipmentLost, Cls: FigureClass.N } && lead.Scope == FigureScope.DailyTotal)
                (draft.Scope, draft.Start, draft.End) = (lead.Scope, lead.Start, lead.End);
    }

    private static void Follow(IReadOnlyList<FigureDraft> drafts, FigureDraft draft, FigureDraft total)
    {
        if (draft.Start is null)
            (draft.Start, draft.End) = (total.Start, total.End);
        foreach (var beside in drafts)
            if (beside.Sentence == draft.Sentence && beside.Scope == FigureScope.Event && !beside.Places.Exists(IsSpot))
                beside.Scope = total.Scope;
    }

    private static bool IsTotal(FigureScope scope) => scope is FigureScope.PeriodTotal or FigureScope.DailyTotal;

    /// <summary>A place where one attack may be: a town, or finer.</summary>
    private static bool IsSpot(FigurePlace place) => place.Precision is null or <= PlacePrecision.Town;
}

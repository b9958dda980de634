using Monitoring.Extracting;
using Monitoring.Reconciling.Matching;

namespace Monitoring.Reconciling.Changing;

/// <summary>
/// Tells what an origin says otherwise than before of an attack besides the count: who did it, where, when, with what. A further article
/// changes whom it names; place, day and weapon are changed by a new version of the page that told them. Pure.
/// </summary>
/// <param name="tables">Parties and spellings of places.</param>
internal sealed class CircumstanceChanges(ReconcilingTables tables)
{
    private readonly PlaceMatch _places = new(tables.Places);

    /// <summary>The change, with the circumstances before and after it; null when none changed.</summary>
    /// <param name="incident">All claims.</param>
    /// <param name="before">What the origin said last.</param>
    /// <param name="claim">What it says.</param>
    public FigureChange.Refined? Find(Incident incident, Claim before, Claim claim)
    {
        var isPage = claim.Report == before.Report;
        var told = isPage ? before : StandingStatement.Of(incident, before);
        var moved = isPage ? OnPage(before, claim) : Party(incident, told, claim);
        if (moved == Circumstances.None)
            return null;
        var named = tables.Parties.Of(told.Belligerents).Count > 0 || !moved.HasFlag(Circumstances.Party) ? told : told with { Belligerents = [] }; // a mere word for whoever fights accused nobody
        return new FigureChange.Refined(claim.Origin.Name, named.AsTold(), claim.AsTold()) { In = moved };
    }

    /// <summary>What a new version of a page changes. Words that were not changed tell what they told, whatever is read out of the rest of the page.</summary>
    private Circumstances OnPage(Claim before, Claim claim)
    {
        var party = NamesOther(before, claim) ? Circumstances.Party : Circumstances.None;
        return before.Figures[0].Evidence.Sentence == claim.Figures[0].Evidence.Sentence ? party : party | Day(before, claim) | Place(before, claim) | Weapon(before, claim);
    }

    /// <summary>
    /// Another article names who did it, where the origin named nobody or others; one that names nobody takes nothing back, and one that
    /// counts more vaguely does not stand in the place of a count.
    /// </summary>
    private Circumstances Party(Incident incident, Claim told, Claim claim)
    {
        if (incident.Claims.LastOrDefault(known => known.Report == claim.Report && known.Origin.Id == claim.Origin.Id) is { } page && !NamesOther(page, claim))
            return Circumstances.None; // an older page in a new version says what it said
        if (!told.Wholes().Where(whole => whole.Measure != Measure.Injured).All(whole => IsRepeated(whole, claim)))
            return Circumstances.None;
        var isNew = tables.Parties.Of(claim.Belligerents).Except(told.Belligerents, StringComparer.Ordinal).Any() || claim.Accusations.Except(told.Accusations).Any(accusation => tables.Parties.Of([accusation.Party]).Count > 0);
        return isNew ? Circumstances.Party : Circumstances.None;
    }

    private static bool IsRepeated(Figure whole, Claim claim) => whole.Stated() is not { } stated
        || claim.Wholes(whole.Measure).Any(said => said.Stated() == stated && Counts.AreComparable(said.Group, whole.Group)) || claim.Wholes(whole.Measure).Sum(said => said.Stated() ?? 0) >= stated;

    private static bool NamesOther(Claim before, Claim claim) =>
        !before.Belligerents.ToHashSet(StringComparer.Ordinal).SetEquals(claim.Belligerents) || !before.Accusations.ToHashSet().SetEquals(claim.Accusations);

    /// <summary>
    /// The page itself puts it on another day. What was reported before that day is no news of it, and a day that moves with that of the
    /// report stands in words like "yesterday", which were not changed.
    /// </summary>
    private static Circumstances Day(Claim before, Claim claim)
    {
        if (claim.Start is not { } start || (before.Start, before.End) == (claim.Start, claim.End))
            return Circumstances.None;
        var moves = before.Start is null || (start <= before.ReportDay && (claim.ReportDay == before.ReportDay || start.DayNumber - before.Start.Value.DayNumber != claim.ReportDay.DayNumber - before.ReportDay.DayNumber));
        return moves ? Circumstances.Day : Circumstances.None;
    }

    private Circumstances Place(Claim before, Claim claim)
    {
        if (before.Places.Count == 0 || claim.Places.Count == 0)
            return Circumstances.None;
        if (_places.Score(before.Places, claim.Places) == 0)
            return before.Places.Concat(claim.Places).All(place => place.Name is not null) || !_places.MayBeSpelling(before.Places, claim.Places) ? Circumstances.OtherPlace : Circumstances.None;
        return claim.Places.Min(Fineness) < before.Places.Min(Fineness) ? Circumstances.Place : Circumstances.None;
    }

    private static Circumstances Weapon(Claim before, Claim claim) =>
        claim.Means.Count == 0 || before.Means.ToHashSet().SetEquals(claim.Means) ? Circumstances.None : Circumstances.Means;

    private static PlacePrecision Fineness(FigurePlace place) => place.Precision is { } precision && precision > PlacePrecision.Town ? precision : PlacePrecision.Town;
}

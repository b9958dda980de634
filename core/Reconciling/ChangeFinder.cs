using Monitoring.Extracting;
using Monitoring.Reconciling.Changing;

namespace Monitoring.Reconciling;

/// <summary>Tells what a claim changes in an incident. Pure.</summary>
/// <param name="tables">Cues and parties.</param>
public sealed class ChangeFinder(ReconcilingTables tables)
{
    private static readonly Measure[] Measures = [Measure.Killed, Measure.Injured, Measure.KilledOrInjured, Measure.Missing];

    private readonly CircumstanceChanges _circumstances = new(tables);
    private readonly WoundDeaths _deaths = new(tables);

    /// <summary>The changes; empty when this version of the report is known already.</summary>
    public IReadOnlyList<FigureChange> Find(Incident incident, Claim claim)
    {
        var changes = Counted(incident, claim);
        return changes is [FigureChange.Restated, ..] && StandingDenials.IsNew(incident, claim) ? [.. changes, new FigureChange.Denied(claim.Publisher.Name)] : changes;
    }

    private List<FigureChange> Counted(Incident incident, Claim claim)
    {
        if (incident.Claims.Any(known => known.Report == claim.Report && known.Origin.Id == claim.Origin.Id && known.Version >= claim.Version && SameFigures(known, claim)))
            return [];
        if (incident.Claims.Any(known => known.Status == ClaimStatus.Misread && known.Report == claim.Report && known.Origin.Id == claim.Origin.Id && IsSameReading(known, claim)))
            return [];
        var first = claim.Figures[0];
        if (incident.Claims.Any(known => known.Status == ClaimStatus.Rejected && known.Origin.Id == claim.Origin.Id && SaysSame(known, claim)))
            return [new FigureChange.Restated(claim.Origin.Name, first)];
        if (!incident.Retracted && incident.Claims.LastOrDefault(known => known.Origin.Id == claim.Origin.Id) is { Status: ClaimStatus.Withdrawn } gone && !incident.Current.Any(known => known.Origin.Id == claim.Origin.Id))
            return [new FigureChange.StatedAgain(claim.Origin.Name, gone.Figures[0], first), .. Inside(claim)];
        if (incident.Retracted || !incident.Claims.Any(known => known.IsSaid()))
            return [new FigureChange.FirstSeen(claim.Origin.Name, first), .. Inside(claim)];
        var before = incident.Current.LastOrDefault(known => known.Origin.Id == claim.Origin.Id);
        if (before is null)
            return _deaths.Alone(incident, claim) is { } died ? [died] : AnotherOrigin(incident, claim);
        return IsOlder(incident, before, claim) ? [new FigureChange.Restated(claim.Origin.Name, first)] : Same(incident, before, claim);
    }

    /// <summary>Changes that make the claim what its origin says now.</summary>
    public static bool Supersedes(IReadOnlyList<FigureChange> changes) =>
        changes.Any(change => change is not (FigureChange.Restated or FigureChange.Contradicted or FigureChange.Denied));

    private List<FigureChange> AnotherOrigin(Incident incident, Claim claim)
    {
        var first = claim.Figures[0];
        var other = incident.Current.FirstOrDefault() ?? incident.Claims[0];
        var changes = new List<FigureChange> { new FigureChange.AlsoReportedBy(claim.Origin.Name, other.Figures[0], first) };
        var others = incident.Current.DefaultIfEmpty(other).ToArray();
        changes.AddRange(Accusations(others, claim));
        foreach (var whole in claim.Wholes())
        {
            var known = Against([.. others.SelectMany(known => known.Wholes(whole.Measure).Where(known => Counts.AreComparable(known.Group, whole.Group)).Take(1))], whole);
            if (known is not null && Counts.Distance(known, whole) > 0)
                changes.Add(new FigureChange.Contradicted(ContradictionKind.Counts, known, whole));
        }

        changes.AddRange(Inside(claim));
        return changes;
    }

    /// <summary>Another party is said to have done it by another origin, whichever of them says so.</summary>
    private IEnumerable<FigureChange> Accusations(IEnumerable<Claim> others, Claim claim) => others
        .Where(known => tables.Parties.Differ(claim.Belligerents, known.Belligerents)).Take(1)
        .Select(known => new FigureChange.Contradicted(ContradictionKind.Belligerents, known.Figures[0], claim.Figures[0]));

    /// <summary>What a count is held against: the farthest one where it widens the span of those known, the first one where it lies among them.</summary>
    private static Figure? Against(Figure[] known, Figure whole) =>
        Array.Exists(known, one => one.Stated() <= whole.Stated()) && Array.Exists(known, one => one.Stated() >= whole.Stated()) ? known[0] : known.MaxBy(one => Counts.Distance(one, whole));

    private List<FigureChange> Same(Incident incident, Claim before, Claim claim)
    {
        var changes = new List<FigureChange>();
        if (_deaths.Of(incident, before, claim) is { } died)
            return [died];
        foreach (var measure in Measures)
            changes.AddRange(WholeChanges.Find(incident, before, claim, measure));
        if (changes.OfType<FigureChange.Raised>().FirstOrDefault(change => change.After.Measure == Measure.Killed && change.Before is not null) is { } more)
            changes = [.. changes.Select(change => change is FigureChange.Lowered { After.Measure: Measure.Injured } fewer && fewer.Before.Stated() - fewer.After.Stated() == more.After.Stated() - more.Before!.Stated() ? new FigureChange.Refined(fewer.Origin, fewer.Before, fewer.After) : change)]; // the injured who died, or others: nobody says
        if (IsInOtherWords(before, claim))
            changes.RemoveAll(change => change is FigureChange.Lowered);
        if (changes.Count == 0)
            changes.AddRange(Parts(before, claim));
        if (_circumstances.Find(incident, before, claim) is { } told && (changes.Count == 0 || told.TakesBackParty || (told.In & ~Circumstances.Party) != 0))
            changes.AddRange([told, .. told.In.HasFlag(Circumstances.Party) ? Accusations(incident.Current.Where(known => known.Origin.Id != claim.Origin.Id), claim) : []]);
        if (changes.Count == 0)
            changes.Add(new FigureChange.Restated(claim.Origin.Name, claim.Figures[0]));
        changes.AddRange(Inside(claim));
        return changes;
    }

    /// <summary>
    /// A page in another language counts fewer, and does not say that the toll went down: it says less, and takes nothing back. Only the page
    /// itself, one in its language, or words of a correction lower a toll.
    /// </summary>
    private bool IsInOtherWords(Claim before, Claim claim) =>
        claim.Report != before.Report && !string.Equals(claim.Language, before.Language, StringComparison.OrdinalIgnoreCase)
        && claim.Reason is null && (tables.Cues.In(claim.Figures[0].Evidence.Sentence) & (Cue.Lowered | Cue.Update | Cue.TakenBack)) == 0;

    private static IEnumerable<FigureChange> Parts(Claim before, Claim claim)
    {
        foreach (var whole in claim.Wholes())
        {
            var parts = before.Figures.Where(figure => figure.SubsetOf is not null && figure.Measure == whole.Measure).ToList();
            foreach (var part in claim.PartsOf(whole))
            {
                var known = parts.Find(old => old.Group == part.Group);
                if (known is not null)
                    parts.Remove(known);
                if (known is null || known.Stated() != part.Stated())
                    yield return new FigureChange.PartMoved(claim.Origin.Name, known, part);
            }

            if (claim.Report == before.Report)
            {
                foreach (var gone in parts)
                    yield return new FigureChange.PartMoved(claim.Origin.Name, gone, null);
            }
        }
    }

    /// <summary>A page against itself.</summary>
    private static IEnumerable<FigureChange> Inside(Claim claim)
    {
        if (claim.Headline is { } headline)
            yield return new FigureChange.Contradicted(ContradictionKind.HeadlineAgainstBody, headline, claim.Figures.First(figure => figure.SubsetOf is null && figure.Measure == headline.Measure));
        foreach (var part in claim.Figures.Where(figure => figure.SubsetOf is not null))
        {
            var whole = claim.Figures.FirstOrDefault(figure => figure.Id == part.SubsetOf);
            if (whole is { Max: { } most } && part.Stated() > most && part.Measure == whole.Measure)
                yield return new FigureChange.Contradicted(ContradictionKind.PartAboveWhole, whole, part);
        }
    }

    /// <summary>A paper that repeats an earlier statement of its source says nothing new, whatever the count.</summary>
    private bool IsOlder(Incident incident, Claim before, Claim claim)
    {
        if (claim.Report == before.Report)
            return claim.Version < before.Version;
        if (claim.PublishedAt is { } said && before.PublishedAt is { } last && said < last)
            return true;
        if (tables.Cues.In(claim.Figures[0].Evidence.Sentence).HasFlag(Cue.Wounds))
            return false; // who has died since is new, whoever tells it first
        var secondHand = claim.Publisher.Id != claim.Origin.Id && claim.Publisher.Id != before.Publisher.Id;
        return secondHand && (!claim.Figures.Any(figure => figure.SubsetOf is null && IsMore(before, figure)) || incident.Claims.Any(known => known.Status == ClaimStatus.Superseded && known.Origin.Id == claim.Origin.Id && SaysSame(known, claim)));
    }

    private static bool SaysSame(Claim known, Claim claim) =>
        claim.Wholes().Any() && claim.Wholes().All(whole => known.Wholes(whole.Measure).Any(old => Words(old) == Words(whole)));

    private static bool IsMore(Claim before, Figure figure) =>
        figure.Stated() is { } stated && before.Wholes(figure.Measure).All(old => (old.Stated() ?? 0) < stated);

    private static bool SameFigures(Claim known, Claim claim) =>
        known.Figures.Select(Words).SequenceEqual(claim.Figures.Select(Words));

    /// <summary>The same figures from the same sentence: what a person called misread stays misread in a later version of the page.</summary>
    private static bool IsSameReading(Claim known, Claim claim) =>
        SameFigures(known, claim) && known.Figures[0].Evidence.Sentence == claim.Figures[0].Evidence.Sentence;

    private static (Measure, long?, Qualifier, VictimGroup?, bool) Words(Figure figure) => (figure.Measure, figure.Stated(), figure.Qualifier, figure.Group, figure.IsHearsay);
}

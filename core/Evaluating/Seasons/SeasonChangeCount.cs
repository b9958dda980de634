using Monitoring.Alerting;
using Monitoring.Extracting;
using Monitoring.Reconciling;
using Monitoring.Reconciling.Changing;

namespace Monitoring.Evaluating.Seasons;

/// <summary>Compares the toll changes that origins stated with those that posts showed.</summary>
internal sealed class SeasonChangeCount
{
    public SeasonChangeCount(Season season, IReadOnlyList<ToldIncident> incidents, Func<Claim, int> eventOf, Func<SeasonReport, IReadOnlyList<SeasonChange>> changesOf, Action<string>? misses)
    {
        var accidents = season.Events.Where(one => one.Accident).Select(one => one.Number).ToHashSet();
        var stated = season.Reports.SelectMany(changesOf).Where(change => !accidents.Contains(change.Event)).ToList();
        var shown = incidents.SelectMany(told => Shown(told.Incident, eventOf)).ToList();
        Stated = stated.Count;
        ShownOnce = stated.Distinct().Count(change => shown.Count(one => one == change) == stated.Count(one => one == change));
        WithoutCause = shown.Count(one => !stated.Contains(one));
        foreach (var change in stated.Distinct().Where(change => shown.Count(one => one == change) != stated.Count(one => one == change)))
            misses?.Invoke($"change stated {stated.Count(one => one == change)}, shown {shown.Count(one => one == change)}: {change} {Told(incidents, eventOf, change)}");
        foreach (var change in shown.Where(one => !stated.Contains(one)))
            misses?.Invoke($"change without cause: {change} {Told(incidents, eventOf, change)}");
    }

    /// <summary>What was known of the event from that origin, in order.</summary>
    private static string Told(IReadOnlyList<ToldIncident> incidents, Func<Claim, int> eventOf, SeasonChange change) => string.Join(" | ", incidents
        .SelectMany(told => told.Incident.Claims.Where(claim => eventOf(claim) == change.Event && claim.Origin.Id.Equals(change.Origin, StringComparison.OrdinalIgnoreCase)).Select(claim => (told.Incident.Id, Claim: claim)))
        .OrderBy(one => one.Claim.ReadAt)
        .Select(one => FormattableString.Invariant($"[{one.Id[..6]} {one.Claim.Source} v{one.Claim.Version} {one.Claim.Status} r{one.Claim.Revision} {one.Claim.PublishedAt:MM-dd HH:mm} read {one.Claim.ReadAt:HH:mm}: {one.Claim.Figures[0].Evidence.Sentence}]")));

    public int Stated { get; }

    public int ShownOnce { get; }

    public int WithoutCause { get; }

    private static IEnumerable<SeasonChange> Shown(Incident incident, Func<Claim, int> eventOf)
    {
        foreach (var revision in incident.Revisions)
        {
            var claim = incident.Claims.FirstOrDefault(claim => claim.Revision == revision.Number);
            if (claim is null)
                continue;
            foreach (var change in revision.Changes)
            {
                long? killed = change switch
                {
                    FigureChange.Raised { Before: not null, After.Measure: Measure.Killed } or FigureChange.Lowered { After.Measure: Measure.Killed } => change.FiguresAfter().People(),
                    FigureChange.DiedOfWounds died => died.After.Stated(),
                    _ => null,
                };
                if (killed is { } count)
                    yield return new SeasonChange(eventOf(claim), claim.Origin.Id.ToLowerInvariant(), count);
            }
        }
    }
}

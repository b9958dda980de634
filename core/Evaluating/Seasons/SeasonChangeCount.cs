using Monitoring.Alerting;
using Monitoring.Extracting;
using Monitoring.Reconciling;

namespace Monitoring.Evaluating.Seasons;

/// <summary>Compares the toll changes that origins stated with those that posts showed.</summary>
internal sealed class SeasonChangeCount
{
    public SeasonChangeCount(Season season, IReadOnlyList<ToldIncident> incidents, Func<Claim, int> eventOf)
    {
        var stated = season.Reports.SelectMany(report => report.Changes).ToList();
        var shown = incidents.SelectMany(told => Shown(told.Incident, eventOf)).ToList();
        Stated = stated.Count;
        ShownOnce = stated.Distinct().Count(change => shown.Count(one => one == change) == stated.Count(one => one == change));
        WithoutCause = shown.Count(one => !stated.Contains(one));
    }

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
                    FigureChange.Raised { Before: not null, After.Measure: Measure.Killed } raised => raised.After.Stated(),
                    FigureChange.Lowered { After.Measure: Measure.Killed } lowered => lowered.After.Stated(),
                    FigureChange.DiedOfWounds died => died.After.Stated(),
                    _ => null,
                };
                if (killed is { } count)
                    yield return new SeasonChange(eventOf(claim), claim.Origin.Id, count);
            }
        }
    }
}

using Monitoring.Extracting;
using Monitoring.Reconciling;
using Monitoring.Reconciling.Matching;
using Monitoring.Reconciling.Mentioning;

namespace Monitoring.Alerting;

/// <summary>
/// Finds the tolls of a whole area that hold those of attacks told before: "19 killed in the Ghouta on Tuesday" after the posts of its
/// towns is no further attack. It is told as the area's total of the day, which is silent and says so.
/// </summary>
internal sealed class AreaTolls(OpenIncidents open, ReconcilingTables tables)
{
    /// <summary>So many attacks of one day in an area make its toll a sum. One alone may be the same attack, told without its place.</summary>
    private const int Several = 2;

    private static readonly HashSet<string> None = [];

    /// <summary>The report with such events as totals.</summary>
    /// <param name="mentions">What the report tells.</param>
    /// <param name="report">The report.</param>
    /// <param name="earlier">What became of its earlier version; null for a first one. What was told as one attack stays one.</param>
    /// <param name="now">The time.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<Mentions> AsTotalsAsync(Mentions mentions, Report report, ReportRecord? earlier, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var toldBefore = Finding.SubjectsOf(earlier?.Findings ?? [], Finding.Incidents).ToHashSet(StringComparer.Ordinal);
        foreach (var mention in mentions.Events.Where(IsOfArea).ToArray())
        {
            var around = await open.AroundAsync(mention.Places, mention.Start, report.Day(), 0, now, cancellationToken);
            if (!HoldsOthers(mention, around) || await open.FindAsync(Claim.Of(report, mention, tables.Origins), toldBefore, None, now, cancellationToken) is { Joins: true })
                continue;
            var leads = mentions.Totals.Count == 0 && mentions.Events[0] == mention;
            mentions = mentions with { Events = [.. mentions.Events.Where(other => other != mention)], Totals = [.. mentions.Totals, AsTotal(mention, leads)] };
        }

        return mentions;
    }

    /// <summary>One day's dead of a place that is larger than a town, in no total yet.</summary>
    private static bool IsOfArea(EventMention mention) =>
        mention is { PartOf: null, OfWounds: false, Another: false, Start: { } day } && (mention.End ?? day) == day
        && mention.Places.Count > 0 && mention.Places.All(place => place.Precision is > PlacePrecision.Town and < PlacePrecision.Country && place.Adm1 is not null && place.Near != true)
        && Killed(mention) is { Cls: FigureClass.N };

    private static Figure? Killed(EventMention mention) => mention.Wholes.FirstOrDefault(whole => whole.Measure == Measure.Killed);

    /// <summary>At least as many as the attacks that are known there, by the least that anybody counts of each.</summary>
    private bool HoldsOthers(EventMention mention, IReadOnlyList<OpenEntry> around)
    {
        var whole = Killed(mention)!; // asked above
        var known = around.Where(entry => entry.Start == mention.Start && entry.Places.Any(place => IsIn(place, mention))
                && entry.Means.MayAgree(mention.Means) && entry.Belligerents.MayAgree(tables.Parties.Of(mention.Belligerents)))
            .Select(entry => entry.Counts.Where(count => count.Measure == Measure.Killed && (Counts.AreComparable(count.Group, whole.Group) || Counts.IsPartOf(count.Group, whole.Group))).Min(count => count.Stated))
            .OfType<long>().ToArray();
        return known.Length >= Several && whole.Stated() >= known.Sum();
    }

    private static bool IsIn(FigurePlace place, EventMention mention) =>
        place.Precision is null or <= PlacePrecision.Town && mention.Places.Any(area => string.Equals(area.Adm1, place.Adm1, StringComparison.OrdinalIgnoreCase));

    private static TotalMention AsTotal(EventMention mention, bool leads)
    {
        Figure[] figures = [.. mention.Figures.Select(figure => figure with { Scope = FigureScope.DailyTotal })];
        return new TotalMention
        {
            Origin = mention.Origin,
            Figures = figures,
            Lead = Array.Find(figures, figure => figure is { SubsetOf: null, Measure: Measure.Killed })!, // an area's toll has one
            Start = mention.Start!.Value, // and a day
            End = mention.Start.Value,
            Scope = FigureScope.DailyTotal,
            Headline = mention.Headline,
            Denial = mention.Denial,
            Outlook = mention.Outlook,
            LeadsReport = leads,
        };
    }
}

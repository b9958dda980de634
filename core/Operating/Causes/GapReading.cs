using Monitoring.Alerting;
using Monitoring.Alerting.RoundUps;
using Monitoring.Reconciling;
using Monitoring.Storing;

namespace Monitoring.Operating.Causes;

/// <summary>What was read of a source after it had not been seen. Looked up only when its recovery is told.</summary>
/// <param name="Articles">Reports that were worked on since.</param>
/// <param name="Posted">Incidents of them that were posted, or will be.</param>
/// <param name="Merged">Findings of them that joined what was told before.</param>
/// <param name="Late">Findings of them that were too old for a post: in the digest as reported late.</param>
public sealed record GapReading(int Articles, int Posted, int Merged, int Late)
{
    /// <summary>Tolls of incidents told before that it raised.</summary>
    public int Raised { get; init; }

    /// <summary>Of the new incidents those that readers get together in a silent round-up.</summary>
    public int InRoundUps { get; init; }

    /// <summary>Of those the ones that are marked as reported late.</summary>
    public int MarkedLate { get; init; }

    /// <summary>Later days are not looked at: what is older than a day is told in the digest only.</summary>
    private const int MostDays = 2;

    /// <summary>What was worked on of a source since a time.</summary>
    /// <param name="store">The store.</param>
    /// <param name="source">Id of the source.</param>
    /// <param name="since">Since when it had not been seen.</param>
    /// <param name="today">The Damascus day.</param>
    /// <param name="cancellationToken">Stops it.</param>
    internal static async Task<GapReading> OfAsync(IBlobStore store, string source, DateTimeOffset since, DateOnly today, CancellationToken cancellationToken)
    {
        var records = new List<ReportRecord>();
        for (var back = 0; back < MostDays; back++)
            records.AddRange((await ReportDay.ReadAsync(store, today.AddDays(-back), cancellationToken).ConfigureAwait(false)).Where(record => record.Source == source && record.At > since));
        var findings = records.SelectMany(record => record.Findings).ToArray();
        var posted = Subjects(findings, Fate.Posted);
        var merged = Subjects(findings, Fate.Merged);
        var gathered = (await ToldAsync(store, posted, cancellationToken).ConfigureAwait(false)).FindAll(told => told.ToldIn is not null || told.Gathered.Count > 0 || told.Held.Count > 0);
        return new GapReading(records.DistinctBy(record => record.Report).Count(), posted.Length, merged.Length, findings.Count(finding => finding.Reason == SilenceReason.ReportedLate))
        {
            Raised = (await ToldAsync(store, merged, cancellationToken).ConfigureAwait(false)).Count(told => IsRaised(told.Incident, source, since)),
            InRoundUps = gathered.Count,
            MarkedLate = gathered.Count(told => told.Incident.Claims[0] is var claim && claim.ReadAt - claim.PublishedAt >= RoundUpLines.LateAfter),
        };
    }

    private static string[] Subjects(Finding[] findings, Fate fate) => [.. findings.Where(finding => finding.Fate == fate).Select(finding => finding.Subject).OfType<string>().Distinct(StringComparer.Ordinal)];

    private static async Task<List<ToldIncident>> ToldAsync(IBlobStore store, IEnumerable<string> subjects, CancellationToken cancellationToken)
    {
        var incidents = new List<ToldIncident>();
        foreach (var subject in subjects.Where(subject => subject.StartsWith("incidents/", StringComparison.Ordinal)))
        {
            if (await store.ReadOrPassAsync<ToldIncident>(subject, cancellationToken).ConfigureAwait(false) is { Value: var told })
                incidents.Add(told);
        }

        return incidents;
    }

    private static bool IsRaised(Incident incident, string source, DateTimeOffset since) =>
        incident.Revisions.Any(revision => revision.At > since && revision.Changes.Any(change => change is FigureChange.Raised) && incident.Claims.Any(claim => claim.Revision == revision.Number && claim.Source == source));
}

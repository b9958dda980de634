using Monitoring.Reconciling;
using Monitoring.Reconciling.Changing;
using Monitoring.Storing;

namespace Monitoring.Alerting;

/// <summary>Finds the incident of which a new version of a page says that it was at another place.</summary>
internal sealed class MovedAttacks(IBlobStore store, ReconcilingTables tables)
{
    private readonly PlaceCorrection _correction = new(tables);

    /// <summary>Blob of the incident; null when the claim is of none that an earlier version told of, or may be of several.</summary>
    /// <param name="work">The report.</param>
    /// <param name="claim">What it says of one attack.</param>
    /// <param name="all">All that it says of attacks.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<string?> SubjectAsync(ReportWork work, Claim claim, IReadOnlyList<Claim> all, CancellationToken cancellationToken)
    {
        if (work.Earlier is null || work.Earlier.Version >= work.Report.Version)
            return null;
        var found = new List<string>();
        foreach (var subject in work.ToldBefore.Where(subject => !work.Subjects.Contains(subject)))
        {
            if (await store.ReadAsync<ToldIncident>(subject, cancellationToken) is { Value.Incident: { MergedInto: null, Retracted: false } incident }
                && incident.Current.FirstOrDefault(said => said.Report == claim.Report && said.Origin.Id == claim.Origin.Id) is { } said
                && _correction.Is(said, claim, all.Where(other => other != claim), work.Report.Article.Text))
                found.Add(subject);
        }

        return found is [var one] ? one : null;
    }
}

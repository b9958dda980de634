using Monitoring.Alerting;
using Monitoring.Reconciling;
using Monitoring.Storing;

namespace Monitoring.Publishing;

/// <summary>Finds incidents by code, as anybody may see them.</summary>
internal sealed class ShownIncidents(IBlobStore store, TimeProvider time)
{
    private readonly IncidentCodes _codes = new(store);

    /// <summary>The incident of a code, followed through merges; null when there is none, or none that may be seen.</summary>
    public async Task<ToldIncident?> FindAsync(string code, CancellationToken cancellationToken)
    {
        var subject = await _codes.FindAsync(code, cancellationToken);
        while (subject is not null && await store.ReadAsync<ToldIncident>(subject, cancellationToken) is { } stored)
        {
            if (stored.Value.Incident.MergedInto is not { } target)
                return Shown.Of(stored.Value, time.GetUtcNow());
            subject = target;
        }

        return null;
    }
}

using Monitoring.Reconciling;
using Monitoring.Storing;

namespace Monitoring.Alerting.ByHand;

/// <summary>Finds incidents by code and writes what is done to them by hand; somebody else's write in between is met by doing it again.</summary>
internal sealed class HandCommit(IBlobStore store, TimeProvider time)
{
    private readonly IncidentCodes _codes = new(store);

    /// <summary>What is said of a code that no incident has.</summary>
    public static HandOutcome.Refused Unknown(string code) => new($"found no incident {code}, expected a code as posts show it (iYYMMDD_NN)");

    /// <summary>The incident of a code, followed through merges; null when there is none.</summary>
    public async Task<(string Subject, Stored<ToldIncident> Stored)?> LocateAsync(string code, CancellationToken cancellationToken)
    {
        var subject = await _codes.FindAsync(code, cancellationToken);
        while (subject is not null && await store.ReadAsync<ToldIncident>(subject, cancellationToken) is { } stored)
        {
            if (stored.Value.Incident.MergedInto is not { } target)
                return (subject, stored);
            subject = target;
        }

        return null;
    }

    /// <summary>Changes an incident in one write.</summary>
    /// <param name="code">The incident.</param>
    /// <param name="change">Makes the change of the incident, its blob's name and the time.</param>
    /// <param name="cancellationToken">Stops it before the write.</param>
    public async Task<HandOutcome> ChangeAsync(string code, Func<ToldIncident, string, DateTimeOffset, HandChange> change, CancellationToken cancellationToken)
    {
        while (true)
        {
            if (await LocateAsync(code, cancellationToken) is not { } found)
                return Unknown(code);
            var changed = change(found.Stored.Value, found.Subject, time.GetUtcNow());
            if (changed.Told is null)
                return new HandOutcome.Refused(changed.Said);
            if (await store.WriteAsync(found.Subject, changed.Told, found.Stored.ETag, cancellationToken) is PutResult.Written)
                return new HandOutcome.Done(changed.Said, changed.Alerts);
        }
    }
}

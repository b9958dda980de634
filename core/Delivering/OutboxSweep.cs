using Monitoring.Storing;

namespace Monitoring.Delivering;

/// <summary>What a sweep found.</summary>
/// <param name="Subjects">Subjects in the index.</param>
/// <param name="Repaired">Alerts that were decided and missing in the outbox.</param>
/// <param name="Dropped">Entries of the index whose subject has nothing to tell.</param>
/// <param name="Waiting">Alerts in the outbox after it.</param>
public sealed record SweepReport(int Subjects, int Repaired, int Dropped, int Waiting)
{
    /// <summary>Of those that wait, how many cannot be read.</summary>
    public int Unreadable { get; init; }
}

/// <summary>
/// Finishes what a crash left between the commit of a subject and the outbox: every alert that a subject still has pending is put out again.
/// It looks at the <see cref="PendingIndex"/> and the outbox only, which are as large as what is pending now. What cannot be read is passed over.
/// </summary>
/// <param name="store">Index, subjects and outbox.</param>
/// <param name="time">Clock of the index.</param>
public sealed class OutboxSweep(IBlobStore store, TimeProvider time)
{
    private static readonly TimeSpan Old = PendingIndexedStore.Fresh * 5;

    /// <summary>Repairs the outbox.</summary>
    /// <exception cref="StoreException">The store failed as a whole.</exception>
    public async Task<SweepReport> RunAsync(CancellationToken cancellationToken)
    {
        var (subjects, repaired, dropped) = (0, 0, 0);
        await foreach (var name in store.ListAsync(PendingIndex.Prefix, cancellationToken).ConfigureAwait(false))
        {
            if (await store.ReadOrPassAsync<PendingSubject>(name, cancellationToken).ConfigureAwait(false) is not { } entry)
                continue;
            subjects++;
            var (came, went) = await store.OrPassAsync(() => RepairAsync(name, entry, cancellationToken), (0, 0)).ConfigureAwait(false);
            (repaired, dropped) = (repaired + came, dropped + went);
        }
        var (waiting, unreadable) = await new Outbox(store).LookAsync(cancellationToken).ConfigureAwait(false);
        return new SweepReport(subjects, repaired, dropped, waiting) { Unreadable = unreadable };
    }

    private async Task<(int Repaired, int Dropped)> RepairAsync(string name, Stored<PendingSubject> entry, CancellationToken cancellationToken)
    {
        var telling = await new SubjectMarks(store).ReadAsync(entry.Value.Subject, cancellationToken).ConfigureAwait(false);
        if (telling is { Pending.Count: > 0 })
            return (await new Outbox(store).PutAsync(telling.Pending, cancellationToken).ConfigureAwait(false), 0);
        var isOld = (time.GetUtcNow() - entry.Value.At).Duration() > Old;
        return (0, isOld && await store.DeleteAsync(name, entry.ETag, cancellationToken).ConfigureAwait(false) ? 1 : 0);
    }
}

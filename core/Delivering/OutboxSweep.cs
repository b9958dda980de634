using Monitoring.Storing;

namespace Monitoring.Delivering;

/// <summary>What a sweep found.</summary>
/// <param name="Subjects">Subjects in the index.</param>
/// <param name="Repaired">Alerts that were decided and missing in the outbox.</param>
/// <param name="Dropped">Entries of the index whose subject has nothing to tell.</param>
/// <param name="Waiting">Alerts in the outbox after it.</param>
public sealed record SweepReport(int Subjects, int Repaired, int Dropped, int Waiting);

/// <summary>
/// Finishes what a crash left between the commit of a subject and the outbox: every alert that a subject still has pending is put out again.
/// It looks at the <see cref="PendingIndex"/> only, which is as large as what is pending now.
/// </summary>
/// <param name="store">Index, subjects and outbox.</param>
/// <param name="time">Clock of the index.</param>
public sealed class OutboxSweep(IBlobStore store, TimeProvider time)
{
    private static readonly TimeSpan Old = PendingIndexedStore.Fresh * 5;

    /// <summary>Repairs the outbox.</summary>
    /// <exception cref="StoreException">The store failed, or a subject cannot be read.</exception>
    public async Task<SweepReport> RunAsync(CancellationToken cancellationToken)
    {
        var (outbox, marks) = (new Outbox(store), new SubjectMarks(store));
        var (subjects, repaired, dropped) = (0, 0, 0);
        await foreach (var name in store.ListAsync(PendingIndex.Prefix, cancellationToken).ConfigureAwait(false))
        {
            if (await store.ReadAsync<PendingSubject>(name, cancellationToken).ConfigureAwait(false) is not { } entry)
                continue;
            subjects++;
            var telling = await marks.ReadAsync(entry.Value.Subject, cancellationToken).ConfigureAwait(false);
            if (telling is { Pending.Count: > 0 })
                repaired += await outbox.PutAsync(telling.Pending, cancellationToken).ConfigureAwait(false);
            else if ((time.GetUtcNow() - entry.Value.At).Duration() > Old && await store.DeleteAsync(name, entry.ETag, cancellationToken).ConfigureAwait(false))
                dropped++;
        }
        return new SweepReport(subjects, repaired, dropped, await outbox.CountAsync(cancellationToken).ConfigureAwait(false));
    }
}

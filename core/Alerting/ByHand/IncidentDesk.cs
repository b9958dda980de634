using Monitoring.Alerting.Writing;
using Monitoring.Reconciling;
using Monitoring.Reconciling.Matching;
using Monitoring.Storing;

namespace Monitoring.Alerting.ByHand;

/// <summary>What people do to incidents by hand: look, approve, reject, retract, merge, split. Each is one committed revision; the record stays.</summary>
public sealed class IncidentDesk(IBlobStore store, PostWriter writer, ReconcilingTables tables, TimeProvider time)
{
    private readonly HandCommit _hand = new(store, time);
    private readonly CorrectionIndex _corrections = new(store);
    private readonly TotalApproval _totals = new(store, writer, time);
    private readonly OpenIncidents _open = new(store, new IncidentMatcher(tables), tables.Places);

    /// <summary>Incidents of the days from <paramref name="from"/> to <paramref name="to"/>, inclusive, by day; those that were merged into others too.</summary>
    public async Task<IReadOnlyList<ToldIncident>> ListAsync(DateOnly from, DateOnly to, CancellationToken cancellationToken)
    {
        var found = new List<ToldIncident>();
        for (var day = from; day <= to; day = day.AddDays(1))
        {
            var page = await store.ReadOrPassAsync<CodePage>(IncidentCodes.NameOf(day), cancellationToken);
            foreach (var blob in page?.Value.Blobs ?? [])
            {
                if (await store.ReadOrPassAsync<ToldIncident>(blob, cancellationToken) is { } told)
                    found.Add(told.Value);
            }
        }

        return found;
    }

    /// <summary>The incident of a code, followed through merges; null when there is none.</summary>
    public async Task<ToldIncident?> FindAsync(string code, CancellationToken cancellationToken) =>
        await _hand.LocateAsync(code, cancellationToken) is { } found ? found.Stored.Value : null;

    /// <summary>Lets pass what waits for approval.</summary>
    /// <param name="code">Code of the incident, or of the total as the question shows it.</param>
    /// <param name="chats">Who reads: what is released is written in the language of its chat.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public Task<HandOutcome> ApproveAsync(string code, IReadOnlyList<ChatSettings> chats, CancellationToken cancellationToken) => TotalApproval.IsTotal(code)
        ? _totals.ApproveAsync(code, chats, cancellationToken)
        : _hand.ChangeAsync(code, (told, _, now) => new IncidentApproval(writer).Approve(told, code, chats, now), cancellationToken);

    /// <summary>Keeps back what waits for approval; what others say of the incident is told.</summary>
    public Task<HandOutcome> RejectAsync(string code, IReadOnlyList<ChatSettings> chats, CancellationToken cancellationToken) => TotalApproval.IsTotal(code)
        ? _totals.RejectAsync(code, cancellationToken)
        : _hand.ChangeAsync(code, (told, subject, now) => new IncidentApproval(writer).Reject(told, subject, code, chats, now), cancellationToken);

    /// <summary>True when operators may still decide on this revision of an incident or a total.</summary>
    public async Task<bool> WaitsAsync(string code, int revision, CancellationToken cancellationToken) => TotalApproval.IsTotal(code)
        ? await _totals.WaitsAsync(code, revision, cancellationToken)
        : await FindAsync(code, cancellationToken) is { Approval: { } wait } told && wait.Revision <= revision && revision <= told.Incident.Revision;

    /// <summary>Takes back what an incident's one source says now, when we misread it.</summary>
    public Task<HandOutcome> RetractAsync(string code, IReadOnlyList<ChatSettings> chats, CancellationToken cancellationToken) => RetractAsync(new Retraction(code), chats, cancellationToken);

    /// <summary>Takes back what we misread: struck through, corrected in a reply, kept in the record; what others say stands.</summary>
    /// <param name="retraction">Which claim or total, and what its source really says.</param>
    /// <param name="chats">Who reads.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<HandOutcome> RetractAsync(Retraction retraction, IReadOnlyList<ChatSettings> chats, CancellationToken cancellationToken)
    {
        if (retraction.Told is { } told && CorrectionIndex.IsTotal(told.Subject))
        {
            await _corrections.NoteAsync(told.Subject, time.GetUtcNow(), cancellationToken);
            return await new TotalRetraction(store, writer, time).RunAsync(told, retraction, chats, cancellationToken);
        }

        await NoteAsync(retraction.Code, cancellationToken);
        return await new IncidentTakingBack(store, writer, _hand, time).RunAsync(retraction, chats, cancellationToken);
    }

    /// <summary>Puts two incidents together that are one attack: the claims of the first move to the second, whose post goes on; the first one's post points to it.</summary>
    public async Task<HandOutcome> MergeAsync(string code, string into, IReadOnlyList<ChatSettings> chats, CancellationToken cancellationToken)
    {
        await NoteAsync(code, cancellationToken);
        return await new IncidentMerge(store, writer, _hand, _open).RunAsync(code, into, chats, time, cancellationToken);
    }

    /// <summary>Takes the claims of one source out of an incident into one of their own; both are told where the first one was.</summary>
    public async Task<HandOutcome> SplitAsync(string code, string source, IReadOnlyList<ChatSettings> chats, CancellationToken cancellationToken)
    {
        await NoteAsync(code, cancellationToken);
        return await new IncidentSplit(store, writer, _hand, _open).RunAsync(code, source, chats, time.GetUtcNow(), cancellationToken);
    }

    /// <summary>Before the correction itself, so that none is missing from the list of all.</summary>
    private async Task NoteAsync(string code, CancellationToken cancellationToken)
    {
        if (await FindAsync(code, cancellationToken) is { } told)
            await _corrections.NoteAsync(told.Incident.Code, time.GetUtcNow(), cancellationToken);
    }
}

using Monitoring.Reconciling;
using Monitoring.Storing;

namespace Monitoring.Alerting;

/// <summary>What people do to incidents by hand: look, approve, reject, retract, merge, split. Each is one committed revision; the record stays.</summary>
public sealed class IncidentDesk(IBlobStore store, PostWriter writer, ReconcilingTables tables, TimeProvider time)
{
    private readonly HandCommit _hand = new(store, time);
    private readonly OpenIncidents _open = new(store, new IncidentMatcher(tables.Places, tables.Cues), tables.Places);

    /// <summary>Incidents of the days from <paramref name="from"/> to <paramref name="to"/>, inclusive, by day.</summary>
    public async Task<IReadOnlyList<ToldIncident>> ListAsync(DateOnly from, DateOnly to, CancellationToken cancellationToken)
    {
        var found = new List<ToldIncident>();
        for (var day = from; day <= to; day = day.AddDays(1))
        {
            var page = await store.ReadAsync<CodePage>(IncidentCodes.NameOf(day), cancellationToken);
            foreach (var blob in page?.Value.Blobs ?? [])
            {
                if (await store.ReadAsync<ToldIncident>(blob, cancellationToken) is { Value: { Incident.MergedInto: null } told })
                    found.Add(told);
            }
        }

        return found;
    }

    /// <summary>The incident of a code, followed through merges; null when there is none.</summary>
    public async Task<ToldIncident?> FindAsync(string code, CancellationToken cancellationToken) =>
        await _hand.LocateAsync(code, cancellationToken) is { } found ? found.Stored.Value : null;

    /// <summary>Releases a post that waits for approval.</summary>
    /// <param name="code">The incident.</param>
    /// <param name="chats">Who reads: a released post is written in the language of its chat.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public Task<HandOutcome> ApproveAsync(string code, IReadOnlyList<ChatSettings> chats, CancellationToken cancellationToken) => _hand.ChangeAsync(code, (told, subject, _) =>
    {
        var waiting = Waiting(told);
        if (waiting.Length == 0)
            return HandChange.Refused($"{code}: no post of it waits for approval");
        var released = waiting.Select(alert => alert with { Id = StableId.Of(alert.Id, "approved"), NotBefore = null, Parts = [writer.Incident(chats.FirstOrDefault(chat => chat.Id == alert.Chat)?.Language ?? "en", told.Incident)] }).ToArray();
        return new HandChange(told with { Telling = told.Telling with { Pending = [.. told.Telling.Pending.Except(waiting), .. released] } }, released, $"{told.Incident.Code}: approved, it goes out now.");
    }, cancellationToken);

    /// <summary>Keeps back a post that waits for approval.</summary>
    public Task<HandOutcome> RejectAsync(string code, CancellationToken cancellationToken) => _hand.ChangeAsync(code, (told, subject, _) =>
    {
        var waiting = Waiting(told);
        return waiting.Length == 0
            ? HandChange.Refused($"{code}: no post of it waits for approval")
            : new HandChange(told with { Telling = told.Telling with { Pending = [.. told.Telling.Pending.Except(waiting)] } }, [], $"{told.Incident.Code}: rejected, it is kept and not told.");
    }, cancellationToken);

    private static Alert[] Waiting(ToldIncident told) => [.. told.Telling.Pending.Where(alert => alert is { NotBefore: not null, Action: PostAction.Post })];

    /// <summary>Takes back what an incident's one source says now, when we misread it.</summary>
    public Task<HandOutcome> RetractAsync(string code, IReadOnlyList<ChatSettings> chats, CancellationToken cancellationToken) => RetractAsync(new Retraction(code), chats, cancellationToken);

    /// <summary>Takes back a claim that we misread: struck through, corrected in a reply, kept in the record; what others say stands.</summary>
    /// <param name="retraction">Which claim, and what its source really says.</param>
    /// <param name="chats">Who reads.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public Task<HandOutcome> RetractAsync(Retraction retraction, IReadOnlyList<ChatSettings> chats, CancellationToken cancellationToken) =>
        _hand.ChangeAsync(retraction.Code, (told, subject, now) => new IncidentRetraction(writer).Make(told, subject, retraction, chats, now), cancellationToken);

    /// <summary>Puts two incidents together that are one attack: the claims of the first move to the second, whose post goes on; the first one's post points to it.</summary>
    public Task<HandOutcome> MergeAsync(string code, string into, IReadOnlyList<ChatSettings> chats, CancellationToken cancellationToken) =>
        new IncidentMerge(store, writer, _hand, _open).RunAsync(code, into, chats, time, cancellationToken);

    /// <summary>Takes the claims of one source out of an incident into one of their own; both are told where the first one was.</summary>
    public Task<HandOutcome> SplitAsync(string code, string source, IReadOnlyList<ChatSettings> chats, CancellationToken cancellationToken) =>
        new IncidentSplit(store, writer, _hand, _open).RunAsync(code, source, chats, time.GetUtcNow(), cancellationToken);
}

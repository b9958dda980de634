using Monitoring.Alerting.Totals;
using Monitoring.Alerting.Writing;
using Monitoring.Reconciling;
using Monitoring.Storing;

namespace Monitoring.Alerting.ByHand;

/// <summary>What operators decide on a total that waits.</summary>
internal sealed class TotalApproval(IBlobStore store, PostWriter writer, TimeProvider time)
{
    private const char Sign = 't';
    private const int IdLength = 20;

    /// <summary>Code of a series, as the question to operators shows it.</summary>
    public static string CodeOf(TotalSeries series) => Sign + series.Id;

    /// <summary>True for a code of a series; those of incidents begin with i.</summary>
    public static bool IsTotal(string code) => code.Length == IdLength + 1 && code[0] == Sign;

    /// <summary>Lets it pass.</summary>
    public Task<HandOutcome> ApproveAsync(string code, IReadOnlyList<ChatSettings> chats, CancellationToken cancellationToken) => ChangeAsync(code, told =>
    {
        var released = Waiting(told).Select(alert => writer.Approved(alert, chats)).ToArray();
        return (told.WithApproval(null, time.GetUtcNow()) with { Telling = told.Telling with { Pending = [.. told.Telling.Pending.Except(Waiting(told)), .. released] } }, released, $"{code}: approved, it goes out now.");
    }, cancellationToken);

    /// <summary>Keeps it back: the edition before it stands, if there is one.</summary>
    public Task<HandOutcome> RejectAsync(string code, CancellationToken cancellationToken) => ChangeAsync(code, told =>
    {
        var editions = told.Series.Editions.Select((edition, at) => told.Series.RevisionAt(at) >= told.Approval!.Revision ? edition with { Rejected = true } : edition); // ChangeAsync asks for one that waits
        return (told.WithApproval(null, time.GetUtcNow()) with { Series = told.Series with { Editions = [.. editions] }, Telling = told.Telling with { Pending = [.. told.Telling.Pending.Except(Waiting(told))] } }, [], $"{code}: rejected, it is kept and not told.");
    }, cancellationToken);

    /// <summary>True when operators may still decide on this edition.</summary>
    public async Task<bool> WaitsAsync(string code, int revision, CancellationToken cancellationToken) =>
        await LocateAsync(code, cancellationToken) is { } found && found.Stored.Value.Approval?.Revision == revision;

    private static Alert[] Waiting(ToldSeries told) => [.. told.Telling.Pending.Where(alert => alert is { NotBefore: not null, Kind: AlertKind.Total })];

    private async Task<HandOutcome> ChangeAsync(string code, Func<ToldSeries, (ToldSeries Told, IReadOnlyList<Alert> Alerts, string Said)> change, CancellationToken cancellationToken)
    {
        while (true)
        {
            if (await LocateAsync(code, cancellationToken) is not { } found)
                return new HandOutcome.Refused($"found no total {code}, expected a code as the question to operators shows it");
            if (found.Stored.Value.Approval is null || Waiting(found.Stored.Value).Length == 0)
                return new HandOutcome.Refused($"{code}: nothing of it waits for approval");
            var (told, alerts, said) = change(found.Stored.Value);
            if (await store.WriteAsync(found.Subject, told, found.Stored.ETag, cancellationToken) is PutResult.Written)
                return new HandOutcome.Done(said, alerts);
        }
    }

    private async Task<(string Subject, Stored<ToldSeries> Stored)?> LocateAsync(string code, CancellationToken cancellationToken)
    {
        var subject = (await store.ReadAsync<ApprovalSubject>(ApprovalSubject.BlobName(code[1..]), cancellationToken))?.Value.Subject;
        return subject is not null && await store.ReadAsync<ToldSeries>(subject, cancellationToken) is { } stored ? (subject, stored) : null;
    }
}

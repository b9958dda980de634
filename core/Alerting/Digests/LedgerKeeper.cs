using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Monitoring.Alerting.Chats;
using Monitoring.Alerting.RoundUps;
using Monitoring.Storing;

namespace Monitoring.Alerting.Digests;

/// <summary>Computes the ledger of a day from what reports led to and from what became of the alerts.</summary>
public sealed class LedgerKeeper(IBlobStore store, TimeProvider time)
{
    /// <summary>Computes and writes the ledger of a Damascus day; may be called again as alerts are delivered.</summary>
    public async Task<DayLedger> ComputeAsync(DateOnly day, CancellationToken cancellationToken)
    {
        var dead = await DeadAsync(day, cancellationToken);
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        var reasons = new List<SilenceReason>();
        var detected = 0;
        foreach (var finding in (await ReportDay.ReadAsync(store, day, cancellationToken)).SelectMany(record => record.Findings))
        {
            detected++;
            var became = await BecameAsync(finding, dead, cancellationToken);
            counts[became] = counts.GetValueOrDefault(became) + 1;
            if (became == nameof(DayLedger.Silent))
                reasons.Add(finding.Reason ?? SilenceReason.Rejected);
        }

        var ledger = new DayLedger
        {
            Day = day,
            At = time.GetUtcNow(),
            Detected = detected,
            Posted = counts.GetValueOrDefault(nameof(DayLedger.Posted)),
            Merged = counts.GetValueOrDefault(nameof(DayLedger.Merged)),
            Silent = counts.GetValueOrDefault(nameof(DayLedger.Silent)),
            Pending = counts.GetValueOrDefault(nameof(DayLedger.Pending)),
            Dead = counts.GetValueOrDefault(nameof(DayLedger.Dead)),
            Reasons = [.. reasons.CountBy(reason => reason).OrderByDescending(reason => reason.Value).ThenBy(reason => reason.Key).Select(reason => new SilenceCount(reason.Key, reason.Value))],
        };
        await WriteAsync(ledger, cancellationToken);
        return ledger;
    }

    private async Task WriteAsync(DayLedger ledger, CancellationToken cancellationToken)
    {
        PutResult written;
        do
        {
            var stored = await store.ReadAsync<DayLedger>(DayLedger.BlobName(ledger.Day), cancellationToken);
            written = await store.WriteAsync(DayLedger.BlobName(ledger.Day), ledger, stored?.ETag, cancellationToken);
        }
        while (written is not PutResult.Written);
    }

    private async Task<string> BecameAsync(Finding finding, HashSet<string> dead, CancellationToken cancellationToken)
    {
        if (finding.Fate == Fate.Silent)
            return nameof(DayLedger.Silent);
        if (finding.Alerts.Any(dead.Contains))
            return nameof(DayLedger.Dead);
        var telling = finding.Subject is null ? Telling.None : await TellingAsync(finding.Subject, cancellationToken);
        if (finding is { Fate: Fate.Posted, Subject: { } subject } && subject.StartsWith("incidents/", StringComparison.Ordinal) && await store.ReadAsync<ToldIncident>(subject, cancellationToken) is { Value: var told })
        {
            var roundUp = told.ToldIn is { } name ? (await store.ReadAsync<ToldRoundUp>(name, cancellationToken))?.Value : null;
            telling = roundUp?.Telling ?? telling;
            if (!IsToldToReaders(telling, subject) && await UntoldAsync(told, subject, roundUp?.Held ?? told.Held, cancellationToken) is { } became)
                return became;
        }

        if (telling.Pending.Any(alert => finding.Alerts.Contains(alert.Id, StringComparer.Ordinal)))
            return nameof(DayLedger.Pending);
        return finding.Fate == Fate.Merged ? nameof(DayLedger.Merged) : nameof(DayLedger.Posted);
    }

    /// <summary>True when something of it stands or waits in a chat: the question to operators tells readers nothing.</summary>
    private static bool IsToldToReaders(Telling telling, string subject) =>
        telling.Pending.Any(alert => alert.Kind != AlertKind.Operators)
        || telling.Messages.Any(message => message.AlertId != Reconciling.StableId.Of(subject, message.Revision.ToString(CultureInfo.InvariantCulture), nameof(AlertKind.Operators), nameof(PostAction.Post)));

    /// <summary>What became of an incident without any post of its own: kept back by operators, held for a round-up that has not come yet, or left to the digest.</summary>
    private async Task<string?> UntoldAsync(ToldIncident told, string subject, IReadOnlyList<string> held, CancellationToken cancellationToken)
    {
        if (told.Incident.Claims.Any(claim => claim.Status == Reconciling.ClaimStatus.Rejected) && !told.Incident.Current.Any())
            return nameof(DayLedger.Silent);
        foreach (var chat in held)
        {
            if (await store.ReadAsync<ReaderChat>(ReaderChat.BlobName(chat), cancellationToken) is { } reader && reader.Value.Held.Contains(subject, StringComparer.Ordinal))
                return nameof(DayLedger.Pending);
        }

        return held.Count > 0 && told.Gathered.Count == 0 && told.Incident is { MergedInto: null, Retracted: false } && told.Incident.Current.Any() ? nameof(DayLedger.Silent) : null;
    }

    private async Task<Telling> TellingAsync(string subject, CancellationToken cancellationToken) =>
        await store.GetAsync(subject, cancellationToken) is { } blob && JsonNode.Parse(blob.Content.Span)?["telling"] is { } telling
            ? telling.Deserialize<Telling>(MonitorJson.Indented) ?? Telling.None
            : Telling.None;

    /// <summary>Ids of alerts of that day that no chat will take: <c>dead/yyyy/MM/dd/…/&lt;id&gt;.json</c>, by UTC day of the decision, so two days are looked at.</summary>
    private async Task<HashSet<string>> DeadAsync(DateOnly day, CancellationToken cancellationToken)
    {
        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (var utc in new[] { day.AddDays(-1), day })
        {
            await foreach (var name in store.ListAsync(string.Create(CultureInfo.InvariantCulture, $"dead/{utc:yyyy'/'MM'/'dd}/"), cancellationToken))
                ids.Add(Path.GetFileNameWithoutExtension(name));
        }

        return ids;
    }
}

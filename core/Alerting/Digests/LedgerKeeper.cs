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
        var ended = new EndedAlerts(await AlertsAsync("dead", day, cancellationToken), await AlertsAsync("sent", day, cancellationToken));
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        var reasons = new List<SilenceReason>();
        var lost = new List<string>();
        var detected = 0;
        foreach (var finding in (await ReportDay.ReadAsync(store, day, cancellationToken)).SelectMany(record => record.Findings))
        {
            detected++;
            // What cannot be read is not known to be told.
            if (await store.OrPassAsync(() => BecameAsync(finding, ended, cancellationToken), nameof(DayLedger.Pending)) is not { } became)
            {
                lost.Add(finding.Subject ?? finding.Words);
                continue;
            }

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
            Lost = [.. lost.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
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

    /// <summary>The column of a finding; null when what should have been told of it stands, waits and ended nowhere: it was lost.</summary>
    private async Task<string?> BecameAsync(Finding finding, EndedAlerts ended, CancellationToken cancellationToken)
    {
        if (finding.Fate == Fate.Silent)
            return nameof(DayLedger.Silent);
        if (finding.Alerts.Any(ended.Dead.Contains))
            return nameof(DayLedger.Dead);
        if (finding is { Fate: Fate.Merged, Alerts.Count: 0 })
            return nameof(DayLedger.Merged); // joined in, and changed nothing
        var incident = finding.Subject is { } name && name.StartsWith(Finding.Incidents, StringComparison.Ordinal) ? (await store.ReadAsync<ToldIncident>(name, cancellationToken))?.Value : null;
        var tellings = await TellingsAsync(finding.Subject, incident, cancellationToken);
        var (stands, waits) = (tellings.Exists(Stands), tellings.Exists(one => one.Telling.Pending.Any(alert => alert.Kind != AlertKind.Operators)));
        if (!stands && !waits && incident is not null && finding.Fate == Fate.Posted && await UntoldAsync(incident, finding.Subject!, cancellationToken) is { } became) // an incident is a subject
            return became;
        if ((waits && !stands) || tellings.Exists(one => one.Telling.Pending.Any(alert => finding.Alerts.Contains(alert.Id, StringComparer.Ordinal))))
            return nameof(DayLedger.Pending);
        // An alert that gave way to a later one of its subject ends nowhere by itself: what stands of the subject is proof.
        if (!stands && !finding.Alerts.Any(ended.Sent.Contains))
            return null;
        return finding.Fate == Fate.Merged ? nameof(DayLedger.Merged) : nameof(DayLedger.Posted);
    }

    /// <summary>The tellings of a subject, and of every round-up that tells of it.</summary>
    private async Task<List<(string Subject, Telling Telling)>> TellingsAsync(string? subject, ToldIncident? incident, CancellationToken cancellationToken)
    {
        var tellings = new List<(string, Telling)>();
        if (subject is not null)
            tellings.Add((subject, incident?.Telling ?? await TellingAsync(subject, cancellationToken)));
        foreach (var name in incident?.RoundUps() ?? [])
        {
            if (await store.ReadAsync<ToldRoundUp>(name, cancellationToken) is { } roundUp)
                tellings.Add((name, roundUp.Value.Telling));
        }

        return tellings;
    }

    /// <summary>True when something of it stands in a chat: the question to operators tells readers nothing.</summary>
    private static bool Stands((string Subject, Telling Telling) told) =>
        told.Telling.Messages.Any(message => !message.ForOperators && message.AlertId != Reconciling.StableId.Of(told.Subject, message.Revision.ToString(CultureInfo.InvariantCulture), nameof(AlertKind.Operators), nameof(PostAction.Post)));

    /// <summary>What became of an incident without any post of its own: kept back by operators, held for a round-up that has not come yet, or left to the digest.</summary>
    private async Task<string?> UntoldAsync(ToldIncident told, string subject, CancellationToken cancellationToken)
    {
        var held = told.ToldIn is { } name ? (await store.ReadAsync<ToldRoundUp>(name, cancellationToken))?.Value.Held ?? told.Held : told.Held;
        if (told.Incident.Claims.Any(claim => claim.Status == Reconciling.ClaimStatus.Rejected) && !told.Incident.Current.Any())
            return nameof(DayLedger.Silent);
        foreach (var chat in held)
        {
            if (await store.ReadAsync<ReaderChat>(ReaderChat.BlobName(chat), cancellationToken) is { } reader && reader.Value.Held.Contains(subject, StringComparer.Ordinal))
                return nameof(DayLedger.Pending);
        }

        return held.Count > 0 && told.Gathered.Count == 0 && told.Incident is { MergedInto: null, Retracted: false } && told.Incident.Current.Any() ? nameof(DayLedger.Silent) : null;
    }

    /// <exception cref="StoreException">The blob cannot be read.</exception>
    private async Task<Telling> TellingAsync(string subject, CancellationToken cancellationToken)
    {
        try
        {
            return await store.GetAsync(subject, cancellationToken) is { } blob && JsonNode.Parse(blob.Content.Span)?["telling"] is { } telling
                ? telling.Deserialize<Telling>(MonitorJson.Indented) ?? Telling.None
                : Telling.None;
        }
        catch (JsonException fault)
        {
            throw new StoreException(StoreProblem.Corrupt, $"{subject}: its \"telling\" cannot be read ({fault.Message}); nothing was changed.", fault) { Blob = subject };
        }
    }

    /// <summary>Ids of alerts of that day that were sent, or that no chat will take: <c>dead/yyyy/MM/dd/…/&lt;id&gt;.json</c>, by UTC day of the decision, so two days are looked at.</summary>
    private async Task<HashSet<string>> AlertsAsync(string folder, DateOnly day, CancellationToken cancellationToken)
    {
        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (var utc in new[] { day.AddDays(-1), day })
        {
            await foreach (var name in store.ListAsync(string.Create(CultureInfo.InvariantCulture, $"{folder}/{utc:yyyy'/'MM'/'dd}/"), cancellationToken))
                ids.Add(Path.GetFileNameWithoutExtension(name));
        }

        return ids;
    }

    /// <summary>Alerts of a day that wait no more.</summary>
    /// <param name="Dead">Those that no chat will ever take.</param>
    /// <param name="Sent">Those that were taken.</param>
    private sealed record EndedAlerts(HashSet<string> Dead, HashSet<string> Sent);
}

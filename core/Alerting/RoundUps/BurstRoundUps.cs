using System.Globalization;
using Monitoring.Alerting.Chats;
using Monitoring.Alerting.Writing;
using Monitoring.Reconciling;
using Monitoring.Storing;

namespace Monitoring.Alerting.RoundUps;

/// <summary>
/// Tells what a burst or a full day held back: one round-up a chat, once its time is over. To be run by the sweeper and after
/// each round; running it again after a crash tells nothing twice.
/// </summary>
public sealed class BurstRoundUps(IBlobStore store, NewsPolicy policy, PostWriter writer, TimeProvider time)
{
    private readonly AlertComposer _composer = new(policy, writer);

    /// <summary>Commits the round-ups that are due and returns their alerts for the outbox.</summary>
    public async Task<IReadOnlyList<Alert>> FlushAsync(IReadOnlyList<ChatSettings> chats, CancellationToken cancellationToken)
    {
        var alerts = new List<Alert>();
        foreach (var chat in chats)
            alerts.AddRange(await store.OrPassAsync(() => FlushAsync(chat, cancellationToken), []));
        return alerts;
    }

    private async Task<IReadOnlyList<Alert>> FlushAsync(ChatSettings chat, CancellationToken cancellationToken)
    {
        var name = ReaderChat.BlobName(chat.Id);
        if (await store.ReadAsync<ReaderChat>(name, cancellationToken) is not { } stored)
            return [];
        if ((stored.Value.RoundUp ?? await NextAsync(stored.Value, chat, cancellationToken)) is not { } next)
            return [];
        if (stored.Value.RoundUp is null && await store.WriteAsync(name, stored.Value with { RoundUp = next }, stored.ETag, cancellationToken) is not PutResult.Written)
            return []; // Somebody else wrote: the next sweep looks again.
        var alerts = await TellAsync(chat, next, cancellationToken);
        await ForgetAsync(name, next, alerts, cancellationToken);
        return alerts;
    }

    /// <summary>The round-up that is due: as many incidents, oldest first, as the day has room for; null when none is due.</summary>
    private async Task<OpenRoundUp?> NextAsync(ReaderChat reader, ChatSettings chat, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        if (reader.HeldSince is not { } since || now - since < WaitOf(reader, since))
            return null;
        var room = policy.Budget.RoundUpParts(Day(reader, now));
        var (told, left) = (new List<(string Blob, RoundUpLine Line)>(), new List<string>());
        foreach (var held in reader.Held)
        {
            var (isRead, found) = await store.TryOrPassAsync(() => LineAsync(chat, held, cancellationToken));
            if (!isRead)
                continue; // It waits until it can be read.
            if (found is not { } line)
                left.Add(held);
            else if (writer.RoundUp(chat.Language, new RoundUp(null, writer.Clock.DayOf(now), since, [.. told.Select(one => one.Line), line])).Count <= room)
                told.Add((held, line));
            else if (now - line.Claim.ReadAt >= policy.Thresholds.HeldAtMost)
                left.Add(held); // The digest tells it.
        }

        string[] blobs = [.. told.Select(one => one.Blob)];
        return blobs.Length + left.Count == 0
            ? null
            : new OpenRoundUp(string.Create(CultureInfo.InvariantCulture, $"roundups/{since.UtcDateTime:yyyy-MM}/burst-{StableId.Of([chat.Id, .. blobs, .. left])}.json"), blobs, since, now) { Left = left };
    }

    /// <summary>A day that had its posts gathers for longer than a burst does.</summary>
    private TimeSpan WaitOf(ReaderChat reader, DateTimeOffset since) => policy.Budget.IsFull(Day(reader, since)) ? policy.Thresholds.FullDayTime : policy.Thresholds.BurstTime;

    private ChatDay Day(ReaderChat reader, DateTimeOffset at) => ChatDay.Of(reader.Messages, at, policy.Thresholds.BurstTime, writer.Clock);

    /// <summary>What is told of an incident that waits; null when it has a post by now, or nothing to tell any more.</summary>
    private async Task<RoundUpLine?> LineAsync(ChatSettings chat, string held, CancellationToken cancellationToken)
    {
        var told = await store.ReadAsync<ToldIncident>(held, cancellationToken);
        return told?.Value is { Incident.MergedInto: null, Incident.Retracted: false } incident && !AlertComposer.Stands(incident, chat.Id) && incident.Incident.Current.FirstOrDefault() is { } claim
            ? new RoundUpLine(incident.Incident.Code, claim)
            : null;
    }

    private async Task<IReadOnlyList<Alert>> TellAsync(ChatSettings chat, OpenRoundUp next, CancellationToken cancellationToken)
    {
        var lines = new List<RoundUpLine>();
        foreach (var held in next.Incidents)
        {
            if (await LineAsync(chat, held, cancellationToken) is { } line)
                lines.Add(line);
        }

        if (lines.Count == 0)
            return [];
        var told = await new RoundUpCommit(store, _composer).AddAsync(next.Subject, new RoundUp(null, writer.Clock.DayOf(next.At), next.Since, lines), [chat], [], next.At, cancellationToken);
        foreach (var held in next.Incidents)
            await NoteAsync(held, next.Subject, lines, cancellationToken);
        return told.Telling.Pending;
    }

    /// <summary>The incident remembers where it was told: what becomes of it is told there.</summary>
    private async Task NoteAsync(string incident, string roundUp, List<RoundUpLine> lines, CancellationToken cancellationToken)
    {
        while (await store.ReadAsync<ToldIncident>(incident, cancellationToken) is { } stored && lines.Exists(line => line.Code == stored.Value.Incident.Code) && !stored.Value.Gathered.Contains(roundUp, StringComparer.Ordinal))
        {
            if (await store.WriteAsync(incident, stored.Value with { Gathered = [.. stored.Value.Gathered, roundUp] }, stored.ETag, cancellationToken) is PutResult.Written)
                return;
        }
    }

    private async Task ForgetAsync(string name, OpenRoundUp told, IReadOnlyList<Alert> alerts, CancellationToken cancellationToken)
    {
        while (await store.ReadAsync<ReaderChat>(name, cancellationToken) is { Value.RoundUp: not null } stored)
        {
            var left = stored.Value.Held.Except(told.Incidents, StringComparer.Ordinal).Except(told.Left, StringComparer.Ordinal).ToArray();
            var next = stored.Value.With(CountedMessage.ByChat(alerts).SelectMany(messages => messages), told.At) with { Held = left, HeldSince = left.Length == 0 ? null : told.At, RoundUp = null };
            if (await store.WriteAsync(name, next, stored.ETag, cancellationToken) is PutResult.Written)
                return;
        }
    }
}

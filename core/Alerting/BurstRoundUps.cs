using System.Globalization;
using Monitoring.Reconciling;
using Monitoring.Storing;

namespace Monitoring.Alerting;

/// <summary>
/// Tells what a burst held back: one round-up a chat, once the burst's time is over. To be run by the sweeper and after
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
            alerts.AddRange(await FlushAsync(chat, cancellationToken));
        return alerts;
    }

    private async Task<IReadOnlyList<Alert>> FlushAsync(ChatSettings chat, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var name = ReaderChat.BlobName(chat.Id);
        var stored = await store.ReadAsync<ReaderChat>(name, cancellationToken);
        if (stored?.Value is not { HeldSince: { } since } reader || now - since < WaitOf(reader, since))
            return [];
        var subject = string.Create(CultureInfo.InvariantCulture, $"roundups/{since.UtcDateTime:yyyy-MM}/burst-{StableId.Of([chat.Id, .. reader.Held])}.json");
        var alerts = await TellAsync(chat, subject, reader, since, now, cancellationToken);
        await ForgetAsync(name, reader.Held, cancellationToken);
        return alerts;
    }

    /// <summary>A day that had its posts gathers for longer than a burst does.</summary>
    private TimeSpan WaitOf(ReaderChat reader, DateTimeOffset since) =>
        reader.HasHad(policy.Thresholds.PostsADay, since, writer.Clock) ? policy.Thresholds.FullDayTime : policy.Thresholds.BurstTime;

    private async Task<IReadOnlyList<Alert>> TellAsync(ChatSettings chat, string subject, ReaderChat reader, DateTimeOffset since, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var lines = new List<RoundUpLine>();
        foreach (var held in reader.Held)
        {
            var told = await store.ReadAsync<ToldIncident>(held, cancellationToken);
            if (told?.Value is { Incident.MergedInto: null, Incident.Retracted: false } incident && !AlertComposer.Stands(incident, chat.Id) && incident.Incident.Current.FirstOrDefault() is { } claim)
                lines.Add(new RoundUpLine(incident.Incident.Code, claim));
        }

        if (lines.Count == 0)
            return [];
        var alerts = await new RoundUpCommit(store, _composer).AddAsync(subject, new RoundUp(null, writer.Clock.DayOf(now), since, lines), [chat], now, cancellationToken);
        foreach (var held in reader.Held)
            await NoteAsync(held, subject, lines, cancellationToken);
        return alerts;
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

    private async Task ForgetAsync(string name, IReadOnlyList<string> told, CancellationToken cancellationToken)
    {
        while (await store.ReadAsync<ReaderChat>(name, cancellationToken) is { } stored)
        {
            var left = stored.Value.Held.Except(told, StringComparer.Ordinal).ToArray();
            var next = stored.Value with { Held = left, HeldSince = left.Length == 0 ? null : stored.Value.HeldSince };
            if (await store.WriteAsync(name, next, stored.ETag, cancellationToken) is PutResult.Written)
                return;
        }
    }
}

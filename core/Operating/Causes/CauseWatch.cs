using Monitoring.Alerting;
using Monitoring.Alerting.Writing;
using Monitoring.Delivering;
using Monitoring.Reconciling;
using Monitoring.Storing;
using Monitoring.Watching;

namespace Monitoring.Operating.Causes;

/// <summary>
/// Tells the operators what is wrong: one message a cause, one when it is over. Runs after every round; a run that finds nothing changed
/// writes nothing. Notes are committed before the causes: a crash between them tells nothing twice, since a note's name is its cause's.
/// </summary>
/// <param name="store">States, causes, notes and outbox.</param>
/// <param name="sources">Sources that are watched.</param>
/// <param name="chats">Chats that are told, the operators' too.</param>
/// <param name="notes">How operators are told.</param>
/// <param name="time">Clock.</param>
/// <param name="whatToDo">Link to what operators do about a trouble, named in words; null: none.</param>
/// <param name="unreadable">Blobs that were passed over lately; null: nobody notes them.</param>
public sealed class CauseWatch(IBlobStore store, IReadOnlyList<Source> sources, IReadOnlyList<string> chats, OperatorNotes notes, TimeProvider time, Func<string, Html>? whatToDo = null, UnreadableBlobs? unreadable = null)
{
    private readonly CauseTexts _texts = new(LocalTime.Damascus(), whatToDo ?? (_ => Html.Empty));

    /// <summary>Over the rooms of a run, with the operators' chat.</summary>
    public static CauseWatch Of(MonitorRooms rooms, string? operators) => new(
        rooms.Store, rooms.Sources, rooms.ChatsTold(operators), new OperatorNotes(rooms.Store, operators, rooms.Clock), rooms.Clock, rooms.Writer.WhatToDo, rooms.StoreWatch.Unreadable);

    /// <summary>Looks how everything stands, and tells what began or ended.</summary>
    /// <returns>Alerts that wait in the outbox because of it.</returns>
    /// <exception cref="StoreException">The store failed; the next run tells it.</exception>
    public async Task<IReadOnlyList<Alert>> ReviewAsync(CancellationToken cancellationToken) =>
        await ReviewAsync(await StandingAsync(cancellationToken).ConfigureAwait(false), cancellationToken).ConfigureAwait(false);

    /// <summary>Tells what began or ended.</summary>
    /// <param name="now">How everything stands.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>Alerts that wait in the outbox because of it.</returns>
    /// <exception cref="StoreException">The store failed; the next run tells it.</exception>
    public async Task<IReadOnlyList<Alert>> ReviewAsync(Standing now, CancellationToken cancellationToken)
    {
        // When they cannot be read the notes still know what was told; nothing is written over them.
        var known = await store.ReadOrPassAsync<OpenCauses>(OpenCauses.BlobName, cancellationToken).ConfigureAwait(false);
        var review = CauseReview.Of(now, known?.Value.Causes ?? []);
        if (review.Begun.Count == 0 && review.Over.Count == 0 && review.Open.Count == (known?.Value.Causes.Count ?? 0))
            return [];
        var alerts = new List<Alert>();
        now = await WithRestingAsync(now, review.Begun, cancellationToken).ConfigureAwait(false);
        now = await WithGapsAsync(now, review.Over, cancellationToken).ConfigureAwait(false);
        foreach (var cause in review.Begun)
            alerts.AddRange(await TellAsync(cause, "begun", _texts.Begun(cause, now), cancellationToken).ConfigureAwait(false));
        foreach (var cause in review.Over)
            alerts.AddRange(await TellAsync(cause, "over", _texts.Over(cause, now), cancellationToken).ConfigureAwait(false));
        // Somebody else's review wrote first: it told the same notes, and the next run starts from its causes.
        await store.WriteAsync(OpenCauses.BlobName, new OpenCauses { Causes = review.Open }, known?.ETag, cancellationToken).ConfigureAwait(false);
        return alerts;
    }

    private Task<IReadOnlyList<Alert>> TellAsync(Cause cause, string what, string html, CancellationToken cancellationToken) => notes.TellAsync(
        $"operating/causes/{StableId.Of($"{cause.Key} {cause.Since:O} {what}")}.json",
        html,
        new Dictionary<string, string>(StringComparer.Ordinal) { ["cause"] = cause.Key, ["what"] = what },
        cancellationToken);

    private async Task<Standing> WithRestingAsync(Standing now, IReadOnlyList<Cause> begun, CancellationToken cancellationToken)
    {
        var resting = new RestingIncidents(store);
        var ids = begun.Where(cause => cause.Kind == CauseKind.Source).Select(cause => cause.Subject).ToHashSet(StringComparer.Ordinal);
        return now with
        {
            Sources = await Task.WhenAll(now.Sources.Select(async one => !ids.Contains(one.Source.Id)
                ? one
                : one with { RestsOnItAlone = await resting.OnAsync(one.Source, now.At, cancellationToken).ConfigureAwait(false) })).ConfigureAwait(false),
        };
    }

    private async Task<Standing> WithGapsAsync(Standing now, IReadOnlyList<Cause> over, CancellationToken cancellationToken)
    {
        var since = over.Where(cause => cause.Kind == CauseKind.Source && cause.Problem != SourceTrouble.Silent).ToDictionary(cause => cause.Subject, cause => cause.Since, StringComparer.Ordinal);
        var sources = new List<SourceStanding>();
        foreach (var one in now.Sources)
            sources.Add(since.TryGetValue(one.Source.Id, out var from) ? one with { Gap = await GapReading.OfAsync(store, one.Source.Id, from, LocalTime.Damascus().DayOf(now.At), cancellationToken).ConfigureAwait(false) } : one);
        return now with { Sources = sources };
    }

    /// <summary>Looks how everything stands: one read a source and chat, and a count of what waits.</summary>
    /// <exception cref="StoreException">The store failed.</exception>
    public async Task<Standing> StandingAsync(CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var states = await Task.WhenAll(sources.Select(async source =>
            (source, State: await SourceState.FindAsync(store, source.Id, now, cancellationToken).ConfigureAwait(false)))).ConfigureAwait(false);
        var ofChats = await Task.WhenAll(chats.Select(chat => ChatState.FindAsync(store, chat, now, cancellationToken))).ConfigureAwait(false);
        return new Standing(
            now,
            [.. states.Select(one => new SourceStanding(one.source, one.State, []))],
            [.. ofChats.OfType<ChatState>()],
            await new Outbox(store).CountAsync(cancellationToken).ConfigureAwait(false))
        {
            Unreadable = unreadable?.Met ?? [],
        };
    }
}

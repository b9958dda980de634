using Microsoft.Extensions.Logging;
using Monitoring.Reading;
using Monitoring.Storing;
using Monitoring.Watching;

namespace Monitoring;

/// <summary>
/// The walk, told once: what a source lists is fetched, read, compared with what is stored, figures are extracted and
/// reconciled with open incidents, what is news is put into the outbox, and the outbox is delivered. Every step may be
/// repeated: a run that was cut short is finished by the next.
/// </summary>
public sealed partial class MonitorRun(MonitorRooms rooms, ILogger<MonitorRun> log)
{
    private readonly StartPages _startPages = new(rooms);
    private readonly ArticleVisits _visits = new(rooms);

    /// <summary>Sources that are due and not paused; writes nothing.</summary>
    public async Task<IReadOnlyList<Source>> PlanAsync(CancellationToken cancellationToken)
    {
        var due = new bool[rooms.Sources.Count];
        await EachAsync(due.Length, async (at, stop) => due[at] = await IsDueAsync(rooms.Sources[at], stop), cancellationToken);
        return [.. rooms.Sources.Where((_, at) => due[at])];
    }

    // A state that cannot be read is due: its scan says why, and the other sources go on.
    private async Task<bool> IsDueAsync(Source source, CancellationToken cancellationToken)
    {
        var now = rooms.Clock.GetUtcNow();
        return await SourceState.FindAsync(rooms.Store, source.Id, now, cancellationToken) is not { } state || state.IsDue(now);
    }

    /// <summary>One source from its start page to the outbox.</summary>
    /// <param name="source">The source.</param>
    /// <param name="look">Whether only what is due is looked at, or everything that is watched.</param>
    /// <param name="cancellationToken">Stops between two articles; what was stored stays whole.</param>
    /// <returns>What the round came to; its trouble is a value, never an exception.</returns>
    public async Task<SourceRound> ScanAsync(Source source, Look look, CancellationToken cancellationToken)
    {
        var (state, etag) = await StateAsync(source, cancellationToken);
        if (state.Paused || (look == Look.WhatIsDue && !state.IsDue(rooms.Clock.GetUtcNow())))
            return SourceRound.NotLooked(source);

        var start = await _startPages.LookAsync(source, state, cancellationToken);
        var now = rooms.Clock.GetUtcNow();
        var plan = ArticlePlan.For(look == Look.AtEverything ? state.Articles.AllDue(now) : state.Articles, start.Listing, source.ArticlesPerRound, !state.Baselined, now);
        var round = new SourceRound(source) { Failure = start.Failure?.Found };
        var schedule = plan.Schedule;
        var blindSince = SourceStates.BlindSince(state, start, now);
        foreach (var message in plan.Messages)
        {
            var came = await LookAsync(source, message.Message.Url, () => _visits.TakeAsync(source, message, start.Page, blindSince, cancellationToken));
            round = round.With(came);
            schedule = came.EnterMessage(schedule, message.Message.Url, rooms.Clock.GetUtcNow());
            if (came.Broke || came.Unreadable is not null)
                start = start with { Validators = null }; // it is on the page only: the page is asked for whole again
        }

        foreach (var visit in plan.Visits)
        {
            var came = await LookAsync(source, visit.Article.Url, () => _visits.LookAsync(source, visit, blindSince, cancellationToken));
            round = round.With(came);
            schedule = came.Enter(schedule, visit.Article.Url, rooms.Clock.GetUtcNow());
        }

        // Last: a crash before this repeats the round, and the articles stored above make it find nothing new.
        var next = SourceStates.After(source, state, start, round, schedule, rooms.Clock.GetUtcNow());
        if (await rooms.Store.WriteAsync(SourceState.BlobName(source.Id), next, etag, cancellationToken) is PutResult.Conflict)
            ScannedElsewhere(source.Id);
        Scanned(source.Id, round.Articles, round.Figures, round.Alerts.Count, round.Failure);
        return round;
    }

    /// <summary>A round over all sources, some at a time; one source's trouble never stops the others.</summary>
    /// <param name="look">Whether only what is due is looked at, or everything that is watched.</param>
    /// <param name="done">Called after each source.</param>
    /// <param name="cancellationToken">Stops between two articles; what was stored stays whole.</param>
    public async Task<IReadOnlyList<SourceRound>> ScanAllAsync(Look look, Action<SourceRound> done, CancellationToken cancellationToken)
    {
        var rounds = new SourceRound[rooms.Sources.Count];
        await EachAsync(rounds.Length, async (at, stop) =>
        {
            rounds[at] = await GuardedAsync(rooms.Sources[at], look, stop);
            lock (rounds)
                done(rounds[at]);
        }, cancellationToken);
        return rounds;
    }

    private Task EachAsync(int count, Func<int, CancellationToken, ValueTask> work, CancellationToken cancellationToken) =>
        Parallel.ForAsync(0, count, new ParallelOptions { MaxDegreeOfParallelism = rooms.SourcesAtOnce, CancellationToken = cancellationToken }, work);

    // The outer catch-all: a fault of ours in one source's work is told and counted, and the other sources go on.
    private async Task<SourceRound> GuardedAsync(Source source, Look look, CancellationToken cancellationToken)
    {
        try
        {
            return await ScanAsync(source, look, cancellationToken);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            Broke(source.Id, fault);
            return new SourceRound(source) { Failure = fault.Message };
        }
    }

    // One blob that cannot be read, or a fault of ours at one article, holds up what rests on it, not its source.
    private async Task<ArticleLook> LookAsync(Source source, Uri url, Func<Task<ArticleLook>> look)
    {
        try
        {
            return await look();
        }
        catch (StoreException fault) when (fault.IsOfOneBlob)
        {
            return new ArticleLook { Unreadable = fault, Fault = fault.Message };
        }
        catch (Exception fault) when (fault is not (OperationCanceledException or StoreException))
        {
            ArticleBroke(source.Id, url, fault);
            return new ArticleLook { Broke = true, Fault = $"{url}: our code broke off with {fault.GetType().Name} ({fault.Message}); expected figures or none" };
        }
    }

    private async Task<(SourceState Value, string? ETag)> StateAsync(Source source, CancellationToken cancellationToken)
    {
        try
        {
            return await rooms.Store.ReadAsync<SourceState>(SourceState.BlobName(source.Id), cancellationToken) is { } stored
                ? (stored.Value, stored.ETag)
                : (new SourceState { Id = source.Id }, null);
        }
        catch (StoreException fault) when (fault.Problem == StoreProblem.Corrupt)
        {
            StateBroken(source.Id, fault);
            return await new DamagedStates(rooms.Store).ReplacedAsync(source.Id, cancellationToken);
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "{Source}: {Articles} articles read, {Figures} figures, {Alerts} alerts, failure: {Failure}")]
    private partial void Scanned(string source, int articles, int figures, int alerts, string? failure);

    [LoggerMessage(Level = LogLevel.Error, Message = "{Source}: the round broke off; what was stored is whole")]
    private partial void Broke(string source, Exception fault);

    [LoggerMessage(Level = LogLevel.Error, Message = "{Source}: the look at {Url} broke off; the other articles go on")]
    private partial void ArticleBroke(string source, Uri url, Exception fault);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Source}: what was remembered of it is damaged; it is put aside, and all that is listed is looked at again")]
    private partial void StateBroken(string source, Exception fault);

    [LoggerMessage(Level = LogLevel.Information, Message = "{Source}: another run stored its round first; nothing is lost")]
    private partial void ScannedElsewhere(string source);
}

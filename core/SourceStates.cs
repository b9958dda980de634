using Monitoring.Alerting.Chats;
using Monitoring.Fetching;
using Monitoring.Operating.Causes;
using Monitoring.Reading;
using Monitoring.Storing;
using Monitoring.Watching;

namespace Monitoring;

/// <summary>What is remembered of a source after a round: pure.</summary>
internal static class SourceStates
{
    /// <summary>Share of the newest gap between articles in their usual gap: about the last ten count.</summary>
    private const double NewestGap = 0.2;

    /// <summary>The state after a round.</summary>
    public static SourceState After(Source source, SourceState state, StartLook start, SourceRound round, ArticleSchedule schedule, DateTimeOffset now)
    {
        var next = state with
        {
            Validators = start.Validators,
            Feed = start.Feed,
            Robots = start.Robots ?? state.Robots,
            Failure = start.Failure ?? Unreadable(state, round, now) ?? Broken(state, schedule, now),
            Articles = schedule,
            LookedAt = now,
            NextDue = BackOff.NextDue(now, source.Pace, start.Failure?.Tries ?? 0, start.NotBefore),
            Baselined = state.Baselined || start.Listing is not null,
            LastRead = start.Failure is null ? now : state.LastRead,
            Unread = Unread(state.Unread, round, now),
            UnseenSince = start.Failure is not null && state.IsSeen ? state.LastRead ?? now : state.UnseenSince,
            LastFigure = round.Figures > 0 ? now : state.LastFigure,
        };
        return round.Articles == 0 ? next : next with { LastArticle = now, UsualGap = Gap(state, now) };
    }

    /// <summary>Since when a source was not seen that is seen again now, after so long that readers were told; null otherwise.</summary>
    public static DateTimeOffset? BlindSince(SourceState state, StartLook start, DateTimeOffset now) =>
        state is { IsSeen: false, UnseenSince: { } since } && start.Failure is null && now - since >= ReaderNotices.BlindFor ? since : null;

    // One article that is read shows that the site's layout is still known.
    private static SourceFailure? Unread(SourceFailure? before, SourceRound round, DateTimeOffset now) => round switch
    {
        { Articles: > 0 } => null,
        { Unread.Count: 0 } => before,
        _ => new SourceFailure("Reading", SourceTrouble.ArticlesNotRead, round.Unread[^1], before?.Since ?? now, (before?.Tries ?? 0) + round.Unread.Count),
    };

    private static SourceFailure? Unreadable(SourceState state, SourceRound round, DateTimeOffset now)
    {
        if (round.Unreadable is not { } fault)
            return null;
        var before = state.Failure is { IsOfStore: true } same ? same : null;
        return SourceFailure.Of(fault, before?.Since ?? now, (before?.Tries ?? 0) + 1);
    }

    // An article at which our code broke stays in the schedule: the trouble lasts until it was read or is forgotten.
    private static SourceFailure? Broken(SourceState state, ArticleSchedule schedule, DateTimeOffset now)
    {
        if (schedule.Known.Where(article => article.Broken is not null).MaxBy(article => article.Failures) is not { Broken: { } fault } worst)
            return null;
        var before = state.Failure is { IsOfArticle: true } same ? same : null;
        return SourceFailure.OfArticle(fault, before?.Since ?? now, worst.Failures);
    }

    private static TimeSpan? Gap(SourceState state, DateTimeOffset now) => state switch
    {
        { LastArticle: null } => null,
        { LastArticle: { } last, UsualGap: null } => now - last,
        { LastArticle: { } last, UsualGap: { } usual } => (usual * (1 - NewestGap)) + ((now - last) * NewestGap),
    };
}

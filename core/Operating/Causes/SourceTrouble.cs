using System.Globalization;
using Monitoring.Storing;

namespace Monitoring.Operating.Causes;

/// <summary>
/// What is wrong with a source, beyond a look that failed: its articles cannot be read any more although they come, or it is silent for
/// far longer than usual. Pure: state and time in, trouble out.
/// </summary>
public static class SourceTrouble
{
    /// <summary>Articles in a row without a readable body: the site's layout changed.</summary>
    public const string ArticlesNotRead = nameof(ArticlesNotRead);

    /// <summary>It is read as usual and brings nothing new.</summary>
    public const string Silent = nameof(Silent);

    /// <summary>Silence is told after this many of the source's usual gaps. Four: a gap of four means is one in fifty of a steady source's.</summary>
    public const int UsualGaps = 4;

    /// <summary>Silence is never told before: nights and days of rest are no trouble. 24 hours.</summary>
    public static readonly TimeSpan ShortestSilence = TimeSpan.FromHours(24);

    /// <summary>The trouble of a source; null when there is none or it is paused.</summary>
    /// <param name="state">What is remembered of it; null: never looked at.</param>
    /// <param name="now">The time.</param>
    public static SourceFailure? Of(SourceState? state, DateTimeOffset now) => state switch
    {
        null or { Paused: true } => null,
        { Failure: { } failure } => failure,
        { Unread: { } unread } when unread.Tries >= CauseReview.TriesBeforeTold => unread,
        _ => SilenceOf(state, now),
    };

    private static SourceFailure? SilenceOf(SourceState state, DateTimeOffset now)
    {
        if (state is not { LastArticle: { } last, UsualGap: { } gap })
            return null;
        var due = gap * UsualGaps > ShortestSilence ? gap * UsualGaps : ShortestSilence;
        return now - last <= due ? null : new SourceFailure(
            "Watching", Silent, string.Create(CultureInfo.InvariantCulture, $"nothing new since {last.UtcDateTime:d MMM, HH:mm} UTC; expected an article within {due.TotalHours:0} hours."), last, CauseReview.TriesBeforeTold);
    }
}

using System.Security.Cryptography;
using System.Text;

namespace Monitoring.Reading;

/// <summary>
/// What one round of one source does: which articles to fetch, which messages to take, and the schedule as it stands before
/// they are. Pure: listing and schedule in, plan out. What does not fit into this round waits for the next, oldest first.
/// </summary>
/// <param name="Visits">Oldest first: new ones, then visits that are due again.</param>
/// <param name="Messages">Oldest first.</param>
/// <param name="Schedule">To be stored once the round is done, with each visit's outcome applied; messages are marked in it already.</param>
public sealed record ArticlePlan(IReadOnlyList<PlannedVisit> Visits, IReadOnlyList<PlannedMessage> Messages, ArticleSchedule Schedule)
{
    /// <summary>Age at first sight from which a report is late: 24 hours.</summary>
    public static TimeSpan LateAfter { get; } = TimeSpan.FromHours(24);

    /// <summary>How long an article is remembered that is neither listed nor to be visited: 30 days.</summary>
    public static TimeSpan Remembered { get; } = TimeSpan.FromDays(30);

    /// <summary>Most articles remembered; beyond it those that are done and were listed longest ago go first.</summary>
    public const int MostRemembered = 3000;

    /// <summary>The plan of a round.</summary>
    /// <param name="schedule">As stored; <see cref="ArticleSchedule.Empty"/> for a source never seen.</param>
    /// <param name="listing">As read; null when the start page did not change or could not be had: then only visits that are due.</param>
    /// <param name="perRound">Most new articles, 1 to 100. At most twice as many are looked at again.</param>
    /// <param name="isBaseline">First sight of the source.</param>
    /// <param name="now">The time of the round.</param>
    public static ArticlePlan For(ArticleSchedule schedule, Listing? listing, int perRound, bool isBaseline, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(schedule);
        ArgumentOutOfRangeException.ThrowIfLessThan(perRound, 1);
        var known = schedule.Known.ToDictionary(article => CanonicalUrls.Key(article.Url), StringComparer.Ordinal);
        var messages = listing is null ? [] : Changed(listing, known, perRound, isBaseline, now);
        if (listing is not null)
            Enter(listing, known, isBaseline, now);
        var kept = listing is null ? schedule.Known : Kept(known.Values, now);
        return new ArticlePlan([.. New(kept, perRound), .. Again(kept, perRound * 2, now)], messages, new ArticleSchedule(kept));

        IEnumerable<PlannedVisit> New(IEnumerable<ListedArticle> all, int most) => all
            .Where(article => article.FirstRead is null && article.Words is null && article.NextVisit <= now)
            .OrderBy(article => article.Listed ?? article.FirstListed).Take(most)
            .Select(article => new PlannedVisit(article, article.Failures > 0 ? VisitReason.Retry : VisitReason.New));
    }

    /// <summary>True for a report that was older than <see cref="LateAfter"/> when it was first listed. A report without a time is not late.</summary>
    public static bool IsLate(ReportTime? published, DateTimeOffset firstListed)
    {
        if (published is null)
            return false;
        // A day without a time may be as late as its end in the westernmost zone.
        var latest = published.Instant ?? new DateTimeOffset(published.Day.AddDays(1), TimeOnly.MinValue, TimeSpan.FromHours(-12));
        return firstListed - latest > LateAfter;
    }

    private static IEnumerable<PlannedVisit> Again(IEnumerable<ListedArticle> all, int most, DateTimeOffset now) => all
        .Where(article => article.FirstRead is not null && article.NextVisit <= now)
        .OrderBy(article => article.NextVisit).Take(most)
        .Select(article => new PlannedVisit(article, VisitReason.Revisit));

    // The order of a page is newest first; of two without a time the lower one is the older.
    private static void Enter(Listing listing, Dictionary<string, ListedArticle> known, bool isBaseline, DateTimeOffset now)
    {
        foreach (var link in listing.Links.Reverse())
        {
            var key = CanonicalUrls.Key(link.Url);
            known[key] = known.TryGetValue(key, out var there) ? Seen(there, link, now) : new ListedArticle
            {
                Url = link.Url,
                FirstListed = now,
                LastListed = now,
                NextVisit = now,
                Baseline = isBaseline,
                Listed = Instant(link.Published),
                Modified = Instant(link.Modified),
            };
        }
    }

    private static ListedArticle Seen(ListedArticle there, ArticleLink link, DateTimeOffset now)
    {
        var modified = Instant(link.Modified);
        var isChanged = modified is { } time && time > (there.Modified ?? there.FirstRead ?? time) && there.FirstRead is not null;
        return there with
        {
            LastListed = now,
            Modified = modified ?? there.Modified,
            NextVisit = isChanged && !(there.NextVisit < now) ? now : there.NextVisit,
        };
    }

    private static List<PlannedMessage> Changed(Listing listing, Dictionary<string, ListedArticle> known, int perRound, bool isBaseline, DateTimeOffset now)
    {
        var planned = new List<PlannedMessage>();
        foreach (var key in listing.Messages.Select(message => CanonicalUrls.Key(message.Url)).Where(known.ContainsKey))
            known[key] = known[key] with { LastListed = now };
        var waiting = listing.Messages.Select(message => (Message: message, Key: CanonicalUrls.Key(message.Url), Words: Hash(message)))
            .Where(message => known.GetValueOrDefault(message.Key)?.Words != message.Words)
            .Reverse().OrderBy(message => Instant(message.Message.Published) ?? DateTimeOffset.MinValue);
        foreach (var (message, key, words) in isBaseline ? waiting : waiting.Take(perRound))
        {
            var there = known.GetValueOrDefault(key);
            planned.Add(new PlannedMessage(message, there is null, there?.Baseline ?? isBaseline));
            known[key] = (there ?? new ListedArticle { Url = message.Url, FirstListed = now, LastListed = now, FirstRead = now, Baseline = isBaseline, Listed = Instant(message.Published) })
                with
            { Words = words, LastListed = now };
        }

        return planned;
    }

    private static IReadOnlyList<ListedArticle> Kept(IEnumerable<ListedArticle> all, DateTimeOffset now) =>
        [.. all.Where(article => article.NextVisit is not null || article.LastListed > now - Remembered)
            .OrderByDescending(article => article.NextVisit is not null).ThenByDescending(article => article.LastListed)
            .Take(MostRemembered).OrderBy(article => article.FirstListed)];

    private static string Hash(Article message) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(message.Title + "\n\n" + message.Text)))[..16];

    private static DateTimeOffset? Instant(ReportTime? time) => time?.Instant ?? (time is null ? null : new DateTimeOffset(time.Day, TimeOnly.MinValue, TimeSpan.Zero));
}

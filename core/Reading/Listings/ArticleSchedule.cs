using Monitoring.Fetching;

namespace Monitoring.Reading;

/// <summary>All articles that a source's schedule remembers: a part of the source's stored state. Immutable; bounded.</summary>
/// <param name="Known">In the order of first listing.</param>
public sealed record ArticleSchedule(IReadOnlyList<ListedArticle> Known)
{
    /// <summary>A source never seen.</summary>
    public static ArticleSchedule Empty { get; } = new([]);

    /// <summary>When an article is looked at again, counted from its first reading: tolls move most on the first day. Source: design, section 3.</summary>
    public static IReadOnlyList<TimeSpan> Revisits { get; } =
        [TimeSpan.FromMinutes(30), TimeSpan.FromHours(2), TimeSpan.FromHours(6), TimeSpan.FromHours(24), TimeSpan.FromHours(72)];

    /// <summary>Failures in a row after which an article that was never read is given up; with doubling waits that is about five days.</summary>
    public const int MostFailures = 12;

    /// <summary>Failures in a row after which an article that the server calls absent (404, 410) is given up.</summary>
    public const int MostAbsences = 4;

    /// <summary>The schedule after the article was read.</summary>
    /// <param name="url">As planned.</param>
    /// <param name="now">When.</param>
    /// <param name="validators">For its next request.</param>
    public ArticleSchedule Read(Uri url, DateTimeOffset now, Validators? validators) => Changed(url, article =>
    {
        var first = article.FirstRead ?? now;
        // Visits missed while the program stood still are made up by one.
        var next = Revisits.Select(after => first + after).Where(time => time > now).Cast<DateTimeOffset?>().FirstOrDefault();
        return article with { FirstRead = first, NextVisit = next, Failures = 0, Broken = null, Validators = validators };
    });

    /// <summary>The schedule after the article could not be had: it is tried again, ever more slowly, and given up at last.</summary>
    /// <param name="url">As planned.</param>
    /// <param name="now">When.</param>
    /// <param name="failure">Why.</param>
    public ArticleSchedule Failed(Uri url, DateTimeOffset now, FetchResult.Failed failure)
    {
        ArgumentNullException.ThrowIfNull(failure);
        var most = failure.Problem is FetchProblem.NotFound or FetchProblem.Gone ? MostAbsences : MostFailures;
        return Changed(url, article => Failed(article, now, most, failure.NotBefore));
    }

    /// <summary>The schedule after our own code broke at the article: it is tried again like one that could not be had, and holds up no other.</summary>
    /// <param name="url">As planned.</param>
    /// <param name="now">When.</param>
    /// <param name="fault">What broke, one sentence.</param>
    public ArticleSchedule Broke(Uri url, DateTimeOffset now, string fault) => Changed(url, article => article.Words is null
        ? Failed(article, now, MostFailures, null) with { Broken = fault }
        : article with { Failures = article.Failures + 1, Broken = fault, Words = article.Failures + 1 >= MostFailures ? article.Words : string.Empty });

    /// <summary>The schedule in which a message, which is read in place, counts as not read yet.</summary>
    /// <param name="url">As planned.</param>
    public ArticleSchedule Again(Uri url) => Changed(url, article => article with { Words = string.Empty });

    /// <summary>The schedule after a message was read.</summary>
    /// <param name="url">As planned.</param>
    public ArticleSchedule Taken(Uri url) => Known.Any(article => article.Url == url && article.Broken is not null) ? Changed(url, article => article with { Failures = 0, Broken = null }) : this;

    private static ListedArticle Failed(ListedArticle article, DateTimeOffset now, int most, DateTimeOffset? notBefore)
    {
        var failures = article.Failures + 1;
        DateTimeOffset? next = failures >= most ? null : BackOff.NextDue(now, Revisits[0], failures - 1, notBefore);
        return article with { Failures = failures, NextVisit = next, Validators = null };
    }

    /// <summary>The schedule with every article due that is still to be looked at: for a run by hand.</summary>
    public ArticleSchedule AllDue(DateTimeOffset now) =>
        new([.. Known.Select(article => article.NextVisit is null ? article : article with { NextVisit = now })]);

    private ArticleSchedule Changed(Uri url, Func<ListedArticle, ListedArticle> change) =>
        new([.. Known.Select(article => article.Url == url ? change(article) : article)]);
}

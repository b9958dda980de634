namespace Monitoring.Fetching.Robots;

/// <summary>Whether a site wants an address to be fetched.</summary>
internal abstract record RobotsVerdict
{
    private RobotsVerdict()
    {
    }

    /// <summary>It may be fetched.</summary>
    /// <param name="CrawlDelay">Pause that the site asks for; null when none.</param>
    public sealed record Allowed(TimeSpan? CrawlDelay) : RobotsVerdict;

    /// <summary>A rule forbids it.</summary>
    /// <param name="Rule">Which.</param>
    public sealed record Forbidden(RobotsRule Rule) : RobotsVerdict;

    /// <summary>The robots.txt could not be had, so nothing is fetched until it can (RFC 9309, 2.3.1.4).</summary>
    /// <param name="Problem">Why: an address that is forbidden or does not resolve is told as what it is.</param>
    /// <param name="Found">One sentence.</param>
    /// <param name="Until">When it is asked for again.</param>
    public sealed record Unavailable(FetchProblem Problem, string Found, DateTimeOffset Until) : RobotsVerdict;
}

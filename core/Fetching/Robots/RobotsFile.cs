namespace Monitoring.Fetching.Robots;

/// <summary>
/// What a robots.txt says to one crawler (RFC 9309): all groups that name it, merged; failing those, the groups for <c>*</c>.
/// </summary>
/// <param name="Rules">In the order of the file.</param>
/// <param name="CrawlDelay">The non-standard <c>Crawl-delay</c>; null when none.</param>
/// <param name="Sitemaps">Addresses of sitemaps, for any crawler.</param>
public sealed record RobotsFile(IReadOnlyList<RobotsRule> Rules, TimeSpan? CrawlDelay, IReadOnlyList<Uri> Sitemaps)
{
    /// <summary>A site without a robots.txt: everything is allowed.</summary>
    public static RobotsFile Open { get; } = new([], null, []);

    /// <summary>The rule that forbids the address, or null when it may be fetched: the longest matching pattern decides, <c>Allow</c> wins a tie.</summary>
    public RobotsRule? Forbids(Uri url)
    {
        ArgumentNullException.ThrowIfNull(url);
        var path = RobotsPath.OfPath(url.PathAndQuery);
        if (path == "/robots.txt")
            return null;
        RobotsRule? best = null;
        foreach (var rule in Rules)
        {
            if (rule.Matches(path) && Wins(rule, best))
                best = rule;
        }

        return best is { Allows: false } ? best : null;
    }

    private static bool Wins(RobotsRule rule, RobotsRule? best) =>
        best is null || rule.Pattern.Length > best.Pattern.Length
        || (rule.Pattern.Length == best.Pattern.Length && rule.Allows && !best.Allows);
}

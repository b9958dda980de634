using Monitoring.Fetching.Robots;

namespace Monitoring.Fetching;

/// <summary>What to ask for.</summary>
/// <param name="Url">Absolute http or https address; a fragment is not sent.</param>
public sealed record FetchRequest(Uri Url)
{
    /// <summary>Media types of pages and feeds, in the order of preference.</summary>
    public const string PagesAndFeeds = "text/html,application/xhtml+xml,application/rss+xml,application/atom+xml,application/feed+json,application/xml;q=0.9,text/*;q=0.8,*/*;q=0.1";

    /// <summary>From the last page at this address; null asks unconditionally.</summary>
    public Validators? Validators { get; init; }

    /// <summary>The site's robots.txt as kept from an earlier answer; used while it is fresh and nothing newer is known. Null: none kept.</summary>
    public RobotsCopy? Robots { get; init; }

    /// <summary>Allows private and loopback addresses: for local tests only. Default false.</summary>
    public bool AllowPrivate { get; init; }

    /// <summary>Value of <c>Accept</c>. Default <see cref="PagesAndFeeds"/>.</summary>
    public string Accept { get; init; } = PagesAndFeeds;

    /// <summary>BCP 47 language for <c>Accept-Language</c>; null: not sent.</summary>
    public string? Language { get; init; }
}

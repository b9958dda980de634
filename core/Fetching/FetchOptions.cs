namespace Monitoring.Fetching;

/// <summary>Bounds and manners of fetching. The defaults suit a monitor of some dozens of news sites.</summary>
public sealed record FetchOptions
{
    /// <summary>The product token: names the bot in <c>User-Agent</c> and picks its group in robots.txt (RFC 9309, 2.2.1: letters, <c>_</c> and <c>-</c>).</summary>
    public const string Product = "ConflictReportMonitor";

    /// <summary>Address or page at which site owners reach whoever runs this bot; null: not stated.</summary>
    public string? Contact { get; init; }

    /// <summary>Pause between the end of one request to a host and the start of the next. 0 to 5 minutes, default 2 seconds.</summary>
    public TimeSpan HostPause { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>Longest <c>Crawl-delay</c> of a robots.txt that is waited for; a longer one counts as this. Default 30 seconds.</summary>
    public TimeSpan LongestCrawlDelay { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Longest time for a connection including TLS. 0.1 seconds to 5 minutes, default 15 seconds.</summary>
    public TimeSpan ConnectTimeout { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>Longest silence: up to the end of the headers, and between two parts of a body. 0.1 seconds to 5 minutes, default 20 seconds.</summary>
    public TimeSpan IdleTimeout { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>Longest time for one request and its answer, however lively. 0.1 seconds to 10 minutes, default 60 seconds.</summary>
    public TimeSpan TotalTimeout { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>Largest page in bytes after decompression. 1 KiB to 256 MiB, default 8 MiB.</summary>
    public int MaxBytes { get; init; } = 8 * 1024 * 1024;

    /// <summary>Most redirects followed for one page. 0 to 20, default 8.</summary>
    public int MaxRedirects { get; init; } = 8;

    /// <summary>Longest stretch of the next look by <c>Cache-Control</c> or <c>Expires</c>: many sites send a day for pages that change hourly. Default 1 hour.</summary>
    public TimeSpan LongestFreshness { get; init; } = TimeSpan.FromHours(1);

    /// <summary>Longest <c>Retry-After</c> that is obeyed in full. Default 1 day.</summary>
    public TimeSpan LongestRetryAfter { get; init; } = TimeSpan.FromDays(1);

    /// <summary>How long a robots.txt is used before it is asked for again. At most 24 hours (RFC 9309, 2.4), the default.</summary>
    public TimeSpan RobotsKept { get; init; } = TimeSpan.FromHours(24);

    /// <summary>How long a site is left alone whose robots.txt could not be had (5xx, no connection). Default 15 minutes.</summary>
    public TimeSpan RobotsRetry { get; init; } = TimeSpan.FromMinutes(15);

    /// <summary>What the bot calls itself: product, version, and how to reach its operators.</summary>
    public string UserAgent => $"{Product}/{typeof(FetchOptions).Assembly.GetName().Version?.ToString(2)}" + (Contact is null ? "" : $" (+{Contact})");

    /// <summary>Refuses what is outside the stated ranges.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Names the option, its value and its range.</exception>
    internal FetchOptions Checked()
    {
        Within(HostPause, TimeSpan.Zero, TimeSpan.FromMinutes(5), nameof(HostPause));
        Within(LongestCrawlDelay, TimeSpan.Zero, TimeSpan.FromMinutes(5), nameof(LongestCrawlDelay));
        Within(ConnectTimeout, TimeSpan.FromSeconds(0.1), TimeSpan.FromMinutes(5), nameof(ConnectTimeout));
        Within(IdleTimeout, TimeSpan.FromSeconds(0.1), TimeSpan.FromMinutes(5), nameof(IdleTimeout));
        Within(TotalTimeout, TimeSpan.FromSeconds(0.1), TimeSpan.FromMinutes(10), nameof(TotalTimeout));
        Within(MaxBytes, 1024, 256 * 1024 * 1024, nameof(MaxBytes));
        Within(MaxRedirects, 0, 20, nameof(MaxRedirects));
        Within(LongestFreshness, TimeSpan.Zero, TimeSpan.FromDays(1), nameof(LongestFreshness));
        Within(LongestRetryAfter, TimeSpan.Zero, TimeSpan.FromDays(7), nameof(LongestRetryAfter));
        Within(RobotsKept, TimeSpan.Zero, TimeSpan.FromHours(24), nameof(RobotsKept));
        Within(RobotsRetry, TimeSpan.Zero, TimeSpan.FromHours(24), nameof(RobotsRetry));
        if (Contact is not null && Contact.Any(letter => letter is < ' ' or > '~' or '(' or ')' or '\\'))
            throw new ArgumentOutOfRangeException(nameof(Contact), Contact, "Contact stands in a header: printable ASCII without brackets was expected.");
        return this;
    }

    private static void Within<T>(T value, T least, T most, string name)
        where T : IComparable<T>
    {
        if (value.CompareTo(least) < 0 || value.CompareTo(most) > 0)
            throw new ArgumentOutOfRangeException(name, value, $"{name} must be between {least} and {most}.");
    }
}

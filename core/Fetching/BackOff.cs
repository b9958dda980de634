namespace Monitoring.Fetching;

/// <summary>When a source is looked at again: a pure function of its pace, its failures in a row and what the server asked for.</summary>
public static class BackOff
{
    /// <summary>Longest wait after failures, unless the pace itself or the server asks for more. Source: the cap of RSStT and Miniflux is a day; a monitor of casualties must see a site's return within hours.</summary>
    public static TimeSpan Cap { get; } = TimeSpan.FromHours(6);

    /// <summary>The next look.</summary>
    /// <param name="now">When the last look ended.</param>
    /// <param name="pace">The source's own pace.</param>
    /// <param name="failures">Looks failed in a row; 0 after a good one. Each doubles the wait, up to <see cref="Cap"/>.</param>
    /// <param name="notBefore">What the server or the feed asked for; null when nothing.</param>
    public static DateTimeOffset NextDue(DateTimeOffset now, TimeSpan pace, int failures, DateTimeOffset? notBefore)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(failures);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(pace, TimeSpan.Zero);
        var wait = pace;
        for (var failure = 0; failure < failures && wait < Cap; failure++)
            wait = wait + wait < Cap ? wait + wait : Cap;
        var due = now + wait;
        return notBefore is { } asked && asked > due ? asked : due;
    }
}

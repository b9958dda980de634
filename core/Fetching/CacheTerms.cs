using System.Net.Http.Headers;

namespace Monitoring.Fetching;

/// <summary>When a server wants to be asked again: Retry-After (RFC 9110, 10.2.3), Cache-Control and Expires (RFC 9111, 4.2.1).</summary>
internal static class CacheTerms
{
    /// <summary>The earliest next request, within the bounds of <paramref name="options"/>; null when the server does not say or says "now".</summary>
    public static DateTimeOffset? NotBefore(HttpResponseMessage answer, DateTimeOffset now, FetchOptions options)
    {
        if (RetryAfter(answer.Headers.RetryAfter, now) is { } wait)
            return At(now, wait, options.LongestRetryAfter);
        return (int)answer.StatusCode is 200 or 203 or 304 && Freshness(answer) is { } fresh
            ? At(now, fresh, options.LongestFreshness)
            : null;
    }

    private static DateTimeOffset? At(DateTimeOffset now, TimeSpan wait, TimeSpan longest) =>
        wait <= TimeSpan.Zero ? null : now + (wait < longest ? wait : longest);

    private static TimeSpan? RetryAfter(RetryConditionHeaderValue? value, DateTimeOffset now) =>
        value?.Delta ?? (value?.Date is { } date ? date - now : null);

    private static TimeSpan? Freshness(HttpResponseMessage answer)
    {
        var cache = answer.Headers.CacheControl;
        if (cache is { NoCache: true } or { NoStore: true })
            return null;
        if (cache?.MaxAge is { } age)
            return age - (answer.Headers.Age ?? TimeSpan.Zero);
        // Without a date of its own the server's clock is unknown, and Expires means nothing.
        return answer.Content.Headers.Expires is { } expires && answer.Headers.Date is { } date ? expires - date : null;
    }
}

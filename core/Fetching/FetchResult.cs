using Monitoring.Fetching.Robots;

namespace Monitoring.Fetching;

/// <summary>What a server may answer a later request with: kept per address.</summary>
/// <param name="ETag">As sent, quotes included.</param>
/// <param name="LastModified">As sent.</param>
public sealed record Validators(string? ETag, string? LastModified);

/// <summary>Why a page could not be had.</summary>
public enum FetchProblem { NameNotResolved, Refused, TimedOut, TlsFailed, AddressForbidden, RobotsForbidden, RobotsUnavailable, NotFound, Gone, Unauthorized, Blocked, Throttled, ServerError, TooManyRedirects, TooLarge, Empty, NotText, BrokenEncoding, BadUrl, UnexpectedStatus, ConnectionBroken }

/// <summary>What a request for a page came to.</summary>
public abstract record FetchResult
{
    private FetchResult()
    {
    }

    /// <summary>The server says when to ask again at the earliest (Retry-After, Cache-Control, Expires); null when it does not.</summary>
    public DateTimeOffset? NotBefore { get; init; }

    /// <summary>The robots.txt of the site asked, to be given back with the next request; null when there is none fit to keep.</summary>
    public RobotsCopy? Robots { get; init; }

    /// <summary>What to send with the next request to the same address: after a failure nothing, so that a "not modified" cannot hide it.</summary>
    public Validators? ValidatorsAfter(Validators? sent) => this switch
    {
        Fetched fetched => fetched.Body.Validators,
        NotModified => sent,
        _ => null,
    };

    /// <summary>A page.</summary>
    /// <param name="Body">What was received.</param>
    public sealed record Fetched(Page Body) : FetchResult;

    /// <summary>Unchanged since the validators were given.</summary>
    public sealed record NotModified : FetchResult;

    /// <summary>Not had.</summary>
    /// <param name="Problem">Why, from the closed list.</param>
    /// <param name="Found">One sentence for operators: what was found, what was expected.</param>
    public sealed record Failed(FetchProblem Problem, string Found) : FetchResult;
}

/// <summary>A page as text.</summary>
/// <param name="Url">The address asked for.</param>
/// <param name="FinalUrl">The address that answered, after redirects.</param>
/// <param name="Text">The decoded text.</param>
/// <param name="MediaType">Media type in lower case without parameters; empty when not told.</param>
/// <param name="Validators">For the next request; null when none or not to be used.</param>
/// <param name="FetchedAt">When.</param>
public sealed record Page(Uri Url, Uri FinalUrl, string Text, string MediaType, Validators? Validators, DateTimeOffset FetchedAt)
{
    /// <summary>The bytes as received, decompressed: the evidence. Empty for a page that was not fetched.</summary>
    public ReadOnlyMemory<byte> Content { get; init; }

    /// <summary>The charset that the server named; null when it named none.</summary>
    public string? Charset { get; init; }
}

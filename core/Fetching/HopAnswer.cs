namespace Monitoring.Fetching;

/// <summary>What one request came to, before redirects, robots.txt and block pages are thought of.</summary>
internal abstract record HopAnswer
{
    private HopAnswer()
    {
    }

    /// <summary>The server answered.</summary>
    /// <param name="Status">HTTP status.</param>
    /// <param name="Headers">What of the headers is used.</param>
    /// <param name="Body">Decompressed; empty when the status has none that is read.</param>
    /// <param name="IsCut">True when the body was longer than asked for.</param>
    public sealed record Answered(int Status, HopHeaders Headers, byte[] Body, bool IsCut) : HopAnswer;

    /// <summary>No whole answer came.</summary>
    /// <param name="Problem">Why.</param>
    /// <param name="Found">One sentence for operators.</param>
    public sealed record Failed(FetchProblem Problem, string Found) : HopAnswer
    {
        /// <summary>When it makes sense to ask again; null when not known.</summary>
        public DateTimeOffset? NotBefore { get; init; }
    }
}

/// <summary>The headers of an answer that are used.</summary>
internal sealed record HopHeaders
{
    /// <summary>Target of a redirect, resolved; null when none or not readable.</summary>
    public Uri? Location { get; init; }

    /// <summary>Media type in lower case; empty when not told.</summary>
    public string MediaType { get; init; } = "";

    /// <summary>Charset parameter of the content type; null when not told.</summary>
    public string? Charset { get; init; }

    /// <summary>For the next request; null when the server gave neither.</summary>
    public Validators? Validators { get; init; }

    /// <summary>The earliest time of the next request, within the bounds of <see cref="FetchOptions"/>.</summary>
    public DateTimeOffset? NotBefore { get; init; }

    /// <summary>All header lines as <c>name: value</c>, for the marks of block pages.</summary>
    public IReadOnlyList<string> Lines { get; init; } = [];
}

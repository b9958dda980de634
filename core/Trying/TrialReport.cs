using Monitoring.Fetching;
using Monitoring.Reading;
using Monitoring.Watching;

namespace Monitoring.Trying;

/// <summary>What a trial of a source showed. Nothing of it is stored or told.</summary>
public sealed record TrialReport
{
    /// <summary>The source as tried.</summary>
    public required Source Source { get; init; }

    /// <summary>Where its start page is after redirects; null when it could not be had.</summary>
    public Uri? FinalUrl { get; init; }

    /// <summary>Why the start page could not be had; null when it could.</summary>
    public FetchResult.Failed? Failure { get; init; }

    /// <summary>What the start page lists; null when it could not be had.</summary>
    public Listing? Listing { get; init; }

    /// <summary>True when the server lets the next look be conditional: an unchanged source then costs next to nothing.</summary>
    public bool IsConditional { get; init; }

    /// <summary>The newest articles, read.</summary>
    public IReadOnlyList<TrialArticle> Articles { get; init; } = [];

    /// <summary>What speaks against using the source as it is, one sentence each; empty when nothing does.</summary>
    public IReadOnlyList<string> Concerns { get; init; } = [];

    /// <summary>True when nobody has compared the reading with the live site: <c>verified</c> is null.</summary>
    public bool IsUnverified => Source.Verified is null;
}

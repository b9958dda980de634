namespace Monitoring.Reading;

/// <summary>What a source's schedule remembers of one article: enough to know when to look at it, not what it says.</summary>
public sealed record ListedArticle
{
    /// <summary>Its address, canonical.</summary>
    public required Uri Url { get; init; }

    /// <summary>When it was first listed.</summary>
    public required DateTimeOffset FirstListed { get; init; }

    /// <summary>When it was last listed: an article long gone from the list is forgotten.</summary>
    public required DateTimeOffset LastListed { get; init; }

    /// <summary>When it was first read; null while it waits.</summary>
    public DateTimeOffset? FirstRead { get; init; }

    /// <summary>When it is next looked at; null when there is nothing more to look for.</summary>
    public DateTimeOffset? NextVisit { get; init; }

    /// <summary>Looks failed in a row.</summary>
    public int Failures { get; init; }

    /// <summary>The fault of ours at which the last look broke off, one sentence; null when none did.</summary>
    public string? Broken { get; init; }

    /// <summary>Listed at the first sight of its source: it is stored and nothing told, in whichever round it is read.</summary>
    public bool Baseline { get; init; }

    /// <summary>Publication as listed, for the order of reading; null when not listed.</summary>
    public DateTimeOffset? Listed { get; init; }

    /// <summary>Last change as listed; a later one brings the next visit forward. Null when not listed.</summary>
    public DateTimeOffset? Modified { get; init; }

    /// <summary>For the next request to its page; null when none.</summary>
    public Fetching.Validators? Validators { get; init; }

    /// <summary>For a message, the hash of the words last read; null for an article.</summary>
    public string? Words { get; init; }
}

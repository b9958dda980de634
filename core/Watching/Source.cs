namespace Monitoring.Watching;

/// <summary>What kind of page a source's address is.</summary>
public enum SourceKind { Auto, Feed, List, Messages, Article }

/// <summary>Who publishes, for neutral wording and for counting origins.</summary>
public enum PublisherType { Monitor, StateMedia, Agency, Newspaper, Broadcaster, RescueService, Humanitarian, PartyOutlet, Other }

/// <summary>One thing to watch: a file under <c>data/sources</c>.</summary>
public sealed record Source
{
    /// <summary>Short stable id, lower case letters, digits and hyphens; also the file's name.</summary>
    public required string Id { get; init; }

    /// <summary>Name as readers see it, for example <c>SOHR</c>.</summary>
    public required string Name { get; init; }

    /// <summary>Start page or feed, http or https.</summary>
    public required Uri Url { get; init; }

    /// <summary>What the address is; <see cref="SourceKind.Auto"/> finds out.</summary>
    public SourceKind Kind { get; init; } = SourceKind.Auto;

    /// <summary>BCP 47 language of its reports.</summary>
    public required string Language { get; init; }

    /// <summary>ISO 3166-1 alpha-2 country that its place names default to; null for none.</summary>
    public string? Country { get; init; }

    /// <summary>Who publishes.</summary>
    public PublisherType Publisher { get; init; } = PublisherType.Other;

    /// <summary>Words in brackets after the name of a state's or a party's outlet ("Syrian state agency"); null for others.</summary>
    public string? Ownership { get; init; }

    /// <summary>True when the publisher is a party to the conflict.</summary>
    public bool Party { get; init; }

    /// <summary>Sources of one publisher in several languages share an origin; default: the id.</summary>
    public string? Origin { get; init; }

    /// <summary>Readers are told when a main source has not been seen for hours.</summary>
    public bool Main { get; init; }

    /// <summary>Time between two looks; 1 minute to 1 day. Default 10 minutes.</summary>
    public TimeSpan Pace { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>Why it is watched, one sentence.</summary>
    public string? Why { get; init; }

    /// <summary>Day on which somebody compared the reading with the live site; null: never.</summary>
    public DateOnly? Verified { get; init; }

    /// <summary>Allows private and loopback addresses: for local tests only.</summary>
    public bool AllowPrivate { get; init; }

    /// <summary>CSS selectors, where structure alone does not do.</summary>
    public SourceSelectors? Selectors { get; init; }

    /// <summary>New articles taken in one round; the rest waits for the next, oldest first. 1 to 100, default 20.</summary>
    public int ArticlesPerRound { get; init; } = 20;
}

/// <summary>Optional CSS selectors of a source.</summary>
/// <param name="Links">Links to articles on the start page.</param>
/// <param name="Title">Headline of an article.</param>
/// <param name="Body">Element that holds the article's paragraphs.</param>
/// <param name="Published">Element with the publication time.</param>
/// <param name="Remove">Elements inside the body to leave out.</param>
public sealed record SourceSelectors(string? Links = null, string? Title = null, string? Body = null, string? Published = null, string? Remove = null);

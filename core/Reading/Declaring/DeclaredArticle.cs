namespace Monitoring.Reading.Declaring;

/// <summary>What JSON-LD says of the page's article. Every member is null when it says nothing.</summary>
internal sealed record DeclaredArticle
{
    /// <summary><c>headline</c>, else <c>name</c>.</summary>
    public string? Headline { get; init; }

    /// <summary><c>datePublished</c> as written.</summary>
    public string? Published { get; init; }

    /// <summary><c>dateModified</c> as written.</summary>
    public string? Modified { get; init; }

    /// <summary><c>inLanguage</c>.</summary>
    public string? Language { get; init; }

    /// <summary><c>articleBody</c>: plain text or markup.</summary>
    public string? Body { get; init; }

    /// <summary>Name of <c>publisher</c>: what titles are cleaned of.</summary>
    public string? Publisher { get; init; }

    /// <summary>Nothing declared.</summary>
    public static DeclaredArticle Nothing { get; } = new();
}

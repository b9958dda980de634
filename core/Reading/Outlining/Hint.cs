namespace Monitoring.Reading.Outlining;

/// <summary>What a class, id, role or microdata name says of an element: the second column of <c>data/reading/hints.tsv</c>.</summary>
[Flags]
internal enum Hint
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>Holds an article's text.</summary>
    Body = 1 << 0,

    /// <summary>Never text of an article: share bars, advertisements, cookie walls, pagers, what only screen readers hear.</summary>
    Furniture = 1 << 1,

    /// <summary>Other articles: related, popular, teasers.</summary>
    Related = 1 << 2,

    /// <summary>What readers wrote.</summary>
    Comments = 1 << 3,

    /// <summary>Author, place and time of writing; biographies of authors.</summary>
    Byline = 1 << 4,

    /// <summary>A date.</summary>
    Date = 1 << 5,

    /// <summary>Text of a picture.</summary>
    Caption = 1 << 6,

    /// <summary>Side columns, headers and footers of the page.</summary>
    Margin = 1 << 7,

    /// <summary>Headline.</summary>
    Headline = 1 << 8,

    /// <summary>Subscription boxes and paywalls.</summary>
    Newsletter = 1 << 9,

    /// <summary>Keywords and categories.</summary>
    Topics = 1 << 10,

    /// <summary>Standfirst: belongs to the text.</summary>
    Summary = 1 << 11,

    /// <summary>Everything that is not an article's text.</summary>
    Unwanted = Furniture | Related | Comments | Byline | Caption | Margin | Newsletter | Topics | Date,
}

using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Monitoring.Reading;

/// <summary>Text of a page to its document, by AngleSharp: no scripts are run, nothing is fetched.</summary>
public static class PageParser
{
    /// <summary>Deepest nesting kept: deeper elements become siblings, so that no page can make the walk over it slow.</summary>
    private const int MaximumDepth = 512;

    private static readonly HtmlParserOptions s_options = new()
    {
        IsScripting = false,
        SkipComments = true,
        DisableElementPositionTracking = true,
        MaximumDepth = MaximumDepth,
    };

    /// <summary>The document. Never fails: what is not HTML becomes a document with text.</summary>
    public static IHtmlDocument Parse(string html) => new HtmlParser(s_options).ParseDocument(html);
}

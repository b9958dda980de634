using System.Collections.Frozen;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Monitoring.Reading;

/// <summary>Text of a page to its document, by AngleSharp: no scripts are run, nothing is fetched.</summary>
public static class PageParser
{
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> s_read = FrozenSet.Create(
        StringComparer.Ordinal,
        "class", "id", "role", "itemprop", "name", "property", "http-equiv", "content", "datetime", "lang", "rel", "href", "type", "hidden", "style", "aria-hidden", "encoding")
        .GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly HtmlParserOptions s_options = new()
    {
        IsScripting = false,
        SkipComments = true,
        DisableElementPositionTracking = true,
        MaximumDepth = NestingLimit.Deepest,
    };

    private static readonly HtmlParserOptions s_lean = s_options with { ShouldEmitAttribute = (ref _, name) => s_read.Contains(name.Span) };

    /// <summary>The document. Never fails: what is not HTML becomes a document with text.</summary>
    public static IHtmlDocument Parse(string html) => new HtmlParser(s_options).ParseDocument(NestingLimit.Apply(html));

    /// <summary>The document with only those attributes that reading an article looks at.</summary>
    internal static IHtmlDocument ParseLean(string html) => new HtmlParser(s_lean).ParseDocument(NestingLimit.Apply(html));
}

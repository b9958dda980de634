using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Monitoring.Watching;

namespace Monitoring.Reading;

/// <summary>The parts of a page that a source's selectors name. A selector that is no CSS matches nothing.</summary>
internal sealed class SelectedParts
{
    /// <summary>No selectors.</summary>
    public static SelectedParts None { get; } = new();

    /// <summary>Headline; null when not selected.</summary>
    public string? Title { get; private init; }

    /// <summary>The element that holds the body; null when not selected.</summary>
    public IElement? Body { get; private init; }

    /// <summary>True when a selector for the body is stated and matches nothing.</summary>
    public bool BodyIsMissing { get; private init; }

    /// <summary>The publication time as written; null when not selected.</summary>
    public string? Published { get; private init; }

    /// <summary>Elements to leave out.</summary>
    public IReadOnlySet<INode> Removed { get; private init; } = new HashSet<INode>();

    /// <summary>Finds the parts.</summary>
    public static SelectedParts Of(IHtmlDocument document, SourceSelectors? selectors)
    {
        if (selectors is null)
            return None;
        var body = First(document, selectors.Body);
        var published = First(document, selectors.Published);
        return new SelectedParts
        {
            Title = First(document, selectors.Title)?.TextContent,
            Body = body,
            BodyIsMissing = selectors.Body is not null && body is null,
            Published = published?.GetAttribute("datetime") ?? published?.GetAttribute("content") ?? published?.TextContent,
            Removed = All(document, selectors.Remove).ToHashSet(),
        };
    }

    private static IElement? First(IHtmlDocument document, string? selector) => All(document, selector).FirstOrDefault() as IElement;

    private static IEnumerable<INode> All(IHtmlDocument document, string? selector)
    {
        if (string.IsNullOrWhiteSpace(selector))
            return [];
        try
        {
            return document.QuerySelectorAll(selector);
        }
        catch (DomException)
        {
            // The check of data files names such a selector; here the page is read as if it matched nothing.
            return [];
        }
    }
}

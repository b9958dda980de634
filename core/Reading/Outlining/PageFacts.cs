using AngleSharp.Dom;

namespace Monitoring.Reading.Outlining;

/// <summary>What a page declares of itself, as found; believed or not by those who read it.</summary>
internal sealed class PageFacts
{
    /// <summary>Most entries kept of each kind: pages have dozens, faulty ones millions.</summary>
    private const int Most = 500;

    private readonly List<KeyValuePair<string, string>> _metas = [];
    private readonly List<string> _linkedData = [];
    private readonly List<Stamp> _stamps = [];

    /// <summary><c>meta</c> elements: name, property, itemprop or http-equiv in lower case, and content, in order.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Metas => _metas;

    /// <summary>JSON-LD scripts as written.</summary>
    public IReadOnlyList<string> LinkedData => _linkedData;

    /// <summary>Elements that may state a time: <c>time</c>, microdata, and those whose class says so.</summary>
    public IReadOnlyList<Stamp> Stamps => _stamps;

    /// <summary>The <c>title</c> element; null when there is none.</summary>
    public string? Title { get; set; }

    /// <summary><c>lang</c> of the root or, failing that, of the body.</summary>
    public string? Language { get; set; }

    /// <summary><c>link rel=canonical</c>.</summary>
    public string? Canonical { get; set; }

    /// <summary>Content of the first meta of one of the names, in the order of the names.</summary>
    public string? Meta(params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            foreach (var meta in _metas)
            {
                if (meta.Key == name && meta.Value.Length > 0)
                    return meta.Value;
            }
        }
        return null;
    }

    /// <summary>Notes what an element declares.</summary>
    /// <returns>True when it holds no text for readers.</returns>
    public bool Note(IElement element, TagRole role, in ElementMarks marks)
    {
        switch (role)
        {
            case TagRole.Script:
                if (marks.Type?.Contains("ld+json", StringComparison.OrdinalIgnoreCase) == true)
                    Add(_linkedData, element.TextContent);
                return true;
            case TagRole.Title:
                Title ??= element.TextContent;
                return true;
            case TagRole.Meta:
                NoteMeta(marks);
                return true;
            case TagRole.LinkTag:
                if (string.Equals(marks.Rel, "canonical", StringComparison.OrdinalIgnoreCase))
                    Canonical ??= marks.Href;
                return true;
            case TagRole.Html or TagRole.Body:
                Language ??= marks.Language;
                return false;
            default:
                return false;
        }
    }

    /// <summary>Notes an element that may state a time.</summary>
    public void AddStamp(Stamp stamp) => Add(_stamps, stamp);

    private void NoteMeta(in ElementMarks marks)
    {
        if (marks.Content is { Length: > 0 } content && (marks.Name ?? marks.Property) is { } name)
            Add(_metas, KeyValuePair.Create(name.Trim().ToLowerInvariant(), content.Trim()));
    }

    private static void Add<T>(List<T> list, T entry)
    {
        if (list.Count < Most)
            list.Add(entry);
    }
}

/// <summary>An element that may state a time.</summary>
/// <param name="Property">Its microdata property; null for none.</param>
/// <param name="Value">Its <c>datetime</c> or <c>content</c>; null for none.</param>
/// <param name="IsTime">True for a <c>time</c> element, false when only its class says so.</param>
/// <param name="Start">Where its text begins in the outline's text.</param>
/// <param name="End">Where its text ends.</param>
/// <param name="Block">The first block that its text stands in.</param>
/// <param name="Box">The box it stands in.</param>
internal sealed record Stamp(string? Property, string? Value, bool IsTime, int Start, int End, int Block, int Box);

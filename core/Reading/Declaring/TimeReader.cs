using Monitoring.Reading.Dating;
using Monitoring.Reading.Outlining;

namespace Monitoring.Reading.Declaring;

/// <summary>When a page was published and last changed: JSON-LD, meta elements, microdata, <c>time</c>, text near the headline, the address.</summary>
internal sealed class TimeReader(DateText dates)
{
    /// <summary>Names of meta elements, best first. Source: Open Graph, Dublin Core, Highwire, Parse.ly, Sailthru, microdata.</summary>
    private static readonly string[] s_published =
    [
        "article:published_time", "og:article:published_time", "datepublished", "og:published_time", "publishdate", "publish-date", "publish_date",
        "pubdate", "article.published", "parsely-pub-date", "sailthru.date", "dc.date.issued", "dcterms.issued", "dcterms.created", "dc.date.created",
        "citation_publication_date", "citation_online_date", "citation_date", "dc.date", "dcterms.date", "date", "created", "article_date_original", "cxenseparse:recs:publishtime",
    ];

    private static readonly string[] s_modified =
        ["article:modified_time", "og:updated_time", "datemodified", "article.updated", "lastmod", "last-modified", "dcterms.modified", "dc.date.modified"];

    /// <summary>Publication; null when nothing states it.</summary>
    public ReportTime? Published(Outline outline, DeclaredArticle declared, Uri? url)
    {
        var monthFirst = WritesMonthFirst(outline.Facts);
        return Declared(declared.Published, monthFirst)
            ?? InMetas(outline.Facts, s_published, monthFirst)
            ?? InStamps(outline, "datePublished", monthFirst)
            ?? Shown(outline, monthFirst)
            ?? InAddress(url)
            ?? NearHeadline(outline, monthFirst);
    }

    /// <summary>Last change; null when nothing states it.</summary>
    public ReportTime? Modified(Outline outline, DeclaredArticle declared)
    {
        var monthFirst = WritesMonthFirst(outline.Facts);
        return Declared(declared.Modified, monthFirst) ?? InMetas(outline.Facts, s_modified, monthFirst) ?? InStamps(outline, "dateModified", monthFirst);
    }

    private ReportTime? Declared(string? value, bool monthFirst) => value is null ? null : dates.Find(value, monthFirst);

    private ReportTime? InMetas(PageFacts facts, string[] names, bool monthFirst)
    {
        foreach (var name in names)
        {
            if (facts.Meta(name) is { } value && dates.Find(value, monthFirst) is { } time)
                return time;
        }
        return null;
    }

    private ReportTime? InStamps(Outline outline, string property, bool monthFirst)
    {
        foreach (var stamp in outline.Facts.Stamps)
        {
            if (stamp.Property?.Contains(property, StringComparison.OrdinalIgnoreCase) == true && Stated(outline, stamp, monthFirst) is { } time)
                return time;
        }
        return null;
    }

    /// <summary>The best stamp outside lists of other articles and comments: <c>time</c> elements before mere class names, those after the headline before others.</summary>
    private ReportTime? Shown(Outline outline, bool monthFirst)
    {
        var headline = HeadlineBlock(outline);
        return outline.Facts.Stamps
            .Where(stamp => !IsElsewhere(outline, stamp.Box))
            .OrderBy(stamp => stamp.IsTime ? 0 : 1)
            .ThenBy(stamp => Math.Abs(stamp.Block - headline))
            .Select(stamp => Stated(outline, stamp, monthFirst))
            .FirstOrDefault(time => time is not null);
    }

    private ReportTime? Stated(Outline outline, Stamp stamp, bool monthFirst) =>
        Declared(stamp.Value, monthFirst) ?? dates.Find(outline.Text.Span[stamp.Start..stamp.End], monthFirst);

    /// <summary>/2020/03/04/ or /2020-03-04- in the address.</summary>
    private ReportTime? InAddress(Uri? url) => url is null ? null : dates.Find(url.AbsolutePath) is { } time ? time with { Instant = null } : null;

    private ReportTime? NearHeadline(Outline outline, bool monthFirst)
    {
        // Source: on pages of news sites the date stands at most a few lines above or below the headline.
        const int above = 3, below = 8;
        var headline = HeadlineBlock(outline);
        for (var i = Math.Max(0, headline - above); i < Math.Min(outline.Blocks.Length, headline + below); i++)
        {
            if (outline.Blocks[i].Length <= 120 && !IsElsewhere(outline, outline.Blocks[i].Box) && dates.Find(outline.TextOf(outline.Blocks[i]), monthFirst) is { } time)
                return time;
        }
        return null;
    }

    private static int HeadlineBlock(Outline outline)
    {
        var first = Array.FindIndex(outline.Boxes, box => box is { Role: TagRole.Heading, Level: 1 } && box.EndBlock > box.FirstBlock);
        return first < 0 ? 0 : outline.Boxes[first].FirstBlock;
    }

    private static bool IsElsewhere(Outline outline, int box)
    {
        for (; box > 0; box = outline.Boxes[box].Parent)
        {
            if (outline.Boxes[box].Role is TagRole.Aside or TagRole.Footer or TagRole.Navigation
                || (outline.Boxes[box].Hints & (Hint.Comments | Hint.Related)) != 0)
                return true;
        }
        return false;
    }

    /// <summary>Source: CLDR: of the English-speaking countries the United States writes the month first.</summary>
    private static bool WritesMonthFirst(PageFacts facts) =>
        (facts.Language ?? facts.Meta("og:locale") ?? "").Replace('_', '-').StartsWith("en-US", StringComparison.OrdinalIgnoreCase);
}

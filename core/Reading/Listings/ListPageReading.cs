using AngleSharp.Dom;
using Monitoring.Reading.Dating;

namespace Monitoring.Reading;

/// <summary>
/// Finds the articles of a page that lists them without a feed, by structure: cards that repeat, headlines of several words,
/// times beside them, addresses with a slug or a number. No site is known here.
/// </summary>
internal sealed class ListPageReading(CanonicalUrls urls, ArticleUrlShape shape, DateText dates)
{
    /// <summary>Points from which a link counts as an article's. A headline (2) with a speaking address (2) suffices; so does a headline that repeats (1) with a time (2).</summary>
    private const int Enough = 4;

    /// <summary>Cards of one shape from which they count as a list.</summary>
    private const int Repeats = 3;

    /// <summary>Words of a headline; menus and buttons have fewer. Source: headlines of the languages covered have 5 to 15 words.</summary>
    private const int HeadlineWords = 5;

    /// <summary>Characters beside a title that make a teaser.</summary>
    private const int TeaserLength = 80;

    /// <summary>Points that suffice in a list most of whose cards are articles: one of them with a headline of one word, say.</summary>
    private const int EnoughInList = 2;

    /// <summary>The links in the order of the page.</summary>
    public IReadOnlyList<ArticleLink> Read(IElement body, Uri at, string? selector)
    {
        var candidates = new CandidateFinding(urls, shape).Find(body, at, selector);
        var cards = new CardReading(dates);
        foreach (var candidate in candidates)
            cards.Read(candidate);
        return selector is null ? Chosen(candidates) : [.. candidates.Select(Link)];
    }

    private static IReadOnlyList<ArticleLink> Chosen(IReadOnlyList<LinkCandidate> candidates)
    {
        var lists = candidates.GroupBy(Signature, StringComparer.Ordinal).ToDictionary(list => list.Key, list => list.ToArray(), StringComparer.Ordinal);
        var needed = lists.ToDictionary(list => list.Key, list => IsList(list.Value) ? EnoughInList : Enough, StringComparer.Ordinal);
        return [.. candidates.Where(candidate => Points(candidate, lists[Signature(candidate)].Length) >= needed[Signature(candidate)]).Select(Link)];
    }

    private static bool IsList(LinkCandidate[] cards) =>
        cards.Length >= Repeats && cards.Count(card => Points(card, cards.Length) >= Enough) * 2 > cards.Length;

    private static ArticleLink Link(LinkCandidate candidate) => new(candidate.Url, candidate.Title.Length == 0 ? null : candidate.Title, candidate.Published);

    private static int Points(LinkCandidate candidate, int repeats)
    {
        var points = candidate.Words switch
        {
            >= HeadlineWords => 2,
            >= 3 => 1,
            2 => 0,
            _ => -1,
        };
        if (ArticleUrlShape.LooksLikeArticle(candidate.Url))
            points += 2;
        if (candidate.Published is not null)
            points += 2;
        if (candidate.IsHeading && candidate.Words >= 3)
            points++;
        if (candidate.Teaser >= TeaserLength)
            points++;
        return repeats >= Repeats ? points + 1 : points;
    }

    // Cards of one list have the same element and class, and so have the elements that they stand in.
    private static string Signature(LinkCandidate candidate) => string.Join(" < ", Elements.Above(candidate.Card!, 2).Prepend(candidate.Card!)
        .Select(element => $"{element.LocalName}.{(element.ClassList.Length > 0 ? element.ClassList[0] : "")}"));
}

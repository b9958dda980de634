using AngleSharp.Dom;

namespace Monitoring.Reading;

/// <summary>Collects the addresses on a list page and the card that each stands in.</summary>
internal sealed class CandidateFinding(CanonicalUrls urls, ArticleUrlShape shape)
{
    private const int MostAnchors = 5000;

    /// <summary>Levels climbed from an anchor: cards of real pages are at most a dozen deep; the cap bounds hostile ones.</summary>
    private const int MostLevels = 32;

    private static readonly string[] MenuRoles = ["navigation", "menu", "menubar", "contentinfo", "search", "tablist"];

    /// <summary>The candidates in the order of the page.</summary>
    public IReadOnlyList<LinkCandidate> Find(IElement root, Uri at, string? selector)
    {
        var own = urls.Of(at);
        var found = new Dictionary<string, LinkCandidate>(StringComparer.Ordinal);
        foreach (var anchor in Anchors(root, selector).Take(MostAnchors))
        {
            if (Target(anchor, at) is not { } url || (selector is null && !IsCandidate(url, own)))
                continue;
            if (!found.TryGetValue(url.AbsoluteUri, out var candidate))
                found.Add(url.AbsoluteUri, candidate = new LinkCandidate(url));
            candidate.Anchors.Add(anchor);
        }

        GiveCards(found.Values);
        return [.. found.Values];
    }

    private static IEnumerable<IElement> Anchors(IElement root, string? selector) => selector is null
        ? Elements.Below(root, IsMenu).OfType<IElement>().Where(element => element.LocalName == "a" && element.HasAttribute("href"))
        : root.QuerySelectorAll(selector).Select(element => element.LocalName == "a" ? element : element.QuerySelector("a[href]") ?? element.Closest("a[href]")).OfType<IElement>();

    private static bool IsMenu(IElement element) => Elements.IsSilent(element) || element.LocalName is "nav" or "footer" or "form"
        || (element.GetAttribute("role") is { } role && MenuRoles.Contains(role.ToLowerInvariant()));

    private Uri? Target(IElement anchor, Uri at)
    {
        var href = anchor.GetAttribute("href")!.Trim();
        if (href.Length is 0 or > 4096 || href[0] == '#' || !Uri.TryCreate(at, href, out var url))
            return null;
        return url.Scheme is "http" or "https" && url.Host.Length > 0 && url.UserInfo.Length == 0 ? urls.Of(url) : null;
    }

    private bool IsCandidate(Uri url, Uri own) =>
        CanonicalUrls.IsSameSite(url, own) && CanonicalUrls.Key(url) != CanonicalUrls.Key(own) && !shape.IsNoArticle(url);

    // A card is the highest element that leads to one address only: count, for each element, the addresses below it.
    private static void GiveCards(IEnumerable<LinkCandidate> candidates)
    {
        var all = candidates.ToArray();
        var counts = new Dictionary<IElement, (int Addresses, LinkCandidate Last)>();
        foreach (var candidate in all)
        {
            foreach (var above in candidate.Anchors.SelectMany(anchor => Elements.Above(anchor, MostLevels).Prepend(anchor)))
            {
                if (!counts.TryGetValue(above, out var count))
                    counts[above] = (1, candidate);
                else if (count.Last != candidate)
                    counts[above] = (count.Addresses + 1, candidate);
            }
        }

        foreach (var candidate in all)
        {
            var anchor = Best(candidate.Anchors);
            candidate.Card = Elements.Above(anchor, MostLevels).TakeWhile(above => above.LocalName is not ("body" or "html" or "main") && counts[above].Addresses == 1).LastOrDefault() ?? anchor;
        }
    }

    private static IElement Best(List<IElement> anchors) => anchors.MaxBy(anchor => Elements.Text(anchor, 512).Length)!;
}

using AngleSharp.Dom;
using Monitoring.Watching;

namespace Monitoring.Reading;

/// <summary>
/// Reads pages of dated items with permalinks, each a report of its own: live blogs and public previews of channels. An item is
/// the largest element around one time; where a page describes its updates in JSON-LD, that is believed first.
/// </summary>
internal sealed class MessagePageReading(CanonicalUrls urls)
{
    private const int MostMessages = 500;
    private const int MostLevels = 24;

    /// <summary>Items from which a page of unknown kind counts as one of messages.</summary>
    private const int EnoughUnasked = 3;

    /// <summary>The messages in the order of the page; empty when it has none.</summary>
    /// <param name="root">The page.</param>
    /// <param name="at">Its address.</param>
    /// <param name="source">For the language.</param>
    /// <param name="isCertain">The source says that this is a page of messages; else only unmistakable ones are taken for it.</param>
    public IReadOnlyList<Article> Read(IElement root, Uri at, Source source, bool isCertain)
    {
        var updates = LiveBlogReading.Read(root, at, source, urls);
        if (updates.Count > 0)
            return updates;
        var items = Items(root, at);
        return isCertain || IsUnmistakable(items, at)
            ? [.. items.Select(item => Message(item, source)).Where(message => message.Paragraphs.Count > 0)]
            : [];
    }

    private Article Message(MessageItem item, Source source)
    {
        var (title, paragraphs) = MessageBody.Read(item.Element, href => IsPermalink(item, href));
        return new Article { Url = urls.Of(item.Permalink, keepFragment: true), Title = title, Paragraphs = paragraphs, Language = source.Language, Published = item.Time };
    }

    // A link to this or to another message is the message's frame (its time, a reply's quotation), not its words.
    private static bool IsPermalink(MessageItem item, string href) =>
        Uri.TryCreate(item.Permalink, href, out var target) && target.GetLeftPart(UriPartial.Authority) == item.Permalink.GetLeftPart(UriPartial.Authority)
        && Parent(target) == Parent(item.Permalink) && (target.Fragment.Length > 0 || EndsInNumber(target));

    private static IReadOnlyList<MessageItem> Items(IElement root, Uri at)
    {
        var times = Elements.Below(root, Elements.IsSilent).OfType<IElement>()
            .Where(element => element.LocalName == "time" && !IsInComments(element)).Take(MostMessages * 2)
            .Select(element => (Element: element, Time: FeedTime.Read(element.GetAttribute("datetime"))))
            .Where(time => time.Time is not null).ToArray();
        var counts = new Dictionary<IElement, int>();
        foreach (var above in times.SelectMany(time => Elements.Above(time.Element, MostLevels)))
            counts[above] = counts.GetValueOrDefault(above) + 1;
        return [.. times.Select(time => Item(time.Element, time.Time!, counts, at)).OfType<MessageItem>().DistinctBy(item => item.Permalink.AbsoluteUri).Take(MostMessages)];
    }

    private static MessageItem? Item(IElement time, ReportTime stated, Dictionary<IElement, int> counts, Uri at)
    {
        var element = Elements.Above(time, MostLevels).TakeWhile(above => above.LocalName is not ("body" or "html" or "main") && counts[above] == 1).LastOrDefault();
        return element is not null && (Explicit(time, element) ?? Implicit(element)) is { } href && Uri.TryCreate(at, href, out var url) && url.Scheme is "http" or "https"
            ? new MessageItem(element, url, stated, Explicit(time, element) is not null)
            : null;

        string? Explicit(IElement stamp, IElement item) => Elements.Above(stamp, 4).FirstOrDefault(above => above.LocalName == "a")?.GetAttribute("href")
            ?? Elements.Below(item, Elements.IsSilent).OfType<IElement>().Select(link => OwnFragment(link, at)).FirstOrDefault(fragment => fragment is not null);
    }

    // The name that the item, or the first named element in it, has on the page.
    private static string? Implicit(IElement item) =>
        Elements.Below(item, Elements.IsSilent).OfType<IElement>().Prepend(item).Select(element => element.Id).FirstOrDefault(name => name is { Length: > 0 }) is { } id ? "#" + id : null;

    private static string? OwnFragment(IElement element, Uri at) => element.LocalName == "a" && element.GetAttribute("href") is { } target
        && Uri.TryCreate(at, target, out var url) && url.Fragment.Length > 1 && IsOnPage(url, at) ? target : null;

    private static bool IsOnPage(Uri url, Uri at) => url.GetLeftPart(UriPartial.Path) == at.GetLeftPart(UriPartial.Path);

    private static bool IsInComments(IElement element) => Elements.Above(element, MostLevels).Any(above =>
        above.ClassName?.Contains("comment", StringComparison.OrdinalIgnoreCase) == true || above.Id?.Contains("comment", StringComparison.OrdinalIgnoreCase) == true);

    private static bool IsHeading(IElement element) => element.LocalName is "h1" or "h2" or "h3" or "h4" or "h5" or "h6";

    // A headline that leads to a page of its own is a card of a list, not a message.
    private static bool LeadsElsewhere(MessageItem item, Uri at) => Elements.Below(item.Element, Elements.IsSilent).OfType<IElement>().Any(element =>
        element.LocalName == "a" && element.GetAttribute("href") is { } href && Uri.TryCreate(at, href, out var url) && url.Scheme is "http" or "https" && !IsOnPage(url, at)
        && (Elements.Above(element, 3).Any(IsHeading) || Elements.Below(element, Elements.IsSilent).OfType<IElement>().Any(IsHeading)));

    // Articles' cards have times and links too: only places on this very page, or bare numbers without headlines, are messages.
    private static bool IsUnmistakable(IReadOnlyList<MessageItem> items, Uri at)
    {
        if (items.Count < EnoughUnasked || items.Any(item => !item.IsExplicit || LeadsElsewhere(item, at)))
            return false;
        if (items.All(item => item.Permalink.Fragment.Length > 1 && IsOnPage(item.Permalink, at)))
            return true;
        return items.All(item => EndsInNumber(item.Permalink) && item.Permalink.AbsolutePath.Count(letter => letter == '/') == 2)
            && items.Select(item => Parent(item.Permalink)).Distinct(StringComparer.Ordinal).Count() == 1
            && !items.Any(item => Elements.Below(item.Element, Elements.IsSilent).OfType<IElement>().Any(IsHeading));
    }

    private static bool EndsInNumber(Uri url) => url.Segments[^1].TrimEnd('/') is { Length: > 0 } last && last.All(char.IsAsciiDigit);

    private static string Parent(Uri url) => url.Fragment.Length > 0 ? url.AbsolutePath : url.AbsolutePath[..(url.AbsolutePath.TrimEnd('/').LastIndexOf('/') + 1)];

    private sealed record MessageItem(IElement Element, Uri Permalink, ReportTime Time, bool IsExplicit);
}

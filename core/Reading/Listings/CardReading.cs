using AngleSharp.Dom;

namespace Monitoring.Reading;

/// <summary>Reads what a card says of its article: title, time, teaser.</summary>
internal static class CardReading
{
    /// <summary>Fills in the candidate.</summary>
    public static void Read(LinkCandidate candidate)
    {
        var card = candidate.Card!;
        var heading = Elements.Below(card, Elements.IsSilent).OfType<IElement>().FirstOrDefault(IsHeading)
            ?? Elements.Above(candidate.Anchors[0], 3).FirstOrDefault(IsHeading);
        var linked = candidate.Anchors.Select(anchor => Elements.Text(anchor, 2048)).MaxBy(text => text.Length) ?? "";
        var headed = heading is null ? "" : Elements.Text(heading, 1024);
        candidate.IsHeading = headed.Length > 0;
        candidate.Title = headed.Length > 0 ? headed : linked.Length > 0 ? linked : Label(candidate);
        candidate.Published = Time(card) ?? (ArticleUrlShape.Day(candidate.Url) is { } day ? new ReportTime(day, null) : null);
        candidate.Teaser = Math.Max(0, Elements.Text(card, 2048).Length - candidate.Title.Length);
    }

    /// <summary>The first time that an element states in a machine's form.</summary>
    public static ReportTime? Time(IElement card) => Elements.Below(card, Elements.IsSilent).OfType<IElement>()
        .Select(element => element.LocalName == "time" ? FeedTime.Read(element.GetAttribute("datetime")) ?? FeedTime.Read(Elements.Text(element, 64)) : null)
        .FirstOrDefault(time => time is not null);

    private static bool IsHeading(IElement element) => element.LocalName is "h1" or "h2" or "h3" or "h4" or "h5" or "h6";

    private static string Label(LinkCandidate candidate) => candidate.Anchors
        .Select(anchor => anchor.GetAttribute("title") ?? anchor.GetAttribute("aria-label") ?? anchor.QuerySelector("img[alt]")?.GetAttribute("alt") ?? "")
        .Select(text => PlainText.Folded(text)).MaxBy(text => text.Length) ?? "";
}

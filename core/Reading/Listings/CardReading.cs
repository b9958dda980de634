using AngleSharp.Dom;
using Monitoring.Reading.Dating;

namespace Monitoring.Reading;

/// <summary>Reads what a card says of its article: title, time, teaser.</summary>
internal sealed class CardReading(DateText dates)
{
    /// <summary>Longest text that is looked at for a written date: a date stands alone or with a place and a name.</summary>
    private const int LongestDateLine = 80;

    /// <summary>Fills in the candidate.</summary>
    public void Read(LinkCandidate candidate)
    {
        var card = candidate.Card!;
        var heading = Elements.Below(card, Elements.IsSilent).OfType<IElement>().FirstOrDefault(IsHeading)
            ?? Elements.Above(candidate.Anchors[0], 3).FirstOrDefault(IsHeading);
        var linked = candidate.Anchors.Select(anchor => Elements.Text(anchor, 2048)).MaxBy(text => text.Length) ?? "";
        var headed = heading is null ? "" : Elements.Text(heading, 1024);
        candidate.IsHeading = headed.Length > 0;
        candidate.Title = headed.Length > 0 ? headed : linked.Length > 0 ? linked : Label(candidate);
        candidate.Published = Stated(card) ?? Written(card, candidate.Title) ?? (ArticleUrlShape.Day(candidate.Url) is { } day ? new ReportTime(day, null) : null);
        candidate.Teaser = Math.Max(0, Elements.Text(card, 2048).Length - candidate.Title.Length);
    }

    // What an element states in a machine's form.
    private ReportTime? Stated(IElement card) => Elements.Below(card, Elements.IsSilent).OfType<IElement>()
        .Where(element => element.LocalName == "time")
        .Select(element => FeedTime.Read(element.GetAttribute("datetime")) ?? dates.Find(Elements.Text(element, LongestDateLine)))
        .FirstOrDefault(time => time is not null);

    // A date in a short text of its own; a date in the headline is the event's, not the report's.
    private ReportTime? Written(IElement card, string title) => Elements.Below(card, Elements.IsSilent).OfType<IText>()
        .Select(text => PlainText.Folded(text.Data.AsSpan(0, Math.Min(text.Data.Length, LongestDateLine * 2))))
        .Where(text => text.Length is >= 6 and <= LongestDateLine && text.Any(char.IsDigit) && !title.Contains(text, StringComparison.Ordinal))
        .Select(text => dates.Find(text)).FirstOrDefault(time => time is not null);

    private static bool IsHeading(IElement element) => element.LocalName is "h1" or "h2" or "h3" or "h4" or "h5" or "h6";

    private static string Label(LinkCandidate candidate) => candidate.Anchors
        .Select(anchor => anchor.GetAttribute("title") ?? anchor.GetAttribute("aria-label") ?? anchor.QuerySelector("img[alt]")?.GetAttribute("alt") ?? "")
        .Select(text => PlainText.Folded(text)).MaxBy(text => text.Length) ?? "";
}

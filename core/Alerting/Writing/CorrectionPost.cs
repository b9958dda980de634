using Monitoring.Reconciling;

namespace Monitoring.Alerting.Writing;

/// <summary>The correction of a post of ours: what was posted, what the source says, when.</summary>
internal sealed class CorrectionPost(Wording words, int visible)
{
    /// <summary>The reply.</summary>
    /// <param name="incident">After the retraction.</param>
    /// <param name="misread">The claim that we misread.</param>
    /// <param name="actual">What the text says; null when it says nothing of the kind.</param>
    /// <param name="posted">When the post stood first; null when it was never sent.</param>
    public string Write(Incident incident, Claim misread, Extracting.Figure? actual, DateTimeOffset? posted)
    {
        var what = new ReplyPost(words, visible).What(incident);
        var says = actual is null
            ? words.Phrases.Fill("correction.actual.none")
            : words.Phrases.Fill("correction.actual", ("toll", words.TollOf(actual)));
        var text = new PostText()
            .Add(words.Phrases.Fill("correction.first", ("what", what)))
            .Add(words.Phrases.Fill("correction.line", ("posted", words.Toll(misread.Misread(incident))), ("actual", says)));
        if (posted is { } at)
            text.Add(words.Phrases.Fill("correction.times", ("posted", words.Days.TimeBrief(at)), ("corrected", words.Days.Time(incident.Revisions[^1].At, withYear: false))));
        return text
            .Add(Html.Join(" · ", [words.Phrases.Fill(misread.Publisher.Id == misread.Origin.Id ? "correction.link" : "correction.link.citing", ("url", Html.Text(misread.Url.AbsoluteUri)), ("publisher", words.Names.Of(misread.Publisher)), ("origin", words.Names.Of(misread.Origin)), ("time", words.Days.Time(misread.ReadAt, withYear: true))), words.Pages.Corrections()]))
            .Add(Html.Text($"#{words.Phrases["tag.correction"]} #{incident.Code}"))
            .Fit(visible);
    }
}

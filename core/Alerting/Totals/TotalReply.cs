using Monitoring.Alerting.Writing;
using Monitoring.Reconciling;

namespace Monitoring.Alerting.Totals;

/// <summary>A reply under the post of a total: complete in itself, since an edit reaches nobody's phone.</summary>
internal sealed class TotalReply(Wording words, int visible)
{
    /// <summary>The reply that the last edition asks for; null when the edit is enough.</summary>
    /// <param name="series">With that edition.</param>
    public string? Of(TotalSeries series) => series.Standing() switch
    {
        [.., var before, var last] when IsLower(last, before) => Lowered(last, before),
        [var last] when TotalHead.Gone(series) is { End: { } end } gone && end.Revision < series.RevisionOf(last) => Again(last, gone),
        _ => null,
    };

    /// <summary>The reply when the source no longer states a total.</summary>
    /// <param name="series">Without it.</param>
    /// <param name="gone">What is gone.</param>
    public string Withdrawn(TotalSeries series, TotalEdition gone)
    {
        var left = series.Standing() is [.., var stands]
            ? words.Phrases.Fill("total.withdrawn.left", ("now", words.Number(stands.Total.Lead)), ("nowDay", words.Days.Short(stands.Total.End)))
            : Html.Empty;
        return new PostText()
            .Add(words.Phrases.Fill("total.withdrawn", ("what", What(gone)), ("verb", words.Names.Verb("state", gone.Total.Origin)), ("before", Toll(gone))))
            .Add(Html.Join(" ", [words.Phrases.Fill("total.withdrawn.line", ("source", words.Names.Of(gone.Total.Origin))), left]))
            .Add(Link(gone, "reply.check", gone.End?.At ?? gone.ReadAt))
            .Add(new TotalFoot(words).Tags(gone))
            .Fit(visible);
    }

    /// <summary>Our correction of a total that we had misread.</summary>
    /// <param name="misread">What we told.</param>
    /// <param name="actual">What the text says; null when it says nothing of the kind.</param>
    /// <param name="posted">When it was told.</param>
    public string Correction(TotalEdition misread, TotalEdition? actual, DateTimeOffset posted)
    {
        var says = actual is null ? words.Phrases.Fill("correction.actual.none") : words.Phrases.Fill("correction.actual", ("toll", Toll(actual)));
        return new PostText()
            .Add(words.Phrases.Fill("correction.first", ("what", words.Phrases.Fill("total.what.whole", ("what", What(misread))))))
            .Add(words.Phrases.Fill("total.correction", ("posted", Toll(misread)), ("actual", says)))
            .Add(words.Phrases.Fill("correction.times", ("posted", words.Days.TimeBrief(posted)), ("corrected", words.Days.Time(misread.End!.At, withYear: false)))) // a misread one has ended
            .Add(words.Phrases.Fill("correction.link", ("url", Html.Text(misread.Url.AbsoluteUri)), ("publisher", words.Names.Of(misread.Publisher)), ("time", words.Days.Time(misread.ReadAt, withYear: true))))
            .Add(Html.Text($"#{words.Phrases["tag.correction"]} {new TotalFoot(words).Tags(misread)}"))
            .Fit(visible);
    }

    /// <summary>Fewer for the same days.</summary>
    private static bool IsLower(TotalEdition last, TotalEdition before) =>
        before.Total.Start == last.Total.Start && before.Total.End == last.Total.End && last.Total.Lead.Stated() < before.Total.Lead.Stated();

    private string Lowered(TotalEdition edition, TotalEdition before)
    {
        var source = words.Names.Of(edition.Total.Origin);
        return new PostText()
            .Add(words.Phrases.Fill("total.lowered", ("source", source), ("period", TotalHead.Period(words, edition.Total)), ("area", new TotalHead(words).Area(edition)), ("after", Toll(edition))))
            .Add(words.Phrases.Fill("total.lowered.line", ("before", words.Number(before.Total.Lead)), ("source", source)))
            .Add(Link(edition, "reply.check", edition.ReadAt))
            .Add(new TotalFoot(words).Tags(edition))
            .Fit(visible);
    }

    private string Again(TotalEdition edition, TotalEdition gone) => new PostText()
        .Add(words.Phrases.Fill("total.again", ("what", What(edition)), ("after", Toll(edition))))
        .Add(words.Phrases.Fill("total.again.line", ("before", Toll(gone))))
        .Add(Link(edition, "reply.link", edition.ReadAt))
        .Add(new TotalFoot(words).Tags(edition))
        .Fit(visible);

    private Html What(TotalEdition edition) =>
        words.Phrases.Fill("total.what", ("source", words.Names.Of(edition.Total.Origin)), ("period", TotalHead.Period(words, edition.Total)), ("area", new TotalHead(words).Area(edition)));

    private Html Toll(TotalEdition edition) => words.TollOf(edition.Total.Lead);

    private Html Link(TotalEdition edition, string key, DateTimeOffset at) => words.Phrases.Fill(
        key,
        ("url", Html.Text(edition.Url.AbsoluteUri)),
        ("publisher", words.Names.Of(edition.Publisher)),
        ("time", words.Days.Time(at, withYear: true)));
}

using Monitoring.Reconciling;

namespace Monitoring.Alerting;

/// <summary>A reply under the post of a total: complete in itself, since an edit reaches nobody's phone.</summary>
internal sealed class TotalReply(Wording words, int visible)
{
    /// <summary>The reply when the source counts fewer for the same days: complete in itself.</summary>
    /// <param name="series">The series; its last edition is lower than the one before.</param>
    public string Lowered(TotalSeries series)
    {
        var edition = series.Told()[^1];
        var source = words.Source(edition.Total.Origin);
        return new PostText()
            .Add(words.Phrases.Fill("total.lowered", ("source", source), ("period", TotalHead.Period(words, edition.Total)), ("area", new TotalHead(words).Area(edition.Total)), ("after", words.Toll([edition.Total.Lead with { SubsetOf = null }]))))
            .Add(words.Phrases.Fill("total.lowered.line", ("before", words.Number(series.Told()[^2].Total.Lead)), ("source", source)))
            .Add(words.Phrases.Fill("reply.check", ("url", Html.Text(edition.Url.AbsoluteUri)), ("publisher", words.Source(edition.Publisher)), ("time", words.Days.Time(edition.ReadAt, withYear: true))))
            .Add(new TotalFoot(words).Tags(edition.Total))
            .Fit(visible);
    }

    /// <summary>True when the last edition counts fewer than the one before for the same days.</summary>
    public static bool IsLowered(TotalSeries series) =>
        series.Told() is [.., var before, var last] && before.Total.Start == last.Total.Start && before.Total.End == last.Total.End && last.Total.Lead.Stated() < before.Total.Lead.Stated();
}

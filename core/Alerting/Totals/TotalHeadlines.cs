using Monitoring.Alerting.Writing;
using Monitoring.Extracting;
using Monitoring.Reconciling;
using Monitoring.Reconciling.Mentioning;

namespace Monitoring.Alerting.Totals;

/// <summary>Where the headline of a total's report does not agree with its text.</summary>
internal sealed class TotalHeadlines(Wording words)
{
    /// <summary>A headline that merges killed and injured, and does not agree with the text.</summary>
    public Html Write(TotalMention total)
    {
        var merged = total.Figures.FirstOrDefault(figure => figure.Measure == Measure.KilledOrInjured && Merges(figure, total.Lead) && figure.Stated() is not null);
        if (total.Headline is { } headline)
            return words.Phrases.Fill("total.headline", ("headline", words.TollOf(headline)), ("body", words.Number(total.Lead)));
        if (merged is null)
            return Html.Empty;
        var parts = TotalHead.Headlined(total).Concat(total.Figures.Where(figure => figure.SubsetOf == merged.Id && figure.Measure is Measure.Killed or Measure.Injured)).DistinctBy(figure => figure.Id).ToArray();
        var stated = parts.Sum(figure => figure.Stated() ?? 0);
        return stated == merged.Stated() ? Html.Empty : words.Phrases.Fill(
            "total.headline",
            ("headline", words.TollOf(merged)),
            ("body", words.List([.. parts.Select(words.Number)])));
    }

    /// <summary>A count of killed and injured together of which the lead is a part, linked or plainly so.</summary>
    private static bool Merges(Figure merged, Figure lead) =>
        lead.SubsetOf == merged.Id || (lead.SubsetOf is null && merged.SubsetOf is null && merged.Group == lead.Group && merged.Evidence.Start < lead.Evidence.Start && lead.Measure == Measure.Killed);
}

using Monitoring.Extracting;
using Monitoring.Reconciling;

namespace Monitoring.Alerting;

/// <summary>The post of a daily or period total: it says in its second line that it is one, and adds nothing up.</summary>
internal sealed class TotalPost(Wording words, int visible)
{
    private const int QuoteLength = 200;
    private const int ShortQuote = 100;

    /// <summary>What stands in the chat now.</summary>
    /// <param name="series">The series; its last edition is told.</param>
    /// <param name="known">Places of events inside it that have posts of their own; they are not listed again.</param>
    public string Write(TotalSeries series, IReadOnlySet<string> known)
    {
        var edition = series.Told()[^1];
        var total = edition.Total;
        var (head, shares, body, foot) = (new TotalHead(words), new TotalShares(words), new IncidentBody(words), new TotalFoot(words));
        var text = new PostText().Add(head.Headline(total)).Add(head.Second(edition)).Add(head.Updated(series));
        text.Add(shares.Lead(total), 1);
        shares.AddParts(text, edition, known);
        shares.AddNew(text, edition, known);
        text.Add(new TotalOthers(words).Write(total), 2);
        text.Add(Html.Join(" ", [NoInjured(total), NoParty(total)]), 4).Add(new TotalAttacks(words).Write(total), 3).Add(new TotalHeadlines(words).Write(total), 4);
        text.Add(body.Denied(total.Denial, edition.Publisher, several: false, QuoteLength), 3, body.Denied(total.Denial, edition.Publisher, several: false, ShortQuote));
        if (total.Scope == FigureScope.DailyTotal)
            text.Add(body.Quote(total.Lead, QuoteLength), 6, body.Quote(total.Lead, ShortQuote));
        return text.Add(foot.Link(edition)).Add(foot.Tags(total)).Fit(visible);
    }

    private Html NoInjured(TotalMention total) => total.Figures.Any(figure => figure.Measure is Measure.Injured or Measure.KilledOrInjured)
        ? Html.Empty
        : words.Phrases.Fill("total.injured.none");

    private Html NoParty(TotalMention total) => total.Figures.Any(figure => figure.Belligerents.Count > 0)
        ? Html.Empty
        : words.Phrases.Fill("total.who.none");
}

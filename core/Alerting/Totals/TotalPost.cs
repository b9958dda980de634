using Monitoring.Alerting.Writing;
using Monitoring.Extracting;
using Monitoring.Reconciling;
using Monitoring.Reconciling.Mentioning;

namespace Monitoring.Alerting.Totals;

/// <summary>The post of a daily or period total: it says in its second line that it is one, and adds nothing up.</summary>
internal sealed class TotalPost(Wording words, int visible)
{
    private const int QuoteLength = 200;
    private const int ShortQuote = 100;

    private readonly TotalHead _head = new(words);
    private readonly TotalFoot _foot = new(words);

    /// <summary>What stands in the chat now.</summary>
    /// <param name="series">The series; the last edition that stands is told.</param>
    /// <param name="first">True when it is new to its readers.</param>
    public string Write(TotalSeries series, bool first)
    {
        var standing = series.Standing();
        if (standing.Count == 0)
            return series.IsStruck ? Struck(series) : Withdrawn(series);
        var edition = standing[^1];
        var total = edition.Total;
        var known = edition.Known.ToHashSet(StringComparer.Ordinal);
        var (shares, body) = (new TotalShares(words), new IncidentBody(words));
        var text = new PostText().Add(_head.Headline(edition)).Add(_head.Second(edition));
        if (!first)
            text.Add(_head.Updated(series));
        AddMisread(text, series);
        text.Gap().Add(shares.Lead(edition), 1);
        shares.AddParts(text, edition, known);
        shares.AddNew(text, edition, known);
        text.Add(new TotalOthers(words).Write(total), 2);
        text.Add(Html.Join(" ", [NoInjured(total), shares.Who(edition), NoParty(edition)]), 4).Add(new TotalAttacks(words).Write(total), 3).Add(new TotalFacilities(words).Write(total), 3).Add(new TotalHeadlines(words).Write(total), 4);
        if (total.Aside is { } aside && !NoParty(edition).IsEmpty && words.Quoting.Short(aside, QuoteLength) is { } said)
            text.Add(words.Phrases.Fill("total.aside", ("quote", words.Original($"… {said}", edition.Language))), 5);
        text.Add(body.Denied(total.Denial, edition.Publisher, several: false, QuoteLength, edition.Language), 3, body.Denied(total.Denial, edition.Publisher, several: false, ShortQuote, edition.Language));
        if (total.Scope == FigureScope.DailyTotal)
            text.Add(body.Quote(total.Lead, QuoteLength, edition.Language), 6, body.Quote(total.Lead, ShortQuote, edition.Language));
        return text.Gap().Add(_foot.Link(edition)).Add(_foot.Tags(edition)).Fit(visible);
    }

    /// <summary>What a post becomes whose total is gone from its report.</summary>
    private string Withdrawn(TotalSeries series)
    {
        var gone = TotalHead.Gone(series) ?? series.Editions[^1];
        var text = new PostText()
            .Add(words.Phrases.Fill("total.withdrawn.first", ("headline", Plain(gone))))
            .Add(_head.Second(gone))
            .Add(words.Phrases.Fill("total.withdrawn.second", ("time", words.Days.Time(gone.End?.At ?? gone.ReadAt, withYear: false)), ("source", words.Names.Of(series.Origin)), ("verb", words.Names.Verb("state", series.Origin))));
        AddMisread(text, series);
        return text.Add(_foot.Link(gone)).Add(_foot.Tags(gone)).Fit(visible);
    }

    /// <summary>What a post becomes in which nothing stands, because we had misread it: what it said last is struck through, never deleted.</summary>
    private string Struck(TotalSeries series)
    {
        var misread = series.InPost().Last(edition => edition.End is { Fate: EditionFate.Misread });
        return new PostText()
            .Add(words.Phrases.Fill("correction.struck.first", ("headline", Plain(misread))))
            .Add(words.Phrases.Fill("correction.struck", ("time", words.Days.Time(misread.End!.At, withYear: false))))
            .Add(_foot.Link(misread))
            .Add(_foot.Tags(misread))
            .Fit(visible);
    }

    private void AddMisread(PostText text, TotalSeries series)
    {
        foreach (var misread in series.InPost().Where(edition => edition.End is { Fate: EditionFate.Misread }))
            text.Add(words.Phrases.Fill("correction.struck.line", ("source", words.Names.Of(series.Origin)), ("toll", words.Toll(TotalHead.Headlined(misread.Total)))));
    }

    private Html Plain(TotalEdition edition) => Html.Text(Html.Plain(_head.Headline(edition).Markup));

    private Html NoInjured(TotalMention total) => total.Figures.Any(figure => figure.Measure is Measure.Injured or Measure.KilledOrInjured)
        ? Html.Empty
        : words.Phrases.Fill("total.injured.none");

    private Html NoParty(TotalEdition edition) => edition.Total.Figures.Any(figure => Wording.NamesParty(figure.Belligerents)) || edition.Events.Any(mention => Wording.NamesParty(mention.Belligerents))
        ? Html.Empty
        : words.Phrases.Fill("total.who.none");
}

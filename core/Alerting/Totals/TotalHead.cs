using Monitoring.Alerting.Writing;
using Monitoring.Extracting;
using Monitoring.Reconciling;
using Monitoring.Reconciling.Mentioning;

namespace Monitoring.Alerting.Totals;

/// <summary>The first lines of a total's post: whose total, of which days and area, that it is one, and what changed.</summary>
internal sealed class TotalHead(Wording words)
{
    /// <summary>The first line.</summary>
    public Html Headline(TotalEdition edition) => Headline(edition, edition.Total);

    private Html Headline(TotalEdition edition, TotalMention total) => words.Phrases.Fill(
        !total.Dated ? edition.Dateless ? "total.first.dateless" : "total.first.undated" : total.Scope == FigureScope.DailyTotal ? "total.first.day" : "total.first",
        ("source", words.Names.Of(total.Origin)),
        ("period", Period(words, total)),
        ("area", Area(edition)),
        ("toll", words.Toll(Headlined(total))),
        ("means", IsOfOneKind(total) ? words.Means.After(total.Lead) : Html.Empty));

    /// <summary>True when all that the first line counts was done in one way.</summary>
    private static bool IsOfOneKind(TotalMention total) => total.Lead.Means.Count == 1
        && Headlined(total).Skip(1).Concat(total.Figures.Where(figure => figure.SubsetOf == total.Lead.Id && figure.Measure == total.Lead.Measure)).All(figure => figure.Means.SequenceEqual(total.Lead.Means));

    /// <summary><c>15–23 Jan 2020</c>; a day's total that touches two days is one of 24 hours.</summary>
    public static Html Period(Wording words, TotalMention total) => total.Scope == FigureScope.DailyTotal && total.Start != total.End
        ? words.Phrases.Fill("total.period.hours", ("day", words.Days.Plain(total.End)))
        : words.Days.Period(total.Start, total.End);

    /// <summary>The lead and, beside a number of killed civilians, the injured of the same kind.</summary>
    public static IEnumerable<Figure> Headlined(TotalMention total)
    {
        yield return total.Lead with { SubsetOf = null };
        var injured = total.Figures.FirstOrDefault(figure => figure.Measure == Measure.Injured && figure.Cls != FigureClass.V && figure.Id != total.Lead.Id
            && figure.Scope == total.Lead.Scope && Counts.MayBeSame(figure.Group, total.Lead.Group));
        if (injured is not null)
            yield return injured with { SubsetOf = null };
    }

    /// <summary>The lead's areas, and those in which attacks lie that make it up, at most three.</summary>
    public Html Area(TotalEdition edition)
    {
        var total = edition.Total;
        var names = Places(total).Select(place => words.Where.Area(place)).Concat(Others(edition)).DistinctBy(name => name.Markup).Take(3).ToArray();
        return names.Length == 0 ? Html.Trusted(words.Phrases["total.area.none"]) : words.List(names);
    }

    /// <summary>Of the lead, else of the first count that has some.</summary>
    /// <remarks>A country stands for all that lies in it.</remarks>
    public static IReadOnlyList<FigurePlace> Places(TotalMention total) =>
        total.Lead.Places.FirstOrDefault(place => place.Precision == PlacePrecision.Country) is { } country ? [country]
        : total.Lead.Places.Count > 0 ? total.Lead.Places : total.Figures.FirstOrDefault(figure => figure.Places.Count > 0)?.Places ?? [];

    /// <summary>Governorates that the lead's words leave out, though attacks of which it is made up lie in them: the side alone where all lie there.</summary>
    private IEnumerable<Html> Others(TotalEdition edition)
    {
        var known = Places(edition.Total).Select(place => place.Adm1).ToHashSet(StringComparer.Ordinal);
        if (known.Count == 0 || known.Contains(null) || Places(edition.Total).Any(place => place.Precision >= PlacePrecision.Country))
            return [];
        return TotalEvents.Of(edition).Where(mention => mention.Places is [{ Adm1: not null }, ..]).GroupBy(mention => mention.Places[0].Adm1!).Where(same => !known.Contains(same.Key))
            .Select(same => words.Where.Area(same.Key, same.Select(mention => (mention.Places[0], mention.Figures[0].Evidence.Sentence))));
    }

    /// <summary>That it is a total, whether its attacks are dated, and that its source expects it to change.</summary>
    public Html Second(TotalEdition edition)
    {
        var total = edition.Total;
        var undated = Undated(edition);
        var kind = words.Phrases.Fill((total.Scope, total.Dated) switch
        {
            (FigureScope.PeriodTotal, true) when !undated.IsEmpty => "total.second.brief",
            (_, false) => "total.second.brief",
            (FigureScope.DailyTotal, _) => total.Start == total.End ? "total.second.day" : "total.second.hours",
            _ => "total.second",
        });
        var changes = words.Outlook(total.Outlook, total.Origin);
        return words.Phrases.Fill("total.second.line", ("said", Html.Join(" ", [kind, total.Dated ? undated : Span(edition), changes])));
    }

    /// <summary>How many days are counted where it is not known which: in the text's own words, or that it does not say.</summary>
    private Html Span(TotalEdition edition)
    {
        var span = words.Sayings.Span(edition.Total.Lead.Evidence.Sentence);
        var key = (edition.Dateless, span) switch { (true, null) => "total.days.dateless", (true, _) => "total.days.span.dateless", (_, null) => "total.days.none", _ => "total.days.span" };
        return words.Phrases.Fill(key, ("span", Html.Text(span ?? string.Empty)));
    }

    private Html Undated(TotalEdition edition)
    {
        var events = TotalEvents.Of(edition).ToArray();
        var undated = events.Count(mention => mention.Start is null || mention.Start != mention.End);
        return undated * 2 <= events.Length ? Html.Empty : words.Phrases.Fill(undated == events.Length ? "total.second.dayless" : "total.second.dayless.most");
    }

    /// <summary>What changed since the edition before; empty for the first one.</summary>
    public Html Updated(TotalSeries series)
    {
        var standing = series.Standing();
        var last = standing[^1];
        if (Gone(series) is { End: { } end } gone && (end.Revision > series.RevisionOf(last) || standing.Count == 1))
            return words.Phrases.Fill(
                end.Revision > series.RevisionOf(last) ? "total.updated.withdrawn" : "total.updated.again",
                ("time", words.Days.Time(end.Revision > series.RevisionOf(last) ? end.At : last.ReadAt, withYear: false)),
                ("source", words.Names.Of(series.Origin)),
                ("verb", words.Names.Verb("state", series.Origin)),
                ("was", words.Number(gone.Total.Lead)),
                ("wasDay", words.Days.Short(gone.Total.End)));
        if (standing.Count < 2)
            return Html.Empty;
        var before = standing[^2].Total;
        var same = before.Lead.Stated() == last.Total.Lead.Stated() && before.Lead.Qualifier == last.Total.Lead.Qualifier;
        return words.Names.Own(
            same ? "total.updated.days" : before.End == last.Total.End ? "total.updated" : "total.updated.to",
            series.Origin,
            ("period", Period(words, last.Total)),
            ("wasPeriod", Period(words, before)),
            ("time", words.Days.Time(last.ReadAt, withYear: false)),
            ("now", words.Number(last.Total.Lead)),
            ("was", words.Number(before.Lead)),
            ("wasDay", words.Days.Short(before.End)));
    }

    /// <summary>The edition of the post that its report gave up last; null when none did.</summary>
    public static TotalEdition? Gone(TotalSeries series) =>
        series.InPost().Where(edition => edition.End is { Fate: EditionFate.Withdrawn }).MaxBy(edition => (edition.End!.Revision, series.RevisionOf(edition)));
}

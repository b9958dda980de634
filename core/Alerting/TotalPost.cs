using Monitoring.Extracting;
using Monitoring.Reconciling;

namespace Monitoring.Alerting;

/// <summary>The post of a daily or period total: it says in its second line that it is one, and adds nothing up.</summary>
internal sealed class TotalPost(Wording words, int visible)
{
    private const int QuoteLength = 200;
    private const int ShortQuote = 100;

    /// <summary>A share of more places than this is told without them: it must not look as if each had its part.</summary>
    private const int FewPlaces = 2;

    /// <summary>What stands in the chat now.</summary>
    /// <param name="series">The series; its last edition is told.</param>
    /// <param name="known">Places of events inside it that have posts of their own; they are not listed again.</param>
    public string Write(TotalSeries series, IReadOnlySet<string> known)
    {
        var edition = series.Told()[^1];
        var total = edition.Total;
        var body = new IncidentBody(words);
        var text = new PostText().Add(Headline(total)).Add(Second(total)).Add(Updated(series));
        text.Add(Lead(total), 1);
        AddParts(text, edition, known);
        AddNew(text, edition, known);
        text.Add(Html.Join(" ", [NoInjured(total), NoParty(total)]), 4);
        text.Add(Others(total), 2).Add(new TotalAttacks(words).Write(total), 3).Add(Differs(total), 4);
        text.Add(body.Denied(total.Denial, edition.Publisher, several: false, QuoteLength), 3, body.Denied(total.Denial, edition.Publisher, several: false, ShortQuote));
        if (total.Scope == FigureScope.DailyTotal)
            text.Add(body.Quote(total.Lead, QuoteLength), 6, body.Quote(total.Lead, ShortQuote));
        return text.Add(Link(edition)).Add(Tags(total)).Fit(visible);
    }

    /// <summary>The reply when the source counts fewer for the same days: complete in itself.</summary>
    /// <param name="series">The series; its last edition is lower than the one before.</param>
    public string Lowered(TotalSeries series)
    {
        var edition = series.Told()[^1];
        var source = words.Source(edition.Total.Origin);
        return new PostText()
            .Add(words.Phrases.Fill("total.lowered", ("source", source), ("period", Period(words, edition.Total)), ("area", Area(edition.Total)), ("after", words.Toll([edition.Total.Lead with { SubsetOf = null }]))))
            .Add(words.Phrases.Fill("total.lowered.line", ("before", words.Number(series.Told()[^2].Total.Lead)), ("source", source)))
            .Add(words.Phrases.Fill("reply.check", ("url", Html.Text(edition.Url.AbsoluteUri)), ("publisher", words.Source(edition.Publisher)), ("time", words.Time(edition.ReadAt, withYear: true))))
            .Add(Tags(edition.Total))
            .Fit(visible);
    }

    /// <summary>True when the last edition counts fewer than the one before for the same days.</summary>
    public static bool IsLowered(TotalSeries series) =>
        series.Told() is [.., var before, var last] && before.Total.Start == last.Total.Start && before.Total.End == last.Total.End && last.Total.Lead.Stated() < before.Total.Lead.Stated();

    /// <summary>The first line.</summary>
    public Html Headline(TotalMention total) => words.Phrases.Fill(
        !total.Dated ? "total.first.undated" : total.Scope == FigureScope.DailyTotal ? "total.first.day" : "total.first",
        ("source", words.Source(total.Origin)),
        ("period", Period(words, total)),
        ("area", Area(total)),
        ("toll", words.Toll(Headlined(total))));

    /// <summary><c>15–23 Jan 2020</c>; a day's total that touches two days is one of 24 hours.</summary>
    public static Html Period(Wording words, TotalMention total) => total.Scope == FigureScope.DailyTotal && total.Start != total.End
        ? words.Phrases.Fill("total.period.hours", ("day", words.DayPlain(total.End)))
        : words.Period(total.Start, total.End);

    /// <summary>The lead and, beside a number of killed civilians, the injured of the same kind.</summary>
    private static IEnumerable<Figure> Headlined(TotalMention total)
    {
        yield return total.Lead with { SubsetOf = null };
        var injured = total.Figures.FirstOrDefault(figure => figure.Measure == Measure.Injured && figure.Cls != FigureClass.V && figure.Id != total.Lead.Id
            && figure.Scope == total.Lead.Scope && Counts.MayBeSame(figure.Group, total.Lead.Group));
        if (injured is not null)
            yield return injured with { SubsetOf = null };
    }

    private Html Area(TotalMention total)
    {
        var names = Places(total).Select(place => words.Governorate(place.Text)).DistinctBy(name => name.Markup).Take(3).ToArray();
        return names.Length == 0 ? Html.Trusted(words.Phrases["place.gap"]) : words.List(names);
    }

    /// <summary>Of the lead, else of the first count that has some.</summary>
    private static IReadOnlyList<FigurePlace> Places(TotalMention total) =>
        total.Lead.Places.Count > 0 ? total.Lead.Places : total.Figures.FirstOrDefault(figure => figure.Places.Count > 0)?.Places ?? [];

    /// <summary>That it is a total, and that its source expects it to change.</summary>
    private Html Second(TotalMention total)
    {
        var kind = words.Phrases.Fill((total.Scope, total.Dated) switch
        {
            (_, false) => "total.second.undated",
            (FigureScope.DailyTotal, _) => total.Start == total.End ? "total.second.day" : "total.second.hours",
            _ => "total.second",
        });
        var changes = total.Figures.Any(figure => figure.Provisional) ? words.Phrases.Fill("total.provisional", ("source", words.Source(total.Origin))) : Html.Empty;
        return words.Phrases.Fill("total.second.line", ("said", Html.Join(" ", [kind, changes])));
    }

    private Html Updated(TotalSeries series)
    {
        if (series.Told().Count < 2)
            return Html.Empty;
        var before = series.Told()[^2].Total;
        return words.Phrases.Fill(
            "total.updated",
            ("time", words.Time(series.Told()[^1].ReadAt, withYear: false)),
            ("source", words.Source(series.Origin)),
            ("now", words.Number(series.Told()[^1].Total.Lead)),
            ("was", words.Number(before.Lead)),
            ("wasDay", words.DayShort(before.End)));
    }

    private Html Lead(TotalMention total)
    {
        var parts = total.Figures.Where(figure => figure.SubsetOf == total.Lead.Id && figure.Measure == total.Lead.Measure && Narrows(figure, total.Lead)).ToArray();
        return parts.Length == 0 ? Html.Empty : words.Phrases.Fill("total.among", ("parts", words.Parts(parts)));
    }

    /// <summary>Children of the civilians, not a share of the same people by attack or party.</summary>
    private static bool Narrows(Figure part, Figure whole) => part.Group != whole.Group && part.Group.Order() == 1 && part.Places.Count <= whole.Places.Count;

    /// <summary>Shares by attack or party, all of them or none; with the attacks listed where there is room.</summary>
    private void AddParts(PostText text, TotalEdition edition, IReadOnlySet<string> known)
    {
        var total = edition.Total;
        var shares = total.Figures.Where(figure => figure.SubsetOf == total.Lead.Id && figure.Measure == total.Lead.Measure && !Narrows(figure, total.Lead)).ToArray();
        if (shares.Length == 0)
            return;
        var listed = shares.Select(share => Events(edition, share, known)).ToArray();
        var head = words.Phrases.Fill("total.breakdown", ("source", words.Source(total.Origin)));
        var undated = Array.Exists(listed, line => !line.IsEmpty) && edition.Events.Any(mention => mention.Start is null || mention.Start != mention.End);
        text.Add(
            Html.Join("\n", shares.SelectMany((share, at) => new[] { Bullet(total, share, Among(total, share)), listed[at] }).Prepend(undated ? words.Phrases.Fill("total.breakdown.undated", ("source", words.Source(total.Origin))) : head)),
            7,
            Html.Join("\n", shares.Select(share => Bullet(total, share, Among(total, share))).Prepend(head)),
            Html.Join("\n", shares.Select(share => Bullet(total, share, Html.Empty)).Prepend(head)));
    }

    /// <summary>Attacks that the report tells besides its total, and that no share of it lists.</summary>
    private void AddNew(PostText text, TotalEdition edition, IReadOnlySet<string> known)
    {
        var shares = edition.Total.Figures.Where(figure => figure.SubsetOf == edition.Total.Lead.Id).Select(figure => figure.Id).ToHashSet(StringComparer.Ordinal);
        var events = edition.Events.Where(mention => mention.Places.Count > 0 && mention.Figures[0].Cls != FigureClass.V && !known.Contains(mention.Figures[0].Id)
            && !mention.Figures.Any(figure => shares.Contains(figure.Id) || edition.Total.Figures.Any(member => member.Id == figure.Id && member.SubsetOf is { } share && shares.Contains(share)))).ToArray();
        if (events.Length == 0)
            return;
        var head = words.Phrases.Counted("total.new", events.Length, ("n", Html.Text(words.Phrases.Number(events.Length))));
        text.Add(Html.Join("\n", events.Select(mention => Html.Trusted($"• {Place(mention)}{Means(mention)}")).Prepend(head)), 7);
    }

    private Html Means(EventMention mention) => Html.Trusted(words.MeansAfter(mention.Means).Markup
        + (mention.Belligerents.Count == 0 ? string.Empty : words.Phrases.Fill("total.by", ("actors", words.Actors(mention.Belligerents, mention.Start))).Markup));

    private Html Bullet(TotalMention total, Figure share, Html among) =>
        words.Phrases.Fill("total.bullet", ("toll", share.Group == total.Lead.Group ? words.Number(share) : words.Who(share)), ("how", How(total, share)), ("among", among));

    private Html Events(TotalEdition edition, Figure share, IReadOnlySet<string> known) => Html.Join(
        words.Phrases["list.semicolon"],
        edition.Events.Where(mention => mention.Figures.Any(figure => edition.Total.Figures.Any(member => member.Id == figure.Id && member.SubsetOf == share.Id)) && !known.Contains(mention.Figures[0].Id)).Select(Place));

    private Html Place(EventMention mention)
    {
        var parts = mention.Figures.Where(figure => figure.SubsetOf is not null).ToArray();
        var among = parts.Length == 0 ? Html.Empty : words.Phrases.Fill("total.bullet.among", ("parts", words.Parts(parts)));
        return words.Phrases.Fill("total.at", ("place", words.Place(mention.Places)), ("toll", words.Toll(mention.Figures)), ("among", among));
    }

    private Html Among(TotalMention total, Figure share)
    {
        var parts = total.Figures.Where(figure => figure.SubsetOf == share.Id && Narrows(figure, share) && figure.Scope != FigureScope.Event).ToArray();
        return parts.Length == 0 ? Html.Empty : words.Phrases.Fill("total.bullet.among", ("parts", words.Parts(parts)));
    }

    private Html How(TotalMention total, Figure share)
    {
        var means = words.MeansAfter(share.Means);
        var own = share.Places.Count <= FewPlaces && !share.Places.All(place => Places(total).Any(known => known.Text == place.Text))
            ? words.Phrases.Fill("total.in", ("place", Places(share.Places)))
            : Html.Empty;
        var by = share.Belligerents.Count == 0 ? Html.Empty : words.Phrases.Fill("total.by", ("actors", words.Actors(share.Belligerents, share.Start)));
        return Html.Trusted(means.Markup + own.Markup + by.Markup);
    }

    /// <summary>Two towns of one governorate name it once.</summary>
    private Html Places(IReadOnlyList<FigurePlace> places) => places.Select(place => place.Adm1).Distinct(StringComparer.Ordinal).Count() == 1 && places.Count > 1
        ? words.List([.. places.Select((place, at) => words.PlaceWithin([at == places.Count - 1 ? place : place with { Adm1 = null }]))])
        : words.List([.. places.Select(place => words.PlaceWithin([place]))]);

    private Html NoInjured(TotalMention total) => total.Figures.Any(figure => figure.Measure is Measure.Injured or Measure.KilledOrInjured)
        ? Html.Empty
        : words.Phrases.Fill("total.injured.none");

    private Html NoParty(TotalMention total) => total.Figures.Any(figure => figure.Belligerents.Count > 0)
        ? Html.Empty
        : words.Phrases.Fill("total.who.none");

    /// <summary>Killed of other groups, side by side, never added.</summary>
    private Html Others(TotalMention total)
    {
        var others = total.Figures.Where(figure => figure.Measure == total.Lead.Measure && figure.Id != total.Lead.Id && figure.Cls != FigureClass.V
            && figure.Scope != FigureScope.Event && !IsUnder(figure, total.Lead.Id, total) && !IsAbove(figure.Id, total) && !MayBeAmong(figure, total.Lead)).ToArray();
        var tops = others.Where(figure => !others.Any(above => above.Id == figure.SubsetOf)).ToArray();
        if (tops.Length == 0)
            return Html.Empty;
        var said = tops.Select(top => Other(total, top)).ToArray();
        var plain = Array.TrueForAll(tops, top => top.Belligerents.Count == 0 && PartsOf(total, top).Length == 0);
        return words.Phrases.Fill("total.also", ("list", plain ? words.List(said) : Html.Join(words.Phrases["list.semicolon"], said)));
    }

    /// <summary>People of another group with their parts, and the parts' own, and by whom where the text says it of them.</summary>
    private Html Other(TotalMention total, Figure top)
    {
        var parts = PartsOf(total, top);
        var said = parts.Length == 0
            ? words.Who(top)
            : Html.Trusted(words.Who(top).Markup + words.Phrases.Fill("total.bullet.among", ("parts", Html.Join(words.Phrases["list.semicolon"], parts.Select(part => Part(total, part))))).Markup);
        return top.Belligerents.Count == 0
            ? said
            : Html.Trusted(said.Markup + words.Phrases.Fill("total.by", ("actors", words.Actors(top.Belligerents, top.Start))).Markup);
    }

    private Html Part(TotalMention total, Figure part)
    {
        var own = PartsOf(total, part);
        return own.Length == 0 ? words.Who(part) : words.Phrases.Fill("total.part.among", ("who", words.Who(part)), ("parts", words.Parts(own)));
    }

    private static Figure[] PartsOf(TotalMention total, Figure whole)
    {
        var parts = total.Figures.Where(figure => figure.SubsetOf == whole.Id && figure.Measure == whole.Measure).ToArray();
        return Array.Exists(parts, part => part.Group != whole.Group) ? parts : [];
    }

    /// <summary>A headline that merges killed and injured, and does not agree with the text.</summary>
    private Html Differs(TotalMention total)
    {
        var merged = total.Figures.FirstOrDefault(figure => figure.Measure == Measure.KilledOrInjured && Merges(figure, total.Lead) && figure.Stated() is not null);
        if (total.Headline is { } headline)
            return words.Phrases.Fill("total.headline", ("headline", words.TollOf(headline)), ("body", words.Number(total.Lead)));
        if (merged is null)
            return Html.Empty;
        var parts = Headlined(total).Concat(total.Figures.Where(figure => figure.SubsetOf == merged.Id && figure.Measure is Measure.Killed or Measure.Injured)).DistinctBy(figure => figure.Id).ToArray();
        var stated = parts.Sum(figure => figure.Stated() ?? 0);
        return stated == merged.Stated() ? Html.Empty : words.Phrases.Fill(
            "total.headline",
            ("headline", words.TollOf(merged)),
            ("body", words.List([.. parts.Select(words.Number)])));
    }

    /// <summary>A count of killed and injured together of which the lead is a part, linked or plainly so.</summary>
    private static bool Merges(Figure merged, Figure lead) =>
        lead.SubsetOf == merged.Id || (lead.SubsetOf is null && merged.SubsetOf is null && merged.Group == lead.Group && merged.Evidence.Start < lead.Evidence.Start && lead.Measure == Measure.Killed);

    /// <summary>Fewer people who may be of the lead's kind, and whom the text does not call others: they may be counted in the lead.</summary>
    private static bool MayBeAmong(Figure figure, Figure lead) =>
        Counts.MayBeSame(figure.Group, lead.Group) && figure.Stated() <= lead.Stated();

    private Html Link(TotalEdition edition) => words.Phrases.Fill(
        edition.Publisher.Id == edition.Total.Origin.Id ? "total.link" : "total.link.citing",
        ("url", Html.Text(edition.Url.AbsoluteUri)),
        ("publisher", words.Source(edition.Publisher)),
        ("origin", words.Source(edition.Total.Origin)),
        ("time", words.Time(edition.ReadAt, withYear: true)));

    private Html Tags(TotalMention total)
    {
        var tags = Places(total).Where(place => place.Adm1 is not null).Select(place => Wording.Tag(words.Governorate(place.Adm1!).Markup)).Distinct(StringComparer.Ordinal).Take(2).ToList();
        if (total.Origin.HasTag)
            tags.Add(Wording.Tag(total.Origin.Name));
        tags.Add("#" + words.Phrases["tag.total"]);
        return Html.Text(string.Join(' ', tags));
    }

    private static bool IsAbove(string id, TotalMention total) => total.Lead.SubsetOf == id;

    private static bool IsUnder(Figure figure, string id, TotalMention total)
    {
        var steps = 0;
        for (var above = figure.SubsetOf; above is not null && steps++ < total.Figures.Count; above = total.Figures.FirstOrDefault(member => member.Id == above)?.SubsetOf)
        {
            if (above == id)
                return true;
        }

        return false;
    }
}

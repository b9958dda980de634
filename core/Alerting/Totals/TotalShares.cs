using Monitoring.Alerting.Writing;
using Monitoring.Extracting;
using Monitoring.Reconciling;
using Monitoring.Reconciling.Mentioning;

namespace Monitoring.Alerting.Totals;

/// <summary>How a total parts its lead: by age and sex, by attack or party, with the attacks listed where there is room.</summary>
internal sealed class TotalShares(Wording words)
{
    /// <summary>A share of more places than this is told without them: it must not look as if each had its part.</summary>
    private const int FewPlaces = 2;

    private readonly TotalEvents _events = new(words);

    /// <summary>Children and women of the lead; empty when it has no such part.</summary>
    public Html Lead(TotalEdition edition)
    {
        var total = edition.Total;
        var parts = total.Figures.Where(figure => figure.SubsetOf == total.Lead.Id && figure.Measure == total.Lead.Measure && Narrows(figure, total.Lead) && !IsAttack(edition, figure)).ToArray();
        return parts.Length == 0 ? Html.Empty : words.Phrases.Fill("total.among", ("parts", words.PartsOfAll(total.Lead, parts)));
    }

    /// <summary>Shares by party, means or area, all of them or none; with the attacks listed where there is room.</summary>
    public void AddParts(PostText text, TotalEdition edition, IReadOnlySet<string> known)
    {
        var total = edition.Total;
        var shares = total.Figures.Where(figure => figure.SubsetOf == total.Lead.Id && figure.Measure == total.Lead.Measure && !Narrows(figure, total.Lead) && !IsAttack(edition, figure)).ToArray();
        if (shares.Length == 0)
            return;
        var listed = Listed(edition, shares, known);
        var plain = Html.Join("\n", shares.Select(share => Bullet(total, share, Among(total, share))).Prepend(Head(total, shares)));
        text.Add(
            listed.Length == 0 ? plain : Html.Join("\n", listed),
            7,
            plain,
            Html.Join("\n", shares.Select(share => Bullet(total, share, Html.Empty)).Prepend(Head(total, shares))));
    }

    /// <summary>Whom the source accuses of all that it counts; empty where its shares or attacks tell it, or it accuses nobody.</summary>
    public Html Who(TotalEdition edition)
    {
        var lead = edition.Total.Lead;
        return !Wording.NamesParty(lead.Belligerents) || edition.Total.Figures.Any(figure => figure.SubsetOf == lead.Id && Wording.NamesParty(figure.Belligerents) && !Narrows(figure, lead))
            ? Html.Empty
            : words.Phrases.Fill("total.who", ("actors", words.Actors(lead)), ("source", words.Names.Of(edition.Total.Origin)));
    }

    /// <summary>Attacks that the report tells besides its total, and that no share of it lists.</summary>
    public void AddNew(PostText text, TotalEdition edition, IReadOnlySet<string> known)
    {
        var events = edition.Events.Where(mention => mention.Places.Any(place => place.Precision is not PlacePrecision.Country) && mention.Figures[0].Cls != FigureClass.V && !known.Contains(mention.Figures[0].Id)
            && !mention.Figures.Any(figure => IsCountedIn(edition, figure))).ToArray();
        if (events.Length == 0)
            return;
        var head = words.Phrases.Counted("total.new", events.Length, ("n", Html.Text(words.Phrases.Number(events.Length))));
        text.Add(Html.Join("\n", _events.Alone(events).Prepend(head)), 7);
    }

    /// <summary>Whose count it is; whom it accuses, it alone does.</summary>
    private Html Head(TotalMention total, Figure[] shares) =>
        words.Names.Own(shares.Sum(share => share.Stated() ?? total.Lead.Stated() ?? 0) < total.Lead.Stated() ? "total.breakdown.some" : "total.breakdown", total.Origin);

    /// <summary>Each share with the attacks that make it up below it; nothing when no attack is listed.</summary>
    private Html[] Listed(TotalEdition edition, Figure[] shares, IReadOnlySet<string> known)
    {
        var total = edition.Total;
        var all = Array.ConvertAll(shares, share => TotalEvents.Of(edition, share));
        var fresh = Array.ConvertAll(all, events => events.Where(mention => !known.Contains(mention.Figures[0].Id)).ToArray());
        if (Array.TrueForAll(fresh, none => none.Length == 0))
            return [];
        var lines = shares.Select((share, at) => _events.Below(total.Lead, share, fresh[at]));
        if (!Array.TrueForAll(shares, share => Wording.NamesParty(share.Belligerents)))
            return [Head(total, shares), .. lines.SelectMany((below, at) => below.Prepend(Bullet(total, shares[at], Among(total, shares[at]))))];
        return [.. lines.SelectMany((below, at) => below.Prepend(ByParty(total, shares[at], at == 0, fresh[at].Length == 0 ? "total.party.end" : fresh[at].Length < all[at].Count ? "total.party.new" : "total.party.list")))];
    }

    /// <summary>A share by whom; how and where, its attacks tell where they are listed.</summary>
    private Html ByParty(TotalMention total, Figure share, bool first, string end) => words.Phrases.Fill(
        first ? "total.party" : "total.party.next",
        ("source", words.Names.Of(total.Origin)),
        ("verb", words.Names.Verb("attribute", total.Origin)),
        ("actors", words.Actors(share)),
        ("toll", end == "total.party.end" ? Counted(total.Lead, share) : words.Number(share)),
        ("how", end == "total.party.end" ? Html.Join("", [words.Means.After(share), In(total, share, words.Means.After(share))]) : Html.Empty),
        ("among", Among(total, share)),
        ("end", Html.Trusted(words.Phrases[end])));

    /// <summary>A part of what the post tells already: of the lead, or of others who were killed.</summary>
    private static bool IsCountedIn(TotalEdition edition, Figure figure) => !IsAttack(edition, figure)
        && edition.Total.Figures.Any(member => member.Id == figure.Id && edition.Total.Figures.Any(whole => whole.Id == member.SubsetOf && whole.Scope != FigureScope.Event));

    /// <summary>One of the attacks that the lead is made up of, told for itself: where it was is known to the town.</summary>
    private static bool IsAttack(TotalEdition edition, Figure figure) => figure.Scope == FigureScope.Event
        && edition.Total.Figures.Any(member => member.Id == figure.Id && member.SubsetOf == edition.Total.Lead.Id)
        && edition.Events.Any(mention => mention.Figures.Any(told => told.Id == figure.Id) && mention.Places.Any(place => place.Precision <= PlacePrecision.Town));

    /// <summary>Children of the civilians, not a share of the same people by attack or party.</summary>
    private static bool Narrows(Figure part, Figure whole) => part.Group != whole.Group && part.Group.Order() == 1 && part.Places.Count <= whole.Places.Count;

    private Html Bullet(TotalMention total, Figure share, Html among) => How(total, share) is var how && how.IsEmpty && among.IsEmpty
        ? words.Phrases.Fill("total.bullet", ("toll", words.Who(share)), ("how", how), ("among", among))
        : words.Phrases.Fill("total.bullet", ("toll", Counted(total.Lead, share)), ("how", how), ("among", among));

    /// <summary>People of the same kind as their whole are not named again.</summary>
    private Html Counted(Figure whole, Figure share) => share.Group == whole.Group ? words.Number(share) : words.Who(share);

    private Html Among(TotalMention total, Figure share)
    {
        var parts = total.Figures.Where(figure => figure.SubsetOf == share.Id && Narrows(figure, share) && figure.Scope != FigureScope.Event).ToArray();
        return parts.Length == 0 ? Html.Empty : words.Phrases.Fill("total.bullet.among", ("parts", words.PartsBriefly(parts)));
    }

    private Html How(TotalMention total, Figure share)
    {
        var means = IsOfTheWhole(total, share) ? Html.Empty : words.Means.After(share);
        var by = Wording.NamesParty(share.Belligerents) ? words.Phrases.Fill("total.share.by", ("actors", words.Actors(share)))
            : means.IsEmpty && total.Figures.Any(other => other.SubsetOf == share.SubsetOf && Wording.NamesParty(other.Belligerents)) ? words.Phrases.Fill("total.share.by.none")
            : Html.Empty;
        return Html.Trusted(means.Markup + by.Markup + In(total, share, means).Markup);
    }

    /// <summary>Several weapons that are told of the whole are no share's own.</summary>
    private static bool IsOfTheWhole(TotalMention total, Figure share) => share.Means.Count > 1 && share.Means.SequenceEqual(total.Lead.Means);

    private Html In(TotalMention total, Figure share, Html means) => share.Places.Count is > 0 and <= FewPlaces && !TotalHead.Places(total).Select(place => place.Text).ToHashSet(StringComparer.Ordinal).SetEquals(share.Places.Select(place => place.Text))
        ? words.Phrases.Fill(words.Where.Before.Key(share.Places[0], share.Evidence.Sentence, means), ("place", Places(share)))
        : Html.Empty;

    /// <summary>Two towns of one governorate name it once; who holds a place is told of one that stands alone.</summary>
    private Html Places(Figure share) => share.Places switch
    {
        [var only] => words.Where.Held(only, share.Evidence.Sentence, words.Where.Within(only), brief: true),
        var places when places.Select(place => place.Adm1).Distinct(StringComparer.Ordinal).Count() == 1 =>
            words.List([.. places.Select((place, at) => words.Where.Within(at == places.Count - 1 ? place : place with { Adm1 = null }))]),
        var places => words.List([.. places.Select(place => words.Where.Within(place))]),
    };
}

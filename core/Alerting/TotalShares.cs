using Monitoring.Extracting;
using Monitoring.Reconciling;

namespace Monitoring.Alerting;

/// <summary>How a total parts its lead: by age and sex, by attack or party, with the attacks listed where there is room.</summary>
internal sealed class TotalShares(Wording words)
{
    /// <summary>A share of more places than this is told without them: it must not look as if each had its part.</summary>
    private const int FewPlaces = 2;

    /// <summary>Children and women of the lead; empty when it has no such part.</summary>
    public Html Lead(TotalMention total)
    {
        var parts = total.Figures.Where(figure => figure.SubsetOf == total.Lead.Id && figure.Measure == total.Lead.Measure && Narrows(figure, total.Lead)).ToArray();
        return parts.Length == 0 ? Html.Empty : words.Phrases.Fill("total.among", ("parts", words.Parts(parts)));
    }

    /// <summary>Shares by attack or party, all of them or none; with the attacks listed where there is room.</summary>
    public void AddParts(PostText text, TotalEdition edition, IReadOnlySet<string> known)
    {
        var total = edition.Total;
        var shares = total.Figures.Where(figure => figure.SubsetOf == total.Lead.Id && figure.Measure == total.Lead.Measure && !Narrows(figure, total.Lead)).ToArray();
        if (shares.Length == 0)
            return;
        var head = words.Phrases.Fill("total.breakdown", ("source", words.Source(total.Origin)));
        var listed = Listed(edition, shares, known);
        var plain = Html.Join("\n", shares.Select(share => Bullet(total, share, Among(total, share))).Prepend(head));
        text.Add(
            listed.Length == 0 ? plain : Html.Join("\n", listed),
            7,
            plain,
            Html.Join("\n", shares.Select(share => Bullet(total, share, Html.Empty)).Prepend(head)));
    }

    /// <summary>Each share with the attacks that make it up below it; nothing when no attack is listed.</summary>
    private Html[] Listed(TotalEdition edition, Figure[] shares, IReadOnlySet<string> known)
    {
        var total = edition.Total;
        var events = shares.Select(share => Events(edition, share, known).ToArray()).ToArray();
        if (Array.TrueForAll(events, none => none.Length == 0))
            return [];
        if (!Array.TrueForAll(shares, share => share.Belligerents.Count > 0))
            return [words.Phrases.Fill("total.breakdown", ("source", words.Source(total.Origin))), .. shares.SelectMany((share, at) => events[at].Prepend(Bullet(total, share, Among(total, share))))];
        return [.. shares.SelectMany((share, at) => events[at].Prepend(ByParty(total, share, at == 0, events[at].Length > 0)))];
    }

    private Html ByParty(TotalMention total, Figure share, bool first, bool goesOn) => words.Phrases.Fill(
        first ? "total.party" : "total.party.next",
        ("source", words.Source(total.Origin)),
        ("verb", words.Verb("attribute", total.Origin)),
        ("actors", words.Actors(share.Belligerents, share.Start)),
        ("toll", Counted(total.Lead, share)),
        ("how", Html.Join("", [words.Means.After(share), In(total, share)])),
        ("among", Among(total, share)),
        ("end", Html.Trusted(words.Phrases[goesOn ? "total.party.list" : "total.party.end"])));

    /// <summary>Attacks that the report tells besides its total, and that no share of it lists.</summary>
    public void AddNew(PostText text, TotalEdition edition, IReadOnlySet<string> known)
    {
        var events = edition.Events.Where(mention => mention.Places.Count > 0 && mention.Figures[0].Cls != FigureClass.V && !known.Contains(mention.Figures[0].Id)
            && !mention.Figures.Any(figure => IsCountedIn(edition.Total, figure))).ToArray();
        if (events.Length == 0)
            return;
        var head = words.Phrases.Counted("total.new", events.Length, ("n", Html.Text(words.Phrases.Number(events.Length))));
        text.Add(Html.Join("\n", events.Select(mention => Html.Trusted($"• {Place(mention)}{Means(mention)}")).Prepend(head)), 7);
    }

    /// <summary>Attacks of which the lead's shares are made up.</summary>
    public static IEnumerable<EventMention> EventsOf(TotalEdition edition)
    {
        var shares = edition.Total.Figures.Where(figure => figure.SubsetOf == edition.Total.Lead.Id).Select(figure => figure.Id).ToHashSet(StringComparer.Ordinal);
        return edition.Events.Where(mention => mention.Figures.Any(figure => edition.Total.Figures.Any(member => member.Id == figure.Id && member.SubsetOf is { } share && shares.Contains(share))));
    }

    /// <summary>A part of what the post tells already: of the lead, or of others who were killed.</summary>
    private static bool IsCountedIn(TotalMention total, Figure figure) => total.Figures.Any(member => member.Id == figure.Id && total.Figures.Any(whole => whole.Id == member.SubsetOf && whole.Scope != FigureScope.Event));

    /// <summary>Children of the civilians, not a share of the same people by attack or party.</summary>
    private static bool Narrows(Figure part, Figure whole) => part.Group != whole.Group && part.Group.Order() == 1 && part.Places.Count <= whole.Places.Count;

    private Html Means(EventMention mention) => Html.Trusted(words.Means.After(mention).Markup
        + (mention.Belligerents.Count == 0 ? string.Empty : words.Phrases.Fill("total.by", ("actors", words.Actors(mention.Belligerents, mention.Start))).Markup));

    private Html Bullet(TotalMention total, Figure share, Html among) =>
        words.Phrases.Fill("total.bullet", ("toll", Counted(total.Lead, share)), ("how", How(total, share)), ("among", among));

    /// <summary>People of the same kind as their whole are not named again.</summary>
    private Html Counted(Figure whole, Figure share) => share.Group == whole.Group ? words.Number(share) : words.Who(share);

    private IEnumerable<Html> Events(TotalEdition edition, Figure share, IReadOnlySet<string> known) => edition.Events
        .Where(mention => mention.Figures.Any(figure => edition.Total.Figures.Any(member => member.Id == figure.Id && member.SubsetOf == share.Id)) && !known.Contains(mention.Figures[0].Id))
        .Select(mention => words.Phrases.Fill("total.event", ("said", Place(mention, share))));

    /// <summary>An attack with its toll; below a share its people are killed or injured as those of the share are.</summary>
    private Html Place(EventMention mention, Figure? share = null)
    {
        var wholes = mention.Wholes.ToArray();
        var toll = share is not null && Array.TrueForAll(wholes, whole => whole.Measure == share.Measure) ? words.List([.. wholes.Select(whole => Counted(share, whole))]) : words.Toll(mention.Figures);
        var parts = mention.Figures.Where(figure => figure.SubsetOf is not null).ToArray();
        var among = parts.Length == 0 ? Html.Empty : words.Phrases.Fill("total.bullet.among", ("parts", words.Parts(parts)));
        return words.Phrases.Fill("total.at", ("place", words.Where.Heading(mention.Places)), ("toll", toll), ("among", among));
    }

    private Html Among(TotalMention total, Figure share)
    {
        var parts = total.Figures.Where(figure => figure.SubsetOf == share.Id && Narrows(figure, share) && figure.Scope != FigureScope.Event).ToArray();
        return parts.Length == 0 ? Html.Empty : words.Phrases.Fill("total.bullet.among", ("parts", words.Parts(parts)));
    }

    private Html How(TotalMention total, Figure share)
    {
        var means = words.Means.After(share);
        var by = share.Belligerents.Count == 0 ? Html.Empty : words.Phrases.Fill("total.share.by", ("actors", words.Actors(share.Belligerents, share.Start)));
        return Html.Trusted(means.Markup + by.Markup + In(total, share).Markup);
    }

    private Html In(TotalMention total, Figure share) => share.Places.Count <= FewPlaces && !share.Places.All(place => TotalHead.Places(total).Any(known => known.Text == place.Text))
        ? words.Phrases.Fill("total.in", ("place", Places(share.Places)))
        : Html.Empty;

    /// <summary>Two towns of one governorate name it once.</summary>
    private Html Places(IReadOnlyList<FigurePlace> places) => places.Select(place => place.Adm1).Distinct(StringComparer.Ordinal).Count() == 1 && places.Count > 1
        ? words.List([.. places.Select((place, at) => words.Where.Within([at == places.Count - 1 ? place : place with { Adm1 = null }]))])
        : words.List([.. places.Select(place => words.Where.Within([place]))]);
}

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
    public void AddNew(PostText text, TotalEdition edition, IReadOnlySet<string> known)
    {
        var shares = edition.Total.Figures.Where(figure => figure.SubsetOf == edition.Total.Lead.Id).Select(figure => figure.Id).ToHashSet(StringComparer.Ordinal);
        var events = edition.Events.Where(mention => mention.Places.Count > 0 && mention.Figures[0].Cls != FigureClass.V && !known.Contains(mention.Figures[0].Id)
            && !mention.Figures.Any(figure => shares.Contains(figure.Id) || edition.Total.Figures.Any(member => member.Id == figure.Id && member.SubsetOf is { } share && shares.Contains(share)))).ToArray();
        if (events.Length == 0)
            return;
        var head = words.Phrases.Counted("total.new", events.Length, ("n", Html.Text(words.Phrases.Number(events.Length))));
        text.Add(Html.Join("\n", events.Select(mention => Html.Trusted($"• {Place(mention)}{Means(mention)}")).Prepend(head)), 7);
    }

    /// <summary>Children of the civilians, not a share of the same people by attack or party.</summary>
    private static bool Narrows(Figure part, Figure whole) => part.Group != whole.Group && part.Group.Order() == 1 && part.Places.Count <= whole.Places.Count;

    private Html Means(EventMention mention) => Html.Trusted(words.Means.After(mention.Means).Markup
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
        return words.Phrases.Fill("total.at", ("place", words.Where.Heading(mention.Places)), ("toll", words.Toll(mention.Figures)), ("among", among));
    }

    private Html Among(TotalMention total, Figure share)
    {
        var parts = total.Figures.Where(figure => figure.SubsetOf == share.Id && Narrows(figure, share) && figure.Scope != FigureScope.Event).ToArray();
        return parts.Length == 0 ? Html.Empty : words.Phrases.Fill("total.bullet.among", ("parts", words.Parts(parts)));
    }

    private Html How(TotalMention total, Figure share)
    {
        var means = words.Means.After(share.Means);
        var own = share.Places.Count <= FewPlaces && !share.Places.All(place => TotalHead.Places(total).Any(known => known.Text == place.Text))
            ? words.Phrases.Fill("total.in", ("place", Places(share.Places)))
            : Html.Empty;
        var by = share.Belligerents.Count == 0 ? Html.Empty : words.Phrases.Fill("total.by", ("actors", words.Actors(share.Belligerents, share.Start)));
        return Html.Trusted(means.Markup + own.Markup + by.Markup);
    }

    /// <summary>Two towns of one governorate name it once.</summary>
    private Html Places(IReadOnlyList<FigurePlace> places) => places.Select(place => place.Adm1).Distinct(StringComparer.Ordinal).Count() == 1 && places.Count > 1
        ? words.List([.. places.Select((place, at) => words.Where.Within([at == places.Count - 1 ? place : place with { Adm1 = null }]))])
        : words.List([.. places.Select(place => words.Where.Within([place]))]);
}

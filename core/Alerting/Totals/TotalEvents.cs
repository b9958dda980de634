using Monitoring.Alerting.Writing;
using Monitoring.Extracting;
using Monitoring.Reconciling;
using Monitoring.Reconciling.Mentioning;

namespace Monitoring.Alerting.Totals;

/// <summary>The attacks that a total's report lists, each with its place and toll.</summary>
internal sealed class TotalEvents(Wording words)
{
    /// <summary>Attacks of which the lead's shares are made up.</summary>
    public static IEnumerable<EventMention> Of(TotalEdition edition)
    {
        var shares = edition.Total.Figures.Where(figure => figure.SubsetOf == edition.Total.Lead.Id).Select(figure => figure.Id).ToHashSet(StringComparer.Ordinal);
        return edition.Events.Where(mention => mention.Figures.Any(figure => edition.Total.Figures.Any(member => member.Id == figure.Id && member.SubsetOf is { } share && shares.Contains(share))));
    }

    /// <summary>Those of one share.</summary>
    public static IReadOnlyList<EventMention> Of(TotalEdition edition, Figure share) =>
        [.. edition.Events.Where(mention => mention.Figures.Any(figure => edition.Total.Figures.Any(member => member.Id == figure.Id && member.SubsetOf == share.Id)))];

    /// <summary>Below their share, whose party and weapon are not told again.</summary>
    public IEnumerable<Html> Below(Figure lead, Figure share, IEnumerable<EventMention> events) => events.Select(mention => words.Phrases.Fill("total.event", ("said", Place(mention, lead, share))));

    /// <summary>By themselves, with weapon and party.</summary>
    public IEnumerable<Html> Alone(IEnumerable<EventMention> events) => events.Select(mention => Html.Trusted($"• {Place(mention)}{Means(mention)}"));

    /// <summary>An attack with its toll; below a share its people are killed or injured as those of the share are.</summary>
    private Html Place(EventMention mention, Figure? lead = null, Figure? share = null)
    {
        var wholes = mention.Wholes.ToArray();
        var toll = share is not null && Array.TrueForAll(wholes, whole => whole.Measure == share.Measure) ? words.List([.. wholes.Select(whole => Counted(lead, share, whole))]) : words.Toll(mention.Figures);
        var parts = mention.Figures.Where(figure => figure.SubsetOf is not null).ToArray();
        var among = parts.Length == 0 ? Html.Empty : words.Phrases.Fill("total.bullet.among", ("parts", words.PartsBriefly(parts)));
        return words.Phrases.Fill("total.at", ("place", words.Where.Heading(mention.Places, mention.Figures[0].Evidence.Sentence)), ("toll", toll), ("among", among));
    }

    /// <summary>People of the share's kind, or of the lead's, are not named again.</summary>
    private Html Counted(Figure? lead, Figure share, Figure whole) => whole.Group == share.Group || whole.Group == lead?.Group ? words.Number(whole) : words.Who(whole);

    private Html Means(EventMention mention) => Html.Trusted(words.Means.After(mention).Markup
        + (!Wording.NamesParty(mention.Belligerents) ? string.Empty : words.Phrases.Fill("total.by", ("actors", words.Actors(mention.Figures, mention.Belligerents, mention.Start))).Markup));
}

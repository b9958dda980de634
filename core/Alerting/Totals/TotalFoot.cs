using Monitoring.Alerting.Writing;
using Monitoring.Reconciling;

namespace Monitoring.Alerting.Totals;

/// <summary>The last lines of what is told of a total: the link and the tags.</summary>
internal sealed class TotalFoot(Wording words)
{
    /// <summary>Where it was read.</summary>
    public Html Link(TotalEdition edition) => words.Phrases.Fill(
        edition.Publisher.Id == edition.Total.Origin.Id ? "total.link" : "total.link.citing",
        ("url", Html.Text(edition.Url.AbsoluteUri)),
        ("publisher", words.Names.Of(edition.Publisher)),
        ("origin", words.Names.Of(edition.Total.Origin)),
        ("time", words.Days.Time(edition.ReadAt, withYear: true)));

    /// <summary>Two governorates, the source, the kind.</summary>
    public Html Tags(TotalEdition edition)
    {
        var total = edition.Total;
        var tags = TotalHead.Places(total).Concat(TotalEvents.Of(edition).SelectMany(mention => mention.Places.Take(1))).Where(place => place.Adm1 is not null).Select(place => Wording.Tag(words.Where.Governorate(place.Adm1!).Markup)).Distinct(StringComparer.Ordinal).Take(2).ToList();
        if (total.Origin.HasTag)
            tags.Add(Wording.Tag(total.Origin.Name));
        tags.Add("#" + words.Phrases["tag.total"]);
        return Html.Text(string.Join(' ', tags));
    }
}

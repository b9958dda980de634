using Monitoring.Extracting.Geography;

namespace Monitoring.Extracting.Attributes;

/// <summary>
/// "Hula in southern Lebanon", "the Lebanese town of X": a country that stands beside a name outweighs a place of that name in
/// the country which the report is about; so does the town in whose countryside it lies.
/// </summary>
/// <param name="passage">The text.</param>
/// <param name="mentions">Its places in order; those that lie elsewhere are replaced.</param>
internal sealed class PlaceCountries(Passage passage, List<PlaceMention> mentions)
{
    /// <summary>At most so many words stand between a country's adjective and the name ("the Lebanese border town of").</summary>
    private const int Adjective = 5;

    /// <summary>Replaces what lies elsewhere.</summary>
    public void Correct()
    {
        for (var i = mentions.Count - 1; i >= 0; i--)
            if (mentions[i] is not { Place: { Precision: <= PlacePrecision.Subdistrict } place } mention)
                continue;
            else if (HolderTown(i) is { } town && town.Country == place.Country && town.Adm1 != place.Adm1)
                mentions[i] = Held(mention, town, same => same.Adm1 == town.Adm1);
            else if ((Holder(i) ?? OfAdjective(mention)) is { } country && country.Country != place.Country)
                mentions[i] = Held(mention, country, same => same.Country == country.Country);
    }

    /// <summary>The country, or an area of one, that the text names right behind as what holds the place.</summary>
    private GazetteerPlace? Holder(int index) =>
        index + 1 < mentions.Count && mentions[index + 1] is { IsArea: true, Place: { } area } next && passage.Document.SentenceOf(next.Range.First) == passage.Document.SentenceOf(mentions[index].Range.First)
        && !passage.PlaceWords.Is(next.Wide.First - 1, "near") && !IsParty(next.Range.End) && PlaceLinks.Linked(passage, mentions[index], next, out var holds) && holds
            ? area
            : null;

    /// <summary>"in Azaz, Turkey's defence ministry said", "in Azaz, Turkey said": a country that speaks holds nothing.</summary>
    private bool IsParty(int behind) => passage.Document.IsSymbol(behind, '\'') || passage.SourceWords.Is(behind, "said");

    /// <summary>"the village of Suwaydah in the countryside of Tal Abyad": the town around which it lies.</summary>
    private GazetteerPlace? HolderTown(int index) =>
        index + 1 < mentions.Count && mentions[index + 1] is { IsArea: false, Place: { Adm1: not null } town } next
        && Enumerable.Range(mentions[index].Wide.End, Math.Max(0, next.Range.First - mentions[index].Wide.End)).Any(token => passage.PlaceWords.Is(token, "rural"))
        && PlaceLinks.Linked(passage, mentions[index], next, out var holds) && holds
            ? town
            : null;

    private GazetteerPlace? OfAdjective(PlaceMention mention)
    {
        for (var token = mention.Wide.First - 1; token >= Math.Max(0, mention.Wide.First - Adjective); token--)
            if (passage.PlaceWords.Over(token) is { } word && word.Is("nationality"))
                return passage.PlaceWords.Is(mention.Wide.First - 1, "of") ? passage.Tables.Gazetteer.Area(word.Cues.First(cue => cue.Is("nationality")).Value, null) : null;
            else if (!passage.PlaceWords.Is(token, "of") && !passage.PlaceWords.Is(token, "type") && !passage.PlaceWords.Is(token, "direction") && !passage.PlaceWords.Is(token, "rural") && !passage.PlaceWords.Is(token, "area"))
                return null;
        return null;
    }

    /// <summary>The place of that name that lies where its holder does; one that no table has there is known by its holder alone.</summary>
    private PlaceMention Held(PlaceMention mention, GazetteerPlace holder, Func<GazetteerPlace, bool> liesThere) => mention with
    {
        Place = PlaceChoice.Best([.. passage.Tables.Gazetteer.All(passage.Document.Of(mention.Range)).Where(liesThere)], new PlaceContext(holder.Country)),
        Level = PlacePrecision.Town,
        Within = holder,
    };
}

using Monitoring.Extracting.Geography;

namespace Monitoring.Extracting.Attributes;

/// <summary>
/// Says in which governorate a place lies that the gazetteer does not know: the one that follows its name ("the village of X in
/// the countryside of Y"), the one that holds it before ("Y's village of X"), else the only one that its sentence names.
/// </summary>
/// <param name="passage">The text.</param>
/// <param name="mentions">Its places in order; the unknown ones are replaced.</param>
internal sealed class PlaceAreas(Passage passage, List<PlaceMention> mentions)
{
    /// <summary>Fills the areas; one pass back for those that follow, one forth for those before, both within a sentence.</summary>
    public void Fill()
    {
        var end = mentions.Count;
        while (end > 0)
        {
            var sentence = passage.Document.SentenceOf(mentions[end - 1].Range.First);
            var first = end;
            while (first > 0 && passage.Document.SentenceOf(mentions[first - 1].Range.First) == sentence)
                first--;
            Fill(first, end);
            end = first;
        }
    }

    private void Fill(int first, int end)
    {
        var only = Only(first, end);
        GazetteerPlace? after = null;
        for (var i = end - 1; i >= first; i--)
        {
            after = i + 1 < end && PlaceLinks.Linked(passage, mentions[i], mentions[i + 1], out var held)
                ? (held ? Area(mentions[i + 1]) ?? after : after)
                : null;
            if (mentions[i].Place is null && mentions[i].Level <= PlacePrecision.Town)
                mentions[i] = mentions[i] with { Within = after ?? mentions[i].Within ?? Before(i, first) ?? only };
        }
    }

    /// <summary>"Idlib's village of X": the name before holds it.</summary>
    private GazetteerPlace? Before(int index, int first) =>
        index > first && PlaceLinks.Linked(passage, mentions[index - 1], mentions[index], out _) && PlaceLinks.IsReversed(passage, mentions[index - 1], mentions[index])
            ? Area(mentions[index - 1])
            : null;

    /// <summary>The one governorate of all areas that the sentence names; null when it names none or several.</summary>
    private GazetteerPlace? Only(int first, int end)
    {
        GazetteerPlace? only = null;
        for (var i = first; i < end; i++)
        {
            if (!mentions[i].IsArea || mentions[i].Role is not (PlaceRole.At or PlaceRole.None) || Area(mentions[i]) is not { } area)
                continue;
            if (only is not null && (only.Adm1 != area.Adm1 || only.Country != area.Country))
                return null;
            only = area;
        }

        return only;
    }

    private static GazetteerPlace? Area(PlaceMention mention) => mention.Place is { Adm1: not null } place ? place : null;
}

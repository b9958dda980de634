using Monitoring.Extracting.Geography;
using Monitoring.Extracting.Words;

namespace Monitoring.Extracting.Attributes;

/// <summary>How fine a named place is, and in which governorates it may lie.</summary>
internal static class PlaceLevels
{
    /// <summary>The precision of a place: what the words beside it ask for, else the gazetteer's; the surroundings of a town are a region.</summary>
    public static PlacePrecision Of(GazetteerPlace? place, IReadOnlyList<GazetteerPlace> places, PlacePrecision? asked, bool widened)
    {
        if (asked == PlacePrecision.Town || (place is null && asked == PlacePrecision.Neighbourhood))
            return asked.Value;
        var level = place?.Precision ?? places[0].Precision;
        return widened && asked is null && level is PlacePrecision.Town or PlacePrecision.Governorate or PlacePrecision.District ? PlacePrecision.Region : level;
    }

    /// <summary>Governorates that are named in the same sentence, else that of the places named last.</summary>
    public static HashSet<string> Regions(Passage passage, TokenRange range, IReadOnlyList<PlaceMention> found)
    {
        var regions = new HashSet<string>(StringComparer.Ordinal);
        var sentence = passage.Document.Sentences[passage.Document.SentenceOf(range.First)].Tokens;
        for (var token = range.End; token < Math.Min(sentence.End, range.End + 14); token++)
            if (passage.Document.Tokens[token].Capital)
                foreach (var place in passage.Names.Longest(token, out _))
                    if (place.Precision == PlacePrecision.Governorate && place.Adm1 is { } adm1)
                        regions.Add(adm1);
        for (var i = found.Count - 1; i >= 0 && regions.Count == 0 && i >= found.Count - 4; i--)
            if (found[i].Place?.Adm1 is { } earlier)
                regions.Add(earlier);
        return regions;
    }
}

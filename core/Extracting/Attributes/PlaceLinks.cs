using Monitoring.Extracting.Words;

namespace Monitoring.Extracting.Attributes;

/// <summary>How two names of places that follow each other hang together: joined in a list, or one lying in the other.</summary>
internal static class PlaceLinks
{
    /// <summary>The level of a country, the coarsest.</summary>
    public const int CountryLevel = 2;

    /// <summary>Two names of one chain stand at most this far apart, in tokens.</summary>
    private const int LongestGap = 12;

    /// <summary>Whether two names belong together, and whether one of them holds the other.</summary>
    public static bool Linked(Passage passage, PlaceMention last, PlaceMention next, out bool container)
    {
        container = false;
        var (list, directed) = (false, false);
        var (from, to) = (last.Wide.End, next.Wide.First);
        if (to - from > LongestGap)
            return false;
        var apposed = IsApposed(passage, from, to);
        for (var token = from; token < to; token++)
        {
            if (passage.Document.IsSymbol(token, ',') || passage.PlaceWords.Is(token, "and"))
                list = true;
            else if (passage.PlaceWords.Is(token, "direction") && passage.PlaceWords.Is(token + 1, "of"))
                container = directed = true;
            else if (passage.PlaceWords.Is(token, "container") || passage.PlaceWords.Is(token, "direction") || passage.PlaceWords.Is(token, "rural"))
                container = true;
            else if (passage.Document.IsSymbol(token, '\'') || passage.Document.IsSymbol(token, '('))
                container = true;
            else if (!passage.PlaceWords.Is(token, "filler") && !passage.PlaceWords.Is(token, "type") && !passage.PlaceWords.Is(token, "article") && !passage.Document.IsSymbol(token, '"') && !passage.Document.IsSymbol(token, '-')
                     && !passage.Document.IsSymbol(token, ')') && passage.Document.Tokens[token].Kind != TokenKind.Number)
                return false;
        }

        if (to == from + 1 && (passage.Document.IsSymbol(from, '"') || passage.Document.IsSymbol(from, '(')))
            return container = true;
        var coarser = Fineness(next) > Fineness(last) || IsDistrict(passage, from, to, next);
        container = !HasAnd(passage, from, to) && (coarser || (container && (directed || apposed || !passage.Document.IsSymbol(from, ','))));
        return container || list || to <= from + 1;
    }

    /// <summary>0 for a town or finer, 1 for an area, 2 for a country.</summary>
    public static int Fineness(PlaceMention place) => place.Level switch
    {
        PlacePrecision.Country => CountryLevel,
        >= PlacePrecision.District => 1,
        _ => 0,
    };

    /// <summary>"X, Y district": the district that is named after its town holds the village.</summary>
    private static bool IsDistrict(Passage passage, int from, int to, PlaceMention next) =>
        to > from && passage.Document.IsSymbol(to - 1, ',') && passage.PlaceWords.Over(next.Range.End) is { } word
        && word.Cues.Any(cue => Enum.TryParse<PlacePrecision>(cue.Value, ignoreCase: true, out var kind) && kind is PlacePrecision.District or PlacePrecision.Subdistrict);

    /// <summary>"X, a village of Y": what follows the comma tells what X is.</summary>
    private static bool IsApposed(Passage passage, int from, int to)
    {
        if (!passage.Document.IsSymbol(from, ',') || !passage.PlaceWords.Is(from + 1, "indefinite"))
            return false;
        for (var token = from + 2; token < to; token++)
            if (passage.PlaceWords.Is(token, "type") || passage.PlaceWords.Is(token, "area"))
                return true;
        return false;
    }

    private static bool HasAnd(Passage passage, int from, int to)
    {
        for (var token = from; token < to; token++)
            if (passage.PlaceWords.Is(token, "and"))
                return true;
        return false;
    }

    /// <summary>"Syria's Qamishli", "the Damascus suburb of Jobar": the first one holds the second.</summary>
    public static bool IsReversed(Passage passage, PlaceMention last, PlaceMention next) =>
        (passage.Document.IsSymbol(last.Wide.End, '\'') && Fineness(next) <= Fineness(last))
        || (next.Wide.First == last.Wide.End + 2 && Fineness(next) <= Fineness(last) && passage.PlaceWords.Is(last.Wide.End, "type") && passage.PlaceWords.Is(last.Wide.End + 1, "of"))
        || (last.Wide.End > last.Range.End && next.Wide.First == last.Wide.End + 1 && passage.PlaceWords.Is(last.Wide.End, "of") && Fineness(next) < Fineness(last));
}

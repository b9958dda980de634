using Monitoring.Extracting.Words;

namespace Monitoring.Extracting.Attributes;

/// <summary>Says where it happened: the most specific names, one chain of them ("X and Y in the countryside of Z" gives X and Y).</summary>
internal static class PlaceReader
{
    /// <summary>Two names of one chain stand at most this far apart, in tokens.</summary>
    private const int LongestGap = 12;

    /// <summary>The level of a country, the coarsest.</summary>
    private const int CountryLevel = 2;

    /// <summary>Fills the places of a cluster.</summary>
    public static void Read(Passage passage, Cluster cluster)
    {
        var moved = cluster.Drafts.Any(draft => draft.Measure == Measure.Displaced);
        var places = Of(passage, cluster, moved);
        foreach (var draft in cluster.Drafts)
        {
            var own = Chain(passage, draft.Quote, cluster, moved);
            foreach (var place in own.Count > 0 ? own : places)
                draft.Places.Add(Figure(passage, place));
        }
    }

    private static List<PlaceMention> Of(Passage passage, Cluster cluster, bool moved)
    {
        var weak = Chain(passage, cluster.Reach, cluster, moved);
        if (weak.Count > 0 && (moved || Level(weak) < CountryLevel))
            return weak;
        foreach (var sibling in Surroundings.Siblings(passage, cluster))
            if (Chain(passage, sibling, cluster, moved) is { Count: > 0 } found && Level(found) < CountryLevel)
                return found;
        foreach (var sibling in weak.Count > 0 ? [] : Surroundings.Siblings(passage, cluster))
            if (Chain(passage, sibling, cluster, moved) is { Count: > 0 } country)
                weak = country;
        if (weak.Count > 0 && !passage.IsAnaphoric(cluster.Sentence))
            return weak;
        if (IsTotal(passage, cluster))
            return Areas(passage, cluster);
        foreach (var sentence in Surroundings.Before(passage, cluster))
            if (Chain(passage, passage.Document.Sentences[sentence].Tokens, cluster, moved) is { Count: > 0 } found)
                return found;
        return weak;
    }

    /// <summary>A sum of many events happened in the area that was spoken of, not in one town of it.</summary>
    private static List<PlaceMention> Areas(Passage passage, Cluster cluster)
    {
        foreach (var sentence in Surroundings.Before(passage, cluster))
        {
            var areas = passage.Places.In(passage.Document.Sentences[sentence].Tokens).Where(place => place.Role == PlaceRole.At && place.IsArea).ToList();
            if (areas.Count > 0)
                return [areas[^1]];
        }

        return [];
    }

    /// <summary>The total of a time that names no place is not that of a place told before.</summary>
    private static bool IsTotal(Passage passage, Cluster cluster) =>
        !passage.IsListItem(cluster.Sentence) && !passage.GoesOn(cluster.Sentence) && !passage.IsAnaphoric(cluster.Sentence)
        && (Surroundings.IsTotal(passage, passage.Document.Sentences[cluster.Sentence].Tokens) || cluster.Time is { Kind: TimeKind.Daily or TimeKind.Running });

    /// <summary>The names of one run of words: the finest chain after the figures, else the finest one before them.</summary>
    private static List<PlaceMention> Chain(Passage passage, TokenRange range, Cluster cluster, bool moved)
    {
        var chains = new List<List<PlaceMention>>();
        PlaceMention? last = null;
        foreach (var place in passage.Places.In(range))
        {
            if (place.Role == PlaceRole.None)
                continue;
            if (last is null || !Linked(passage, last, place, out var container))
                chains.Add([place]);
            else if (!container)
                chains[^1].Add(place);
            else if (IsReversed(passage, last, place) && chains[^1].Remove(last))
                chains[^1].Add(place);
            last = place;
        }

        if (moved)
            return Journey([.. chains.SelectMany(chain => chain).Where(p => p.Level != PlacePrecision.Country || p.Role != PlaceRole.At)], cluster);
        var captured = cluster.Drafts.Exists(draft => draft.Measure == Measure.LocalitiesCaptured);
        chains.RemoveAll(chain => chain[0].Role != PlaceRole.At && !(captured && chain[0].Role == PlaceRole.To));
        return Choose(chains, cluster);
    }

    /// <summary>Where people came from and went to: the names after the figure, else those before it.</summary>
    private static List<PlaceMention> Journey(List<PlaceMention> places, Cluster cluster)
    {
        var after = places.FindAll(p => p.Range.First >= cluster.First);
        return after.Count > 0 ? after : places;
    }

    private static List<PlaceMention> Choose(List<List<PlaceMention>> chains, Cluster cluster)
    {
        if (chains.Count == 0)
            return [];
        var finest = chains.Min(Level);
        var fine = chains.Where(chain => Level(chain) == finest).ToList();
        return fine.Find(chain => chain[0].Range.First >= cluster.First) ?? fine[^1];
    }

    private static int Level(List<PlaceMention> chain) => chain.Min(p => p.Level switch
    {
        PlacePrecision.Country => CountryLevel,
        >= PlacePrecision.District => 1,
        _ => 0,
    });

    /// <summary>Whether two names belong together, and whether one of them holds the other.</summary>
    private static bool Linked(Passage passage, PlaceMention last, PlaceMention next, out bool container)
    {
        container = false;
        var (list, directed) = (false, false);
        var (from, to) = (last.Wide.End, next.Wide.First);
        if (to - from > LongestGap)
            return false;
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
        var coarser = Fineness(next) > Fineness(last);
        container = !HasAnd(passage, from, to) && (coarser || (container && (directed || !passage.Document.IsSymbol(from, ','))));
        return container || list || to <= from + 1;
    }

    private static int Fineness(PlaceMention place) => Level([place]);

    private static bool HasAnd(Passage passage, int from, int to)
    {
        for (var token = from; token < to; token++)
            if (passage.PlaceWords.Is(token, "and"))
                return true;
        return false;
    }

    /// <summary>"Syria's Qamishli", "the Damascus suburb of Jobar": the first one holds the second.</summary>
    private static bool IsReversed(Passage passage, PlaceMention last, PlaceMention next) =>
        (passage.Document.IsSymbol(last.Wide.End, '\'') && Fineness(next) <= Fineness(last))
        || (last.Wide.End > last.Range.End && next.Wide.First == last.Wide.End + 1 && passage.PlaceWords.Is(last.Wide.End, "of") && Fineness(next) < Fineness(last));

    private static FigurePlace Figure(Passage passage, PlaceMention mention)
    {
        var place = mention.Place;
        var isPoint = mention.Level < PlacePrecision.Subdistrict;
        return new FigurePlace(
            passage.Document.Of(mention.Wide), place?.Name, place?.Adm1, isPoint ? place?.Point?.Lat : null, isPoint ? place?.Point?.Lon : null,
            place is null ? null : mention.Level, place?.Country);
    }
}

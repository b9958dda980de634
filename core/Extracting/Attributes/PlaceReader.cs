using Monitoring.Extracting.Words;

namespace Monitoring.Extracting.Attributes;

/// <summary>Says where it happened: the most specific names, one chain of them ("X and Y in the countryside of Z" gives X and Y).</summary>
internal static class PlaceReader
{
    /// <summary>Fills the places of a cluster.</summary>
    public static void Read(Passage passage, Cluster cluster)
    {
        var moved = cluster.Drafts.Any(draft => draft.Measure == Measure.Displaced);
        var places = Of(passage, cluster, moved);
        cluster.Places = places;
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
        if (passage.Background.Of(cluster) is not null)
            return weak.Count == 0 && cluster.Index > 0 && passage.Background.IsThere(cluster, passage.PlaceWords) ? [.. passage.In(cluster.Sentence)[cluster.Index - 1].Places] : weak;
        if (weak.Count == 0 && IsNationwide(passage, cluster) && passage.CountryName is { } whole)
            return [whole];
        if (weak.Count > 0 && !moved && Level(weak) > 0 && PlaceAhead.Of(passage, cluster, isNamed: !weak.TrueForAll(place => IsPartOfCountry(passage, place))) is { } ahead)
            return [ahead];
        if (weak.Count > 0 && (moved || Level(weak) < PlaceLinks.CountryLevel))
            return weak;
        foreach (var sibling in Surroundings.Siblings(passage, cluster))
            if (Chain(passage, sibling, cluster, moved) is { Count: > 0 } found && Level(found) < PlaceLinks.CountryLevel)
                return found;
        foreach (var sibling in weak.Count > 0 ? [] : Surroundings.Siblings(passage, cluster))
            if (Chain(passage, sibling, cluster, moved) is { Count: > 0 } country)
                weak = country;
        if (weak.Count > 0 && !passage.IsAnaphoric(cluster.Sentence))
            return weak;
        if (IsTotal(passage, cluster))
            return OfCountry(passage, cluster) ?? (Areas(passage, cluster) is { Count: > 0 } areas ? areas : OfTitle(passage, cluster, area: true));
        foreach (var sentence in Surroundings.Turns(passage, cluster) ? [] : Surroundings.Before(passage, cluster))
            if (Chain(passage, passage.Document.Sentences[sentence].Tokens, cluster, moved) is { Count: > 0 } found)
                return found;
            else if (passage.In(sentence) is [.., { Places.Count: > 0 } told])
                return [.. told.Places];
        return weak.Count > 0 ? weak : OfTitle(passage, cluster, area: false);
    }

    /// <summary>"Nationwide, 90 people were killed".</summary>
    private static bool IsNationwide(Passage passage, Cluster cluster)
    {
        foreach (var match in passage.PlaceWords.In(cluster.Reach))
            if (match.Cue.Is("nationwide"))
                return true;
        return false;
    }

    /// <summary>Where the headline says that the news happened, for what the text places nowhere.</summary>
    private static List<PlaceMention> OfTitle(Passage passage, Cluster cluster, bool area)
    {
        if (passage.IsListItem(cluster.Sentence) || cluster.Sentence == 0 || !passage.Document.Sentences[0].IsTitle)
            return [];
        var places = Chain(passage, passage.Document.Sentences[0].Tokens, cluster, moved: false, first: true);
        return area ? places.FindAll(place => place.IsArea) : places;
    }

    /// <summary>A sum that names no place, in a report whose first figure is of the whole country: of that country.</summary>
    private static List<PlaceMention>? OfCountry(Passage passage, Cluster cluster)
    {
        if (passage.CountryName is not { } country)
            return null;
        var lead = passage.Clusters.First();
        return lead != cluster && lead.Places is [{ Level: PlacePrecision.Country } whole] && whole.Wide == whole.Range ? [country] : null;
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
    private static List<PlaceMention> Chain(Passage passage, TokenRange range, Cluster cluster, bool moved, bool first = false)
    {
        var chains = new List<List<PlaceMention>>();
        PlaceMention? last = null;
        foreach (var place in passage.Places.In(range))
        {
            if (place.Role == PlaceRole.None)
                continue;
            if (last is null || IsElsewhere(passage, last, place) || !PlaceLinks.Linked(passage, last, place, out var container))
                chains.Add([place]);
            else if (!container)
                chains[^1].Add(place);
            else if (PlaceLinks.IsReversed(passage, last, place) && chains[^1].Remove(last))
                chains[^1].Add(place);
            last = place;
        }

        if (moved)
            return Journey([.. chains.SelectMany(chain => chain)], cluster);
        var captured = cluster.Drafts.Exists(draft => draft.Measure == Measure.LocalitiesCaptured);
        chains.RemoveAll(chain => chain[0].Role != PlaceRole.At && !(captured && chain[0].Role == PlaceRole.To));
        return Choose(chains, first ? 0 : cluster.First);
    }

    /// <summary>"a man from the town of X in the village of Y": where he was is no part of where he came from.</summary>
    private static bool IsElsewhere(Passage passage, PlaceMention last, PlaceMention next) =>
        last.Role == PlaceRole.From && next.Role == PlaceRole.At && PlaceLinks.Fineness(next) == 0 && PlaceLinks.Fineness(last) == 0
        && Enumerable.Range(last.Wide.End, Math.Max(0, next.Wide.First - last.Wide.End)).Any(token => passage.PlaceWords.Is(token, "in") && !passage.PlaceWords.Is(token, "of"));

    /// <summary>Where people came from and went to: the names after the figure, else those before it.</summary>
    private static List<PlaceMention> Journey(List<PlaceMention> all, Cluster cluster)
    {
        var places = all.FindAll(p => p.Level != PlacePrecision.Country || p.Role != PlaceRole.At);
        if (places.Count == 0)
            places = all;
        var after = places.FindAll(p => p.Range.First >= cluster.First);
        return after.Count > 0 ? after : places;
    }

    private static List<PlaceMention> Choose(List<List<PlaceMention>> chains, int from)
    {
        if (chains.Count == 0)
            return [];
        var finest = chains.Min(Level);
        var fine = chains.Where(chain => Level(chain) == finest).ToList();
        return fine.Find(chain => chain[0].Range.First >= from) ?? fine[^1];
    }

    private static int Level(List<PlaceMention> chain) => chain.Min(PlaceLinks.Fineness);

    /// <summary>A place as figures have it.</summary>
    public static FigurePlace Figure(Passage passage, PlaceMention mention)
    {
        var place = mention.Place;
        if (place is null)
            return new FigurePlace(passage.Document.Of(mention.Wide), null, mention.Within?.Adm1, null, null, mention.Within is null ? null : mention.Level, mention.Within?.Country, PlaceNearness.IsNear(passage, mention));
        var isNear = (mention.Level <= PlacePrecision.District || (mention.Level is PlacePrecision.Governorate or PlacePrecision.Region && mention.Wide == mention.Range)) && PlaceNearness.IsNear(passage, mention);
        var level = isNear && mention.Level < PlacePrecision.Subdistrict ? PlacePrecision.Subdistrict : IsPartOfCountry(passage, mention) ? PlacePrecision.Region : mention.Level;
        var isPoint = level < PlacePrecision.Subdistrict;
        return new FigurePlace(
            passage.Document.Of(mention.Wide), place.Name, place.Adm1, isPoint ? place.Point?.Lat : null, isPoint ? place.Point?.Lon : null,
            level, place.Country, isNear);
    }

    /// <summary>"northwest Syria": a region of it.</summary>
    private static bool IsPartOfCountry(Passage passage, PlaceMention mention) =>
        mention.Level == PlacePrecision.Country && mention.Wide.First < mention.Range.First && passage.PlaceWords.Is(mention.Wide.First, "direction");
}

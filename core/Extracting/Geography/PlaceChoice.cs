namespace Monitoring.Extracting.Geography;

/// <summary>Chooses between places of one name.</summary>
internal static class PlaceChoice
{
    /// <summary>A foreign name that is written as the text writes it weighs a little more than the home country does: "Tyre" is no spelling of Al-Tira.</summary>
    private const int SameName = 70;

    /// <summary>The best of them; null when there is none, or when two different ones are equally good.</summary>
    public static GazetteerPlace? Best(IReadOnlyList<GazetteerPlace> candidates, PlaceContext context)
    {
        GazetteerPlace? best = null;
        var (most, tie) = (int.MinValue, false);
        foreach (var candidate in candidates)
        {
            var score = Score(candidate, context);
            if (score > most)
                (best, most, tie) = (candidate, score, false);
            else if (score == most && best is not null && !SamePlace(best, candidate))
                tie = true;
        }

        return tie ? null : best;
    }

    /// <summary>
    /// The country weighs more than the region, the region more than the kind asked for, that more than rank: a village of
    /// the country that is written about comes before a capital elsewhere.
    /// </summary>
    private static int Score(GazetteerPlace place, PlaceContext context)
    {
        var score = Rank(place);
        if (context.Country is { } country)
            score += place.Country == country ? 1000 : 0;
        else if (place.Country == Gazetteer.HomeCountry)
            score += 60;
        if (place.Adm1 is { } adm1 && context.Regions is { } regions && regions.Contains(adm1))
            score += 300;
        if (context is { Country: null, Text: { } text } && place.Country != Gazetteer.HomeCountry && string.Equals(place.Name, text, StringComparison.OrdinalIgnoreCase))
            score += SameName;
        if (context.Asked is { } asked)
            score += place.Precision == asked ? 100 : 0;
        return score;
    }

    private static int Rank(GazetteerPlace place) => place.Precision switch
    {
        PlacePrecision.Country => 2000,
        PlacePrecision.Governorate => 50,
        PlacePrecision.District => 5,
        PlacePrecision.Region => 20,
        PlacePrecision.Neighbourhood => 9,
        _ => place.Seat switch { 1 => 40, 2 => 30, 3 => 25, _ => 10 } + (place.Point is null ? 0 : 2),
    };

    private static bool SamePlace(GazetteerPlace a, GazetteerPlace b) => a.Country == b.Country && a.Adm1 == b.Adm1 && a.Precision == b.Precision;
}

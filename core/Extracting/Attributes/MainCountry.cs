namespace Monitoring.Extracting.Attributes;

/// <summary>Says which country a text is about.</summary>
internal static class MainCountry
{
    /// <summary>The country that most names of the text lie in; null in a draw. A town counts twice as much as a country's name.</summary>
    public static string? Of(Passage passage)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        var document = passage.Document;
        for (var token = 0; token < document.Tokens.Length; token++)
        {
            if (!document.Tokens[token].Capital || passage.NotPlaces.Over(token) is not null)
                continue;
            var places = passage.Names.Longest(token, out var end);
            if (places.Count == 0)
                continue;
            foreach (var country in places.Select(p => p.Country).Distinct())
                counts[country] = counts.GetValueOrDefault(country) + (places.Any(p => p.Country == country && p.Precision == PlacePrecision.Country) ? 1 : 2);
            token = Math.Max(token, end - 1);
        }

        var ranked = counts.OrderByDescending(c => c.Value).Take(2).ToList();
        return ranked.Count == 0 || (ranked.Count == 2 && ranked[0].Value == ranked[1].Value) ? null : ranked[0].Key;
    }
}

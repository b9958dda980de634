using Monitoring.Extracting.Words;

namespace Monitoring.Extracting.Attributes;

/// <summary>Says which country a text is about.</summary>
internal static class MainCountry
{
    /// <summary>The country that most names of the text lie in; null in a draw that no nationality decides. A town counts twice as much as a country's name.</summary>
    public static string? Of(Passage passage)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        var document = passage.Document;
        var around = new PlaceSurroundings(document, passage.PlaceWords, passage.Roads);
        for (var token = 0; token < document.Tokens.Length; token++)
        {
            if (!document.Tokens[token].Capital || passage.NotPlaces.Over(token) is not null)
                continue;
            var places = passage.Names.Longest(token, out var end);
            if (places.Count == 0)
                continue;
            // A dateline is where it was written.
            var weight = !document.Sentences[document.SentenceOf(token)].IsTitle && around.IsDateline(new TokenRange(token, end)) ? 1 : 2;
            foreach (var country in places.Select(p => p.Country).Distinct())
                counts[country] = counts.GetValueOrDefault(country) + (weight * (places.Any(p => p.Country == country && p.Precision == PlacePrecision.Country) ? 1 : 2));
            token = Math.Max(token, end - 1);
        }

        var most = counts.Count == 0 ? 0 : counts.Values.Max();
        var first = counts.Where(count => count.Value == most).Select(count => count.Key).ToHashSet(StringComparer.Ordinal);
        return first.Count == 1 ? first.Single() : ByNationality(passage, first);
    }

    /// <summary>
    /// In a draw: the country whose people or offices are named most ("two Palestinians", "the Lebanese ministry"); null when that is a draw too. Who
    /// strikes or fights abroad ("Turkish drones", "Turkish-backed factions") says nothing of where it is.
    /// </summary>
    private static string? ByNationality(Passage passage, HashSet<string> countries)
    {
        var counts = passage.PlaceWords.Matches.Where(match => !Fights(passage, match.Range.End)).SelectMany(match => match.Cues).Where(cue => cue.Is("nationality") && countries.Contains(cue.Value))
            .GroupBy(cue => cue.Value, StringComparer.Ordinal).OrderByDescending(group => group.Count()).Take(2).ToList();
        return counts.Count == 0 || (counts.Count == 2 && counts[0].Count() == counts[1].Count()) ? null : counts[0].Key;
    }

    private static bool Fights(Passage passage, int behind) =>
        passage.Document.IsSymbol(behind, '-') || passage.Acts.Is(behind, "force") || passage.Acts.Is(behind, "arm") || passage.Acts.Is(behind, "attack");
}

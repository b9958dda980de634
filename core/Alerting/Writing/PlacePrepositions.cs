using Monitoring.Extracting;

namespace Monitoring.Alerting.Writing;

/// <summary>What stands before a place: "in", "near", or "on" where the text itself has it so: "air strikes on the town of Atareb".</summary>
/// <param name="phrases">The language; its words read texts of that language only.</param>
public sealed class PlacePrepositions(PhraseBook phrases)
{
    /// <summary>A preposition governs a place at most so many words before it: "on the rebel-held town of …".</summary>
    private const int MostWords = 6;

    /// <summary>Key of the phrase for a place behind what harmed people there.</summary>
    /// <param name="place">The place.</param>
    /// <param name="sentence">The sentence that names it.</param>
    /// <param name="means">The words for the weapon that stand before it; empty when there are none.</param>
    public string Key(FigurePlace place, string sentence, Html means) => place.Near ? "at.near" : IsOn(place, sentence, means) ? "at.on" : "at";

    /// <summary>True where strikes or shelling fell on the place in the text's own words, and the words before it are of such a kind.</summary>
    private bool IsOn(FigurePlace place, string sentence, Html means)
    {
        var at = sentence.IndexOf(place.Text, StringComparison.Ordinal);
        if (at <= 0 || !Words("at.on.behind").Any(word => means.Markup.EndsWith(" " + word, StringComparison.Ordinal)))
            return false;
        var before = sentence[..at].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        for (var word = before.Length - 1; word >= Math.Max(0, before.Length - MostWords); word--)
        {
            if (Words("at.on.words").Contains(before[word], StringComparer.OrdinalIgnoreCase))
                return true;
            if (!IsInside(before, word))
                return false;
        }

        return false;
    }

    /// <summary>A word between a preposition and its place: small letters, no mark, and no other preposition but that of "town of".</summary>
    private bool IsInside(string[] before, int at)
    {
        var word = before[at];
        if (!char.IsLower(word[0]) || char.IsPunctuation(word[^1]) || Words("at.other.words").Contains(word, StringComparer.OrdinalIgnoreCase))
            return false;
        return !Words("at.of.words").Contains(word, StringComparer.OrdinalIgnoreCase) || (at > 0 && Words("at.of.behind").Contains(before[at - 1], StringComparer.OrdinalIgnoreCase));
    }

    private string[] Words(string key) => phrases[key].Split('|');
}

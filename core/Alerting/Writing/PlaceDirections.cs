using Monitoring.Extracting;

namespace Monitoring.Alerting.Writing;

/// <summary>Where a text says that a place lies, right behind its name: "Atareb, west of Aleppo". Taken as written, never worked out.</summary>
/// <param name="phrases">The language; its words for directions read texts of that language only.</param>
internal sealed class PlaceDirections(PhraseBook phrases)
{
    private const int LongestName = 3;

    /// <summary>The side of its governorate stands at most so many UTF-16 units behind a place.</summary>
    private const int SideBehind = 60;

    /// <summary><c>west of Aleppo</c>; null when the sentence does not say it, or is of another language.</summary>
    /// <param name="place">The place, whose name stands in the sentence.</param>
    /// <param name="sentence">The sentence.</param>
    public string? Of(FigurePlace place, string sentence)
    {
        for (var at = sentence.IndexOf(place.Text, StringComparison.Ordinal); at >= 0; at = sentence.IndexOf(place.Text, at + 1, StringComparison.Ordinal))
        {
            var behind = sentence.AsSpan(at + place.Text.Length).TrimStart(", ");
            foreach (var words in phrases["place.direction.words"].Split('|'))
            {
                if (behind.StartsWith(words + " ", StringComparison.Ordinal) && Name(behind[words.Length..]) is { Length: > 0 } name)
                    return $"{words} {name}";
            }
        }

        return null;
    }

    /// <summary><c>west</c>, when the text says right behind a place that it lies in the western countryside of its governorate; null when it does not.</summary>
    public string? Side(FigurePlace place, string sentence)
    {
        for (var at = sentence.IndexOf(place.Text, StringComparison.Ordinal); at >= 0; at = sentence.IndexOf(place.Text, at + 1, StringComparison.Ordinal))
        {
            var behind = sentence[(at + place.Text.Length)..Math.Min(sentence.Length, at + place.Text.Length + SideBehind)];
            foreach (var words in phrases["place.side.words"].Split('|'))
            {
                var (side, said) = (words[..words.IndexOf('=', StringComparison.Ordinal)], words[(words.IndexOf('=', StringComparison.Ordinal) + 1)..]);
                if (behind.IndexOf(said, StringComparison.Ordinal) is >= 0 and var found && !behind[..found].Any(unit => char.IsUpper(unit) || char.IsPunctuation(unit)))
                    return side;
            }
        }

        return null;
    }

    /// <summary>Words with a capital, up to the next mark.</summary>
    private static string Name(ReadOnlySpan<char> text)
    {
        var name = new List<string>();
        foreach (var word in text.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(LongestName))
        {
            var bare = word.TrimEnd(',', '.', ';', ':', ')');
            if (bare.Length == 0 || !char.IsUpper(bare[0]))
                break;
            name.Add(bare);
            if (bare.Length < word.Length)
                break;
        }

        return string.Join(' ', name);
    }
}

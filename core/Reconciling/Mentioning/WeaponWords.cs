using Monitoring.Extracting;

namespace Monitoring.Reconciling.Mentioning;

/// <summary>
/// Weapons that a sentence names, for comparing two reports, never for showing: where a figure has none because nothing ties
/// it to the word, the sentence still tells one attack from another. The words are those of <c>data/lexicons/&lt;lang&gt;/attributes/means.tsv</c>.
/// </summary>
internal sealed class WeaponWords
{
    /// <summary>What "strikes" are depends on who struck: it tells nothing apart.</summary>
    private const string OfWhoever = "actor";

    /// <summary>Holds only beside nothing better.</summary>
    private const string Weak = "plain";

    private readonly Dictionary<string, List<Phrase>> _phrases = new(StringComparer.Ordinal);

    private WeaponWords()
    {
    }

    /// <summary>Reads the tables of all languages.</summary>
    /// <param name="dataFolder">The folder <c>data</c>.</param>
    /// <param name="faults">Where faults go.</param>
    public static WeaponWords Load(string dataFolder, ICollection<DataFault> faults)
    {
        var weapons = new WeaponWords();
        foreach (var row in LanguageTables.Read(dataFolder, "means", faults))
            weapons.Add(row);
        foreach (var phrases in weapons._phrases.Values)
            phrases.Sort((left, right) => right.Words.Length.CompareTo(left.Words.Length));
        return weapons;
    }

    /// <summary>The weapons or methods that a sentence names; empty when it names none.</summary>
    public IReadOnlyList<Means> In(string sentence)
    {
        var words = SentenceWords.Of(sentence);
        var found = new List<Phrase>();
        for (var at = 0; at < words.Count;)
        {
            var phrase = _phrases.GetValueOrDefault(words[at])?.Find(phrase => phrase.StandsAt(words, at));
            if (phrase is not null)
                found.Add(phrase);
            at += phrase?.Words.Length ?? 1;
        }

        var sure = found.Where(phrase => phrase is { Means: not null, Weak: false }).ToArray();
        return [.. (sure.Length > 0 ? sure : found.Where(phrase => phrase.Means is not null)).Select(phrase => phrase.Means!.Value).Distinct()];
    }

    private void Add(TabbedRow row)
    {
        var roles = row[2].Split(' ');
        if (roles.Contains(OfWhoever, StringComparer.Ordinal))
            return;
        var means = Enum.TryParse<Means>(row[1], ignoreCase: true, out var known) ? known : (Means?)null;
        foreach (var words in row[0].Split('|').Select(SentenceWords.Of).Where(words => words.Count > 0))
        {
            if (!_phrases.TryGetValue(words[0], out var phrases))
                _phrases.Add(words[0], phrases = []);
            phrases.Add(new Phrase([.. words], means, roles.Contains(Weak, StringComparer.Ordinal)));
        }
    }

    private sealed record Phrase(string[] Words, Means? Means, bool Weak)
    {
        public bool StandsAt(List<string> words, int at) => at + Words.Length <= words.Count && Words.Index().All(word => words[at + word.Index] == word.Item);
    }
}

using Monitoring.Extracting;

namespace Monitoring.Alerting;

/// <summary>Ends a quotation before the words that introduce a victim's name; the words are data: <c>data/posts/naming.tsv</c>.</summary>
public sealed class VictimNames
{
    private readonly List<string> _words = [];

    private VictimNames()
    {
    }

    /// <summary>Reads the table.</summary>
    /// <exception cref="DataFileException">The table cannot be used.</exception>
    public static VictimNames Load(string dataFolder)
    {
        var names = new VictimNames();
        names._words.AddRange(TabbedTable.Read(dataFolder, "posts/naming.tsv", TabbedForm.Of(2)).Select(row => row.Cells[1]));
        return names;
    }

    /// <summary>The evidence with its sentence cut where a name is introduced; the words of the figure itself stay.</summary>
    public Evidence Without(Evidence evidence)
    {
        var quoteStart = Math.Max(0, evidence.Sentence.IndexOf(evidence.Quote, StringComparison.Ordinal));
        var quoteEnd = Math.Min(evidence.Sentence.Length, quoteStart + evidence.Quote.Length);
        var (from, to) = (0, evidence.Sentence.Length);
        foreach (var words in _words)
        {
            for (var at = Find(evidence.Sentence, words, 0); at >= 0; at = Find(evidence.Sentence, words, at + words.Length))
            {
                if (at >= quoteEnd)
                    to = Math.Min(to, BeforeAge(evidence.Sentence, at));
                else
                    from = quoteStart; // a name stands before the figure: quote from the figure on
            }
        }

        return from == 0 && to == evidence.Sentence.Length ? evidence : evidence with { Sentence = evidence.Sentence[from..to].TrimEnd(' ', ',') };
    }

    /// <summary>An age in digits before the words ("37-year-old") belongs to them.</summary>
    private static int BeforeAge(string sentence, int at)
    {
        while (at > 0 && (char.IsDigit(sentence[at - 1]) || char.GetUnicodeCategory(sentence[at - 1]) == System.Globalization.UnicodeCategory.DashPunctuation))
            at--;
        return at;
    }

    private static int Find(string sentence, string words, int from)
    {
        for (var at = sentence.IndexOf(words, from, StringComparison.OrdinalIgnoreCase); at >= 0; at = sentence.IndexOf(words, at + 1, StringComparison.OrdinalIgnoreCase))
        {
            var end = at + words.Length;
            var starts = at == 0 || !char.IsLetter(sentence[at - 1]) || !char.IsLetter(words[0]);
            if (starts && (end == sentence.Length || !char.IsLetter(sentence[end])))
                return at;
        }

        return -1;
    }
}

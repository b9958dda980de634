using Monitoring.Extracting;
using Monitoring.Reading;

namespace Monitoring.Reconciling.Mentioning;

/// <summary>Sentences of a report that say something of a figure without counting: a denial, the reason of a lower toll.</summary>
internal sealed class ReportSentences
{
    /// <summary>A short sentence ("It denies this.") is quoted with the one before it. UTF-16 units.</summary>
    private const int Short = 60;

    /// <summary>So many sentences behind a figure may still speak of it.</summary>
    private const int Reach = 3;

    private readonly List<string> _sentences = [];
    private readonly Dictionary<string, Cue> _known = new(StringComparer.Ordinal);
    private readonly ReportCues _cues;

    /// <summary>The sentences of an article's body.</summary>
    public ReportSentences(Article article, ReportCues cues)
    {
        _cues = cues;
        foreach (var paragraph in article.Paragraphs)
            _sentences.AddRange(Split(paragraph.Text));
    }

    /// <summary>All of them, in the order of the text.</summary>
    public IReadOnlyList<string> All => _sentences;

    /// <summary>True when the sentence of a figure has the cue.</summary>
    public bool Says(Figure figure, Cue cue) => In(figure.Evidence.Sentence).HasFlag(cue);

    /// <summary>True when some words have the cue.</summary>
    public bool Says(string words, Cue cue) => In(words).HasFlag(cue);

    /// <summary>True for words that count the rest of those harmed by one attack: "seven others".</summary>
    public bool IsRest(string quote) => _cues.IsRest(quote);

    /// <summary>The sentence with the cue that stands in, or soon behind, one of the figures' sentences; null when there is none.</summary>
    public string? Near(IReadOnlyList<Figure> figures, Cue cue)
    {
        var last = _sentences.FindLastIndex(sentence => figures.Any(figure => sentence.Contains(figure.Evidence.Quote, StringComparison.Ordinal) && figure.Evidence.Sentence.Contains(sentence.Trim(), StringComparison.Ordinal)));
        for (var at = Math.Max(0, last); last >= 0 && at < _sentences.Count && at <= last + Reach; at++)
        {
            if (In(_sentences[at]).HasFlag(cue))
                return _sentences[at].Length < Short && at > 0 && at - 1 > last ? $"{_sentences[at - 1]} {_sentences[at]}" : _sentences[at];
        }

        return null;
    }

    /// <summary>What the sentences of the figures, and the one behind the last of them, say of the toll to come.</summary>
    public TollOutlook Outlook(IReadOnlyList<Figure> figures)
    {
        var last = _sentences.FindLastIndex(sentence => figures.Any(figure => figure.Evidence.Sentence.Contains(sentence, StringComparison.Ordinal)));
        var next = last >= 0 && last + 1 < _sentences.Count ? In(_sentences[last + 1]) : Cue.None;
        var said = figures.Select(figure => In(figure.Evidence.Sentence)).Aggregate(next, (all, one) => all | one);
        return said.HasFlag(Cue.Rising) ? TollOutlook.MayRise : said.HasFlag(Cue.Changing) ? TollOutlook.MayChange : TollOutlook.None;
    }

    /// <summary>True when words name a weapon or a kind of attack.</summary>
    public bool NameWeapon(string words) => _cues.NameWeapon(words);

    /// <summary>The first sentence with the cue anywhere in the report: a total speaks of all that the report tells.</summary>
    public string? First(Cue cue) => _sentences.Find(sentence => In(sentence).HasFlag(cue));

    /// <summary>Sentences are asked for many cues, and by many figures.</summary>
    private Cue In(string sentence)
    {
        if (!_known.TryGetValue(sentence, out var cue))
            _known.Add(sentence, cue = _cues.In(sentence));
        return cue;
    }

    private static IEnumerable<string> Split(string paragraph)
    {
        var start = 0;
        for (var at = 0; at < paragraph.Length; at++)
        {
            var ends = paragraph[at] is '\n' or '.' or '!' or '?' or '؟' or '۔' && (at + 1 == paragraph.Length || char.IsWhiteSpace(paragraph[at + 1]));
            if (!ends || (at + 2 < paragraph.Length && char.IsLower(paragraph[at + 2])))
                continue;
            if (paragraph[start..(at + 1)].Trim() is { Length: > 0 } sentence)
                yield return sentence;
            start = at + 1;
        }

        if (paragraph[start..].Trim() is { Length: > 0 } rest)
            yield return rest;
    }
}

using Monitoring.Extracting.Words;

namespace Monitoring.Extracting.Lexicons;

/// <summary>The tables of one language, built once and shared by all texts.</summary>
/// <param name="language">BCP 47 code: the name of its folder.</param>
/// <param name="fold">How characters are compared.</param>
/// <param name="switches">What the language does differently.</param>
internal sealed class Lexicon(string language, FoldTable fold, LanguageSwitches switches)
{
    /// <summary>BCP 47 code.</summary>
    public string Language { get; } = language;

    /// <summary>How characters are compared.</summary>
    public FoldTable Fold { get; } = fold;

    /// <summary>What the language does differently.</summary>
    public LanguageSwitches Switches { get; } = switches;

    /// <summary>All words of its tables.</summary>
    public Vocabulary Vocabulary { get; } = new();

    /// <summary>Which words start phrases of which table.</summary>
    public PhraseStarts Starts => Phrases.Starts;

    /// <summary>All phrases of its tables.</summary>
    public WordTrie<LexiconEntry> Phrases { get; } = new(new PhraseStarts());

    /// <summary>Cuts texts of this language.</summary>
    public Tokenizer Tokenizer => _tokenizer ??= new Tokenizer(Fold, Vocabulary, Switches);

    private Tokenizer? _tokenizer;

    /// <summary>Cuts a phrase of a table as texts are cut and adds its words to the vocabulary. For loading only.</summary>
    public int[] Words(string phrase)
    {
        var words = new List<int>();
        foreach (var token in new Tokenizer(Fold, new Vocabulary(), Switches with { AttachedWords = [] }).Cut(phrase))
            words.Add(Vocabulary.Add(Folded(phrase.AsSpan(token.Start, token.Length))));
        return [.. words];
    }

    /// <summary>A text as it is compared.</summary>
    public string Folded(ReadOnlySpan<char> text)
    {
        var folded = new char[text.Length];
        var length = 0;
        foreach (var c in text)
            if (Fold[c] != FoldTable.Nothing && (text.Length == 1 || !Switches.IgnoredInsideWords.Contains(Fold[c], StringComparison.Ordinal)))
                folded[length++] = Fold[c];
        return new string(folded, 0, length);
    }
}

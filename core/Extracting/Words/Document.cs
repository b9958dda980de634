using Monitoring.Extracting.Lexicons;

namespace Monitoring.Extracting.Words;

/// <summary>
/// A text cut into tokens, sentences and lexicon matches: what every stage reads. Token indexes are the common currency;
/// <see cref="Token.Start"/> and <see cref="Token.End"/> lead back to the original text.
/// </summary>
internal sealed class Document
{
    private static readonly CategorySet Known = CategorySet.Of([.. Enum.GetValues<LexicalCategory>().Where(category => category != LexicalCategory.Markers)]);

    private readonly LexiconEntry[]?[] _entries;
    private readonly ulong[] _roles;
    private readonly CategorySet[] _categories;
    private readonly byte[] _lengths;
    private readonly uint[] _starts;
    private readonly int[] _sentenceOf;
    private readonly bool[] _items;

    /// <summary>Tags and parts the tokens of a text.</summary>
    public Document(ReportText report, Lexicon lexicon, Trace trace)
    {
        Report = report;
        Text = report.Full;
        Lexicon = lexicon;
        Trace = trace;
        Tokens = lexicon.Tokenizer.Cut(Text);
        _entries = new LexiconEntry[Tokens.Length][];
        _roles = new ulong[Tokens.Length];
        _categories = new CategorySet[Tokens.Length];
        _lengths = new byte[Tokens.Length];
        _starts = new uint[Tokens.Length];
        Tag();
        Sentences = SentenceCutter.Cut(this);
        _items = ListLines.Of(this, Sentences);
        Body = Debris.Without(this, Sentences);
        _sentenceOf = new int[Tokens.Length];
        for (var s = 0; s < Sentences.Count; s++)
            Array.Fill(_sentenceOf, s, Sentences[s].Tokens.First, (s + 1 < Sentences.Count ? Sentences[s + 1].Tokens.First : Tokens.Length) - Sentences[s].Tokens.First);
    }

    /// <summary>What was handed in, with the publication day.</summary>
    public ReportText Report { get; }

    /// <summary>The text that offsets refer to: <see cref="ReportText.Full"/>.</summary>
    public string Text { get; }

    /// <summary>The tables of its language.</summary>
    public Lexicon Lexicon { get; }

    /// <summary>What was matched and refused; off unless somebody asks.</summary>
    public Trace Trace { get; }

    /// <summary>All tokens in order.</summary>
    public Token[] Tokens { get; }

    /// <summary>All sentences in order.</summary>
    public IReadOnlyList<Sentence> Sentences { get; }

    /// <summary>The sentences of the report itself, without teasers and menus.</summary>
    public IReadOnlyList<Sentence> Body { get; }

    /// <summary>The sentence that holds a token.</summary>
    public int SentenceOf(int token) => _sentenceOf[token];

    /// <summary>Whether a sentence is an item of a list.</summary>
    public bool IsItem(int sentence) => _items[sentence];

    /// <summary>What the tables say of the phrase that starts at a token; empty inside a phrase and for unknown words.</summary>
    public LexiconEntry[] Entries(int token) => (uint)token < (uint)_entries.Length && _entries[token] is { } entries ? entries : [];

    /// <summary>Whether any table but the markers' knows the phrase that starts at a token.</summary>
    public bool IsKnown(int token) => IsIn(token, Known);

    /// <summary>Length in tokens of the phrase that starts at a token; 1 when it is in no table, inside a phrase and beyond the end.</summary>
    public int PhraseLength(int token) => token < _lengths.Length ? Math.Max((int)_lengths[token], 1) : 1;

    /// <summary>The entry of one table for the phrase that starts at a token.</summary>
    public LexiconEntry? Entry(int token, LexicalCategory category)
    {
        if ((uint)token >= (uint)_categories.Length || !_categories[token].Holds(category))
            return null;
        foreach (var entry in _entries[token]!)
            if (entry.Category == category)
                return entry;
        return null;
    }

    /// <summary>The next token, from one on, at which a phrase of a table of <see cref="Lexicon.Starts"/> may start; the number of tokens when there is none.</summary>
    /// <param name="table">The table's bit.</param>
    /// <param name="from">The first token that is asked for.</param>
    public int NextStart(uint table, int from)
    {
        while (from < _starts.Length && (_starts[from] & table) == 0)
            from++;
        return from;
    }

    /// <summary>Whether a phrase of any of these tables starts at a token.</summary>
    public bool IsIn(int token, CategorySet tables) => (uint)token < (uint)_categories.Length && _categories[token].Overlaps(tables);

    /// <summary>Whether a phrase of any of these tables starts inside a run.</summary>
    public bool HasAny(TokenRange range, CategorySet tables)
    {
        foreach (var categories in _categories.AsSpan(range.First, range.Length))
            if (categories.Overlaps(tables))
                return true;
        return false;
    }

    /// <summary>Whether a function word or a marker of that part starts inside a run.</summary>
    public bool HasAny(TokenRange range, WordRole role)
    {
        for (var token = range.First; token < range.End; token++)
            if (Is(token, role))
                return true;
        return false;
    }

    /// <summary>Whether a function word or a marker of that part starts at a token.</summary>
    public bool Is(int token, WordRole role) => (uint)token < (uint)_roles.Length && (_roles[token] & (1UL << (int)role)) != 0;

    /// <summary>Whether a token by itself is a function word of that part, even inside a longer phrase.</summary>
    public bool IsAlone(int token, WordRole role)
    {
        if ((uint)token >= (uint)Tokens.Length)
            return false;
        foreach (var entry in Lexicon.Phrases.Longest(Tokens.AsSpan(token, 1), 0, out _))
            if (entry.Role == role)
                return true;
        return false;
    }

    /// <summary>Whether a token is that mark, as it is folded.</summary>
    public bool IsSymbol(int token, char symbol) =>
        token >= 0 && token < Tokens.Length && Tokens[token].Kind == TokenKind.Symbol && Lexicon.Fold[Text[Tokens[token].Start]] == symbol;

    /// <summary>The original text of one token.</summary>
    public ReadOnlySpan<char> Of(int token) => Text.AsSpan(Tokens[token].Start, Tokens[token].Length);

    /// <summary>The original text of a run of tokens.</summary>
    public string Of(TokenRange range) => range.Length <= 0 ? "" : Text[Tokens[range.First].Start..Tokens[range.End - 1].End];

    private void Tag()
    {
        for (var at = 0; at < Tokens.Length; at++)
            _starts[at] = Lexicon.Starts.Of(Tokens[at].Word);
        for (var at = NextStart(Lexicon.Phrases.Table, 0); at < Tokens.Length;)
        {
            var found = Lexicon.Phrases.Longest(Tokens, at, out var length);
            if (length > 0)
                _entries[at] = found;
            foreach (var entry in found)
            {
                _categories[at] = _categories[at].With(entry.Category);
                _roles[at] |= entry.Role == WordRole.None ? 0 : 1UL << (int)entry.Role;
            }

            _lengths[at] = (byte)Math.Min(length, byte.MaxValue);
            at = NextStart(Lexicon.Phrases.Table, at + Math.Max(length, 1));
        }
    }
}

using Monitoring.Extracting.Words;

namespace Monitoring.Extracting.Attributes;

/// <summary>How a part of a sentence hangs on the rest of it.</summary>
internal enum SegmentKind : byte
{
    /// <summary>It stands for itself.</summary>
    Main,

    /// <summary>It tells when or how the same thing happened ("when", "where", "as").</summary>
    When,

    /// <summary>It tells what came first ("after", "following"): the same event, or the one before it.</summary>
    After,

    /// <summary>It tells of something else: a cause, a frame, another event ("since", "despite", "while").</summary>
    Background,

    /// <summary>It describes a thing ("which …").</summary>
    Relative,

    /// <summary>It describes people ("who …").</summary>
    Person,
}

/// <summary>The clauses of every sentence, as far as words that open them tell.</summary>
internal sealed class Segments
{
    /// <summary>A clause at the head of its sentence has at least so many tokens before the comma that closes it.</summary>
    private const int ShortestOpening = 3;

    /// <summary>No expression of time has more tokens.</summary>
    private const int LongestTime = 16;

    private readonly Document _document;
    private readonly Tagging _links;
    private readonly Tagging _names;
    private readonly Tagging _acts;
    private readonly MentionList<TimeSpanMention> _times;
    private readonly int[] _of;
    private readonly List<(SegmentKind Kind, int Parent, bool Apart)> _segments = [];

    /// <summary>Parts the sentences of a text.</summary>
    /// <param name="document">The text.</param>
    /// <param name="links">Words that open clauses.</param>
    /// <param name="names">Names of parties.</param>
    /// <param name="acts">Verbs of those parties.</param>
    /// <param name="times">Expressions of time: "since Monday" opens no clause.</param>
    public Segments(Document document, Tagging links, Tagging names, Tagging acts, MentionList<TimeSpanMention> times)
    {
        (_document, _links, _names, _acts, _times) = (document, links, names, acts, times);
        _of = new int[document.Tokens.Length];
        foreach (var sentence in document.Sentences)
            Part(sentence.Tokens);
    }

    /// <summary>The number of the segment that a token stands in.</summary>
    public int Of(int token) => _of[Math.Clamp(token, 0, _of.Length - 1)];

    /// <summary>How a segment hangs on the rest.</summary>
    public SegmentKind Kind(int segment) => _segments[segment].Kind;

    /// <summary>The segment that it hangs on; itself when it stands for itself.</summary>
    public int Parent(int segment) => _segments[segment].Parent;

    /// <summary>Whether it tells of another time or a reason ("a week after", "since"), not of what happened beside it ("while").</summary>
    public bool IsApart(int segment) => _segments[segment].Apart;

    private void Part(TokenRange sentence)
    {
        var main = Open(SegmentKind.Main, -1);
        var current = main;
        var opened = sentence.First;
        for (var token = sentence.First; token < sentence.End; token++)
        {
            if (KindAt(token, sentence) is { } kind)
            {
                current = kind == SegmentKind.Main ? main = Open(kind, -1) : Open(kind, main, kind == SegmentKind.Background && (!_links.Is(token, "turn") || _links.Is(token, "when")));
                opened = token;
            }
            else if (current != main && Closes(token, current, opened, sentence))
            {
                current = main;
            }

            _of[token] = current;
        }
    }

    private int Open(SegmentKind kind, int parent, bool apart = false)
    {
        _segments.Add((kind, parent < 0 ? _segments.Count : parent, apart));
        return _segments.Count - 1;
    }

    /// <summary>A comma ends what describes something, and a clause that stood at the head of its sentence.</summary>
    private bool Closes(int token, int current, int opened, TokenRange sentence) =>
        _document.IsSymbol(token, ',') && token > opened + ShortestOpening
        && (Kind(current) is SegmentKind.Relative or SegmentKind.Person || IsHead(opened, sentence)) && !_links.Is(token + 1, "consequence");

    private SegmentKind? KindAt(int token, TokenRange sentence)
    {
        if (_document.IsSymbol(token, ';') || (_document.IsSymbol(token - 1, ',') && IsSubject(token, sentence)))
            return SegmentKind.Main;
        if (_links.Over(token) is not { } match || match.Range.First != token || IsOfTime(match.Range))
            return null;
        foreach (var cue in match.Cues)
            if (Kind(cue, token, sentence) is { } kind)
                return kind;
        return null;
    }

    private bool IsOfTime(TokenRange word)
    {
        foreach (var time in _times.In(new TokenRange(word.First - LongestTime, word.End + 1)))
            if (!time.IsOfEarlier && time.Range.End > word.First && _names.In(time.Range).Count == 0 && !(time.Range.First == word.First && _acts.In(time.Range).Any(act => act.Cue.Is("attack") || act.Cue.Is("does"))))
                return true;
        return false;
    }

    private SegmentKind? Kind(Cue cue, int token, TokenRange sentence) => cue.Code switch
    {
        "when" => IsOtherTime(token) ? SegmentKind.Background : SegmentKind.When,
        "afterwards" => SegmentKind.After,
        "background" => SegmentKind.Background,
        "relative" when _document.IsSymbol(token - 1, ',') => SegmentKind.Relative,
        "person" when _document.IsSymbol(token - 1, ',') => SegmentKind.Person,
        _ => null,
    };

    /// <summary>"the worst since July, when …": what happened at the time that another word leads away to.</summary>
    private bool IsOtherTime(int token)
    {
        foreach (var time in _times.In(new TokenRange(token - LongestTime, token)))
            if (time.Range.End >= token - 1 && (IsBackground(time.Range.First) || IsBackground(time.Range.First - 1)))
                return true;
        return false;
    }

    private bool IsBackground(int token) => _links.Is(token, "background");

    /// <summary>", army kills five": a party and its verb behind a comma open a clause of their own.</summary>
    private bool IsSubject(int token, TokenRange sentence) =>
        _names.Over(token) is { } name && name.Range.First == token && name.Range.End < sentence.End && _acts.Is(name.Range.End, "does") && !_acts.Is(name.Range.End, "attack");

    private bool IsHead(int token, TokenRange sentence)
    {
        for (var before = sentence.First; before < token; before++)
            if (_document.Tokens[before].Kind == TokenKind.Word && !_links.Is(before, "boundary"))
                return false;
        return true;
    }
}

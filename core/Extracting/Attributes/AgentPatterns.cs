using Monitoring.Extracting.Words;

namespace Monitoring.Extracting.Attributes;

/// <summary>
/// Tells those who struck from those who are only named: an actor is an agent before a noun of attack or arms ("Russian raids"),
/// after "by" (but not "controlled by"), after "fire of", before an active verb of attack, and where it is blamed.
/// The kind of aircraft or weapon never names anybody.
/// </summary>
internal sealed class AgentPatterns
{
    /// <summary>Words that may stand between an actor and its arms or its verb.</summary>
    private const int NounGap = 4;

    private readonly Document _document;
    private readonly Tagging _names;
    private readonly Tagging _acts;
    private readonly ActWords _words;
    private readonly AgentVerbs _verbs;
    private readonly Blame _blame;

    /// <summary>The patterns over one text.</summary>
    public AgentPatterns(Document document, Tagging names, Tagging acts, Segments segments)
    {
        (_document, _names, _acts) = (document, names, acts);
        _words = new ActWords(document, acts);
        _blame = new Blame(document, names, acts, _words);
        _verbs = new AgentVerbs(document, names, acts, segments, _words);
    }

    /// <summary>What a named party is said to have done; null when it is only named.</summary>
    /// <param name="range">Its name.</param>
    /// <param name="adjective">Whether the name is one only beside a noun ("Russian").</param>
    public AgentAct? ActOf(TokenRange range, bool adjective)
    {
        if (IsHeld(range.End) || (_document.IsSymbol(range.First - 1, '-') && _acts.Is(range.First - 2, "opposed")))
            return null;
        if (_blame.Of(range) is { } blamed)
            return blamed;
        if (BeforeArms(range.End) is { } noun)
            return noun;
        if (BehindAct(range.First) is { } act)
            return act;
        if (_words.Before(range.First) is { } word && _acts.Is(word, "believed"))
            return AgentAct.Strike;
        var whole = Whole(range);
        adjective &= whole.Length == range.Length;
        if (AfterBy(range.First, adjective))
            return AgentAct.Strike;
        return adjective ? _verbs.OfOwnWord(range.End) : AfterOf(range.First) ? AgentAct.Strike : _verbs.Of(whole);
    }

    /// <summary>"rebel-held": the actor only holds the place.</summary>
    public bool IsHeld(int token) => _document.IsSymbol(token, '-') && _document.Tokens[token].Glued && _acts.Is(token + 1, "held");

    /// <summary>Whether only small words, "and" and nouns of arms stand between two names.</summary>
    public bool Joined(int from, int to)
    {
        var joined = false;
        if (to - from > 6)
            return false;
        for (var token = from; token < to; token++)
        {
            if (_acts.Is(token, "and"))
                joined = true;
            else if (_document.IsSymbol(token, '-'))
                joined = to == from + 1;
            else if (!_words.Skipped(token) && !_acts.Is(token, "arm") && !_acts.Is(token, "attack") && !_document.IsSymbol(token, ',') && !_acts.Is(token, "force"))
                return false;
        }

        return joined;
    }

    /// <summary>"Russian" with the "ground troops" behind it; the name alone when no armed people stand there.</summary>
    private TokenRange Whole(TokenRange name)
    {
        for (var (token, gap) = (name.End, 0); gap < NounGap && _words.InSentence(token, name.First); token++, gap++)
        {
            if (_acts.Is(token, "force") && !_acts.Is(token, "stop"))
                return new TokenRange(name.First, token + 1);
            if (!_words.IsQuality(token) && _names.Over(token) is null && !_acts.Is(token, "and"))
                break;
        }

        return name;
    }

    private AgentAct? BeforeArms(int end)
    {
        var token = end;
        var owns = _document.IsSymbol(end, '\'');
        for (var gap = 0; gap < NounGap && _words.InSentence(token, end - 1); token++)
        {
            if (_acts.Is(token, "arm") && _acts.Over(token)!.Value.Range.End is var next && _words.InSentence(next, token) && _acts.Is(next, "says"))
                return null; // "the Ukrainian navy said"
            if (_acts.Is(token, "attack") || _acts.Is(token, "arm"))
                return _acts.Is(token, "campaign") ? AgentAct.Campaign : Taking(_acts.Over(token)!.Value.Range.End, token) ? AgentAct.Take : AgentAct.Strike;
            if (_words.Skipped(token) || _document.IsSymbol(token, '-'))
                continue;
            if (EndsNoun(token) || (!owns && _words.IsNumber(token)))
                return null;
            gap++;
        }

        return null;
    }

    /// <summary>"Israeli jets shot down", "the air force said it downed": what the arms took, and nobody whom they harmed.</summary>
    private bool Taking(int next, int arms)
    {
        var verb = _acts.Over(next) is { Range.Length: > 1 } saying && _acts.Is(next, "small") ? saying.Range.End : next;
        return _words.InSentence(verb, arms) && _acts.Is(verb, "takes") && _verbs.OfVerb(verb) == AgentAct.Take;
    }

    /// <summary>What cannot stand between a party and its arms: another clause, a verb, people who are no soldiers.</summary>
    private bool EndsNoun(int token) =>
        _document.Tokens[token].Kind == TokenKind.Symbol || _acts.Is(token, "by") || _acts.Is(token, "of") || _acts.Is(token, "inside") || _acts.Is(token, "target") || _acts.Is(token, "passive")
        || _acts.Is(token, "stop") || _acts.Is(token, "notDoes") || _acts.Is(token, "does") || _words.IsUnarmed(token) || (_acts.Is(token, "and") && _names.Over(token + 1) is null);

    /// <summary>Where describing words follow their noun: the name right behind a noun of attack, or behind a verb whose subject follows it.</summary>
    private AgentAct? BehindAct(int first)
    {
        if (!_document.Lexicon.Switches.ModifiersFollowNoun)
            return null;
        var token = first - 1;
        for (var gap = 0; gap < NounGap && _words.InSentence(token, first) && (_words.Skipped(token) || _acts.Is(token, "of") || _acts.Is(token, "quality") || _acts.Is(token, "force")); token--)
            gap++;
        if (!_words.InSentence(token, first) || _acts.Is(token, "target"))
            return null;
        if (_acts.Is(token, "opens"))
            return _acts.Is(token, "takes") ? AgentAct.Take : AgentAct.Strike;
        return (_acts.Is(token, "attack") || _acts.Is(token, "arm")) && !_acts.Is(token, "campaign") ? AgentAct.Strike : null;
    }

    private bool AfterBy(int first, bool adjective)
    {
        var token = first - 1;
        for (var gap = 0; token >= 0 && gap < NounGap && !_acts.Is(token, "by"); token--, gap++)
            if (!_words.Skipped(token) && !_acts.Is(token, "force") && !_words.IsQuality(token) && !(token == first - 1 && _document.Tokens[token].Capital && _document.Tokens[token].Kind == TokenKind.Word))
                return false;
        if (!_words.InSentence(token, first) || !_acts.Is(token, "by") || IsTelling(first) || (adjective && !_acts.Is(_names.Over(first)?.Range.End ?? first + 1, "force")))
            return false;
        var verb = _acts.Over(token)!.Value.Range.First - 1;
        while (verb >= 0 && _words.Skipped(verb))
            verb--;
        return !_acts.Is(verb, "notBy") || (_acts.Is(verb, "does") && _acts.Is(verb - 1, "passive") && !_acts.Is(verb, "takes"));
    }

    /// <summary>"by Washington's count": whoever counts.</summary>
    private bool IsTelling(int first)
    {
        var token = _names.Over(first)?.Range.End ?? first + 1;
        while (_words.InSentence(token, first) && _words.Skipped(token))
            token++;
        return _words.InSentence(token, first) && _acts.Is(token, "tells");
    }

    private bool AfterOf(int first)
    {
        var token = first - 1;
        while (token >= 0 && _words.Skipped(token))
            token--;
        return _words.InSentence(token, first) && _acts.Is(token, "of") && (_acts.Is(token - 1, "attack") || _acts.Is(token - 1, "arm")) && !_acts.Is(token - 1, "campaign");
    }
}

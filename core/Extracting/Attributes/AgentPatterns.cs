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

    /// <summary>The longest aside in commas between an actor and its verb, in tokens.</summary>
    private const int LongestAside = 14;

    /// <summary>The words of a place between a party and its verb, at most.</summary>
    private const int LongestPlace = 30;

    /// <summary>A verb that opens a campaign names it within so many tokens.</summary>
    private const int ToCampaign = 4;

    private readonly Document _document;
    private readonly Tagging _names;
    private readonly Tagging _acts;

    /// <summary>The patterns over one text.</summary>
    public AgentPatterns(Document document, Tagging names, Tagging acts) => (_document, _names, _acts) = (document, names, acts);

    /// <summary>What a named party is said to have done; null when it is only named.</summary>
    /// <param name="range">Its name.</param>
    /// <param name="adjective">Whether the name is one only beside a noun ("Russian").</param>
    public AgentAct? ActOf(TokenRange range, bool adjective)
    {
        if (IsHeld(range.End) || (_document.IsSymbol(range.First - 1, '-') && _acts.Is(range.First - 2, "opposed")))
            return null;
        if (IsBlamed(range))
            return AgentAct.Blame;
        if (BeforeArms(range.End) is { } noun)
            return noun;
        if (BehindAct(range.First) is { } act)
            return act;
        if (Before(range.First) is { } word && _acts.Is(word, "believed"))
            return AgentAct.Strike;
        var whole = Whole(range);
        adjective &= whole.Length == range.Length;
        if (AfterBy(range.First, adjective))
            return AgentAct.Strike;
        return adjective ? null : AfterOf(range.First) ? AgentAct.Strike : Does(whole);
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
            else if (!Skipped(token) && !_acts.Is(token, "arm") && !_acts.Is(token, "attack") && !_document.IsSymbol(token, ',') && !_acts.Is(token, "force"))
                return false;
        }

        return joined;
    }

    /// <summary>"Russian" with the "ground troops" behind it; the name alone when no armed people stand there.</summary>
    private TokenRange Whole(TokenRange name)
    {
        for (var (token, gap) = (name.End, 0); gap < NounGap && InSentence(token, name.First); token++, gap++)
        {
            if (_acts.Is(token, "force") && !_acts.Is(token, "stop"))
                return new TokenRange(name.First, token + 1);
            if (!IsQuality(token) && _names.Over(token) is null && !_acts.Is(token, "and"))
                break;
        }

        return name;
    }

    private bool IsBlamed(TokenRange actor)
    {
        if (Before(actor.First) is { } before && _acts.Is(before, "blame"))
            return true;
        var token = actor.End;
        while (InSentence(token, actor.First) && (Skipped(token) || _acts.Is(token, "force")) && !_document.IsSymbol(token, '"'))
            token++;
        return InSentence(token, actor.First) && _acts.Is(token, "blamed");
    }

    /// <summary>The last word before a name that is neither an article nor a word such as "armed", "suspected".</summary>
    private int? Before(int first)
    {
        var token = first - 1;
        while (InSentence(token, first) && (Skipped(token) || _acts.Is(token, "quality") || _acts.Is(token, "force") || (_acts.Is(token, "of") && _acts.Is(token - 1, "force"))))
            token--;
        return InSentence(token, first) ? token : null;
    }

    private bool InSentence(int token, int first) =>
        token >= 0 && token < _document.Tokens.Length && _document.SentenceOf(token) == _document.SentenceOf(first) && _document.Tokens[token].Kind != TokenKind.Break;

    /// <summary>Small words, quotation marks and the possessive.</summary>
    private bool Skipped(int token) =>
        _document.Tokens[token].Kind == TokenKind.Symbol
            ? _document.IsSymbol(token, '"') || _document.IsSymbol(token, '\'')
            : _document.Tokens[token].Length == 1 || _acts.Is(token, "small");

    private AgentAct? BeforeArms(int end)
    {
        var token = end;
        for (var gap = 0; gap < NounGap && InSentence(token, end - 1); token++)
        {
            if (_acts.Is(token, "attack") || _acts.Is(token, "arm"))
                return _acts.Is(token, "campaign") ? AgentAct.Campaign : AgentAct.Strike;
            if (Skipped(token) || _document.IsSymbol(token, '-'))
                continue;
            if (_document.Tokens[token].Kind == TokenKind.Symbol || _acts.Is(token, "by") || _acts.Is(token, "of") || _acts.Is(token, "target") || _acts.Is(token, "passive")
                || _acts.Is(token, "stop") || _acts.Is(token, "notDoes") || (_acts.Is(token, "and") && _names.Over(token + 1) is null))
                return null;
            gap++;
        }

        return null;
    }

    /// <summary>Where describing words follow their noun: the name right behind a noun of attack, or behind a verb whose subject follows it.</summary>
    private AgentAct? BehindAct(int first)
    {
        if (!_document.Lexicon.Switches.ModifiersFollowNoun)
            return null;
        var token = first - 1;
        for (var gap = 0; gap < NounGap && InSentence(token, first) && (Skipped(token) || _acts.Is(token, "of") || _acts.Is(token, "quality") || _acts.Is(token, "force")); token--)
            gap++;
        if (!InSentence(token, first) || _acts.Is(token, "target"))
            return null;
        if (_acts.Is(token, "opens"))
            return _acts.Is(token, "takes") ? AgentAct.Take : AgentAct.Strike;
        return (_acts.Is(token, "attack") || _acts.Is(token, "arm")) && !_acts.Is(token, "campaign") ? AgentAct.Strike : null;
    }

    private bool AfterBy(int first, bool adjective)
    {
        var token = first - 1;
        for (var gap = 0; token >= 0 && gap < NounGap && !_acts.Is(token, "by"); token--, gap++)
            if (!Skipped(token) && !_acts.Is(token, "force") && !IsQuality(token) && !(token == first - 1 && _document.Tokens[token].Capital && _document.Tokens[token].Kind == TokenKind.Word))
                return false;
        if (!InSentence(token, first) || !_acts.Is(token, "by") || (adjective && !_acts.Is(_names.Over(first)?.Range.End ?? first + 1, "force")))
            return false;
        var verb = _acts.Over(token)!.Value.Range.First - 1;
        while (verb >= 0 && Skipped(verb))
            verb--;
        return !_acts.Is(verb, "notBy") || (_acts.Is(verb, "does") && _acts.Is(verb - 1, "passive") && !_acts.Is(verb, "takes"));
    }

    private bool IsQuality(int token) => _acts.Is(token, "quality") || _document.IsSymbol(token, '-');

    private bool AfterOf(int first)
    {
        var token = first - 1;
        while (token >= 0 && Skipped(token))
            token--;
        return InSentence(token, first) && _acts.Is(token, "of") && (_acts.Is(token - 1, "attack") || _acts.Is(token - 1, "arm")) && !_acts.Is(token - 1, "campaign");
    }

    private AgentAct? Does(TokenRange actor)
    {
        if (After(actor.First) || (_acts.Is(actor.First - 1, "inside") && !_acts.Is(actor.End - 1, "force")))
            return null;
        var token = AfterPlace(actor);
        for (var gap = 0; gap < NounGap && InSentence(token, actor.First); token++)
        {
            if (_acts.Is(token, "passive") || _acts.Is(token, "by") || (_acts.Is(token, "notDoes") && !_acts.Is(token, "does")))
                return null;
            if (_acts.Is(token, "does"))
                return IsNoun(token) || IsSuffered(token) || (_acts.Is(token - 1, "and") && token - 1 <= actor.End) ? null : OfVerb(token);
            if (_document.IsSymbol(token, ',') && Aside(token) is { } end)
                token = end;
            else if (_document.Tokens[token].Kind == TokenKind.Symbol && !Skipped(token) && !_document.IsSymbol(token, '-'))
                return null;
            else if (_acts.Is(token, "target") || _acts.Is(token, "of"))
                return null;
            else if (!Skipped(token))
                gap++;
        }

        return null;
    }

    /// <summary>"Insurgents in the town of X, some distance from Y, killed …": the verb of a party that opens its sentence stands behind where it was.</summary>
    private int AfterPlace(TokenRange actor)
    {
        var first = actor.First - 1;
        while (InSentence(first, actor.First) && (Skipped(first) || IsQuality(first)))
            first--;
        if (InSentence(first, actor.First) || !InSentence(actor.End, actor.First) || !_acts.Is(actor.End, "inside"))
            return actor.End;
        for (var token = actor.End; token < actor.End + LongestPlace && InSentence(token, actor.First); token++)
            if (_acts.Is(token, "does") || _acts.Is(token, "passive") || _acts.Is(token, "notDoes"))
                return token;
        return actor.End;
    }

    /// <summary>"the strike": a noun that reads like a verb.</summary>
    private bool IsNoun(int token) => _acts.Is(token, "attack") && (_acts.Is(token - 1, "small") || _acts.Is(token - 1, "quality"));

    /// <summary>"fighters killed in the raid": it was done to them.</summary>
    private bool IsSuffered(int verb)
    {
        var next = _acts.Over(verb)!.Value.Range.End;
        return _acts.Is(verb, "suffered") && (!InSentence(next, verb) || _acts.Is(next, "beside") || _document.IsSymbol(next, ',') || _document.IsSymbol(next, '.'));
    }

    private AgentAct OfVerb(int verb)
    {
        var end = _acts.Over(verb)!.Value.Range.End;
        if (_acts.Is(verb, "begins"))
            for (var token = end; token < end + ToCampaign && InSentence(token, verb); token++)
                if (_acts.Is(token, "campaign"))
                    return AgentAct.Campaign;
        return _acts.Is(verb, "takes") ? AgentAct.Take : AgentAct.Strike;
    }

    /// <summary>Whether an actor stands behind a word that makes it the target ("on", "against", "positions of").</summary>
    private bool After(int first)
    {
        var token = first - 1;
        while (token >= 0 && Skipped(token))
            token--;
        return InSentence(token, first) && (_acts.Is(token, "target") || (_acts.Is(token, "of") && !_acts.Is(token - 1, "force")));
    }

    private int? Aside(int comma)
    {
        for (var token = comma + 1; token <= comma + LongestAside && InSentence(token, comma); token++)
            if (_document.IsSymbol(token, ','))
                return token;
        return null;
    }
}

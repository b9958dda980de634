using Monitoring.Extracting.Words;

namespace Monitoring.Extracting.Attributes;

/// <summary>
/// Tells those who struck from those who are only named: an actor is an agent before a noun of attack or arms ("Russian raids"),
/// after "by" (but not "controlled by"), after "fire of", before an active verb of attack, and when joined to such a one by "and".
/// The kind of aircraft or weapon never names anybody.
/// </summary>
internal sealed class AgentFinder
{
    /// <summary>Words that may stand between an actor and its arms or its verb.</summary>
    private const int NounGap = 4;

    /// <summary>The longest aside in commas between an actor and its verb, in tokens.</summary>
    private const int LongestAside = 14;

    private readonly Document _document;
    private readonly Passage _passage;
    private readonly Tagging _names;
    private readonly Tagging _acts;

    private AgentFinder(Passage passage)
    {
        _passage = passage;
        _document = passage.Document;
        _names = passage.ActorNames;
        _acts = new Tagging(_document, passage.Tables.Acts);
    }

    /// <summary>All agents of a text.</summary>
    public static MentionList<Agent> Find(Passage passage)
    {
        var finder = new AgentFinder(passage);
        var agents = new List<Agent>();
        var states = finder._names.Matches.Select(m => finder.IsAgent(m)).ToArray();
        finder.Join(states);
        for (var m = 0; m < states.Length; m++)
            if (states[m])
                agents.Add(new Agent(finder._names.Matches[m].Range, [.. finder._names.Matches[m].Cues.Select(c => passage.Tables.Actors[c.Code]).OfType<Actor>()]));
        return new MentionList<Agent>(agents);
    }

    private bool IsAgent(CueMatch match)
    {
        if (match.Cue.Has("always"))
            return true;
        if (IsHeld(match.Range.End))
            return false;
        return BeforeArms(match.Range.End) || _acts.Is(match.Range.First - 1, "believed") || AfterBy(match.Range.First, match.Cue.Has("adjective")) || (!match.Cue.Has("adjective") && (Does(match.Range) || AfterOf(match.Range.First)));
    }

    /// <summary>"Russian and Syrian jets", "by the regime and Russian forces".</summary>
    private void Join(bool[] states)
    {
        for (var pass = 0; pass < 2; pass++)
            for (var i = 1; i < states.Length; i++)
            {
                if (states[i] == states[i - 1] || !Joined(_names.Matches[i - 1].Range.End, _names.Matches[i].Range.First))
                    continue;
                if (!IsHeld(_names.Matches[i - 1].Range.End) && !IsHeld(_names.Matches[i].Range.End))
                    states[i] = states[i - 1] = true;
            }
    }

    private bool Joined(int from, int to)
    {
        var joined = false;
        if (to - from > 6)
            return false;
        for (var token = from; token < to; token++)
        {
            if (_acts.Is(token, "and"))
                joined = true;
            else if (!Skipped(token) && !_acts.Is(token, "arm") && !_acts.Is(token, "attack") && !_document.IsSymbol(token, ',') && !IsForce(token))
                return false;
        }

        return joined;
    }

    /// <summary>Small words, quotation marks and the possessive.</summary>
    private bool Skipped(int token) =>
        _document.Tokens[token].Kind == TokenKind.Symbol
            ? _document.IsSymbol(token, '"') || _document.IsSymbol(token, '\'')
            : _document.Tokens[token].Length == 1 || _acts.Is(token, "small");

    private bool IsForce(int token) => _acts.Is(token, "force");

    private bool IsHeld(int token) =>
        _document.IsSymbol(token, '-') && _document.Tokens[token].Glued && _acts.Is(token + 1, "held");

    private bool BeforeArms(int token)
    {
        for (var gap = 0; gap < NounGap && token < _document.Tokens.Length; token++)
        {
            if (_acts.Is(token, "attack") || _acts.Is(token, "arm"))
                return true;
            if (Skipped(token) || _document.IsSymbol(token, '-'))
                continue;
            if (_document.Tokens[token].Kind == TokenKind.Symbol || _acts.Is(token, "by") || _acts.Is(token, "of") || _acts.Is(token, "target") || _acts.Is(token, "passive")
                || _acts.Is(token, "stop") || (_acts.Is(token, "and") && _names.Over(token + 1) is null))
                return false;
            gap++;
        }

        return false;
    }

    private bool AfterBy(int first, bool adjective)
    {
        var token = first - 1;
        for (var gap = 0; token >= 0 && gap < 3 && !_acts.Is(token, "by"); token--, gap++)
            if (!Skipped(token) && !_acts.Is(token, "force") && !IsQuality(token))
                return false;
        if (token < 0 || !_acts.Is(token, "by") || (adjective && !IsForce(NextWord(first))))
            return false;
        var verb = _acts.Over(token)!.Value.Range.First - 1;
        while (verb >= 0 && Skipped(verb))
            verb--;
        return !_acts.Is(verb, "notBy");
    }

    private int NextWord(int first) => _names.Over(first)!.Value.Range.End;

    private bool IsQuality(int token) => _acts.Is(token, "quality") || _document.IsSymbol(token, '-');

    private bool AfterOf(int first)
    {
        var token = first - 1;
        while (token >= 0 && Skipped(token))
            token--;
        return _acts.Is(token, "of") && (_acts.Is(token - 1, "attack") || _acts.Is(token - 1, "arm")) && !_acts.Is(token - 1, "loss");
    }

    private bool Does(TokenRange actor)
    {
        if (After(actor.First - 1) || (_acts.Is(actor.First - 1, "inside") && !_acts.Is(actor.End - 1, "force")))
            return false;
        var token = actor.End;
        for (var gap = 0; gap < NounGap && token < _document.Tokens.Length; token++)
        {
            if (_acts.Is(token, "passive") || _acts.Is(token, "by") || _document.Tokens[token].Kind is TokenKind.Break)
                return false;
            if (_acts.Is(token, "does"))
                return !_acts.Is(token - 1, "and") || token - 1 > actor.End;
            if (_document.IsSymbol(token, ',') && Aside(token) is { } end)
                token = end;
            else if (_document.Tokens[token].Kind == TokenKind.Symbol && !Skipped(token) && !_document.IsSymbol(token, '-'))
                return false;
            else if (_acts.Is(token, "target") || _acts.Is(token, "of"))
                return false;
            else if (!Skipped(token))
                gap++;
        }

        return false;
    }

    /// <summary>Whether an actor stands behind a word that makes it the target ("on", "against", "positions of").</summary>
    private bool After(int token)
    {
        while (token >= 0 && Skipped(token))
            token--;
        return token >= 0 && (_acts.Is(token, "target") || _acts.Is(token, "of"));
    }

    private int? Aside(int comma)
    {
        for (var token = comma + 1; token < _document.Tokens.Length && token <= comma + LongestAside; token++)
            if (_document.IsSymbol(token, ','))
                return token;
        return null;
    }
}

using Monitoring.Extracting.Words;

namespace Monitoring.Extracting.Attributes;

/// <summary>The verbs of a named party: what it is said to have done ("the army, which holds the town, shelled …").</summary>
/// <param name="document">The text.</param>
/// <param name="names">Names of parties.</param>
/// <param name="acts">What makes them the ones who did it.</param>
/// <param name="segments">The clauses: a party does not do what another clause tells.</param>
/// <param name="words">What the words around a party are.</param>
internal sealed class AgentVerbs(Document document, Tagging names, Tagging acts, Segments segments, ActWords words)
{
    /// <summary>Words that may stand between an actor and its verb.</summary>
    private const int VerbGap = 4;

    /// <summary>The longest aside in commas between an actor and its verb, in tokens.</summary>
    private const int LongestAside = 14;

    /// <summary>The words of a place between a party and its verb, at most.</summary>
    private const int LongestPlace = 30;

    /// <summary>A verb that opens a campaign names it within so many tokens.</summary>
    private const int ToCampaign = 4;

    private readonly SecondVerbs _second = new(document, names, acts, segments, words);

    /// <summary>What a party is said to have done; null when no verb of attack is its own.</summary>
    public AgentAct? Of(TokenRange actor) => First(actor) ?? (_second.IsOf(actor, AfterBacking(actor.End)) ? AgentAct.Strike : null);

    /// <summary>"The US said it had killed …": also a name that is an adjective elsewhere.</summary>
    public AgentAct? OfOwnWord(int saying) => !words.InSentence(saying, saying - 1) || acts.Over(saying) is not { } word ? null
        : acts.Is(saying, "says") ? OwnVerb(saying)
        : word.Range.Length > 1 && acts.Is(saying, "small") && acts.Is(word.Range.End, "does") ? OfVerb(word.Range.End) : null;

    private AgentAct? First(TokenRange actor)
    {
        if (words.IsTarget(actor.First) || OwnsOther(actor.End) || (acts.Is(actor.First - 1, "inside") && !acts.Is(actor.End - 1, "force")))
            return null;
        var token = AfterBacking(AfterPlace(actor));
        for (var gap = 0; gap < VerbGap && words.InSentence(token, actor.First); token++)
        {
            if (acts.Is(token, "says") && OwnVerb(token) is { } own)
                return own;
            if (acts.Is(token, "passive") || acts.Is(token, "by") || (acts.Is(token, "notDoes") && !acts.Is(token, "does")) || IsOther(token, actor))
                return null;
            if (acts.Is(token, "does"))
                return IsNoun(token) || IsSuffered(token) || (acts.Is(token - 1, "and") && token - 1 <= actor.End) ? null : OfVerb(token);
            if (document.IsSymbol(token, ')') && document.IsSymbol(actor.First - 1, '('))
                continue;
            if ((document.IsSymbol(token, ',') ? Aside(token, ',') : document.IsSymbol(token, '(') ? Aside(token, ')') : null) is { } end)
                token = end;
            else if (document.Tokens[token].Kind == TokenKind.Symbol && !words.Skipped(token) && !document.IsSymbol(token, '-'))
                return null;
            else if (acts.Is(token, "target") || acts.Is(token, "of"))
                return null;
            else if (!words.Skipped(token))
                gap++;
        }

        return null;
    }

    /// <summary>"Pakistan's financial hub": something of a party that does not fight.</summary>
    private bool OwnsOther(int end)
    {
        if (!document.IsSymbol(end, '\'') || !words.InSentence(end, end - 1))
            return false;
        for (var (token, gap) = (end + 1, 0); gap < VerbGap && words.InSentence(token, end); token++, gap++)
            if (acts.Is(token, "force") || acts.Is(token, "arm") || names.Over(token) is not null)
                return false;
            else if (!words.Skipped(token) && !words.IsQuality(token) && !words.IsNumber(token) && !document.Tokens[token].Capital)
                return true;
        return true;
    }

    /// <summary>Another party, or a clause of its own, stands before the verb: "members of A, where B bombed".</summary>
    private bool IsOther(int token, TokenRange actor)
    {
        if (names.Over(token) is { } other && other.Range.First >= actor.End && !acts.Is(other.Range.First - 1, "and") && !acts.Is(token, "does") && !acts.Is(token, "force"))
            return true;
        var (mine, its) = (segments.Of(actor.First), segments.Of(token));
        return mine != its && (segments.Kind(its) is not (SegmentKind.Relative or SegmentKind.Person) || segments.Parent(its) != mine);
    }

    /// <summary>"A backed by B landed": who backs it is passed over.</summary>
    private int AfterBacking(int token) =>
        acts.Is(token, "notBy") && acts.Is(token + 1, "by") && names.Over(token + 2) is { } backer ? backer.Range.End : token;

    /// <summary>"said on Friday that it had killed": the party tells of its own deed.</summary>
    private AgentAct? OwnVerb(int saying)
    {
        var mine = segments.Of(saying);
        for (var token = saying + 1; token < saying + LongestAside && words.InSentence(token, saying) && segments.Of(token) == mine; token++)
            if (acts.Is(token, "itself"))
                return acts.Over(token)!.Value.Range.End is var verb && words.InSentence(verb, saying) && acts.Is(verb, "does") ? OfVerb(verb) : null;
            else if (names.Over(token) is not null)
                return null;
        return null;
    }

    /// <summary>"Insurgents in the town of X, some distance from Y, killed …": the verb of a party that opens its sentence stands behind where it was.</summary>
    private int AfterPlace(TokenRange actor)
    {
        var first = actor.First - 1;
        while (words.InSentence(first, actor.First) && (words.Skipped(first) || words.IsQuality(first)))
            first--;
        var posted = words.InSentence(actor.End, actor.First) && acts.Is(actor.End, "posted");
        if (!posted && (words.InSentence(first, actor.First) || !words.InSentence(actor.End, actor.First) || !acts.Is(actor.End, "inside")))
            return actor.End;
        for (var token = actor.End; token < actor.End + LongestPlace && words.InSentence(token, actor.First); token++)
            if (acts.Is(token, "does") || acts.Is(token, "passive") || acts.Is(token, "notDoes"))
                return token;
        return actor.End;
    }

    /// <summary>"the strike", "in a drone strike": a noun that reads like a verb.</summary>
    private bool IsNoun(int token)
    {
        if (!acts.Is(token, "attack"))
            return false;
        var before = token - 1;
        while (words.InSentence(before, token) && (acts.Is(before, "small") || acts.Is(before, "quality") || acts.Is(before, "arm") || words.Skipped(before)))
            before--;
        return acts.Is(token - 1, "small") || acts.Is(token - 1, "quality") || (words.InSentence(before, token) && acts.Is(before, "inside"));
    }

    /// <summary>"fighters killed in the raid": it was done to them.</summary>
    private bool IsSuffered(int verb)
    {
        var next = acts.Over(verb)!.Value.Range.End;
        return acts.Is(verb, "suffered") && (!words.InSentence(next, verb) || acts.Is(next, "beside") || document.IsSymbol(next, ',') || document.IsSymbol(next, '.'));
    }

    /// <summary>What a verb of attack says that its party did.</summary>
    public AgentAct OfVerb(int verb)
    {
        var end = acts.Over(verb)!.Value.Range.End;
        if (acts.Is(verb, "begins"))
            for (var token = end; token < end + ToCampaign && words.InSentence(token, verb); token++)
                if (acts.Is(token, "campaign"))
                    return AgentAct.Campaign;
        return acts.Is(verb, "takes") && !(acts.Is(verb, "wields") && HasArms(end)) && !_second.GoesOnToHarm(end) ? AgentAct.Take : AgentAct.Strike;
    }

    /// <summary>"used rockets", "planted a mine".</summary>
    private bool HasArms(int first)
    {
        for (var token = first; token < first + VerbGap && words.InSentence(token, first - 1); token++)
            if (acts.Is(token, "arm") || acts.Is(token, "attack"))
                return true;
        return false;
    }

    private int? Aside(int opening, char closing)
    {
        for (var token = opening + 1; token <= opening + LongestAside && words.InSentence(token, opening); token++)
            if (document.IsSymbol(token, closing))
                return token;
        return null;
    }
}

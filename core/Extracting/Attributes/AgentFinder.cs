using Monitoring.Extracting.Words;

namespace Monitoring.Extracting.Attributes;

/// <summary>Finds those who are said to have struck, among all who are named.</summary>
internal sealed class AgentFinder
{
    /// <summary>The mark and the letter of a possessive.</summary>
    private const int Possessive = 2;

    private readonly Passage _passage;
    private readonly IReadOnlyList<CueMatch> _names;
    private readonly AgentPatterns _patterns;
    private readonly LabelAgents _labels;

    /// <summary>First tokens of numbers before which a party stands for the verb as well ("the rebels four").</summary>
    private readonly HashSet<int> _gapped;
    private readonly AgentAct?[] _acts;

    private AgentFinder(Passage passage)
    {
        _passage = passage;
        _names = passage.ActorNames.Matches;
        _patterns = new AgentPatterns(passage.Document, passage.ActorNames, passage.Acts, passage.Segments);
        _labels = new LabelAgents(passage);
        _gapped = [.. passage.Drafts.Where(draft => draft.GoesOn && draft.Predicate.Length > 0 && draft.Predicate.End <= draft.Quote.First && passage.Acts.Is(draft.Predicate.First, "harms")).Select(draft => draft.Quote.First),
            .. passage.Drafts.Where(draft => draft.IsGapped).SelectMany(draft => new[] { draft.Quote.First, draft.Quote.First - 1 })];
        _acts = [.. Enumerable.Range(0, _names.Count).Select(ActOf)];
    }

    /// <summary>All agents of a text.</summary>
    /// <param name="passage">The text.</param>
    /// <param name="country">ISO code of the country that it is about; null when that is not known.</param>
    public static MentionList<Agent> Find(Passage passage, string? country)
    {
        var finder = new AgentFinder(passage);
        finder.Join();
        var choice = new ActorChoice(passage, country);
        var agents = NewAgents.Find(passage, finder._patterns).ToList();
        var named = agents.SelectMany(agent => Enumerable.Range(agent.Range.First, agent.Range.Length)).ToHashSet();
        for (var m = 0; m < finder._names.Count; m++)
            if (choice.Of(finder._names[m]) is var actors && finder._acts[m] is { } act && !passage.Denied.IsEmptyAt(finder._names[m].Range.First, passage.Drafts) && (actors.Count > 0 || IsNobody(finder._names[m]) || (IsSaid(finder._names[m]) && !named.Contains(finder._names[m].Range.First))))
                agents.Add(new Agent(finder._names[m].Range, actors, act, actors.Count > 0 || IsNobody(finder._names[m]) ? null : finder._names[m].Cues.Select(cue => cue.After("as=")).FirstOrDefault(said => said is not null) ?? passage.Document.Of(finder._names[m].Range)));
        agents.AddRange(new OwnDeeds(passage, finder._patterns, choice).Find().Where(own => !agents.Exists(agent => agent.Range.First == own.Range.First)));
        return new MentionList<Agent>([.. agents.OrderBy(agent => agent.Range.First)]);
    }

    /// <summary>"by other parties": somebody, and none of those named before.</summary>
    private static bool IsNobody(CueMatch name) => name.Cues.Any(cue => cue.Is(ActorChoice.Nobody));

    private static bool IsSaid(CueMatch name) => name.Cues.Any(cue => cue.Is(ActorChoice.Said));

    private AgentAct? ActOf(int at)
    {
        var name = _names[at];
        // "the regime killed nine, the rebels four": not those who are named before them.
        if (_gapped.Contains(name.Range.End) && name.Cues.All(cue => cue.Is(ActorChoice.Previous)))
            return null;
        if (name.Cue.Has("always") || _labels.Is(name) || _gapped.Contains(name.Range.End))
            return AgentAct.Strike;
        return DescribesNext(at) || IsOwned(at) ? null : _patterns.ActOf(new TokenRange(Described(at), name.Range.End), ActorChoice.IsAdjective(name));
    }

    /// <summary>"the Syrian Kurdish YPG": a word of origin right before another party's name is part of that name.</summary>
    private bool DescribesNext(int at) =>
        ActorChoice.IsAdjective(_names[at]) && at + 1 < _names.Count && _names[at + 1].Range.First == _names[at].Range.End && !_names[at + 1].Cue.Has("always");

    /// <summary>"Jordan's army": a general name behind a party's possessive is that party's.</summary>
    private bool IsOwned(int at) =>
        at > 0 && _names[at].Cues.All(cue => cue.Has(ActorChoice.General) || cue.Is(ActorChoice.Previous)) && _names[at].Range.First - _names[at - 1].Range.End is > 0 and <= Possessive
        && _passage.Document.IsSymbol(_names[at - 1].Range.End, '\'');

    /// <summary>The first token of a name with the words of origin before it.</summary>
    private int Described(int at)
    {
        while (at > 0 && DescribesNext(at - 1))
            at--;
        return _names[at].Range.First;
    }

    /// <summary>"Russian and Syrian jets", "by the regime and Russian forces".</summary>
    private void Join()
    {
        for (var pass = 0; pass < 2; pass++)
            for (var i = 1; i < _acts.Length; i++)
                if (_acts[i] is null != _acts[i - 1] is null && _patterns.Joined(_names[i - 1].Range.End, _names[i].Range.First) && !IsHeld(i - 1) && !IsHeld(i))
                    _acts[i] = _acts[i - 1] = _acts[i] ?? _acts[i - 1];
    }

    private bool IsHeld(int name) => _patterns.IsHeld(_names[name].Range.End);
}

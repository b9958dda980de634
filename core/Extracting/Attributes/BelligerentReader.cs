using Monitoring.Extracting.Words;

namespace Monitoring.Extracting.Attributes;

/// <summary>
/// Says who did it, as the clause of the figure names them, or the clause or sentence that it truly leans on: who holds, backs,
/// signs or speaks, and who did something else before, is never taken for the one who struck.
/// </summary>
internal static class BelligerentReader
{
    /// <summary>Both sides fight in a clash: whose hand it was is not said by an earlier sentence.</summary>
    private const string Clash = "clash";

    private const string Denied = "denied";

    /// <summary>How many sentences behind a figure somebody may still be blamed for it.</summary>
    private const int BlamedWithin = 2;

    /// <summary>The names of those whose people were harmed end within so many tokens behind their count.</summary>
    private const int LongestOwner = 8;

    /// <summary>Fills the belligerents of a cluster.</summary>
    public static void Read(Passage passage, Cluster cluster)
    {
        var shared = Shared(passage, cluster);
        var clauses = AgentLinks.Own(passage.Segments, cluster);
        cluster.Agents = shared;
        foreach (var draft in cluster.Drafts)
        {
            var own = IsAttack(draft) ? passage.Agents.In(draft.Quote).ToList() : [];
            foreach (var agent in own.Count > 0 ? own : shared)
                if (!TookThings(passage, draft, agent) && Actor.MeantOn(agent.Actors, draft.Start ?? passage.Document.Report.Published) is var actor && (actor is null ? passage.ActorNames.Over(agent.Range.First) is null || !OwnSide.IsCalledSo(passage, draft) : MayStrike(passage, draft, agent, actor, clauses)))
                {
                    Add(draft, actor?.Code ?? agent.Verbatim);
                    passage.Named.Add(new NamedParty(draft, actor?.Code ?? agent.Verbatim ?? "", agent));
                }
            if (draft.Belligerents.Count > 1)
                draft.Belligerents.Remove(ActorTable.Unknown);
            if (draft.Measure == Measure.Neutralized && draft.Belligerents.Count == 0)
                Add(draft, Speaker(passage, cluster)?.Code);
        }
    }

    /// <summary>"A shot down 40 drones; debris killed two": who took things in a clause of its own harmed nobody in another one.</summary>
    private static bool TookThings(Passage passage, FigureDraft draft, Agent agent) =>
        agent.Act == AgentAct.Take && Surroundings.IsToll(draft)
        && passage.Segments.Of(agent.Range.First) != passage.Segments.Of(draft.Told.First);

    /// <summary>Nobody struck his own: only a clause that says so of them is believed, and never a speaker's words of his own side.</summary>
    private static bool MayStrike(Passage passage, FigureDraft draft, Agent agent, Actor actor, HashSet<int> clauses) =>
        agent.IsOwnDeed ? !OwnSide.IsOf(passage, draft, actor) : clauses.Contains(passage.Segments.Of(agent.Range.First)) || !OwnSide.Of(passage, draft, actor);

    private static List<Agent> Shared(Passage passage, Cluster cluster)
    {
        var all = passage.Agents.In(cluster.Reach).Where(agent => !InVictims(passage, cluster, agent) && !IsDenied(passage, cluster, agent)).ToList();
        if (AgentLinks.Of(passage, cluster, all) is { Count: > 0 } own)
            return own;
        if (cluster.Drafts.TrueForAll(draft => draft.IsGapped))
            return [];
        if (Whole(passage, cluster) is { } whole)
            return whole.Count > 1 ? OwnShare(passage, cluster) ?? whole : whole;
        if (AgentLinks.IsAside(passage.Segments, cluster))
            return [];
        if (passage.Means.In(cluster.Reach).Any(m => !m.Cue.Has("actor") && !cluster.Quotes(m.Range.First)) && passage.In(cluster.Sentence).Count > 1)
            return [];
        foreach (var sibling in Surroundings.Siblings(passage, cluster))
            if (AgentLinks.Lasting(passage, sibling) is { Count: > 0 } found)
                return found;
        if (passage.Means.Any(cluster.Reach, Clash))
            return [];
        return FromEarlier(passage, cluster) ?? Blamed(passage, cluster);
    }

    /// <summary>Those of the figure of an earlier sentence that all of these are parts of, be they known or not.</summary>
    private static List<Agent>? Whole(Passage passage, Cluster cluster)
    {
        if (cluster.Drafts.Find(draft => draft.Whole is { } whole && whole.Sentence < cluster.Sentence) is not { Whole: { } earlier } || passage.IsListItem(cluster.Sentence))
            return null;
        return [.. passage.In(earlier.Sentence).First(other => other.Drafts.Contains(earlier)).Agents];
    }

    /// <summary>Of a sum that several did, those whom its part's own sentence names: "Russia carried out 125 strikes, and they killed 16"; null when it names none.</summary>
    private static List<Agent>? OwnShare(Passage passage, Cluster cluster) =>
        Surroundings.Siblings(passage, cluster).Select(sibling => AgentLinks.Lasting(passage, sibling)).FirstOrDefault(found => found.Count > 0);

    /// <summary>Those of the event that the sentence leans on; null when it leans on none.</summary>
    private static List<Agent>? FromEarlier(Passage passage, Cluster cluster)
    {
        foreach (var sentence in Surroundings.Antecedents(passage, cluster))
        {
            if (AgentLinks.Lasting(passage, passage.Document.Sentences[sentence].Tokens) is { Count: > 0 } found)
                return found;
            if (passage.In(sentence).Where(other => !passage.IsOfPart(other.First)).SelectMany(other => other.Agents).Distinct().ToList() is { Count: > 0 } known)
                return known;
        }

        return null;
    }

    /// <summary>"A blast killed ten. The Islamic State claimed responsibility": said of it in the sentences behind it that count nothing.</summary>
    private static List<Agent> Blamed(Passage passage, Cluster cluster)
    {
        var sentences = passage.Document.Sentences;
        for (var s = cluster.Sentence + 1; s < sentences.Count && s <= cluster.Sentence + BlamedWithin && !sentences[cluster.Sentence].IsTitle; s++)
        {
            if (passage.In(s).Count > 0)
                return [];
            var blamed = passage.Agents.In(sentences[s].Tokens).Where(agent => agent.IsBlamed).ToList();
            if (blamed.Count > 0)
                return blamed;
        }

        return [];
    }

    /// <summary>Only the party that did it calls people "neutralized": it is the party that says so.</summary>
    private static Actor? Speaker(Passage passage, Cluster cluster)
    {
        foreach (var attribution in passage.Attributions.In(passage.Document.Sentences[cluster.Sentence].Tokens))
            foreach (var name in passage.ActorNames.In(attribution.Range))
                if (passage.Tables.Actors[name.Cue.Code] is { } actor)
                    return actor;
        return null;
    }

    /// <summary>"denied that the army had shelled the town and said two people died there": who is cleared did not do it, unless the figure itself is denied.</summary>
    private static bool IsDenied(Passage passage, Cluster cluster, Agent agent) =>
        agent.Range.First < cluster.First
        && passage.Status.Any(new TokenRange(cluster.Reach.First, agent.Range.First), Denied)
        && passage.SourceWords.Any(new TokenRange(agent.Range.End, cluster.First), "said");

    private static bool InVictims(Passage passage, Cluster cluster, Agent agent)
    {
        foreach (var draft in cluster.Drafts)
            if (!IsAttack(draft) && (draft.Quote.Contains(agent.Range.First) || (agent.Act != AgentAct.Claim && IsOwner(passage, draft.Quote.End, agent.Range.First))))
                return true;
        return false;
    }

    /// <summary>"two members of the Internal Security Forces (Asayish)": the names right behind "of" say whose people they are.</summary>
    private static bool IsOwner(Passage passage, int behind, int name)
    {
        if (name <= behind || name > behind + LongestOwner || !passage.Acts.Is(behind, "of") || passage.Acts.Is(behind, "by"))
            return false;
        for (var token = behind; token < name; token++)
            if (passage.ActorNames.Over(token) is null && !passage.Acts.Is(token, "of") && !passage.Acts.Is(token, "small") && !passage.Acts.Is(token, "quality") && !passage.Acts.Is(token, "force") && !passage.Document.IsSymbol(token, '(') && !passage.Document.IsSymbol(token, '-'))
                return false;
        return true;
    }

    private static bool IsAttack(FigureDraft draft) => draft.Measure is Measure.Strikes or Measure.Munitions;

    private static void Add(FigureDraft draft, string? party)
    {
        if (party is not null && !draft.Belligerents.Contains(party))
            draft.Belligerents.Add(party);
    }
}

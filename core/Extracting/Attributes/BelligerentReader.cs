namespace Monitoring.Extracting.Attributes;

/// <summary>Says who did it, as the words of the figure or of the sentences that it leans on name them.</summary>
internal static class BelligerentReader
{
    /// <summary>Both sides fight in a clash: whose hand it was is not said by an earlier sentence.</summary>
    private const string Clash = "clash";

    /// <summary>Fills the belligerents of a cluster.</summary>
    public static void Read(Passage passage, Cluster cluster)
    {
        var shared = Shared(passage, cluster);
        foreach (var draft in cluster.Drafts)
        {
            var own = IsAttack(draft) ? passage.Agents.In(draft.Quote).ToList() : [];
            foreach (var agent in own.Count > 0 ? own : shared)
                Add(draft, agent, draft.Start ?? passage.Document.Report.Published);
            if (draft.Measure == Measure.Neutralized && draft.Belligerents.Count == 0)
                Add(draft, Speaker(passage, cluster));
        }
    }

    private static List<Agent> Shared(Passage passage, Cluster cluster)
    {
        var own = passage.Agents.In(cluster.Reach).Where(agent => !InVictims(cluster, agent)).ToList();
        if (own.Count > 0)
            return own;
        if (passage.Means.In(cluster.Reach).Any(m => !m.Cue.Has("actor") && !cluster.Quotes(m.Range.First)) && passage.In(cluster.Sentence).Count > 1)
            return [];
        foreach (var sibling in Surroundings.Siblings(passage, cluster))
            if (Agents(passage, sibling) is { Count: > 0 } found)
                return found;
        if (passage.Means.Any(cluster.Reach, Clash))
            return [];
        foreach (var sentence in Surroundings.Earlier(passage, cluster))
            if (Agents(passage, passage.Document.Sentences[sentence].Tokens) is { Count: > 0 } found)
                return found;
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

    private static void Add(FigureDraft draft, Actor? actor)
    {
        if (actor is not null)
            draft.Belligerents.Add(actor.Code);
    }

    private static List<Agent> Agents(Passage passage, Words.TokenRange range) => [.. passage.Agents.In(range)];

    private static bool InVictims(Cluster cluster, Agent agent)
    {
        foreach (var draft in cluster.Drafts)
            if (draft.Quote.Contains(agent.Range.First) && !IsAttack(draft))
                return true;
        return false;
    }

    private static bool IsAttack(FigureDraft draft) => draft.Measure is Measure.Strikes or Measure.Munitions;

    private static void Add(FigureDraft draft, Agent agent, DateOnly? day)
    {
        var meant = agent.Actors.FirstOrDefault(actor => actor.IsMeantOn(day)) ?? (agent.Actors.Count > 0 ? agent.Actors[0] : null);
        var id = meant?.Code ?? agent.Verbatim;
        if (id is not null && !draft.Belligerents.Contains(id))
            draft.Belligerents.Add(id);
    }
}

using Monitoring.Extracting.Words;

namespace Monitoring.Extracting.Attributes;

/// <summary>Which of the parties that act in a sentence act in the clause of a figure, or in one that tells of the same event.</summary>
internal static class AgentLinks
{
    /// <summary>The verb of a party stands at most so many tokens behind its name.</summary>
    private const int ToVerb = 4;

    /// <summary>Those of the agents near a cluster that did what it counts; the nearest clause that names any decides.</summary>
    public static List<Agent> Of(Passage passage, Cluster cluster, List<Agent> agents)
    {
        if (agents.Count == 0)
            return agents;
        var segments = passage.Segments;
        var own = Own(segments, cluster);
        var blamed = agents.FindAll(agent => agent.IsBlamed);
        var found = agents.FindAll(agent => !agent.IsBlamed && own.Contains(segments.Of(agent.Range.First)));
        if (found.Exists(agent => agent.Act == AgentAct.Strike) && !TakesPlaces(cluster))
            found.RemoveAll(agent => agent.Act == AgentAct.Take);
        if (found.Count > 0)
            return [.. found, .. blamed];
        found = agents.FindAll(agent => !agent.IsBlamed && Reaches(passage, cluster, own, segments.Of(agent.Range.First)) && Counts(agent, cluster) && !HasVictims(passage, agent, own));
        return [.. found, .. blamed];
    }

    /// <summary>Those of another part of the text that tells of the event: whoever struck there, not who took, began or explained something.</summary>
    public static List<Agent> Lasting(Passage passage, TokenRange range) =>
        [.. passage.Agents.In(range).Where(agent => agent.Act != AgentAct.Take && !passage.IsOfPart(agent.Range.First) && passage.Segments.Kind(passage.Segments.Of(agent.Range.First)) is not (SegmentKind.Background or SegmentKind.Person))];

    /// <summary>The clauses that a cluster's figures and their verbs stand in.</summary>
    public static HashSet<int> Own(Segments segments, Cluster cluster)
    {
        var own = new HashSet<int>();
        foreach (var draft in cluster.Drafts)
        {
            own.Add(segments.Of(draft.Quote.First));
            if (draft.Predicate.Length > 0)
                own.Add(segments.Of(draft.Predicate.First));
        }

        return own;
    }

    /// <summary>"…, a week after 66 people were killed": told of something else than the sentence itself.</summary>
    public static bool IsAside(Segments segments, Cluster cluster) =>
        cluster.Drafts.TrueForAll(draft => segments.IsApart(segments.Of(draft.Quote.First)) && (draft.Predicate.Length == 0 || segments.IsApart(segments.Of(draft.Predicate.First))));

    /// <summary>", army kills terrorists": whoever struck others in a main clause of its own.</summary>
    private static bool HasVictims(Passage passage, Agent agent, HashSet<int> own)
    {
        var segment = passage.Segments.Of(agent.Range.First);
        if (passage.Segments.Kind(segment) != SegmentKind.Main || own.Contains(passage.Segments.Parent(segment)))
            return false;
        for (var token = agent.Range.End; token < agent.Range.End + ToVerb && passage.Segments.Of(token) == segment; token++)
            if (passage.Acts.Is(token, "harms"))
                return true;
        return false;
    }

    private static bool Reaches(Passage passage, Cluster cluster, HashSet<int> own, int segment)
    {
        var segments = passage.Segments;
        foreach (var mine in own)
        {
            if (segments.Parent(segment) == mine)
                return segments.Kind(segment) is SegmentKind.When or SegmentKind.Relative || (segments.Kind(segment) == SegmentKind.After && !HasMeans(passage, cluster, mine));
            if (segments.Parent(mine) == segment)
                return segments.Kind(mine) is SegmentKind.Relative or SegmentKind.When or SegmentKind.Person || (segments.Kind(mine) == SegmentKind.After && !HasMeans(passage, cluster, mine));
        }

        return own.All(mine => segments.Kind(mine) == SegmentKind.Main) && segments.Kind(segment) == SegmentKind.Main;
    }

    /// <summary>A clause that names a weapon of its own needs no party of another clause.</summary>
    private static bool HasMeans(Passage passage, Cluster cluster, int segment)
    {
        foreach (var means in passage.Means.In(cluster.Reach))
            if (passage.Segments.Of(means.Range.First) == segment && means.Cue.Code != MeansReader.NoMeans && !cluster.Quotes(means.Range.First))
                return true;
        return false;
    }

    private static bool Counts(Agent agent, Cluster cluster) => agent.Act == AgentAct.Strike || (TakesPlaces(cluster) && agent.Act == AgentAct.Take);

    private static bool TakesPlaces(Cluster cluster) =>
        cluster.Drafts.Exists(draft => draft.Measure is Measure.LocalitiesCaptured or Measure.EquipmentLost or Measure.Detained or Measure.Displaced);
}

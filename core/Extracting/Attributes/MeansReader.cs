using Monitoring.Extracting.Words;

namespace Monitoring.Extracting.Attributes;

/// <summary>Says with what it was done.</summary>
internal static class MeansReader
{
    /// <summary>The code of phrases that only look like means.</summary>
    public const string NoMeans = "none";

    private const string Carrier = "carrier";

    /// <summary>No source has more tokens.</summary>
    private const int LongestSource = 14;

    /// <summary>Fills the means of a cluster; runs after the belligerents, which say what plain "strikes" are.</summary>
    public static void Read(Passage passage, Cluster cluster)
    {
        foreach (var draft in cluster.Drafts)
            if (draft.Measure is not (Measure.Displaced or Measure.Detained or Measure.LocalitiesCaptured))
                draft.Means.AddRange(IsAttack(draft) && Quoted(passage, cluster, draft) is { Count: > 0 } own ? own : Shared(passage, cluster, draft));
    }

    /// <summary>The weapon that is counted, with what carried it.</summary>
    private static List<Means> Quoted(Passage passage, Cluster cluster, FigureDraft draft)
    {
        var own = Cues(passage, draft.Quote);
        if (own.Count == 0)
            return [];
        var carriers = Cues(passage, cluster.Reach).Where(cue => cue.Has(Carrier) && !own.Contains(cue));
        return MeansChoice.Of(passage, draft, [.. own, .. carriers]);
    }

    private static List<Means> Shared(Passage passage, Cluster cluster, FigureDraft draft)
    {
        if (Own(passage, cluster, draft) is { Count: > 0 } own)
            return own;
        if (passage.Status.Any(cluster.Reach, StatusReader.Accident) || AgentLinks.IsAside(passage.Segments, cluster))
            return [];
        foreach (var sibling in Surroundings.Siblings(passage, cluster))
            if (MeansChoice.Of(passage, draft, Cues(passage, sibling, IsLasting)) is { Count: > 0 } found)
                return found;
        if (Surroundings.IsTotal(passage, passage.Document.Sentences[cluster.Sentence].Tokens))
            return [];
        foreach (var sentence in Surroundings.Antecedents(passage, cluster))
            if (MeansChoice.Of(passage, draft, Cues(passage, passage.Document.Sentences[sentence].Tokens, IsLasting)) is { Count: > 0 } found)
                return found;
            else if (passage.In(sentence).SelectMany(other => other.Drafts).SelectMany(other => other.Means).Distinct().ToList() is { Count: > 0 } known)
                return known;
        return [];

        bool IsLasting(CueMatch match) => !IsLost(passage, match.Range.First) && passage.Segments.Kind(passage.Segments.Of(match.Range.First)) is not (SegmentKind.Background or SegmentKind.Person);
    }

    /// <summary>Those of its own clauses; else of the clauses beside them, but not of one that tells of something else.</summary>
    private static List<Means> Own(Passage passage, Cluster cluster, FigureDraft draft)
    {
        if (passage.Means.In(cluster.Reach).Count == 0)
            return [];
        var segments = AgentLinks.Own(passage.Segments, cluster);
        var own = MeansChoice.Of(passage, draft, Cues(passage, cluster.Reach, match => !InVictims(cluster, match.Range.First) && segments.Contains(passage.Segments.Of(match.Range.First))));
        return own.Count > 0
            ? own
            : MeansChoice.Of(passage, draft, Cues(passage, cluster.Reach, match => !InVictims(cluster, match.Range.First) && passage.Segments.Kind(passage.Segments.Of(match.Range.First)) != SegmentKind.Background));
    }

    private static List<Cue> Cues(Passage passage, TokenRange range, Func<CueMatch, bool>? counts = null)
    {
        var cues = new List<Cue>();
        foreach (var match in passage.Means.In(range))
            if ((counts is null || counts(match)) && !IsOfSource(passage, match.Range.First))
                cues.AddRange(match.Cues);
        return cues;
    }

    private static bool IsAttack(FigureDraft draft) => draft.Measure is Measure.Strikes or Measure.Munitions;

    /// <summary>"the Air Force said": whoever speaks.</summary>
    private static bool IsOfSource(Passage passage, int token)
    {
        foreach (var attribution in passage.Attributions.In(new TokenRange(token - LongestSource, token + 1)))
            if (attribution.Range.Contains(token))
                return true;
        return false;
    }

    /// <summary>Weapons that another figure counts as lost.</summary>
    private static bool IsLost(Passage passage, int token)
    {
        foreach (var other in passage.In(passage.Document.SentenceOf(token)))
            if (InVictims(other, token))
                return true;
        return false;
    }

    /// <summary>Weapons lost are no means; those counted as attacks are.</summary>
    private static bool InVictims(Cluster cluster, int token)
    {
        foreach (var draft in cluster.Drafts)
            if (draft.Quote.Contains(token) && !IsAttack(draft))
                return true;
        return false;
    }
}

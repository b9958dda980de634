using Monitoring.Extracting.Words;

namespace Monitoring.Extracting.Attributes;

/// <summary>Says with what it was done.</summary>
internal static class MeansReader
{
    /// <summary>The code of phrases that only look like means.</summary>
    public const string NoMeans = "none";

    /// <summary>The feature that holds what posts may call it, where that is finer than the code.</summary>
    public const string Wording = "as:";

    private const string Carrier = "carrier";

    /// <summary>No source has more tokens.</summary>
    private const int LongestSource = 14;

    /// <summary>Fills the means of a cluster; runs after the belligerents, which say what plain "strikes" are.</summary>
    public static void Read(Passage passage, Cluster cluster)
    {
        foreach (var draft in cluster.Drafts)
            if (draft.Measure is not (Measure.Displaced or Measure.Detained or Measure.LocalitiesCaptured))
                Fill(draft, IsAttack(draft) && Quoted(passage, cluster, draft) is { Any: true } own ? own : Shared(passage, cluster, draft));
    }

    private static void Fill(FigureDraft draft, MeansFound found)
    {
        draft.Means.AddRange(found.Codes);
        draft.Weapons.AddRange(found.Weapons);
    }

    /// <summary>The weapon that is counted, with what carried it.</summary>
    private static MeansFound Quoted(Passage passage, Cluster cluster, FigureDraft draft)
    {
        var own = Cues(passage, draft.Quote);
        if (own.Count == 0)
            return MeansFound.None;
        var carriers = Cues(passage, cluster.Reach).Where(cue => cue.Has(Carrier) && !own.Contains(cue));
        return MeansChoice.Of(passage, draft, [.. own, .. carriers]);
    }

    private static MeansFound Shared(Passage passage, Cluster cluster, FigureDraft draft)
    {
        if (Own(passage, cluster, draft) is { Any: true } own)
            return own;
        if (passage.Status.Any(cluster.Reach, StatusReader.Accident) || AgentLinks.IsAside(passage.Segments, cluster))
            return MeansFound.None;
        foreach (var sibling in Surroundings.Siblings(passage, cluster))
            if (MeansChoice.Of(passage, draft, Cues(passage, sibling, IsLasting)) is { Any: true } found)
                return found;
        if (Surroundings.IsTotal(passage, passage.Document.Sentences[cluster.Sentence].Tokens))
            return MeansFound.None;
        foreach (var sentence in Surroundings.Antecedents(passage, cluster))
            if (MeansChoice.Of(passage, draft, Cues(passage, passage.Document.Sentences[sentence].Tokens, IsLasting)) is { Any: true } found)
                return found;
            else if (MeansFound.Of(passage.In(sentence).Where(other => !passage.IsOfPart(other.First)).SelectMany(other => other.Drafts)) is { Any: true } known)
                return known;
        return MeansFound.None;

        bool IsLasting(CueMatch match) => !IsLost(passage, match.Range.First) && !passage.IsOfPart(match.Range.First) && passage.Segments.Kind(passage.Segments.Of(match.Range.First)) is not (SegmentKind.Background or SegmentKind.Person);
    }

    /// <summary>Those of its own clauses; else of the clauses beside them, but not of one that tells of something else.</summary>
    private static MeansFound Own(Passage passage, Cluster cluster, FigureDraft draft)
    {
        if (passage.Means.In(cluster.Reach).Count == 0)
            return MeansFound.None;
        var segments = AgentLinks.Own(passage.Segments, cluster);
        var own = MeansChoice.Of(passage, draft, Cues(passage, cluster.Reach, match => !InVictims(cluster, match.Range.First) && segments.Contains(passage.Segments.Of(match.Range.First))));
        return own.Any ? own : Beside(passage, cluster, draft);
    }

    /// <summary>Those of the nearest clause beside it that names any: "26 were killed when troops shelled the town, as fighting spread" tells of shelling.</summary>
    private static MeansFound Beside(Passage passage, Cluster cluster, FigureDraft draft)
    {
        var mine = passage.Segments.Of(draft.Told.First);
        var others = passage.Means.In(cluster.Reach).Select(match => passage.Segments.Of(match.Range.First)).Distinct()
            .Where(segment => passage.Segments.Kind(segment) != SegmentKind.Background).OrderBy(segment => Math.Abs(segment - mine)).ToList();
        foreach (var segment in others)
            if (MeansChoice.Of(passage, draft, Cues(passage, cluster.Reach, match => !InVictims(cluster, match.Range.First) && passage.Segments.Of(match.Range.First) == segment)) is { Any: true } found)
                return found;
        return MeansFound.None;
    }

    private static List<Cue> Cues(Passage passage, TokenRange range, Func<CueMatch, bool>? counts = null)
    {
        var cues = new List<Cue>();
        foreach (var match in passage.Means.In(range))
            if ((counts is null || counts(match)) && !IsOfSource(passage, match.Range.First) && !passage.Denied.IsEmptyAt(match.Range.First, passage.Drafts))
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

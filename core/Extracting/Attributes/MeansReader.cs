using Monitoring.Extracting.Words;

namespace Monitoring.Extracting.Attributes;

/// <summary>Says with what it was done.</summary>
internal static class MeansReader
{
    /// <summary>The code of phrases that only look like means.</summary>
    public const string NoMeans = "none";

    /// <summary>Fills the means of a cluster; runs after the belligerents, which say what plain "strikes" are.</summary>
    public static void Read(Passage passage, Cluster cluster)
    {
        foreach (var draft in cluster.Drafts)
        {
            if (draft.Measure is Measure.Displaced or Measure.Detained or Measure.LocalitiesCaptured)
                continue;
            var own = draft.Measure is Measure.Strikes or Measure.Munitions ? Of(passage, draft.Quote, cluster, draft, inQuotes: true) : [];
            draft.Means.AddRange(own.Count > 0 ? own : Shared(passage, cluster, draft));
        }
    }

    private static List<Means> Shared(Passage passage, Cluster cluster, FigureDraft draft)
    {
        var own = Of(passage, cluster.Reach, cluster, draft, inQuotes: false);
        if (own.Count > 0)
            return own;
        foreach (var sibling in Surroundings.Siblings(passage, cluster))
            if (Of(passage, sibling, cluster, draft, inQuotes: true) is { Count: > 0 } found)
                return found;
        foreach (var sentence in Surroundings.Earlier(passage, cluster))
            if (Of(passage, passage.Document.Sentences[sentence].Tokens, cluster, draft, inQuotes: true) is { Count: > 0 } found)
                return found;
        return [];
    }

    private static List<Means> Of(Passage passage, TokenRange range, Cluster cluster, FigureDraft draft, bool inQuotes)
    {
        var found = new List<Means>();
        var plain = new List<Means>();
        foreach (var match in passage.Means.In(range))
        {
            if (!inQuotes && InVictims(cluster, match.Range.First))
                continue;
            foreach (var cue in match.Cues)
                Add(passage, cue, draft, cue.Has("plain") || cue.Has("actor") ? plain : found);
        }

        return found.Count > 0 ? found : plain;
    }

    private static void Add(Passage passage, Cue cue, FigureDraft draft, List<Means> found)
    {
        if (!Enum.TryParse<Means>(cue.Code, ignoreCase: true, out var means) || found.Contains(means))
            return;
        if (cue.Has("actor") && !StrikesFromTheAir(passage, draft, means))
            return;
        found.Add(means);
    }

    /// <summary>"Strikes" of some actors are from the air unless more is said; those of others may be anything.</summary>
    private static bool StrikesFromTheAir(Passage passage, FigureDraft draft, Means means) =>
        draft.Belligerents.Any(code => passage.Tables.Actors.StrikesOf(code) == means);

    /// <summary>Weapons lost are no means; those counted as attacks are.</summary>
    private static bool InVictims(Cluster cluster, int token)
    {
        foreach (var draft in cluster.Drafts)
            if (draft.Quote.Contains(token) && draft.Measure is not (Measure.Strikes or Measure.Munitions))
                return true;
        return false;
    }
}

namespace Monitoring.Extracting.Attributes;

/// <summary>Says which means a clause's words add up to: the finer word stands for the coarser, the bomb for what carried it.</summary>
internal static class MeansChoice
{
    /// <summary>The means of a figure, from all words for weapons that tell of it.</summary>
    public static List<Means> Of(Passage passage, FigureDraft draft, List<Cue> cues)
    {
        if (cues.Count == 0)
            return [];
        var known = cues.FindAll(cue => Means(cue) is { } means && (!cue.Has("actor") || StrikesFromTheAir(passage, draft, means)));
        if (known.Exists(cue => cue.Has("load")))
            known.RemoveAll(cue => cue.Has("carrier"));
        if (known.Exists(cue => cue.Has("carrier")))
            known.RemoveAll(cue => cue.Has("carried"));
        if (known.Exists(cue => Means(cue) == Extracting.Means.SuicideBomb))
            known.RemoveAll(cue => cue.Has("charge"));
        if (known.Exists(cue => cue.Has("remnant")))
            known.RemoveAll(cue => Means(cue) is Extracting.Means.Shelling or Extracting.Means.Airstrike);
        if (known.Exists(cue => !IsPlain(cue)))
            known.RemoveAll(IsPlain);
        return [.. known.Select(cue => Means(cue)!.Value).Distinct()];
    }

    /// <summary>It holds only beside nothing better.</summary>
    private static bool IsPlain(Cue cue) => cue.Has("plain") || cue.Has("actor");

    private static Means? Means(Cue cue) => Enum.TryParse<Means>(cue.Code, ignoreCase: true, out var means) ? means : null;

    /// <summary>"Strikes" of some actors are from the air unless more is said; those of others may be anything.</summary>
    private static bool StrikesFromTheAir(Passage passage, FigureDraft draft, Means means) =>
        draft.Belligerents.Any(code => passage.Tables.Actors.StrikesOf(code) == means);
}

namespace Monitoring.Extracting.Attributes;

/// <summary>Says which means a clause's words add up to: the finer word stands for the coarser, the bomb for what carried it.</summary>
internal static class MeansChoice
{
    /// <summary>The means of a figure, from all words for weapons that tell of it.</summary>
    public static MeansFound Of(Passage passage, FigureDraft draft, List<Cue> cues)
    {
        if (cues.Count == 0)
            return MeansFound.None;
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
        return new MeansFound([.. known.Select(cue => Means(cue)!.Value).Distinct()], Weapons(known, cues));
    }

    /// <summary>"bombardment by jets": a plain word lends itself to a better one that only says from where it came.</summary>
    private static IReadOnlyList<string> Weapons(List<Cue> known, List<Cue> all)
    {
        var worded = known.FindAll(cue => Worded(cue) is not null);
        var lent = all.FindAll(cue => IsPlain(cue) && Worded(cue) is not null && known.Exists(other => other.Code == cue.Code) && !worded.Exists(other => other.Code == cue.Code && !other.Has("carrier")));
        return [.. worded.Concat(lent).Select(Worded).OfType<string>().Distinct(StringComparer.Ordinal)];
    }

    /// <summary>What the text calls it, as the key of a wording; null for a word that says no more than the code.</summary>
    private static string? Worded(Cue cue) => cue.After(MeansReader.Wording) is { } word ? $"{cue.Code}.{word}" : null;

    /// <summary>It holds only beside nothing better.</summary>
    private static bool IsPlain(Cue cue) => cue.Has("plain") || cue.Has("actor");

    private static Means? Means(Cue cue) => Enum.TryParse<Means>(cue.Code, ignoreCase: true, out var means) ? means : null;

    /// <summary>"Strikes" of some actors are from the air unless more is said; those of others may be anything.</summary>
    private static bool StrikesFromTheAir(Passage passage, FigureDraft draft, Means means) =>
        draft.Belligerents.Any(code => passage.Tables.Actors.StrikesOf(code) == means);
}

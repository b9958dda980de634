using Monitoring.Extracting.Counting;
using Monitoring.Extracting.Lexicons;
using Monitoring.Extracting.Words;

namespace Monitoring.Extracting.Harm;

/// <summary>Links figures with the one they add up to: those of the body with the headline's, those of a sentence with the sum told right before it.</summary>
internal static class Sums
{
    /// <summary>How far a hedged headline may be from the sum, as a share.</summary>
    private const double Rounding = 0.02;

    /// <summary>So many figures of two sentences are looked at.</summary>
    private const int MostNear = 16;

    /// <summary>More parts than this are no breakdown that a headline adds up.</summary>
    private const int MostParts = 12;

    /// <summary>Links the parts with their wholes.</summary>
    public static void Link(Document document, IReadOnlyList<FigureDraft> drafts)
    {
        LinkHeadline(document, drafts);
        for (var i = 0; i < drafts.Count; i++)
            if (drafts[i] is { Whole: null, Cls: FigureClass.N, Qualifier: Qualifier.Exact, Range.Count: > 1 } && !document.Sentences[drafts[i].Sentence].IsTitle)
                if (!LinkNext(document, drafts, i, sentences: 1))
                    LinkNext(document, drafts, i, sentences: 2);
    }

    /// <summary>"In 24 hours 11 civilians were killed. Seven died in drone strikes and four by gunfire"; over two sentences when the second one tells the rest.</summary>
    private static bool LinkNext(Document document, IReadOnlyList<FigureDraft> drafts, int at, int sentences)
    {
        var whole = drafts[at];
        var parts = new List<FigureDraft>();
        for (var i = at + 1; i < drafts.Count && i <= at + MostNear && drafts[i].Sentence <= whole.Sentence + sentences; i++)
            if (drafts[i] is { Whole: null, Restates: null } part && part.Measure == whole.Measure)
            {
                if (part.Sentence == whole.Sentence || !Holds(whole, part) || document.HasAny(part.Quote, WordRole.Others))
                    return false;
                parts.Add(part);
            }

        if (parts.Count <= sentences || !AddsUp(whole, parts) || parts.Exists(part => TellsAnother(document, part.Sentence)))
            return false;
        parts.ForEach(part => part.Whole = whole);
        return true;
    }

    /// <summary>"Elsewhere", "another attack": what is told beside the sum is no part of it.</summary>
    private static bool TellsAnother(Document document, int sentence) => document.HasAny(document.Sentences[sentence].Tokens, WordRole.Additionally);

    /// <summary>Links the parts of each figure of the headline.</summary>
    private static void LinkHeadline(Document document, IReadOnlyList<FigureDraft> drafts)
    {
        foreach (var whole in drafts)
        {
            if (!document.Sentences[whole.Sentence].IsTitle)
                return;
            if (whole.Whole is not null || whole.Restates is not null)
                continue;
            var parts = drafts.Where(part => part.Sentence > whole.Sentence && part.Whole is null && part.Restates is null && Holds(whole, part)).Take(MostParts + 1).ToList();
            if (parts.Count is > 1 and <= MostParts && AddsUp(whole, parts))
                parts.ForEach(part => part.Whole = whole);
        }
    }

    private static bool AddsUp(FigureDraft whole, List<FigureDraft> parts)
    {
        var sum = parts.Sum(part => part.Range.Count ?? 0);
        if (whole.Range.Count is not { } count)
            return whole.Range.Min <= sum && parts.TrueForAll(part => part.Sentence == parts[0].Sentence);
        return whole.Qualifier == Qualifier.Exact ? sum == count : Math.Abs(sum - count) <= count * Rounding;
    }

    private static bool Holds(FigureDraft whole, FigureDraft part)
    {
        if (part.Cls == FigureClass.V || part.Measure != whole.Measure)
            return false;
        return (whole.Group, part.Group) switch
        {
            (null, _) or (_, null) => whole.Group == part.Group,
            (VictimGroup.People, _) => true,
            (VictimGroup.Civilians, { } some) => !Victims.IsArmed(some),
            (VictimGroup.Combatants, { } some) => Victims.IsArmed(some),
            var (all, some) => all == some,
        };
    }
}

using Monitoring.Extracting.Counting;
using Monitoring.Extracting.Words;

namespace Monitoring.Extracting.Harm;

/// <summary>Links the figures of the body with the headline's when they add up to it.</summary>
internal static class Sums
{
    /// <summary>How far a hedged headline may be from the sum, as a share.</summary>
    private const double Rounding = 0.02;

    /// <summary>More parts than this are no breakdown that a headline adds up.</summary>
    private const int MostParts = 12;

    /// <summary>Links the parts of each figure of the headline.</summary>
    public static void Link(Document document, IReadOnlyList<FigureDraft> drafts)
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

using Monitoring.Extracting.Counting;
using Monitoring.Extracting.Lexicons;
using Monitoring.Extracting.Words;

namespace Monitoring.Extracting.Harm;

/// <summary>Attacks and weapons that are counted by themselves, whatever they did.</summary>
/// <param name="document">The text.</param>
internal sealed class CountedAttacks(Document document)
{
    /// <summary>How far from weapons, in tokens, the verb stands that says what became of them.</summary>
    private const int NearVerb = 4;

    /// <summary>What such a group counts; null for one that is told again, for weapons that struck nobody and for people.</summary>
    /// <param name="group">The group.</param>
    public Measure? Of(CountedGroup group)
    {
        if (group.IsDefinite && !group.IsPartitive)
            return null;
        if ((group.Kind & GroupKind.Strikes) != 0)
            return Measure.Strikes;
        return (group.Kind & GroupKind.Munitions) != 0 && !IsUnused(group.Tokens) ? Measure.Munitions : null;
    }

    /// <summary>"defused three bombs", "three bombs were found": weapons that struck nobody.</summary>
    private bool IsUnused(TokenRange munitions)
    {
        for (var before = munitions.First - 1; before >= Math.Max(0, munitions.First - NearVerb) && document.Tokens[before].Kind == TokenKind.Word; before--)
            if (document.Is(before, WordRole.Disarm))
                return true;
        var after = munitions.End;
        var isPassive = document.Is(after, WordRole.Auxiliary) || document.Is(after, WordRole.Relative);
        for (var next = after; next < after + (isPassive ? NearVerb : 1); next++)
            if (document.Is(next, WordRole.Disarm))
                return true;
        return false;
    }
}

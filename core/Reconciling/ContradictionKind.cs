namespace Monitoring.Reconciling;

/// <summary>In what two statements differ.</summary>
public enum ContradictionKind
{
    /// <summary>Two origins state counts that do not meet.</summary>
    Counts,

    /// <summary>Two origins name different parties as those who did it.</summary>
    Belligerents,

    /// <summary>A part is larger than its whole.</summary>
    PartAboveWhole,

    /// <summary>Headline and text of one page differ.</summary>
    HeadlineAgainstBody,
}

namespace Monitoring.Reconciling.Changing;

/// <summary>In what else than its count an origin tells of an attack otherwise than before.</summary>
[Flags]
public enum Circumstances
{
    /// <summary>In nothing: its hedge, its status or its group moved.</summary>
    None = 0,

    /// <summary>Who did it.</summary>
    Party = 1,

    /// <summary>The day.</summary>
    Day = 2,

    /// <summary>The place, told more or less finely.</summary>
    Place = 4,

    /// <summary>The place: it is another one.</summary>
    OtherPlace = 8,

    /// <summary>Weapon or method.</summary>
    Means = 16,
}

namespace Monitoring.Reconciling.Mentioning;

/// <summary>What a report itself says of the toll to come; that people are missing or in a critical condition says nothing of it.</summary>
public enum TollOutlook
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>It may change: "an initial toll".</summary>
    MayChange,

    /// <summary>It is expected to rise.</summary>
    MayRise,
}

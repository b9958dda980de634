namespace Monitoring.Evaluating.Seasons;

/// <summary>How a toll came to be what it is.</summary>
public enum TollStep { First, Raised, Lowered, Refined, Wounds }

/// <summary>A toll as known from a time on.</summary>
/// <param name="From">From when.</param>
/// <param name="Killed">Killed.</param>
/// <param name="Injured">Injured; null when nobody counts them.</param>
/// <param name="Hedged">Said with "at least".</param>
/// <param name="Step">How it came.</param>
public sealed record SeasonToll(DateTimeOffset From, long Killed, long? Injured, bool Hedged, TollStep Step);

using Monitoring.Reconciling;

namespace Monitoring.Alerting.RoundUps;

/// <summary>What a round-up tells.</summary>
/// <param name="Source">Publisher of the one report; null when it gathers several reports.</param>
/// <param name="Day">Day of the report.</param>
/// <param name="Since">Since when it gathers.</param>
/// <param name="Lines">One for each voice of an incident.</param>
public sealed record RoundUp(Origin? Source, DateOnly Day, DateTimeOffset Since, IReadOnlyList<RoundUpLine> Lines);

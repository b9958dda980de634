using Monitoring.Extracting;

namespace Monitoring.Evaluating.Seasons;

/// <summary>What happened in the season: the truth that reports are written about.</summary>
public sealed record SeasonEvent
{
    /// <summary>Number from 1.</summary>
    public required int Number { get; init; }

    /// <summary>Where.</summary>
    public required SeasonPlace Place { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>With what.</summary>
    public required Means Means { get; init; }

    /// <summary>By whom.</summary>
    public required string Belligerent { get; init; }

    /// <summary>Who was harmed.</summary>
    public required VictimGroup Group { get; init; }

    /// <summary>Killed and injured as known from a time on, oldest first.</summary>
    public required IReadOnlyList<SeasonToll> Tolls { get; init; }

    /// <summary>A road accident: no news.</summary>
    public bool Accident { get; init; }

    /// <summary>A further strike on a place that was struck the same day.</summary>
    public bool Second { get; init; }

    /// <summary>Day of the event in UTC.</summary>
    public DateOnly Day => DateOnly.FromDateTime(At.UtcDateTime);
}

using Monitoring.Watching;

namespace Monitoring.Evaluating.Seasons;

/// <summary>A source of the season and its habits.</summary>
/// <param name="Source">As watched.</param>
/// <param name="Covers">Share of events that it reports, 0 to 1.</param>
/// <param name="Delay">Middle of the time between event and report.</param>
/// <param name="Jitter">Chance that its own count differs from the truth, 0 to 1.</param>
/// <param name="Cites">Origin whose counts it copies; null for one that counts itself.</param>
/// <param name="Names">Chance that it names who did it, 0 to 1.</param>
public sealed record SeasonSource(Source Source, double Covers, TimeSpan Delay, double Jitter, string? Cites, double Names)
{
    /// <summary>The origin that its counts come from.</summary>
    public string Origin => Cites ?? Source.Origin ?? Source.Id.Split('-')[0];
}

using Monitoring.Reconciling;

namespace Monitoring.Evaluating.Seasons;

/// <summary>A report of the season and the truth about it.</summary>
/// <param name="Report">As the walk would hand it over.</param>
/// <param name="Events">Number of the event that each whole figure is about, by figure id; 0 for totals.</param>
/// <param name="Drawn">Toll changes as the generator counts them while it draws.</param>
public sealed record SeasonReport(Report Report, IReadOnlyDictionary<string, int> Events, IReadOnlyList<SeasonChange> Drawn)
{
    /// <summary>Toll changes of an origin that this report is the first to state, by the texts.</summary>
    public IReadOnlyList<SeasonChange> Changes { get; init; } = [];
}

/// <summary>An origin's toll that moved.</summary>
/// <param name="Event">Number of the event.</param>
/// <param name="Origin">Id of the origin.</param>
/// <param name="Killed">Killed from now on; the number that died in the case of wounds told alone.</param>
public sealed record SeasonChange(int Event, string Origin, long Killed);

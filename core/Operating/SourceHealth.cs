using Monitoring.Storing;

namespace Monitoring.Operating;

/// <summary>How one source stands.</summary>
/// <param name="Id">The source.</param>
/// <param name="Main">Readers are told when it is not seen.</param>
/// <param name="Paused">An operator paused it.</param>
/// <param name="LastRead">Last good look; null: never.</param>
/// <param name="LastFigure">Last time a figure was read from it; null: never.</param>
/// <param name="Failure">What stands in the way of reading it; null: nothing.</param>
public sealed record SourceHealth(string Id, bool Main, bool Paused, DateTimeOffset? LastRead, DateTimeOffset? LastFigure, SourceFailure? Failure)
{
    /// <summary>Since when it has brought nothing new, for far longer than usual; null: it does as usual, or it cannot be read.</summary>
    public DateTimeOffset? SilentSince { get; init; }
}

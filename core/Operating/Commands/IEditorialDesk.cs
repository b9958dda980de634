using Monitoring.Alerting;

namespace Monitoring.Operating.Commands;

/// <summary>What operators may do to alerts and incidents. Doing the same again changes nothing and says so.</summary>
public interface IEditorialDesk
{
    /// <summary>What an alert or an incident told, for somebody who thinks of withdrawing it; not done when there is none.</summary>
    Task<DeskAnswer> ShowAsync(RetractionOrder order, CancellationToken cancellationToken);

    /// <summary>Withdraws what was told: the post is marked and a correction answers it.</summary>
    Task<DeskAnswer> RetractAsync(RetractionOrder order, CancellationToken cancellationToken);

    /// <summary>Posts a large figure that waits for a decision, or drops it; not done when it went out or was decided before.</summary>
    Task<DeskAnswer> DecideAsync(string code, int revision, bool approved, CancellationToken cancellationToken);

    /// <summary>Everything known of an incident, for operators.</summary>
    Task<DeskAnswer> DescribeAsync(string code, CancellationToken cancellationToken);
}

/// <summary>What the desk answers.</summary>
/// <param name="Done">False when there was nothing of that id, or it could not be done.</param>
/// <param name="Html">The answer, as Telegram HTML.</param>
public sealed record DeskAnswer(bool Done, string Html)
{
    /// <summary>Buttons under the answer.</summary>
    public IReadOnlyList<AlertButton> Buttons { get; init; } = [];

    /// <summary>Alerts that are due because of what was done, besides the answer.</summary>
    public IReadOnlyList<Alert> Due { get; init; } = [];
}

using Monitoring.Alerting;

namespace Monitoring.Operating.Commands;

/// <summary>What became of an update.</summary>
public abstract record CommandOutcome
{
    private CommandOutcome()
    {
    }

    /// <summary>A command was carried out (or refused with an answer).</summary>
    /// <param name="Waiting">The answer, and what became due because of the command: all in the outbox.</param>
    public sealed record Answered(IReadOnlyList<Alert> Waiting) : CommandOutcome;

    /// <summary>The update was handled before; an answer that was not sent yet waits in the outbox.</summary>
    /// <param name="Waiting">The answer, when it was not sent yet.</param>
    public sealed record Repeated(IReadOnlyList<Alert> Waiting) : CommandOutcome;

    /// <summary>Not for us: no command, or not from the operators' chat. Nothing was stored.</summary>
    public sealed record Ignored : CommandOutcome;
}

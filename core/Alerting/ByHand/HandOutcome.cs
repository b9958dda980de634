namespace Monitoring.Alerting.ByHand;

/// <summary>What came of something done by hand.</summary>
public abstract record HandOutcome
{
    private HandOutcome()
    {
    }

    /// <summary>It is done and committed.</summary>
    /// <param name="Said">One sentence.</param>
    /// <param name="Alerts">Alerts for the outbox.</param>
    public sealed record Done(string Said, IReadOnlyList<Alert> Alerts) : HandOutcome;

    /// <summary>It was not done, and nothing was changed.</summary>
    /// <param name="Said">What was found and what was expected.</param>
    public sealed record Refused(string Said) : HandOutcome;
}

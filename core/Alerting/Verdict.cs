namespace Monitoring.Alerting;

/// <summary>What the policy says of one finding.</summary>
public abstract record Verdict
{
    private Verdict()
    {
    }

    /// <summary>It is news.</summary>
    /// <param name="Kind">Of what kind.</param>
    public sealed record Tell(AlertKind Kind) : Verdict;

    /// <summary>It is kept, and not told.</summary>
    /// <param name="Reason">Why.</param>
    public sealed record Silent(SilenceReason Reason) : Verdict;
}

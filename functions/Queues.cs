namespace Monitoring.Functions;

/// <summary>The queues between the functions: one place for their names, which host, Bicep and tests share.</summary>
public static class Queues
{
    /// <summary>One message a source that is due: <see cref="Messages.ScanRequest"/>.</summary>
    public const string Scans = "scans";

    /// <summary>One message an alert and chat that waits in the outbox: <see cref="Messages.AlertRequest"/>.</summary>
    public const string Alerts = "alerts";

    /// <summary>Where the host moves a scan that failed five times.</summary>
    public const string PoisonedScans = "scans-poison";

    /// <summary>Where the host moves an alert that failed five times.</summary>
    public const string PoisonedAlerts = "alerts-poison";
}

namespace Microsoft.Azure.Functions.Worker;

/// <summary>Last and next run of a timer.</summary>
public class ScheduleStatus
{
    /// <summary>The last run.</summary>
    public DateTime Last { get; set; }

    /// <summary>The next run.</summary>
    public DateTime Next { get; set; }

    /// <summary>When this was last written.</summary>
    public DateTime LastUpdated { get; set; }
}

namespace Microsoft.Azure.Functions.Worker;

/// <summary>What a timer tells the function that it starts.</summary>
public class TimerInfo
{
    /// <summary>Last and next run; null when the host keeps none.</summary>
    public ScheduleStatus? ScheduleStatus { get; set; }

    /// <summary>True when this run comes later than scheduled.</summary>
    public bool IsPastDue { get; set; }
}

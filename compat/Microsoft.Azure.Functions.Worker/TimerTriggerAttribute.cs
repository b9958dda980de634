using Microsoft.Azure.Functions.Worker.Extensions.Abstractions;

namespace Microsoft.Azure.Functions.Worker;

/// <summary>Starts a function by a schedule.</summary>
/// <param name="schedule">NCRONTAB of six fields, or <c>%NAME%</c> of a setting.</param>
public sealed class TimerTriggerAttribute(string schedule) : TriggerBindingAttribute
{
    /// <summary>NCRONTAB of six fields, or <c>%NAME%</c> of a setting.</summary>
    public string Schedule { get; } = schedule;

    /// <summary>Runs whenever an instance starts. Default false.</summary>
    public bool RunOnStartup { get; set; }

    /// <summary>Keeps the last run in storage, so that restarts neither skip nor double one. Default true.</summary>
    public bool UseMonitor { get; set; } = true;
}

namespace Monitoring.Extracting;

/// <summary>Whether a step of the cascade took something for a figure or turned it down.</summary>
internal enum TraceOutcome { Matched, Refused }

/// <summary>One thing that a rule decided, for <c>monitor explain</c>.</summary>
/// <param name="Stage">The step of the cascade.</param>
/// <param name="Rule">The rule or veto that decided.</param>
/// <param name="Start">First UTF-16 unit of what it looked at.</param>
/// <param name="End">One past its last unit.</param>
/// <param name="Outcome">Matched or refused.</param>
/// <param name="Detail">What was read from it.</param>
internal sealed record TraceStep(string Stage, string Rule, int Start, int End, TraceOutcome Outcome, string Detail);

/// <summary>What was matched and what was refused, in the order of the cascade. <see cref="Off"/> keeps nothing.</summary>
internal sealed class Trace
{
    private readonly List<TraceStep>? _steps;

    private Trace(List<TraceStep>? steps) => _steps = steps;

    /// <summary>A trace that keeps nothing; ask <see cref="IsOn"/> before making texts for it.</summary>
    public static Trace Off { get; } = new(null);

    /// <summary>Whether anything is kept.</summary>
    public bool IsOn => _steps is not null;

    /// <summary>What was kept.</summary>
    public IReadOnlyList<TraceStep> Steps => _steps ?? [];

    /// <summary>A trace that keeps everything.</summary>
    public static Trace Start() => new([]);

    /// <summary>Keeps one step.</summary>
    public void Add(TraceStep step) => _steps?.Add(step);
}

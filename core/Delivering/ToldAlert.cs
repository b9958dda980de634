using Monitoring.Alerting;
using Monitoring.Storing;

namespace Monitoring.Delivering;

/// <summary>What became of an alert.</summary>
public enum AlertOutcome { Posted, Edited, Replied, Merged, Dead }

/// <summary>An alert that is done with: blob <c>sent/…</c>, or <c>dead/…</c> when the chat will never take it.</summary>
public sealed record ToldAlert : IStoredRecord
{
    /// <inheritdoc />
    public int SchemaVersion { get; init; } = KnownSchemaVersion;

    /// <inheritdoc />
    public static int KnownSchemaVersion => 1;

    /// <summary>As it was decided.</summary>
    public required Alert Alert { get; init; }

    /// <summary>Posted, edited, replied; merged: a later revision was told in its place; dead: refused.</summary>
    public required AlertOutcome Outcome { get; init; }

    /// <summary>When that was settled.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Messages that showed it then; empty when merged or dead.</summary>
    public IReadOnlyList<SentMessage> Messages { get; init; } = [];

    /// <summary>Why it is dead; null otherwise.</summary>
    public DeliveryProblem? Problem { get; init; }

    /// <summary>What was answered, when it is dead.</summary>
    public string? Found { get; init; }
}

namespace Monitoring.Functions;

/// <summary>What the triggers ask of core: the steps of a run, one call each. Every call may be repeated without harm.</summary>
public interface IWalk
{
    /// <summary>Sources that are due now; writes nothing.</summary>
    Task<IReadOnlyList<DueSource>> PlanAsync(CancellationToken cancellationToken);

    /// <summary>One source from fetching to the outbox. A source that is paused, unknown or not due any more is left alone.</summary>
    Task<ScanOutcome> ScanAsync(string source, CancellationToken cancellationToken);

    /// <summary>Sends what waits for a chat, as far as its budget and Telegram allow now.</summary>
    Task<DeliveryOutcome> DeliverAsync(string chat, CancellationToken cancellationToken);

    /// <summary>Finishes what a crash left and computes the ledger.</summary>
    Task<SweepOutcome> SweepAsync(CancellationToken cancellationToken);

    /// <summary>Puts digests and the operators' morning report that have become due into the outbox.</summary>
    Task<IReadOnlyList<WaitingAlert>> DigestAsync(CancellationToken cancellationToken);

    /// <summary>Stores a message that nobody can handle under <c>dead/</c> and tells the operators.</summary>
    Task<IReadOnlyList<WaitingAlert>> BuryAsync(DeadMessage message, CancellationToken cancellationToken);
}

/// <summary>A source that is due.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Pace">Time between two looks.</param>
public sealed record DueSource(string Id, TimeSpan Pace);

/// <summary>An alert that stands in the outbox.</summary>
/// <param name="Chat">Its chat.</param>
/// <param name="Alert">Its id.</param>
public sealed record WaitingAlert(string Chat, string Alert);

/// <summary>What a scan came to.</summary>
/// <param name="Looked">False when the source was paused, unknown or not due any more.</param>
/// <param name="Failure">Why the source could not be read; null when it could.</param>
/// <param name="Articles">Articles read anew.</param>
/// <param name="Figures">Figures read from them.</param>
/// <param name="Alerts">What now waits in the outbox because of it.</param>
public sealed record ScanOutcome(bool Looked, string? Failure, int Articles, int Figures, IReadOnlyList<WaitingAlert> Alerts);

/// <summary>What a delivery came to.</summary>
/// <param name="Sent">Messages posted, edited or replied.</param>
/// <param name="Dead">Alerts that the chat will never take.</param>
/// <param name="Waiting">Alerts that still wait.</param>
/// <param name="NextAt">When to try again; null: nothing waits.</param>
/// <param name="Problem">What stood in the way; null: nothing.</param>
public sealed record DeliveryOutcome(int Sent, int Dead, int Waiting, DateTimeOffset? NextAt, string? Problem);

/// <summary>What a sweep came to.</summary>
/// <param name="Repaired">Alerts that were decided and missing in the outbox.</param>
/// <param name="Waiting">What waits, one entry a chat.</param>
public sealed record SweepOutcome(int Repaired, IReadOnlyList<WaitingAlert> Waiting)
{
    /// <summary>Blobs that were passed over because they cannot be read.</summary>
    public IReadOnlyList<string> Unreadable { get; init; } = [];
}

/// <summary>A message that nobody can handle.</summary>
/// <param name="Queue">The queue it came from.</param>
/// <param name="Body">Its body, cut at <see cref="Messages.MessageBody.Longest"/> characters.</param>
/// <param name="Reason">What was found, what was expected.</param>
/// <param name="At">When.</param>
public sealed record DeadMessage(string Queue, string Body, string Reason, DateTimeOffset At);

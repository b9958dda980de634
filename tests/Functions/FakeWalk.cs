using Monitoring.Functions;

namespace Monitoring.Tests.Functions;

/// <summary>A walk that answers what it was given and notes what it was asked.</summary>
internal sealed class FakeWalk : IWalk
{
    public List<string> Calls { get; } = [];

    public List<DeadMessage> Buried { get; } = [];

    public IReadOnlyList<DueSource> Due { get; init; } = [];

    public ScanOutcome Scan { get; init; } = new(true, null, 0, 0, []);

    public DeliveryOutcome Delivery { get; init; } = new(0, 0, 0, null, null);

    public SweepOutcome Sweep { get; init; } = new(0, []);

    public IReadOnlyList<WaitingAlert> Digests { get; init; } = [];

    public Exception? Fault { get; init; }

    public Task<IReadOnlyList<DueSource>> PlanAsync(CancellationToken cancellationToken) => Answer("plan", Due);

    public Task<ScanOutcome> ScanAsync(string source, CancellationToken cancellationToken) => Answer($"scan {source}", Scan);

    public Task<DeliveryOutcome> DeliverAsync(string chat, CancellationToken cancellationToken) => Answer($"deliver {chat}", Delivery);

    public Task<SweepOutcome> SweepAsync(CancellationToken cancellationToken) => Answer("sweep", Sweep);

    public Task<IReadOnlyList<WaitingAlert>> DigestAsync(CancellationToken cancellationToken) => Answer("digest", Digests);

    public Task<IReadOnlyList<WaitingAlert>> BuryAsync(DeadMessage message, CancellationToken cancellationToken)
    {
        Buried.Add(message);
        return Answer<IReadOnlyList<WaitingAlert>>("bury", [new WaitingAlert("-100", "notice")]);
    }

    private Task<T> Answer<T>(string call, T answer)
    {
        Calls.Add(call);
        return Fault is null ? Task.FromResult(answer) : Task.FromException<T>(Fault);
    }
}

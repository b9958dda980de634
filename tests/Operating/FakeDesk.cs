using Monitoring.Operating.Commands;

namespace Monitoring.Tests.Operating;

/// <summary>An editorial desk that notes what it was asked.</summary>
internal sealed class FakeDesk : IEditorialDesk
{
    public List<string> Calls { get; } = [];

    public Task<DeskAnswer> RetractAsync(RetractionOrder order, CancellationToken cancellationToken) => Answer($"retract {Written(order)}");

    public Task<DeskAnswer> DescribeAsync(string code, CancellationToken cancellationToken) => Answer($"describe {code}");

    public Task<DeskAnswer> DecideAsync(string code, int revision, bool approved, CancellationToken cancellationToken) => Answer($"decide {code} {revision} {approved}");

    public Task<DeskAnswer> ShowAsync(RetractionOrder order, CancellationToken cancellationToken) => Answer($"show {Written(order)}");

    private static string Written(RetractionOrder order) => order is { Source: null, Says: null } ? order.Id : $"{order.Id} source={order.Source} says={order.Says?.Count} hedge={order.Says?.Hedge}";

    private Task<DeskAnswer> Answer(string call)
    {
        Calls.Add(call);
        return Task.FromResult(new DeskAnswer(true, call));
    }
}

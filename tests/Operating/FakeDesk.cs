using Monitoring.Operating.Commands;

namespace Monitoring.Tests.Operating;

/// <summary>An editorial desk that notes what it was asked.</summary>
internal sealed class FakeDesk : IEditorialDesk
{
    public List<string> Calls { get; } = [];

    public Task<DeskAnswer> RetractAsync(string alert, CancellationToken cancellationToken) => Answer($"retract {alert}");

    public Task<DeskAnswer> DescribeAsync(string code, CancellationToken cancellationToken) => Answer($"describe {code}");

    public Task<DeskAnswer> DecideAsync(string code, int revision, bool approved, CancellationToken cancellationToken) => Answer($"decide {code} {revision} {approved}");

    public Task<DeskAnswer> ShowAsync(string alert, CancellationToken cancellationToken) => Answer($"show {alert}");

    private Task<DeskAnswer> Answer(string call)
    {
        Calls.Add(call);
        return Task.FromResult(new DeskAnswer(true, call));
    }
}

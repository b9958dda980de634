using Monitoring.Delivering;
using Monitoring.Tests.Delivering;
using Monitoring.Tests.Storing;

namespace Monitoring.Tests.Crashing;

/// <summary>
/// A process does the walk and is killed at one boundary of the commit order; another is started and finishes. Nothing is lost, and only
/// a death between sending and marking repeats a post.
/// </summary>
public abstract class KilledProcessTests
{
    private static readonly Boundary[] Everywhere =
    [
        new("before anything is committed", "put", "pending/", 1, Before: true),
        new("before the open index", "put", "open/", 1, Before: true),
        new("between open index and incident", "put", "open/", 1, Before: false),
        new("between incident and outbox", "put", "incidents/", 1, Before: false),
        new("before the outbox", "put", "outbox/", 1, Before: true),
        new("between outbox and article", "put", "outbox/", 1, Before: false),
        new("between article and the source's state", "put", "articles/", 1, Before: false),
        new("after the source's state", "put", "sources/", 1, Before: false),
        new("after the sender's lease", "put", "sending/", 1, Before: false),
        new("before the call", "send", "", 1, Before: true),
        new(BetweenSendAndMark, "send", "", 1, Before: false),
        new("between mark and sent", "put", "incidents/", 2, Before: false),
        new("between sent and leaving the outbox", "put", "sent/", 1, Before: false),
        new("after leaving the outbox", "delete", "outbox/", 1, Before: false),
    ];

    private static readonly Boundary[] InQueues =
    [
        new("before a scan is asked for", "queue", "scans", 1, Before: true),
        new("after a scan was asked for", "queue", "scans", 1, Before: false),
        new("between article and queue", "queue", "alerts", 1, Before: true),
        new("between queue and sending", "queue", "alerts", 1, Before: false),
    ];

    private const string BetweenSendAndMark = "between sending and marking";

    /// <summary>Names of the boundaries that every store has.</summary>
    public static TheoryData<string> EveryBoundary => [.. Everywhere.Select(boundary => boundary.Name)];

    /// <summary>Names of those, and of the boundaries of the queues.</summary>
    public static TheoryData<string> EveryBoundaryWithQueues => [.. Everywhere.Concat(InQueues).Select(boundary => boundary.Name)];

    /// <summary>Kills a process at a boundary of a store, lets another finish, and looks what stands.</summary>
    protected static async Task ShouldLoseNothingAsync(string setting, string boundary)
    {
        var death = Everywhere.Concat(InQueues).Single(one => one.Name == boundary);
        await using var site = await CrashSite.CreateAsync(setting, reports: 1);

        var killed = await WorkerProcess.RunAsync(site.Order(death));
        Assert.True(killed.Code != 0 && killed.Errors.Length == 0, $"expected a death {death}, found exit code {killed.Code} {killed.Errors}");
        var finished = await WorkerProcess.RunAsync(site.Order());
        Assert.True(finished.Code == 0, finished.Errors);

        Assert.Equal(boundary == BetweenSendAndMark ? 2 : 1, site.Messages.Count);
        Assert.All(site.Messages, message => Assert.Contains("Binnish", message.Text, StringComparison.Ordinal));
        Assert.Empty(await Subject.NamesAsync(site.Store, Outbox.Prefix));
        Assert.Single(await Subject.NamesAsync(site.Store, "sent/"));
        Assert.Equal(2, (await Subject.NamesAsync(site.Store, "articles/")).Length);
        Assert.Equal(0, (await new OutboxSweep(site.Store, TimeProvider.System).RunAsync(default)).Waiting);
    }
}

public sealed class KilledProcessOnAFolderTests : KilledProcessTests, IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("killed").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [MemberData(nameof(EveryBoundary))]
    public Task ADeathAtABoundaryLosesNothing(string boundary) => ShouldLoseNothingAsync(_folder, boundary);
}

[Collection(AzuriteCollection.Name)]
public sealed class KilledProcessOnAzuriteTests(AzuriteFixture azurite) : KilledProcessTests
{
    [SkippableTheory]
    [MemberData(nameof(EveryBoundaryWithQueues))]
    public Task ADeathAtABoundaryLosesNothing(string boundary) => ShouldLoseNothingAsync(azurite.ConnectionString, boundary);
}

using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Monitoring.Delivering;
using Monitoring.Fetching;
using Monitoring.Storing;
using Monitoring.Watching;

namespace Monitoring.Tests.Crashing;

/// <summary>A process of its own that does the whole walk: this test program, started again with an order.</summary>
internal static class Worker
{
    /// <summary>The word that makes this program a worker.</summary>
    internal const string Word = "worker";

    /// <summary>As in production but for its pauses, and for a lease that another waits out after a death: longer than a call's time-out, and both long enough for a busy machine.</summary>
    internal static SenderPace Pace { get; } = new() { Spacing = TimeSpan.Zero, Lease = TimeSpan.FromSeconds(5), FirstPause = TimeSpan.FromMilliseconds(50), LongestPause = TimeSpan.FromMilliseconds(500), StopPause = TimeSpan.FromMilliseconds(200) };

    private static readonly TimeSpan CallTimeout = TimeSpan.FromSeconds(4);

    /// <summary>Two that live share a machine: neither takes the other for dead because it was slow.</summary>
    internal static TimeSpan SlowestTurn { get; } = TimeSpan.FromMinutes(1);

    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(3);

    /// <summary>Only started as a worker: the tests themselves are run by <c>dotnet test</c>.</summary>
    internal static async Task<int> Main(string[] args)
    {
        if (args is not [Word, var json])
        {
            await Console.Error.WriteLineAsync("These are tests: run them with dotnet test.");
            return 2;
        }
        var order = WorkOrder.Parse(json);
        using var ear = order.Overheard is { } file ? new Ear(file) : null;
        var death = new DeathAt(order.Boundary);
        var store = new PendingIndexedStore(new DyingStore(BlobStores.OpenPlain(order.Store, order.Container), death), TimeProvider.System);
        var channel = new DyingChannel(new TelegramChannel(TelegramClients.Create(order.TelegramSettings, CallTimeout)), death);
        var rooms = Rooms(order.Start, store, channel, TimeProvider.System, pace: order.WorksBesideAnother ? Pace with { Lease = SlowestTurn } : Pace);
        if (order.WorksBesideAnother)
        {
            await Console.Out.WriteLineAsync("ready");
            await Console.In.ReadLineAsync();
        }
        var loggers = (ILoggerFactory?)ear ?? NullLoggerFactory.Instance;
        using var end = new CancellationTokenSource(Longest);
        if (order.IsAzure)
            await new QueueHost(order, rooms, death, loggers).RunAsync(end.Token);
        else
            await WalkAsync(rooms, loggers, end.Token);
        if (ear is not null)
            await ear.ProvokeAsync(order.TelegramSettings);
        return 0;
    }

    /// <summary>One source, one chat, and the operators'.</summary>
    internal static MonitorRooms Rooms(Uri start, IBlobStore store, IChannel channel, TimeProvider clock, MonitorSettings? settings = null, SenderPace? pace = null) => new MonitorSetup
    {
        Settings = settings ?? new MonitorSettings { Chats = [new ChatSettings { Id = CrashSite.Chat }] },
        DataFolder = Path.Combine(AppContext.BaseDirectory, "data"),
        Store = store,
        Channel = channel,
        Sources = [new Source { Id = "observatory", Name = "Test Observatory", Url = start, Language = "en", Country = "SY", Publisher = PublisherType.Monitor, AllowPrivate = true }],
        Fetching = new FetchOptions { HostPause = TimeSpan.Zero },
        Pace = pace ?? Pace,
        Clock = clock,
    }.Rooms();

    /// <summary>What <c>monitor run</c> does, until nothing waits.</summary>
    private static async Task WalkAsync(MonitorRooms rooms, ILoggerFactory loggers, CancellationToken cancellationToken)
    {
        await new MonitorRun(rooms, loggers.CreateLogger<MonitorRun>()).ScanAllAsync(Look.WhatIsDue, _ => { }, cancellationToken);
        await new MonitorUpkeep(rooms, operators: null).SweepAsync(cancellationToken);
        do
        {
            await rooms.Sender.SendAllDueAsync(cancellationToken);
        }
        while (await rooms.Outbox.CountAsync(cancellationToken) > 0 && await PausedAsync(cancellationToken));
    }

    private static async Task<bool> PausedAsync(CancellationToken cancellationToken)
    {
        await Task.Delay(TimeSpan.FromMilliseconds(100), cancellationToken);
        return true;
    }
}

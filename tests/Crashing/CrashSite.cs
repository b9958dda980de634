using System.Globalization;
using Microsoft.Extensions.Logging.Abstractions;
using Monitoring.Cli.TelegramEmulator;
using Monitoring.Delivering;
using Monitoring.Storing;
using Monitoring.Tests.Delivering;
using Monitoring.Tests.Walk;

namespace Monitoring.Tests.Crashing;

/// <summary>A site, a Telegram and a store for worker processes: the baseline is taken, new articles wait to be seen.</summary>
internal sealed class CrashSite : IAsyncDisposable
{
    /// <summary>The readers' chat.</summary>
    internal const string Chat = "-1001";

    /// <summary>The operators' chat.</summary>
    internal const string Operators = "-1002";

    // Towns far apart, so that no two reports are taken for one event.
    private static readonly string[] Towns = ["Binnish", "Al-Bukamal", "Douma", "Tafas", "Tal Abyad", "Jableh"];

    private readonly PageSite _site;
    private readonly Emulator _emulator;
    private int _bots = 100;

    private CrashSite(PageSite site, Emulator emulator, string store, string container) => (_site, _emulator, Setting, Container) = (site, emulator, store, container);

    /// <summary>Where the store is.</summary>
    internal string Setting { get; }

    /// <summary>Its container.</summary>
    internal string Container { get; }

    /// <summary>Messages of the readers' chat.</summary>
    internal IReadOnlyList<EmulatedMessage> Messages => _emulator.Messages(long.Parse(Chat, CultureInfo.InvariantCulture));

    /// <summary>Messages of the operators' chat.</summary>
    internal IReadOnlyList<EmulatedMessage> OperatorsRead => _emulator.Messages(long.Parse(Operators, CultureInfo.InvariantCulture));

    /// <summary>Faults of Telegram that are still to come.</summary>
    internal int FaultsLeft => _emulator.FaultsLeft;

    /// <summary>Settings with both chats.</summary>
    internal MonitorSettings Settings => new() { Chats = [new ChatSettings { Id = Chat }], Telegram = new TelegramSettings { OperatorChatId = Operators } };

    /// <summary>The store without dying.</summary>
    internal IBlobStore Store => BlobStores.Open(Setting, Container);

    /// <summary>Starts, takes the baseline an hour ago, and publishes so many reports.</summary>
    internal static async Task<CrashSite> CreateAsync(string store, int reports)
    {
        var chats = new[] { EmulatedChat.Channel(-1001, "first", "First"), EmulatedChat.Group(-1002, "Operators") };
        var site = new CrashSite(
            await PageSite.StartAsync(), await Emulator.StartAsync(new EmulatorOptions { CallsPerMinute = int.MaxValue, Chats = chats }, default), store, $"c{Guid.NewGuid():n}"[..20]);
        site._site.PutFeed("/feed.xml");
        site.Publish("Saraqib", 0);
        site.List(["Saraqib"]);
        var clock = new SetClock(TimeProvider.System.GetUtcNow().AddHours(-1));
        var rooms = Worker.Rooms(new Uri(site._site.Address, "feed.xml"), site.Store, new FakeChannel(clock), clock);
        await new MonitorRun(rooms, NullLogger<MonitorRun>.Instance).ScanAllAsync(Look.WhatIsDue, _ => { }, default);
        (rooms.Fetcher as IDisposable)?.Dispose();
        for (var report = 0; report < reports; report++)
            site.Publish(Towns[report], report + 1);
        site.List([.. Towns.Take(reports), "Saraqib"]);
        return site;
    }

    /// <summary>An order for a worker of its own bot.</summary>
    internal WorkOrder Order(Boundary? boundary = null) =>
        new(Setting, Container, new Uri(_site.Address, "feed.xml"), _emulator.BaseUrl, _bots++) { Boundary = boundary };

    /// <summary>Lets the next calls to Telegram misbehave.</summary>
    internal void Script(params IEnumerable<EmulatorFault> faults) => _emulator.Script(faults);

    /// <summary>The emulator as a channel of this process.</summary>
    internal IChannel Channel() => new TelegramChannel(TelegramClients.Create(new TelegramSettings { Token = new Secret("99:test"), BaseUrl = _emulator.BaseUrl }));

    public async ValueTask DisposeAsync()
    {
        await _emulator.DisposeAsync();
        await _site.DisposeAsync();
    }

    private void List(string[] towns) => _site.PutFeed("/feed.xml", [.. towns.Select(town => ($"{town}.html", $"Air strikes on {town}"))]);

    private void Publish(string town, int number) => _site.PutArticle(
        $"/{town}.html",
        $"Air strikes on {town}",
        $"At least {number + 3} civilians were killed today in Russian air strikes on the town of {town} in Syria, the Test Observatory said.",
        TimeProvider.System.GetUtcNow().AddMinutes(-20).ToString("O", CultureInfo.InvariantCulture));
}

using Microsoft.Extensions.Logging.Abstractions;
using Monitoring.Delivering;
using Monitoring.Fetching;
using Monitoring.Storing;
using Monitoring.Watching;

namespace Monitoring.Tests.Walk;

/// <summary>A whole monitor over a store in memory, one source, one chat, and a clock that a test sets.</summary>
internal sealed class WalkRoom : IAsyncDisposable
{
    private WalkRoom(PageSite site) => Site = site;

    public PageSite Site { get; }

    public IBlobStore Store { get; init; } = BlobStores.Open("memory", "monitor");

    public RecordingChannel Channel { get; } = new();

    public SetClock Clock { get; } = new(new DateTimeOffset(2021, 3, 17, 8, 0, 0, TimeSpan.Zero));

    public IReadOnlyList<Source> Sources { get; private set; } = [];

    public static async Task<WalkRoom> CreateAsync(IBlobStore? store = null)
    {
        var site = await PageSite.StartAsync();
        var room = store is null ? new WalkRoom(site) : new WalkRoom(site) { Store = store };
        room.Sources = [room.SourceAt("observatory", "feed.xml")];
        return room;
    }

    public Source SourceAt(string id, string path) => new()
    {
        Id = id,
        Name = "Test Observatory",
        Url = new Uri(Site.Address, path),
        Language = "en",
        Country = "SY",
        Publisher = PublisherType.Monitor,
        AllowPrivate = true,
    };

    public void Watch(params Source[] sources) => Sources = sources;

    /// <summary>A round over everything that is watched, then everything that waits is sent.</summary>
    public async Task<IReadOnlyList<SourceRound>> RoundAsync(Look look = Look.AtEverything)
    {
        var rooms = new MonitorSetup
        {
            Settings = new MonitorSettings { Chats = [new ChatSettings { Id = "@readers" }] },
            DataFolder = Path.Combine(AppContext.BaseDirectory, "data"),
            Store = Store,
            Channel = Channel,
            Sources = Sources,
            Fetching = new FetchOptions { HostPause = TimeSpan.Zero },
            Pace = SenderPace.Unpaced,
            Clock = Clock,
        }.Rooms();
        var rounds = await new MonitorRun(rooms, NullLogger<MonitorRun>.Instance).ScanAllAsync(look, _ => { }, CancellationToken.None);
        await rooms.Sender.SendAllDueAsync(CancellationToken.None);
        (rooms.Fetcher as IDisposable)?.Dispose();
        return rounds;
    }

    public ValueTask DisposeAsync() => Site.DisposeAsync();
}

/// <summary>Keeps what was sent, as a chat would.</summary>
internal sealed class RecordingChannel : IChannel
{
    public List<string> Posts { get; } = [];

    public List<string> Edits { get; } = [];

    public int Calls => Posts.Count + Edits.Count;

    public Task<DeliveryResult> SendAsync(OutgoingMessage message, CancellationToken cancellationToken)
    {
        Posts.Add(PlainText.Of(message.Html));
        return Task.FromResult<DeliveryResult>(new DeliveryResult.Sent(Posts.Count));
    }

    public Task<DeliveryResult> EditAsync(int messageId, OutgoingMessage message, CancellationToken cancellationToken)
    {
        Edits.Add(PlainText.Of(message.Html));
        return Task.FromResult<DeliveryResult>(new DeliveryResult.Sent(messageId));
    }
}

/// <summary>A clock that stands still until a test moves it.</summary>
internal sealed class SetClock(DateTimeOffset start) : TimeProvider
{
    private DateTimeOffset _now = start;

    public override DateTimeOffset GetUtcNow() => _now;

    public void Pass(TimeSpan time) => _now += time;
}

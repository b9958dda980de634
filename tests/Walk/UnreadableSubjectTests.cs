using Monitoring.Alerting;
using Monitoring.Delivering;
using Monitoring.Storing;
using Monitoring.Tests.Delivering;

namespace Monitoring.Tests.Walk;

/// <summary>What is done between rounds goes on over blobs that cannot be read, and tells the operators of them.</summary>
public sealed class UnreadableSubjectTests
{
    private const string Operators = "@operators";
    private readonly RecordingChannel _channel = new();
    private readonly IBlobStore _store = BlobStores.Open("memory", "monitor");
    private readonly SetClock _clock = new(new DateTimeOffset(2021, 3, 17, 8, 0, 0, TimeSpan.Zero));

    [Theory]
    [InlineData("incidents/2021-03/a.json")]
    [InlineData("outbox/aaa/zz.json")]
    [InlineData("readers/x.json")]
    [InlineData("told/2021-03-17/r-1.json")]
    [InlineData("told/2021-03-16/r-1.json")]
    [InlineData("digests/2021-03-16.json")]
    [InlineData("ledger/2021-03-17.json")]
    [InlineData("sending/@readers.json")]
    public async Task NoUnreadableBlobStopsSweepDigestOrReport(string name)
    {
        var damaged = "{\"schemaVersion\":1"u8.ToArray();
        if (name.StartsWith("incidents/", StringComparison.Ordinal))
            await _store.WriteAsync(name, new Subject { Telling = new Telling([Subject.Alert("a1", name, chat: "@readers")], []) }, null, default);
        if (name.StartsWith("readers/", StringComparison.Ordinal))
            name = Monitoring.Alerting.Chats.ReaderChat.BlobName("@readers");
        if (name.StartsWith("sending/", StringComparison.Ordinal))
            name = ChatState.BlobName("@readers");
        if (await _store.GetAsync(name, default) is { } there)
            await _store.PutIfUnchangedAsync(name, damaged, there.ETag, default);
        else
            await _store.PutIfAbsentAsync(name, damaged, default);
        var rooms = Rooms();
        var upkeep = new MonitorUpkeep(rooms, Operators);

        for (var round = 0; round < 3; round++)
        {
            await upkeep.SweepAsync(default);
            await upkeep.DigestAsync(default);
            await upkeep.NoticesAsync(default);
            await rooms.Sender.SendAllDueAsync(default);
        }

        Assert.Contains(_channel.Posts, post => post.StartsWith("Bot report", StringComparison.Ordinal));
        Assert.Single(_channel.Posts, post => post.Contains($"{name}: found 18 bytes", StringComparison.Ordinal));
        Assert.Equal(damaged, (await _store.GetAsync(name, default))!.Content.ToArray());
    }

    private MonitorRooms Rooms() => new MonitorSetup
    {
        Settings = new MonitorSettings { Chats = [new ChatSettings { Id = "@readers" }], Telegram = new TelegramSettings { OperatorChatId = Operators } },
        DataFolder = Path.Combine(AppContext.BaseDirectory, "data"),
        Store = _store,
        Channel = _channel,
        Sources = [],
        Pace = SenderPace.Unpaced,
        Clock = _clock,
    }.Rooms();
}

using System.Text;
using Monitoring.Delivering;
using Monitoring.Operating.Outages;
using Monitoring.Storing;
using Monitoring.Tests.Delivering;
using Monitoring.Tests.Storing;
using Monitoring.Tests.Walk;

namespace Monitoring.Tests.Operating;

public sealed class StoreWatchTests
{
    private readonly SetClock _clock = new(new DateTimeOffset(2021, 3, 17, 8, 0, 0, TimeSpan.Zero));
    private readonly FaultyStore _inner = new(new MemoryBlobStore());
    private readonly FakeChannel _channel;
    private StoreWatch _watch;
    private WatchedBlobStore _store;

    public StoreWatchTests()
    {
        _channel = new FakeChannel(_clock);
        _watch = new StoreWatch(_channel, "-1002", _clock);
        _store = new WatchedBlobStore(_inner, _watch);
    }

    [Theory]
    [InlineData(StoreProblem.Unreachable, "unreachable", "look at the storage account's state")]
    [InlineData(StoreProblem.Full, "full", "make room on the disk")]
    [InlineData(StoreProblem.ReadOnly, "read only", "make the store writable")]
    [InlineData(StoreProblem.AccessDenied, "access denied", "give the bot a role")]
    public async Task AnOutageIsToldOnceWithItsCauseAndItsEndOnce(StoreProblem problem, string named, string advice)
    {
        _inner.Writes = problem;
        for (var times = 0; times < 20; times++)
            await FailAsync();
        _inner.Writes = null;
        for (var times = 0; times < 3; times++)
            await WriteAsync();

        Assert.Collection(
            _channel.Texts,
            text =>
            {
                Assert.StartsWith($"<b>STORE OUT · {named} · since 10:00 Damascus (08:00 UTC)</b>", text, StringComparison.Ordinal);
                Assert.Contains(advice, text, StringComparison.Ordinal);
            },
            text => Assert.StartsWith("<b>RECOVERED · store · out for ", text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task AShortOutageIsNotTold()
    {
        _inner.Writes = StoreProblem.Unreachable;
        await FailAsync();
        await FailAsync();
        _inner.Writes = null;
        await WriteAsync();
        Assert.Empty(_channel.Calls);
        Assert.Null(_watch.Outage);
    }

    [Fact]
    public async Task AReadDoesNotEndAnOutageOfWriting()
    {
        _inner.Writes = StoreProblem.ReadOnly;
        for (var times = 0; times < 5; times++)
        {
            await FailAsync();
            await _store.GetAsync("a", default);
        }
        Assert.Single(_channel.Calls);
        Assert.NotNull(_watch.Outage);
    }

    [Fact]
    public async Task ATelegramThatIsOutTooIsToldLater()
    {
        _channel.Script.Enqueue(new DeliveryResult.Again(TimeSpan.FromSeconds(30), DeliveryProblem.ServerError, MaybeSent: false));
        _inner.Writes = StoreProblem.Unreachable;
        for (var times = 0; times < 7; times++)
            await FailAsync();
        _channel.Script.Enqueue(new DeliveryResult.Again(TimeSpan.Zero, DeliveryProblem.TimedOut, MaybeSent: true));
        for (var times = 0; times < 7; times++)
            await FailAsync();

        Assert.Equal(2, _channel.Calls.Count);
        Assert.True(_channel.Calls.Last().At - _channel.Calls.First().At >= TimeSpan.FromSeconds(30));
    }

    [Fact]
    public async Task OfManyProcessesTheAppointedOneTells()
    {
        _watch = new StoreWatch(_channel, "-1002", _clock, isAlone: false);
        _store = new WatchedBlobStore(_inner, _watch);
        _inner.Writes = StoreProblem.Unreachable;
        for (var times = 0; times < 5; times++)
            await FailAsync();
        Assert.Empty(_channel.Calls);
        _watch.Appoint();
        await FailAsync();
        Assert.Single(_channel.Calls);
    }

    [Fact]
    public async Task OneBlobThatCannotBeReadIsNoOutage()
    {
        _inner.Reads = StoreProblem.Corrupt;
        await Assert.ThrowsAsync<StoreException>(() => _store.GetAsync("a", default));
        Assert.Null(_watch.Outage);
    }

    [Fact]
    public async Task WorkOutlastsAnOutageAsLongAsItsPatience()
    {
        var time = new SelfAdvancingTime();
        using var watch = new StoreWatch(_channel, null, time);
        var tries = 0;
        Task<int> OutFor(int times) => watch.OutlastAsync(_ => ++tries < times ? throw new StoreException(StoreProblem.Unreachable, "out") : Task.FromResult(tries), TimeSpan.FromSeconds(50), default);

        Assert.Equal(4, await OutFor(4));
        tries = 0;
        await Assert.ThrowsAsync<StoreException>(() => OutFor(100));
        Assert.InRange(tries, 10, 12);
    }

    private async Task FailAsync()
    {
        await Assert.ThrowsAsync<StoreException>(WriteAsync);
        _clock.Pass(TimeSpan.FromSeconds(4));
    }

    private Task WriteAsync() => _store.PutIfAbsentAsync("a", Encoding.UTF8.GetBytes("x"), default);
}

using Microsoft.Extensions.Logging.Abstractions;
using Monitoring.Delivering;
using Monitoring.Fetching;
using Monitoring.Operating;
using Monitoring.Operating.Causes;

namespace Monitoring.Tests.Walk;

/// <summary>One article at which our own code breaks holds up itself alone, and operators are told.</summary>
public sealed class BrokenArticleTests
{
    [Fact]
    public async Task TheOtherArticlesOfTheSourceAreReadAndTheFaultIsToldOnceAndOver()
    {
        await using var room = await WalkRoom.CreateAsync();
        room.Site.PutFeed("/feed.xml", ("saraqib.html", "Air strikes on Saraqib"));
        room.Site.PutArticle("/saraqib.html", "Air strikes on Saraqib", "Six civilians were killed on Tuesday in air strikes on the town of Saraqib, the Test Observatory said.", "2021-03-16T20:00:00+02:00");
        await room.RoundAsync();
        room.Site.PutFeed("/feed.xml", ("binnish.html", "Air strikes on Binnish"), ("douma.html", "Air strikes on Douma"), ("saraqib.html", "Air strikes on Saraqib"));
        foreach (var town in new[] { "Binnish", "Douma" })
            room.Site.PutArticle($"/{town.ToLowerInvariant()}.html", $"Air strikes on {town}", $"Three civilians were killed on Wednesday in air strikes on the town of {town}, the Test Observatory said.", "2021-03-17T09:00:00+02:00");

        var told = new List<string>();
        for (var round = 0; round < 4; round++)
        {
            var came = await RoundAsync(room, "douma");
            Assert.Null(came.Failure);
            Assert.Contains("douma.html: our code broke off with InvalidOperationException (planted)", Assert.Single(came.Faults), StringComparison.Ordinal);
            told.AddRange(await CausesAsync(room));
        }

        Assert.Contains("Binnish", Assert.Single(Reports(room)), StringComparison.Ordinal);
        Assert.StartsWith("<b>OUR FAULT · an article of observatory · 3 tries since", Assert.Single(told), StringComparison.Ordinal);
        Assert.Equal(1, DigestRound.Sight(await new HealthReading(room.Store, room.Sources, [], room.Clock).ReadAsync(default), room.Sources).Read);
        await RoundAsync(room, "nothing");
        Assert.StartsWith("<b>RECOVERED", Assert.Single(await CausesAsync(room)), StringComparison.Ordinal);
        Assert.Equal(2, Reports(room).Count());
    }

    private static IEnumerable<string> Reports(WalkRoom room) => room.Channel.Posts.Where(post => post.Contains(" killed", StringComparison.Ordinal));

    private static async Task<SourceRound> RoundAsync(WalkRoom room, string breaksAt)
    {
        var rooms = new MonitorSetup
        {
            Settings = new MonitorSettings { Chats = [new ChatSettings { Id = "@readers" }] },
            DataFolder = Path.Combine(AppContext.BaseDirectory, "data"),
            Store = room.Store,
            Channel = room.Channel,
            Sources = room.Sources,
            Fetching = new FetchOptions { HostPause = TimeSpan.Zero },
            Pace = SenderPace.Unpaced,
            Clock = room.Clock,
        }.Rooms();
        rooms = rooms with { Fetcher = new BreakingFetcher(rooms.Fetcher, breaksAt) };
        var round = Assert.Single(await new MonitorRun(rooms, NullLogger<MonitorRun>.Instance).ScanAllAsync(Look.AtEverything, _ => { }, default));
        await rooms.Sender.SendAllDueAsync(default);
        return round;
    }

    private static async Task<IEnumerable<string>> CausesAsync(WalkRoom room) =>
        (await new CauseWatch(room.Store, room.Sources, [], new OperatorNotes(room.Store, "-1002", room.Clock), room.Clock).ReviewAsync(default)).Select(alert => alert.Parts[0]);

    private sealed class BreakingFetcher(IPageFetcher inner, string at) : IPageFetcher
    {
        public Task<FetchResult> FetchAsync(FetchRequest request, CancellationToken cancellationToken) =>
            request.Url.AbsolutePath.Contains(at, StringComparison.Ordinal) ? throw new InvalidOperationException("planted") : inner.FetchAsync(request, cancellationToken);
    }
}

using System.Text;

namespace Monitoring.Tests.Walk;

public class WalkTests
{
    private const string Toll = "At least six civilians, including two children, were killed on Tuesday in air strikes on the town of Saraqib in Idlib province, the Test Observatory said.";

    [Fact]
    public async Task TheFirstSightOfASourceIsStoredAndNothingIsTold()
    {
        await using var room = await WithOneArticleAsync();

        var round = Assert.Single(await room.RoundAsync());

        Assert.Equal((1, true), (round.Articles, round.Figures > 0));
        Assert.Equal(0, room.Channel.Calls);
    }

    [Fact]
    public async Task NothingNewIsNothingTold()
    {
        await using var room = await WithOneArticleAsync();
        await room.RoundAsync();
        room.Clock.Pass(TimeSpan.FromHours(1));

        var round = Assert.Single(await room.RoundAsync());

        Assert.Equal((0, 0), (round.Articles, room.Channel.Calls));
        Assert.All(room.Site.Answers.TakeLast(2), answer => Assert.Equal(304, answer.Status));
    }

    [Fact]
    public async Task AnArticleThatAppearsIsPostedOnce()
    {
        await using var room = await WithOneArticleAsync();
        await room.RoundAsync();
        AppearsAlso(room);

        await room.RoundAsync();
        await room.RoundAsync();

        var post = Assert.Single(room.Channel.Posts);
        Assert.Contains("Binnish", post, StringComparison.Ordinal);
        Assert.Contains("3 civilians killed", post, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(2, 1)]
    [InlineData(4, 0)]
    public async Task WhatAppearedWhileASourceWasNotSeenForHoursWaitsForOneRoundUp(int hours, int posts)
    {
        await using var room = await WithOneArticleAsync();
        await room.RoundAsync();
        room.Site.Put("/feed.xml", "out of order", status: 503);
        room.Clock.Pass(TimeSpan.FromHours(hours - 1));
        await room.RoundAsync();
        AppearsAlso(room);
        room.Clock.Pass(TimeSpan.FromHours(1));

        await room.RoundAsync();

        Assert.Equal(posts, room.Channel.Posts.Count);
    }

    [Fact]
    public async Task ATollThatIsRaisedEditsItsPost()
    {
        await using var room = await WithOneArticleAsync();
        await room.RoundAsync();
        AppearsAlso(room);
        await room.RoundAsync();
        room.Clock.Pass(TimeSpan.FromHours(2));
        room.Site.PutArticle("/binnish.html", "Air strikes on Binnish", "Five civilians were killed on Wednesday in Russian air strikes on the town of Binnish in Idlib province, the Test Observatory said.", "2021-03-17T09:00:00+02:00");

        await room.RoundAsync();

        var edit = Assert.Single(room.Channel.Edits);
        Assert.Contains("5 civilians killed", edit, StringComparison.Ordinal);
        Assert.Contains("raised from 3", edit, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(12)]
    public async Task ATollOfTheBaselineThatIsRaisedIsToldOnce(int hours)
    {
        await using var room = await WithOneArticleAsync();
        await room.RoundAsync();
        room.Clock.Pass(TimeSpan.FromHours(hours));
        room.Site.PutArticle("/saraqib.html", "Air strikes on Saraqib", Toll.Replace("six", "nine", StringComparison.Ordinal), "2021-03-16T20:00:00+02:00");

        await room.RoundAsync();
        await room.RoundAsync();

        Assert.Contains("at least 9 civilians", Assert.Single(room.Channel.Posts), StringComparison.Ordinal);
        Assert.Empty(room.Channel.Edits);
    }

    [Fact]
    public async Task AnUnchangedSourceCostsOneConditionalRequest()
    {
        await using var room = await WithOneArticleAsync();
        await room.RoundAsync();
        var before = room.Site.Answers.Count;
        room.Clock.Pass(TimeSpan.FromMinutes(15));

        await room.RoundAsync(Look.WhatIsDue);

        Assert.Equal([("/feed.xml", 304)], room.Site.Answers.Skip(before).Where(answer => answer.Path != "/robots.txt"));
    }

    [Fact]
    public async Task AFeedThatTheStartPageAnnouncesIsAskedInItsPlaceAndTheStartPageAgainWhenItIsGone()
    {
        await using var room = await WithOneArticleAsync();
        room.Site.Put("/start.html", "<html><head><title>News</title><link rel=\"alternate\" type=\"application/rss+xml\" href=\"/feed.xml\"></head><body><p>Our news are shown by a script.</p></body></html>");
        room.Watch(room.SourceAt("observatory", "start.html"));
        await room.RoundAsync();
        Assert.Equal(["/start.html", "/feed.xml"], Asked(room, 0).Take(2));

        var before = room.Site.Answers.Count;
        room.Clock.Pass(TimeSpan.FromMinutes(15));
        await room.RoundAsync(Look.WhatIsDue);
        Assert.Equal([("/feed.xml", 304)], room.Site.Answers.Skip(before).Where(answer => answer.Path != "/robots.txt"));

        room.Site.Put("/feed.xml", "gone", status: 410);
        room.Site.PutFeed("/moved.xml", ("saraqib.html", "Air strikes on Saraqib"));
        room.Site.Put("/start.html", "<html><head><link rel=\"alternate\" type=\"application/rss+xml\" href=\"/moved.xml\"></head><body><p>Our news are shown by a script.</p></body></html>");
        room.Clock.Pass(TimeSpan.FromDays(2));
        Assert.NotNull(Assert.Single(await room.RoundAsync()).Failure);
        before = room.Site.Answers.Count;
        room.Clock.Pass(TimeSpan.FromDays(2));
        Assert.Null(Assert.Single(await room.RoundAsync()).Failure);
        Assert.Equal(["/start.html", "/moved.xml"], Asked(room, before).Take(2));
    }

    [Fact]
    public async Task OneBrokenSourceDoesNotStopTheOthers()
    {
        await using var room = await WithOneArticleAsync();
        room.Watch(room.SourceAt("gone", "no-such-feed.xml"), room.Sources[0]);

        var rounds = await room.RoundAsync();

        Assert.NotNull(rounds[0].Failure);
        Assert.Equal((null, 1), (rounds[1].Failure, rounds[1].Articles));
    }

    [Theory]
    [InlineData("0 bytes")]
    [InlineData("random bytes")]
    [InlineData("50 MB")]
    [InlineData("a feed that is cut")]
    [InlineData("markup without end")]
    public async Task ABadPageIsOneClearSentenceAndLosesNothing(string kind)
    {
        await using var room = await WithOneArticleAsync();
        await room.RoundAsync();
        var feed = "/feed.xml";
        room.Site.Put(feed, BadPage(kind));

        var broken = Assert.Single(await room.RoundAsync());
        room.Site.PutFeed(feed, ("saraqib.html", "Air strikes on Saraqib"));
        room.Clock.Pass(TimeSpan.FromDays(1));
        var mended = Assert.Single(await room.RoundAsync());

        Assert.False(string.IsNullOrWhiteSpace(broken.Failure), kind);
        Assert.DoesNotContain('\n', broken.Failure!);
        Assert.Equal((null, 0, 0), (mended.Failure, mended.Articles, room.Channel.Calls));
    }

    private static IEnumerable<string> Asked(WalkRoom room, int from) =>
        room.Site.Answers.Skip(from).Select(answer => answer.Path).Where(path => path != "/robots.txt");

    private static byte[] BadPage(string kind) => kind switch
    {
        "0 bytes" => [],
        "random bytes" => RandomBytes(200_000),
        "50 MB" => Encoding.ASCII.GetBytes(new string('a', 50_000_000)),
        "a feed that is cut" => Encoding.UTF8.GetBytes("<?xml version=\"1.0\"?><rss><channel><item><title>Half"),
        _ => Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("<div>", 20_000))),
    };

    private static async Task<WalkRoom> WithOneArticleAsync()
    {
        var room = await WalkRoom.CreateAsync();
        room.Site.PutFeed("/feed.xml", ("saraqib.html", "Air strikes on Saraqib"));
        room.Site.PutArticle("/saraqib.html", "Air strikes on Saraqib", Toll, "2021-03-16T20:00:00+02:00");
        return room;
    }

    private static void AppearsAlso(WalkRoom room)
    {
        room.Site.PutFeed("/feed.xml", ("binnish.html", "Air strikes on Binnish"), ("saraqib.html", "Air strikes on Saraqib"));
        room.Site.PutArticle("/binnish.html", "Air strikes on Binnish", "Three civilians were killed on Wednesday in Russian air strikes on the town of Binnish in Idlib province, the Test Observatory said.", "2021-03-17T09:00:00+02:00");
    }

    private static byte[] RandomBytes(int count)
    {
        var bytes = new byte[count];
        new Random(7).NextBytes(bytes);
        return bytes;
    }
}

using System.Text;
using Monitoring.Operating.Causes;
using Monitoring.Operating;
using Monitoring.Storing;
using Monitoring.Tests.Delivering;
using Monitoring.Tests.Storing;

namespace Monitoring.Tests.Walk;

/// <summary>A store that fails in the middle of the work, through the whole walk: nothing is lost or doubled, and it goes on by itself.</summary>
public sealed class StoreFaultTests
{
    private const string State = "sources/observatory.json";

    [Theory]
    [InlineData(StoreProblem.ReadOnly)]
    [InlineData(StoreProblem.Full)]
    [InlineData(StoreProblem.AccessDenied)]
    [InlineData(StoreProblem.Unreachable)]
    public async Task AReportThatAppearsWhileNothingCanBeWrittenIsToldOnceAfterwards(StoreProblem problem)
    {
        var store = new FaultyStore(BlobStores.Open("memory", "monitor"));
        await using var room = await BaselinedAsync(store);
        Appears(room);
        store.Writes = problem;

        Assert.NotNull(Assert.Single(await room.RoundAsync()).Failure);
        store.Writes = null;
        await room.RoundAsync();
        await room.RoundAsync();

        Assert.Contains("Binnish", Assert.Single(room.Channel.Posts), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(40)]
    public async Task ASourcesStateThatWasCutShortIsPutAsideAndNothingIsLostOrToldTwice(int left)
    {
        await using var room = await BaselinedAsync();
        Appears(room);
        await room.RoundAsync();
        await OverwriteAsync(room, State, bytes => bytes[..left]);
        room.Site.PutFeed("/feed.xml", ("douma.html", "Air strikes on Douma"), ("binnish.html", "Air strikes on Binnish"), ("saraqib.html", "Air strikes on Saraqib"));
        room.Site.PutArticle("/douma.html", "Air strikes on Douma", "Seven civilians were killed on Wednesday in air strikes on the town of Douma in Syria, the Test Observatory said.", "2021-03-17T09:30:00+02:00");

        Assert.Null(Assert.Single(await room.RoundAsync()).Failure);
        await room.RoundAsync();

        Assert.Equal(["Binnish", "Douma"], room.Channel.Posts.Select(post => post.Split(',')[0]));
        Assert.Equal(left, (await room.Store.GetAsync($"damaged/{State}", default))!.Content.Length);
    }

    [Fact]
    public async Task AnArticlesBlobThatWasCutShortHoldsUpThatArticleAloneAndIsToldOnce()
    {
        await using var room = await BaselinedAsync();
        var article = Assert.Single(await Subject.NamesAsync(room.Store, "articles/"));
        var whole = (await room.Store.GetAsync(article, default))!.Content.ToArray();
        await OverwriteAsync(room, article, bytes => bytes[..(bytes.Length / 2)]);
        room.Site.PutArticle("/saraqib.html", "Air strikes on Saraqib", "Nine civilians were killed on Tuesday in air strikes on the town of Saraqib, the Test Observatory said.", "2021-03-16T20:00:00+02:00");
        Appears(room);

        var told = new List<string>();
        for (var round = 0; round < 5; round++)
        {
            await room.RoundAsync();
            told.AddRange(await CausesAsync(room));
        }
        Assert.Single(Reports(room));
        Assert.StartsWith("<b>CORRUPT · stored blob of observatory", Assert.Single(told), StringComparison.Ordinal);
        Assert.Contains(article, told[0], StringComparison.Ordinal);

        await OverwriteAsync(room, article, _ => whole);
        await room.RoundAsync();
        Assert.StartsWith("<b>RECOVERED", Assert.Single(await CausesAsync(room)), StringComparison.Ordinal);
        Assert.Equal(["Binnish", "Saraqib"], Reports(room).Select(post => post.Split(',')[0]));
    }

    [Theory]
    [InlineData(State)]
    [InlineData("articles/")]
    public async Task ABlobOfANewerProgramIsLeftAsItIsAndToldOnce(string prefix)
    {
        await using var room = await BaselinedAsync();
        var name = Assert.Single(await Subject.NamesAsync(room.Store, prefix));
        await OverwriteAsync(room, name, bytes => Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(bytes).Replace("\"schemaVersion\": 1", "\"schemaVersion\": 99", StringComparison.Ordinal)));
        room.Site.PutArticle("/saraqib.html", "Air strikes on Saraqib", "Nine civilians were killed in air strikes on the town of Saraqib.", "2021-03-16T20:00:00+02:00");

        var told = new List<string>();
        for (var round = 0; round < 5; round++)
        {
            await room.RoundAsync();
            told.AddRange(await CausesAsync(room));
        }

        Assert.StartsWith("<b>NEWER SCHEMA · stored blob of observatory", Assert.Single(told), StringComparison.Ordinal);
        Assert.Contains("99", Encoding.UTF8.GetString((await room.Store.GetAsync(name, default))!.Content.Span), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(-26)]
    [InlineData(26)]
    public async Task AClockThatJumpsLosesAndDoublesNothing(int hours)
    {
        await using var room = await BaselinedAsync();
        Appears(room);
        await room.RoundAsync();
        room.Clock.Pass(TimeSpan.FromHours(hours));
        await room.RoundAsync(Look.WhatIsDue);
        room.Clock.Pass(TimeSpan.FromHours(-hours));
        room.Site.PutArticle("/binnish.html", "Air strikes on Binnish", "Five civilians were killed on Wednesday in Russian air strikes on the town of Binnish in Idlib province, the Test Observatory said.", "2021-03-17T09:00:00+02:00");
        room.Clock.Pass(TimeSpan.FromHours(1));
        await room.RoundAsync();

        Assert.Single(room.Channel.Posts);
        Assert.Contains("5 civilians killed", Assert.Single(room.Channel.Edits), StringComparison.Ordinal);
    }

    private static async Task<WalkRoom> BaselinedAsync(IBlobStore? store = null)
    {
        var room = await WalkRoom.CreateAsync(store);
        room.Site.PutFeed("/feed.xml", ("saraqib.html", "Air strikes on Saraqib"));
        room.Site.PutArticle("/saraqib.html", "Air strikes on Saraqib", "Six civilians were killed on Tuesday in air strikes on the town of Saraqib, the Test Observatory said.", "2021-03-16T20:00:00+02:00");
        await room.RoundAsync();
        return room;
    }

    private static IEnumerable<string> Reports(WalkRoom room) => room.Channel.Posts.Where(post => post.Contains(" killed", StringComparison.Ordinal));

    private static void Appears(WalkRoom room)
    {
        room.Site.PutFeed("/feed.xml", ("binnish.html", "Air strikes on Binnish"), ("saraqib.html", "Air strikes on Saraqib"));
        room.Site.PutArticle("/binnish.html", "Air strikes on Binnish", "Three civilians were killed on Wednesday in Russian air strikes on the town of Binnish in Idlib province, the Test Observatory said.", "2021-03-17T09:00:00+02:00");
    }

    private static async Task OverwriteAsync(WalkRoom room, string name, Func<byte[], byte[]> change)
    {
        var there = (await room.Store.GetAsync(name, default))!;
        Assert.IsType<PutResult.Written>(await room.Store.PutIfUnchangedAsync(name, change(there.Content.ToArray()), there.ETag, default));
    }

    private static async Task<IEnumerable<string>> CausesAsync(WalkRoom room)
    {
        var watch = new CauseWatch(room.Store, room.Sources, [], new OperatorNotes(room.Store, "-1002", room.Clock), room.Clock);
        return (await watch.ReviewAsync(default)).Select(alert => alert.Parts[0]);
    }
}

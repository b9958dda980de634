using System.Text.Json;

namespace Monitoring.Tests.Walk;

public class SeedWalkTests
{
    [SkippableFact]
    public async Task TheFiveDocumentsAreABaselineThenNothingThenOneUpdateWhenATollIsEdited()
    {
        var documents = File.ReadLines(MarkedTexts.Require("gold/seeds.jsonl")).Select(line => JsonDocument.Parse(line).RootElement).ToArray();
        await using var room = await WalkRoom.CreateAsync();
        room.Site.PutFeed("/feed.xml", [.. documents.Select(document => (Path(document), Word(document, "title")))]);
        foreach (var document in documents)
            room.Site.PutArticle("/" + Path(document), Word(document, "title"), Word(document, "text"));

        var baseline = Assert.Single(await room.RoundAsync());
        var unchanged = Assert.Single(await room.RoundAsync());
        var edited = documents.Single(document => Word(document, "id") == "seed-003");
        room.Site.PutArticle("/" + Path(edited), Word(edited, "title"), Word(edited, "text").Replace("at least six civilians", "at least nine civilians", StringComparison.Ordinal));
        var update = Assert.Single(await room.RoundAsync());
        var after = Assert.Single(await room.RoundAsync());

        Assert.Equal((5, 0, 1, 0), (baseline.Articles, unchanged.Articles, update.Articles, after.Articles));
        Assert.Contains("at least 9 civilians", Assert.Single(room.Channel.Posts), StringComparison.Ordinal);
        Assert.Empty(room.Channel.Edits);
    }

    private static string Path(JsonElement document) => Word(document, "id") + ".html";

    private static string Word(JsonElement document, string name) => document.GetProperty(name).GetString()!;
}

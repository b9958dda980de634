using System.IO.Compression;
using System.Text;
using Monitoring.Delivering;
using Monitoring.Storing;

namespace Monitoring.Tests.Walk;

/// <summary>A page that was taken down stays away, though the site still shows it and changes it.</summary>
public class TakedownWalkTests
{
    private const string Toll = "Three civilians were killed on Wednesday in Russian air strikes on the town of Binnish in Idlib province while they harvested in western orchards, the Test Observatory said.";
    private const string Raised = "Five civilians were killed on Wednesday in Russian air strikes on the town of Binnish in Idlib province while they harvested in western orchards, the Test Observatory said.";

    [Fact]
    public async Task WhatWasReadByTheWalkIsGoneFromStoreAndPostAndIsNotReadAgain()
    {
        await using var room = await WalkRoom.CreateAsync();
        room.Site.PutFeed("/feed.xml");
        await room.RoundAsync();
        room.Site.PutArticle("/binnish.html", "Air strikes on Binnish", Toll, "2021-03-17T09:00:00+02:00");
        room.Site.PutFeed("/feed.xml", ("binnish.html", "Air strikes on Binnish"));
        await room.RoundAsync();
        Assert.Contains("western orchards", Assert.Single(room.Channel.Posts), StringComparison.Ordinal);

        var taken = await new Takedown(room.Store, room.Clock).RunAsync("observatory", new Uri(room.Site.Address, "binnish.html"), CancellationToken.None);
        await new Outbox(room.Store).PutAsync(taken.Edits, CancellationToken.None);
        room.Clock.Pass(TimeSpan.FromHours(2));
        room.Site.PutArticle("/binnish.html", "Air strikes on Binnish", Raised, "2021-03-17T09:00:00+02:00");
        await room.RoundAsync();

        Assert.DoesNotContain("western orchards", room.Channel.Edits[^1], StringComparison.Ordinal);
        Assert.Contains("3 civilians killed", room.Channel.Edits[^1], StringComparison.Ordinal);
        Assert.DoesNotContain("western orchards", await AllAsync(room.Store), StringComparison.OrdinalIgnoreCase);
    }

    private static async Task<string> AllAsync(IBlobStore store)
    {
        var all = new StringBuilder();
        await foreach (var name in store.ListAsync(string.Empty, CancellationToken.None))
        {
            using var content = new MemoryStream((await store.GetAsync(name, CancellationToken.None))!.Content.ToArray());
            await using Stream plain = name.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(content, CompressionMode.Decompress) : content;
            using var reader = new StreamReader(plain);
            all.Append(name).Append('\n').Append(await reader.ReadToEndAsync());
        }

        return all.ToString();
    }
}

using System.Text;
using Monitoring.Storing;

namespace Monitoring.Tests.Storing;

/// <summary>What every store promises. Each store's class derives from this.</summary>
public abstract class BlobStoreContract
{
    /// <summary>A store that is empty.</summary>
    internal abstract IBlobStore Open();

    /// <summary>Another opening of the same blobs, as another process has it.</summary>
    internal abstract IBlobStore OpenAgain(IBlobStore store);

    [SkippableFact]
    public async Task WhatWasWrittenIsReadBackToTheByte()
    {
        var store = Open();
        var content = Enumerable.Range(0, 70_000).Select(number => (byte)number).ToArray();
        var written = Assert.IsType<PutResult.Written>(await store.PutIfAbsentAsync("raw/a-b_c.1.html.gz", content, default));

        var blob = await store.GetAsync("raw/a-b_c.1.html.gz", default);

        Assert.Equal(content, blob!.Content.ToArray());
        Assert.Equal(written.ETag, blob.ETag);
    }

    [SkippableFact]
    public async Task AnEmptyBlobIsABlob()
    {
        var store = Open();
        await store.PutIfAbsentAsync("empty", ReadOnlyMemory<byte>.Empty, default);
        Assert.Equal(0, (await store.GetAsync("empty", default))!.Content.Length);
    }

    [SkippableFact]
    public async Task WhatWasNeverWrittenIsNull() => Assert.Null(await Open().GetAsync("no/such/blob.json", default));

    [SkippableFact]
    public async Task NobodyOverwritesABlobThatIsThere()
    {
        var store = Open();
        await PutAsync(store, "a", "first");
        Assert.IsType<PutResult.Conflict>(await store.PutIfAbsentAsync("a", Bytes("second"), default));
        Assert.Equal("first", await TextAsync(store, "a"));
    }

    [SkippableFact]
    public async Task AReplacementNeedsTheVersionThatIsThere()
    {
        var store = Open();
        var first = await PutAsync(store, "a", "first");
        var second = Assert.IsType<PutResult.Written>(await store.PutIfUnchangedAsync("a", Bytes("second"), first, default));

        Assert.NotEqual(first, second.ETag);
        Assert.IsType<PutResult.Conflict>(await store.PutIfUnchangedAsync("a", Bytes("third"), first, default));
        Assert.Equal("second", await TextAsync(store, "a"));
    }

    [SkippableFact]
    public async Task TheSameContentWrittenAgainIsAnotherVersion()
    {
        var store = Open();
        var first = await PutAsync(store, "a", "same");
        var second = Assert.IsType<PutResult.Written>(await store.PutIfUnchangedAsync("a", Bytes("same"), first, default));
        Assert.IsType<PutResult.Conflict>(await store.PutIfUnchangedAsync("a", Bytes("same"), first, default));
        Assert.NotEqual(first, second.ETag);
    }

    [SkippableFact]
    public async Task ABlobThatIsGoneIsNotReplaced()
    {
        var store = Open();
        var etag = await PutAsync(store, "a", "first");
        Assert.True(await store.DeleteAsync("a", null, default));
        Assert.IsType<PutResult.Conflict>(await store.PutIfUnchangedAsync("a", Bytes("second"), etag, default));
        Assert.Null(await store.GetAsync("a", default));
    }

    [SkippableFact]
    public async Task DeletingNeedsTheVersionWhenOneIsGiven()
    {
        var store = Open();
        var first = await PutAsync(store, "a", "first");
        var second = Assert.IsType<PutResult.Written>(await store.PutIfUnchangedAsync("a", Bytes("second"), first, default));

        Assert.False(await store.DeleteAsync("a", first, default));
        Assert.True(await store.DeleteAsync("a", second.ETag, default));
        Assert.True(await store.DeleteAsync("a", second.ETag, default));
        Assert.Null(await store.GetAsync("a", default));
    }

    [SkippableFact]
    public async Task NamesAreListedByPrefixInOrdinalOrder()
    {
        var store = Open();
        foreach (var name in new[] { "outbox/2/b", "outbox/2/B", "outbox/10/a", "outbox/2.json", "sent/1", "outbox/2/a-1" })
            await PutAsync(store, name, "x");

        Assert.Equal(["outbox/10/a", "outbox/2.json", "outbox/2/B", "outbox/2/a-1", "outbox/2/b"], await ListAsync(store, "outbox/"));
        Assert.Equal(["outbox/2/B", "outbox/2/a-1", "outbox/2/b"], await ListAsync(store, "outbox/2/"));
        Assert.Equal(["outbox/10/a"], await ListAsync(store, "outbox/1"));
        Assert.Empty(await ListAsync(store, "nothing/"));
    }

    [SkippableTheory]
    [InlineData("")]
    [InlineData("/a")]
    [InlineData("a/")]
    [InlineData("a//b")]
    [InlineData("../a")]
    [InlineData("a/../../b")]
    [InlineData(".locks/00")]
    [InlineData("a/b.")]
    [InlineData("a b")]
    [InlineData("a\\b")]
    [InlineData("a\0b")]
    [InlineData("خبر")]
    [InlineData("@channel")]
    public async Task ANameThatSomeStoreCouldNotHoldIsRefusedByAll(string name)
    {
        var store = Open();
        foreach (var call in new Func<Task>[]
        {
            () => store.GetAsync(name, default), () => store.PutIfAbsentAsync(name, Bytes("x"), default),
            () => store.PutIfUnchangedAsync(name, Bytes("x"), "1", default), () => store.DeleteAsync(name, null, default),
        })
        {
            var fault = await Assert.ThrowsAsync<StoreException>(call);
            Assert.Equal(StoreProblem.BadName, fault.Problem);
        }
    }

    [SkippableFact]
    public async Task ANameOfFourHundredCharactersIsTaken()
    {
        var store = Open();
        var name = string.Join('/', Enumerable.Repeat(new string('a', 39), 10));
        await PutAsync(store, name, "x");
        Assert.Equal("x", await TextAsync(store, name));
        await Assert.ThrowsAsync<StoreException>(() => store.GetAsync(name + "/aa", default));
    }

    [SkippableFact]
    public async Task OfManyWritersOfOneVersionOneWins()
    {
        var store = Open();
        IBlobStore[] stores = [store, OpenAgain(store), OpenAgain(store), OpenAgain(store)];
        var created = await Task.WhenAll(stores.Select((one, number) => Task.Run(() => one.PutIfAbsentAsync("race", Bytes($"{number}"), default))));
        Assert.Single(created.OfType<PutResult.Written>());

        for (var round = 0; round < 8; round++)
        {
            var etag = (await store.GetAsync("race", default))!.ETag;
            var replaced = await Task.WhenAll(stores.Select((one, number) => Task.Run(() => one.PutIfUnchangedAsync("race", Bytes($"{round}-{number}"), etag, default))));
            var winner = Assert.Single(replaced.OfType<PutResult.Written>());
            Assert.Equal(winner.ETag, (await store.GetAsync("race", default))!.ETag);
        }
    }

    [SkippableFact]
    public async Task NoCountIsLostWhenManyCountAtOnce()
    {
        var store = Open();
        await PutAsync(store, "count", "0");
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => CountAsync(OpenAgain(store), 10))));
        Assert.Equal("40", await TextAsync(store, "count"));
    }

    [SkippableFact]
    public async Task AReaderNeverSeesHalfABlob()
    {
        var store = Open();
        var etag = await PutAsync(store, "a", new string('0', 50_000));
        var writing = Task.Run(async () =>
        {
            for (var round = 1; round <= 15; round++)
                etag = Assert.IsType<PutResult.Written>(await store.PutIfUnchangedAsync("a", Bytes(new string((char)('0' + round % 10), 50_000 + round)), etag, default)).ETag;
        });
        while (!writing.IsCompleted)
        {
            var text = await TextAsync(OpenAgain(store), "a");
            Assert.True(text.Length >= 50_000 && text.All(letter => letter == text[0]));
        }
        await writing;
    }

    private static async Task CountAsync(IBlobStore store, int times)
    {
        while (times > 0)
        {
            var there = (await store.GetAsync("count", default))!;
            var next = int.Parse(Encoding.UTF8.GetString(there.Content.Span)) + 1;
            if (await store.PutIfUnchangedAsync("count", Bytes($"{next}"), there.ETag, default) is PutResult.Written)
                times--;
        }
    }

    private static ReadOnlyMemory<byte> Bytes(string text) => Encoding.UTF8.GetBytes(text);

    private static async Task<string> PutAsync(IBlobStore store, string name, string text) =>
        Assert.IsType<PutResult.Written>(await store.PutIfAbsentAsync(name, Bytes(text), default)).ETag;

    private static async Task<string> TextAsync(IBlobStore store, string name) =>
        Encoding.UTF8.GetString((await store.GetAsync(name, default))!.Content.Span);

    private static async Task<string[]> ListAsync(IBlobStore store, string prefix)
    {
        var names = new List<string>();
        await foreach (var name in store.ListAsync(prefix, default))
            names.Add(name);
        return [.. names];
    }
}

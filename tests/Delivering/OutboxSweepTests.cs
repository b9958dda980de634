using Monitoring.Delivering;
using Monitoring.Storing;

namespace Monitoring.Tests.Delivering;

public sealed class OutboxSweepTests
{
    private readonly SelfAdvancingTime _time = new();
    private readonly MemoryBlobStore _inner = new();
    private readonly PendingIndexedStore _store;

    public OutboxSweepTests() => _store = new PendingIndexedStore(_inner, _time);

    [Fact]
    public async Task WhatACrashLeftBetweenSubjectAndOutboxIsPutOut()
    {
        var alert = Subject.Alert("a1");
        await _store.WriteAsync(alert.Subject, new Subject { Telling = new([alert], []) }, null, default);

        var report = await new OutboxSweep(_store, _time).RunAsync(default);

        Assert.Equal(new SweepReport(Subjects: 1, Repaired: 1, Dropped: 0, Waiting: 1), report);
        Assert.Equal(0, (await new OutboxSweep(_store, _time).RunAsync(default)).Repaired);
    }

    [Fact]
    public async Task AnEntryWithoutAReasonIsDroppedWhenItIsOld()
    {
        var alert = Subject.Alert("a1");
        await Subject.CommitAsync(_store, alert);
        await new Sender(_store, new FakeChannel(_time), SenderPace.Unpaced, _time).SendDueAsync("-1001", default);

        Assert.Equal(0, (await new OutboxSweep(_store, _time).RunAsync(default)).Dropped);
        _time.Advance(TimeSpan.FromMinutes(11));
        Assert.Equal(1, (await new OutboxSweep(_store, _time).RunAsync(default)).Dropped);
        Assert.Empty(await Subject.NamesAsync(_inner, PendingIndex.Prefix));
    }

    [Fact]
    public async Task AnEntryIsWrittenBeforeItsSubject()
    {
        var alert = Subject.Alert("a1");
        var broken = new PendingIndexedStore(new RefusingStore(_inner, alert.Subject), _time);
        await Assert.ThrowsAsync<StoreException>(() => broken.WriteAsync(alert.Subject, new Subject { Telling = new([alert], []) }, null, default));
        Assert.Single(await Subject.NamesAsync(_inner, PendingIndex.Prefix));
    }

    [Fact]
    public async Task ABlobWithNothingToTellIsNotEntered()
    {
        await _store.WriteAsync("incidents/a.json", new Subject(), null, default);
        Assert.Empty(await Subject.NamesAsync(_inner, PendingIndex.Prefix));
    }

    private sealed class RefusingStore(IBlobStore inner, string refused) : IBlobStore
    {
        public Task<Blob?> GetAsync(string name, CancellationToken cancellationToken) => inner.GetAsync(name, cancellationToken);

        public Task<PutResult> PutIfUnchangedAsync(string name, ReadOnlyMemory<byte> content, string etag, CancellationToken cancellationToken) => inner.PutIfUnchangedAsync(name, content, etag, cancellationToken);

        public Task<PutResult> PutIfAbsentAsync(string name, ReadOnlyMemory<byte> content, CancellationToken cancellationToken) =>
            name == refused ? throw new StoreException(StoreProblem.Full, "full") : inner.PutIfAbsentAsync(name, content, cancellationToken);

        public Task<bool> DeleteAsync(string name, string? etag, CancellationToken cancellationToken) => inner.DeleteAsync(name, etag, cancellationToken);

        public IAsyncEnumerable<string> ListAsync(string prefix, CancellationToken cancellationToken) => inner.ListAsync(prefix, cancellationToken);
    }
}

using System.Text;
using Monitoring.Alerting;
using Monitoring.Delivering;
using Monitoring.Storing;

namespace Monitoring.Tests.Delivering;

/// <summary>One blob that cannot be read holds up what rests on it; it is named and counted, and nothing is written over it.</summary>
public sealed class UnreadableBlobsTests
{
    private static readonly byte[] Damaged = Encoding.UTF8.GetBytes("{\"schemaVersion\":1");
    private static readonly byte[] Newer = Encoding.UTF8.GetBytes("{\"schemaVersion\":99,\"telling\":{\"pending\":[],\"messages\":[]}}");
    private readonly SelfAdvancingTime _time = new();
    private readonly MemoryBlobStore _inner = new();
    private readonly NotingBlobStore _store;
    private readonly FakeChannel _channel;
    private readonly Sender _sender;

    public UnreadableBlobsTests()
    {
        _store = new NotingBlobStore(new PendingIndexedStore(_inner, _time), _time);
        _channel = new FakeChannel(_time);
        _sender = new Sender(_store, _channel, SenderPace.Unpaced, _time);
    }

    [Fact]
    public async Task AnAlertThatCannotBeReadHoldsUpNeitherItsChatNorAnother()
    {
        await Subject.CommitAsync(_store, Subject.Alert("a1"), Subject.Alert("b1", "incidents/b.json", chat: "-1002"));
        await _inner.PutIfAbsentAsync("outbox/-1001/a0.json", Damaged, default);
        await _inner.PutIfAbsentAsync("outbox/-0999/zz.json", Damaged, default);

        var reports = await _sender.SendAllDueAsync(default);

        Assert.Equal(["text of a1", "text of b1"], _channel.Texts.Order());
        var held = Assert.Single(reports, report => report.Chat == "-1001");
        Assert.Equal((1, 1, 1), (held.Posted, held.Waiting, held.Held));
        Assert.StartsWith("outbox/-1001/a0.json: found 18 bytes", held.HeldBecause, StringComparison.Ordinal);
        Assert.Null(held.NextAt);
        Assert.Equal(["outbox/-0999/zz.json", "outbox/-1001/a0.json"], _store.Unreadable.Met.Select(blob => blob.Name));
        Assert.Equal(Damaged, (await _inner.GetAsync("outbox/-1001/a0.json", default))!.Content.ToArray());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task WhatRestsOnASubjectThatCannotBeReadWaitsAndTheRestIsTold(bool isNewer)
    {
        await Subject.CommitAsync(_store, Subject.Alert("a1"), Subject.Alert("b1", "incidents/b.json", minutes: 1));
        var subject = (await _inner.GetAsync("incidents/2020-01/a.json", default))!;
        await _inner.PutIfUnchangedAsync("incidents/2020-01/a.json", isNewer ? Newer : Damaged, subject.ETag, default);

        var report = await _sender.SendDueAsync("-1001", default);

        Assert.Equal(["text of b1"], _channel.Texts);
        Assert.Equal((1, 1, 1), (report.Posted, report.Waiting, report.Held));
        Assert.Null(report.NextAt);
        var there = (await _inner.GetAsync("incidents/2020-01/a.json", default))!;
        Assert.Equal(isNewer ? Newer : Damaged, there.Content.ToArray());
        await _inner.PutIfUnchangedAsync("incidents/2020-01/a.json", subject.Content, there.ETag, default);
        Assert.Equal(1, (await _sender.SendDueAsync("-1001", default)).Posted);
    }

    [Fact]
    public async Task AChatWhoseStateCannotBeReadStopsNoOther()
    {
        await Subject.CommitAsync(_store, Subject.Alert("a1"), Subject.Alert("b1", "incidents/b.json", chat: "-1002"));
        await _inner.PutIfAbsentAsync(ChatState.BlobName("-1001"), Damaged, default);

        var reports = await _sender.SendAllDueAsync(default);

        Assert.Equal(["text of b1"], _channel.Texts);
        Assert.Equal([1, 0], reports.OrderBy(report => report.Chat, StringComparer.Ordinal).Select(report => report.Held));
    }

    [Fact]
    public async Task TheSweepRepairsWhatItCanAndNamesTheRest()
    {
        var (one, other) = (Subject.Alert("a1"), Subject.Alert("b1", "incidents/b.json"));
        foreach (var alert in new[] { one, other })
            await _store.WriteAsync(alert.Subject, new Subject { Telling = new Telling([alert], []) }, null, default);
        var subject = (await _inner.GetAsync(one.Subject, default))!;
        await _inner.PutIfUnchangedAsync(one.Subject, Damaged, subject.ETag, default);
        await _inner.PutIfAbsentAsync("pending/00.json", Damaged, default);
        await _inner.PutIfAbsentAsync("outbox/-1001/a0.json", Damaged, default);

        var report = await new OutboxSweep(_store, _time).RunAsync(default);

        Assert.Equal(new SweepReport(Subjects: 2, Repaired: 1, Dropped: 0, Waiting: 2) { Unreadable = 1 }, report);
        Assert.Equal([one.Subject, "outbox/-1001/a0.json", "pending/00.json"], _store.Unreadable.Met.Select(blob => blob.Name));
        Assert.Equal(3, (await Subject.NamesAsync(_inner, PendingIndex.Prefix)).Length);
    }

    [Fact]
    public async Task AnIndexEntryThatCannotBeReadHoldsUpNoSubject()
    {
        var alert = Subject.Alert("a1");
        await _inner.PutIfAbsentAsync(PendingIndex.BlobName(alert.Subject), Damaged, default);

        await Subject.CommitAsync(_store, alert);

        Assert.Equal(1, (await _sender.SendDueAsync("-1001", default)).Posted);
    }

    [Fact]
    public void ABlobThatWasNotMetForHalfAnHourIsForgotten()
    {
        var unreadable = new UnreadableBlobs(_time);
        unreadable.Note(new StoreException(StoreProblem.Corrupt, "a.json: found 1 byte") { Blob = "a.json" });

        Assert.Single(unreadable.Met);
        _time.Advance(UnreadableBlobs.Remembered + TimeSpan.FromSeconds(1));
        Assert.Empty(unreadable.Met);
    }
}

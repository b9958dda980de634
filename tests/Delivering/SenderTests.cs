using Monitoring.Alerting;
using Monitoring.Delivering;
using Monitoring.Storing;

namespace Monitoring.Tests.Delivering;

public sealed class SenderTests
{
    private readonly SelfAdvancingTime _time = new();
    private readonly MemoryBlobStore _store = new();
    private readonly FakeChannel _channel;
    private readonly Sender _sender;

    public SenderTests()
    {
        _channel = new FakeChannel(_time);
        _sender = new Sender(_store, _channel, new SenderPace(), _time);
    }

    [Fact]
    public async Task AnAlertIsPostedMarkedAndPutAway()
    {
        var alert = Subject.Alert("a1");
        await Subject.CommitAsync(_store, alert);

        var report = await _sender.SendDueAsync("-1001", default);

        Assert.Equal(1, report.Posted);
        Assert.Null(report.NextAt);
        var subject = await Subject.ReadAsync(_store);
        Assert.Empty(subject.Telling.Pending);
        Assert.Equal("قتل 6 & <b>\"5\"</b>", subject.Untouched);
        Assert.Equal(new SentMessage("-1001", "a1", PostAction.Post, 0, 101, 1, SelfAdvancingTime.Start, true), Assert.Single(subject.Telling.Messages));
        Assert.Empty(await Subject.NamesAsync(_store, Outbox.Prefix));
        Assert.Equal(["sent/2020/01/16/-1001/a1.json"], await Subject.NamesAsync(_store, "sent/"));
    }

    [Fact]
    public async Task AlertsAreSentInTheOrderOfDecisionOneCallInThreeSeconds()
    {
        await Subject.CommitAsync(_store, Subject.Alert("late", "incidents/b.json", minutes: 2), Subject.Alert("early", "incidents/c.json", minutes: 1), Subject.Alert("first", "incidents/d.json"));

        await _sender.SendDueAsync("-1001", default);

        Assert.Equal(["text of first", "text of early", "text of late"], _channel.Texts);
        var times = _channel.Calls.Select(call => call.At).ToArray();
        Assert.All(times.Zip(times.Skip(1)), pair => Assert.True(pair.Second - pair.First >= TimeSpan.FromSeconds(3)));
    }

    [Fact]
    public async Task TheBudgetOutlivesTheProcess()
    {
        await Subject.CommitAsync(_store, Subject.Alert("a1"));
        await _sender.SendDueAsync("-1001", default);
        await Subject.CommitAsync(_store, Subject.Alert("a2", "incidents/b.json"));

        await new Sender(_store, _channel, new SenderPace(), _time).SendDueAsync("-1001", default);

        var times = _channel.Calls.Select(call => call.At).ToArray();
        Assert.True(times[1] - times[0] >= TimeSpan.FromSeconds(3));
    }

    [Fact]
    public async Task RevisionsThatWaitBecomeOnePostWithTheLatestContent()
    {
        await Subject.CommitAsync(_store,
            Subject.Alert("a1"), Subject.Alert("a2", revision: 2, action: PostAction.Edit), Subject.Alert("r2", revision: 2, action: PostAction.Reply), Subject.Alert("a3", revision: 3, action: PostAction.Edit));

        var report = await _sender.SendDueAsync("-1001", default);

        Assert.Equal(["text of a3"], _channel.Texts);
        Assert.Equal((1, 3), (report.Posted, report.Merged));
        Assert.Equal(4, (await Subject.NamesAsync(_store, "sent/")).Length);
        var message = Assert.Single((await Subject.ReadAsync(_store)).Telling.Messages);
        Assert.Equal(("a3", PostAction.Post, 3), (message.AlertId, message.Action, message.Revision));
    }

    [Fact]
    public async Task AnEditChangesThePostAndAReplyAnswersIt()
    {
        await Subject.CommitAsync(_store, Subject.Alert("a1"));
        await _sender.SendDueAsync("-1001", default);
        await Subject.CommitAsync(_store,
            Subject.Alert("a2", revision: 2, action: PostAction.Edit), Subject.Alert("r2", revision: 2, action: PostAction.Reply),
            Subject.Alert("a3", revision: 3, action: PostAction.Edit), Subject.Alert("r3", revision: 3, action: PostAction.Reply));

        var report = await _sender.SendDueAsync("-1001", default);

        Assert.Equal(["text of a1", "text of a3", "text of r3"], _channel.Texts);
        var calls = _channel.Calls.ToArray();
        Assert.Equal(101, calls[1].EditedId);
        Assert.Equal(101, calls[2].Message.ReplyTo);
        Assert.Equal((1, 1, 2), (report.Edited, report.Replied, report.Merged));
    }

    [Fact]
    public async Task ACorrectionIsNeverMerged()
    {
        await Subject.CommitAsync(_store,
            Subject.Alert("a1"), Subject.Alert("c2", revision: 2, action: PostAction.Reply, kind: AlertKind.Correction), Subject.Alert("a3", revision: 3, action: PostAction.Edit));

        await _sender.SendDueAsync("-1001", default);

        Assert.Equal(["text of a3", "text of c2"], _channel.Texts);
    }

    [Fact]
    public async Task PartsAreMarkedOneByOne()
    {
        await Subject.CommitAsync(_store, Subject.Alert("d", parts: ["one", "two", "three"]));
        _channel.During = call => call.Message.Html == "two" ? throw new IOException("killed") : Task.CompletedTask;
        await Assert.ThrowsAsync<IOException>(() => _sender.SendDueAsync("-1001", default));
        _channel.During = null;
        _time.Advance(TimeSpan.FromMinutes(2));

        await _sender.SendDueAsync("-1001", default);

        Assert.Equal(["one", "two", "two", "three"], _channel.Texts);
        Assert.Equal([0, 1, 2], (await Subject.ReadAsync(_store)).Telling.Messages.Select(message => message.Part));
    }

    [Fact]
    public async Task AThrottledChatIsLeftAloneForAsLongAsItAsks()
    {
        await Subject.CommitAsync(_store, Subject.Alert("a1"));
        _channel.Script.Enqueue(new DeliveryResult.Again(TimeSpan.FromSeconds(40), DeliveryProblem.Throttled, MaybeSent: false));

        var report = await _sender.SendDueAsync("-1001", default);

        Assert.Equal((DeliveryProblem.Throttled, 1), (report.Problem, report.Waiting));
        Assert.Equal(SelfAdvancingTime.Start.AddSeconds(40), report.NextAt);
        await _sender.SendDueAsync("-1001", default);
        Assert.Single(_channel.Calls);
        _time.Advance(TimeSpan.FromSeconds(40));
        Assert.Equal(1, (await _sender.SendDueAsync("-1001", default)).Posted);
    }

    [Fact]
    public async Task PausesAfterFaultsGrowAndEndWithTheFirstSuccess()
    {
        await Subject.CommitAsync(_store, Subject.Alert("a1"));
        for (var fault = 0; fault < 3; fault++)
            _channel.Script.Enqueue(new DeliveryResult.Again(TimeSpan.Zero, DeliveryProblem.ServerError, MaybeSent: false));

        while ((await _sender.SendDueAsync("-1001", default)).NextAt is { } next)
            _time.Advance(next - _time.GetUtcNow());

        var times = _channel.Calls.Select(call => call.At).ToArray();
        Assert.Equal([5, 10, 20], times.Zip(times.Skip(1)).Select(pair => (int)(pair.Second - pair.First).TotalSeconds));
        Assert.Equal(0, (await _store.ReadAsync<ChatState>(ChatState.BlobName("-1001"), default))!.Value.Failures);
    }

    [Theory]
    [InlineData(DeliveryProblem.BotBlocked)]
    [InlineData(DeliveryProblem.ChatGone)]
    [InlineData(DeliveryProblem.Migrated)]
    [InlineData(DeliveryProblem.TokenWrong)]
    public async Task AChatThatRefusesStandsStillAndRecoversWithoutAHand(DeliveryProblem problem)
    {
        await Subject.CommitAsync(_store, Subject.Alert("a1"), Subject.Alert("b1", "incidents/b.json", chat: "@other"));
        _channel.Script.Enqueue(new DeliveryResult.Refused(problem, "found"));

        var stopped = await _sender.SendDueAsync("-1001", default);
        var other = await _sender.SendDueAsync("@other", default);

        Assert.Equal((problem, 1), (stopped.Stop!.Problem, stopped.Waiting));
        Assert.Equal(1, other.Posted);
        _time.Advance(TimeSpan.FromHours(1));
        var back = await _sender.SendDueAsync("-1001", default);
        Assert.Equal((1, null), (back.Posted, back.Stop));
    }

    [Theory]
    [InlineData(DeliveryProblem.TooLong)]
    [InlineData(DeliveryProblem.Rejected)]
    public async Task AnAlertThatIsRefusedIsNotRetriedAndTheNextIsSent(DeliveryProblem problem)
    {
        await Subject.CommitAsync(_store, Subject.Alert("a1"), Subject.Alert("b1", "incidents/b.json", minutes: 1));
        _channel.Script.Enqueue(new DeliveryResult.Refused(problem, "Bad Request: found"));

        var report = await _sender.SendDueAsync("-1001", default);

        Assert.Equal((1, 1), (report.Dead, report.Posted));
        var dead = (await _store.ReadAsync<ToldAlert>("dead/2020/01/16/-1001/a1.json", default))!.Value;
        Assert.Equal((problem, "Bad Request: found"), (dead.Problem, dead.Found));
        Assert.Empty((await Subject.ReadAsync(_store)).Telling.Pending);
        Assert.Equal("a1", Assert.Single((await _store.ReadAsync<ChatState>(ChatState.BlobName("-1001"), default))!.Value.Dead).AlertId);
    }

    [Fact]
    public async Task AMessageThatCannotBeParsedIsSentOnceAsPlainText()
    {
        await Subject.CommitAsync(_store, Subject.Alert("a1"), Subject.Alert("b1", "incidents/b.json", minutes: 1));
        _channel.Script.Enqueue(new DeliveryResult.Refused(DeliveryProblem.CannotParse, "can't parse"));
        _channel.Script.Enqueue(new DeliveryResult.Sent(7));
        _channel.Script.Enqueue(new DeliveryResult.Refused(DeliveryProblem.CannotParse, "can't parse"));
        _channel.Script.Enqueue(new DeliveryResult.Refused(DeliveryProblem.CannotParse, "can't parse"));

        var report = await _sender.SendDueAsync("-1001", default);

        Assert.Equal([false, true, false, true], _channel.Calls.Select(call => call.Message.AsPlainText));
        Assert.Equal((1, 1), (report.Posted, report.Dead));
    }

    [Fact]
    public async Task APostThatWasDeletedIsPostedAnewAndFollowedFromThen()
    {
        await Subject.CommitAsync(_store, Subject.Alert("a1"));
        await _sender.SendDueAsync("-1001", default);
        await Subject.CommitAsync(_store, Subject.Alert("a2", revision: 2, action: PostAction.Edit));
        _channel.Script.Enqueue(new DeliveryResult.Refused(DeliveryProblem.EditTargetGone, "message to edit not found"));

        await _sender.SendDueAsync("-1001", default);

        Assert.Equal([null, 101, null], _channel.Calls.Select(call => call.EditedId));
        Assert.Equal(102, Assert.Single((await Subject.ReadAsync(_store)).Telling.Messages).MessageId);
    }

    [Fact]
    public async Task WhatIsNotYetDueWaits()
    {
        var due = SelfAdvancingTime.Start.AddHours(3);
        await Subject.CommitAsync(_store, Subject.Alert("a1") with { NotBefore = due }, Subject.Alert("a2", revision: 2, action: PostAction.Edit));

        var report = await _sender.SendDueAsync("-1001", default);

        Assert.Empty(_channel.Calls);
        Assert.Equal((2, due), (report.Waiting, report.NextAt));
        _time.Advance(TimeSpan.FromHours(3));
        await _sender.SendDueAsync("-1001", default);
        Assert.Equal(["text of a2"], _channel.Texts);
    }

    [Fact]
    public async Task TwoSendersAtOnceSendEachAlertOnce()
    {
        await Subject.CommitAsync(_store, [.. Enumerable.Range(0, 20).Select(number => Subject.Alert($"a{number:00}", $"incidents/{number}.json", minutes: number))]);
        var reports = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => _sender.SendDueAsync("-1001", default))));

        Assert.Equal(20, _channel.Calls.Count);
        Assert.Equal(20, reports.Sum(report => report.Posted));
    }

    [Fact]
    public async Task ASenderThatLostItsLeaseStopsBeforeTheNextCallAndMarksNothingTwice()
    {
        await Subject.CommitAsync(_store, Subject.Alert("a1"), Subject.Alert("b1", "incidents/b.json", minutes: 1));
        var first = true;
        _channel.During = async _ =>
        {
            if (!first)
                return;
            first = false;
            _time.Advance(TimeSpan.FromMinutes(3));
            await new Sender(_store, _channel, new SenderPace(), _time).SendDueAsync("-1001", default);
        };

        var report = await _sender.SendDueAsync("-1001", default);

        Assert.True(report.LeaseLost || report.Waiting == 0);
        Assert.Equal(["text of a1", "text of a1", "text of b1"], _channel.Texts);
        Assert.Single((await Subject.ReadAsync(_store)).Telling.Messages);
    }

    [Fact]
    public async Task AClockThatIsSetBackHoldsNothingUp()
    {
        await Subject.CommitAsync(_store, Subject.Alert("a1"));
        _channel.Script.Enqueue(new DeliveryResult.Again(TimeSpan.FromSeconds(30), DeliveryProblem.Throttled, MaybeSent: false));
        _time.Advance(TimeSpan.FromDays(400));
        await _sender.SendDueAsync("-1001", default);
        _time.Advance(TimeSpan.FromDays(-400));

        var report = await _sender.SendDueAsync("-1001", default);

        Assert.Equal(SelfAdvancingTime.Start.AddSeconds(30), report.NextAt);
    }

    [Fact]
    public async Task AnAlertWhoseSubjectIsGoneIsSentAllTheSame()
    {
        await new Outbox(_store).PutAsync([Subject.Alert("a1", parts: ["one", "two"])], default);

        var report = await _sender.SendDueAsync("-1001", default);

        Assert.Equal(["one", "two"], _channel.Texts);
        Assert.Equal((1, 0), (report.Posted, report.Waiting));
    }

    [Fact]
    public async Task AnAlertPutOutAgainAfterItWasMarkedIsNotRepeated()
    {
        var alert = Subject.Alert("a1");
        await Subject.CommitAsync(_store, alert);
        await _sender.SendDueAsync("-1001", default);
        await new Outbox(_store).PutAsync([alert], default);

        var report = await _sender.SendDueAsync("-1001", default);

        Assert.Single(_channel.Calls);
        Assert.Equal(0, report.Waiting);
    }
}

using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Monitoring.Functions;
using Monitoring.Functions.Messages;
using Monitoring.Functions.Triggers;

namespace Monitoring.Tests.Functions;

public class TimerFunctionsTests
{
    private static readonly DateTimeOffset Now = new(2026, 1, 2, 3, 4, 5, TimeSpan.Zero);
    private static readonly TimeSpan Pace = TimeSpan.FromMinutes(10);
    private readonly FakeQueues _queues = new();

    [Fact]
    public async Task EveryDueSourceIsAskedForOnceAtOnce()
    {
        var plan = Plan(new FakeWalk { Due = [new("a", Pace), new("b", Pace)] }, NullLogger<PlanScans>.Instance);

        await plan.RunAsync(new TimerInfo(), CancellationToken.None);

        Assert.Equal([Queues.Scans, Queues.Scans], _queues.Sent.Select(sent => sent.Queue));
        Assert.All(_queues.Sent, sent => Assert.Null(sent.Delay));
        Assert.Contains("\"scan\":\"20260102T030405Z-a\"", _queues.Sent[0].Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AScanThatIsStillUnderWayIsNotAskedForAgainBeforeThePaceHasPassed()
    {
        var time = new FakeTime(Now);
        var plan = new PlanScans(new FakeWalk { Due = [new("a", Pace)] }, _queues, new RecentPlans(time), time, NullLogger<PlanScans>.Instance);

        await plan.RunAsync(new TimerInfo(), CancellationToken.None);
        time.Now += TimeSpan.FromMinutes(1);
        await plan.RunAsync(new TimerInfo(), CancellationToken.None);
        Assert.Single(_queues.Sent);

        time.Now += Pace;
        await plan.RunAsync(new TimerInfo(), CancellationToken.None);
        Assert.Equal(2, _queues.Sent.Count);
    }

    [Fact]
    public async Task APastDueTimerWithoutAScheduleIsPlannedLikeAnyOther()
    {
        var log = new LinesLogger<PlanScans>();
        var plan = Plan(new FakeWalk(), log);

        await plan.RunAsync(new TimerInfo { IsPastDue = true, ScheduleStatus = null }, CancellationToken.None);

        Assert.Empty(_queues.Sent);
        Assert.Contains("\"pastDue\":true", Assert.Single(log.Lines).Line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhatASweepFindsIsHandedToTheSendersAgain()
    {
        var sweep = new SweepOutbox(new FakeWalk { Sweep = new SweepOutcome(1, [new WaitingAlert("@c", "a1")]) }, new AlertHandover(_queues), NullLogger<SweepOutbox>.Instance);

        await sweep.RunAsync(new TimerInfo(), CancellationToken.None);

        Assert.Equal(new AlertRequest("sweep", "@c", "a1"), _queues.Only<AlertRequest>(Queues.Alerts));
    }

    [Fact]
    public async Task DigestsThatAreDueAreHandedToTheSenders()
    {
        var digest = new PostDigest(new FakeWalk { Digests = [new WaitingAlert("@c", "d1")] }, new AlertHandover(_queues), NullLogger<PostDigest>.Instance);

        await digest.RunAsync(new TimerInfo(), CancellationToken.None);

        Assert.Equal(new AlertRequest("digest", "@c", "d1"), _queues.Only<AlertRequest>(Queues.Alerts));
    }

    [Fact]
    public async Task AFaultOfTheStoreIsNotSwallowed()
    {
        var plan = Plan(new FakeWalk { Fault = new IOException("gone") }, NullLogger<PlanScans>.Instance);

        await Assert.ThrowsAsync<IOException>(() => plan.RunAsync(new TimerInfo(), CancellationToken.None));
    }

    private PlanScans Plan(FakeWalk walk, ILogger<PlanScans> log)
    {
        var time = new FakeTime(Now);
        return new PlanScans(walk, _queues, new RecentPlans(time), time, log);
    }
}

using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Monitoring.Functions;
using Monitoring.Functions.Messages;
using Monitoring.Functions.Triggers;

namespace Monitoring.Tests.Functions;

public class QueueFunctionsTests
{
    private static readonly DateTimeOffset Now = new(2026, 1, 2, 3, 4, 5, TimeSpan.Zero);
    private static readonly string ScanBody = MessageBody.Of(new ScanRequest("s1", "sohr-en", Now));
    private static readonly string AlertBody = MessageBody.Of(new AlertRequest("s1", "@c", "a1"));
    private readonly FakeQueues _queues = new();
    private readonly FakeTime _time = new(Now);

    [Fact]
    public async Task AlertsOfAScanGoToTheSendersUnderTheScansId()
    {
        var walk = new FakeWalk { Scan = new ScanOutcome(true, null, 1, 2, [new WaitingAlert("@c", "a1")]) };
        var log = new LinesLogger<ScanSource>();

        await Scan(walk, log).RunAsync(ScanBody, CancellationToken.None);

        Assert.Equal(["scan sohr-en"], walk.Calls);
        Assert.Equal(new AlertRequest("s1", "@c", "a1"), _queues.Only<AlertRequest>(Queues.Alerts));
        Assert.Contains("\"event\":\"scan.done\",\"fields\":{\"scan\":\"s1\"", Assert.Single(log.Lines).Line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ASourceThatCannotBeReadIsAWarningAndNoFailureOfTheFunction()
    {
        var log = new LinesLogger<ScanSource>();

        await Scan(new FakeWalk { Scan = new ScanOutcome(true, "HTTP 403", 0, 0, []) }, log).RunAsync(ScanBody, CancellationToken.None);

        Assert.Equal(LogLevel.Warning, Assert.Single(log.Lines).Level);
    }

    [Fact]
    public async Task AStoreThatFailsThrowsSoThatTheHostTriesAgain() =>
        await Assert.ThrowsAsync<IOException>(() => Scan(new FakeWalk { Fault = new IOException("gone") }, NullLogger<ScanSource>.Instance).RunAsync(ScanBody, CancellationToken.None));

    [Theory]
    [InlineData("", "empty")]
    [InlineData("   ", "empty")]
    [InlineData("not json", "no JSON")]
    [InlineData("null", "null")]
    [InlineData("[]", "no JSON")]
    [InlineData("{}", "found no Scan, Source, PlannedAt")]
    [InlineData("""{"scan":"s","source":null,"plannedAt":"2026-01-02T03:04:05Z"}""", "found no Source")]
    [InlineData("""{"scan":"s","source":"x","plannedAt":"yesterday"}""", "no JSON")]
    public async Task AMalformedScanIsBuriedWithAReasonAndNotTriedAgain(string body, string reason)
    {
        var walk = new FakeWalk();

        await Scan(walk, NullLogger<ScanSource>.Instance).RunAsync(body, CancellationToken.None);

        var buried = Assert.Single(walk.Buried);
        Assert.Contains(reason, buried.Reason, StringComparison.Ordinal);
        Assert.Equal((Queues.Scans, body, Now), (buried.Queue, buried.Body, buried.At));
        Assert.Equal(new AlertRequest("dead", "-100", "notice"), _queues.Only<AlertRequest>(Queues.Alerts));
    }

    [Fact]
    public async Task AnOversizedMessageIsBuriedCut()
    {
        var walk = new FakeWalk();

        await Deliver(walk).RunAsync(new string('x', 48 * 1024), CancellationToken.None);

        var buried = Assert.Single(walk.Buried);
        Assert.Equal("found 49152 bytes, expected at most 4096; expected a AlertRequest as one line of JSON", buried.Reason);
        Assert.Equal(MessageBody.Longest, buried.Body.Length);
    }

    [Fact]
    public async Task WhatWasSentIsNotPutBack()
    {
        var walk = new FakeWalk { Delivery = new DeliveryOutcome(1, 0, 0, null, null) };

        await Deliver(walk).RunAsync(AlertBody, CancellationToken.None);

        Assert.Equal(["deliver @c"], walk.Calls);
        Assert.Empty(_queues.Sent);
    }

    [Theory]
    [InlineData(35.2, 36)]
    [InlineData(-5, 1)]
    [InlineData(0.01, 1)]
    [InlineData(864000, 21600)]
    public async Task WhatWasNotTakenComesBackByADelayOfOurOwnNeverEarlierThanAsked(double seconds, int delay)
    {
        var walk = new FakeWalk { Delivery = new DeliveryOutcome(0, 0, 1, Now.AddSeconds(seconds), "Throttled") };

        await Deliver(walk).RunAsync(AlertBody, CancellationToken.None);

        var back = Assert.Single(_queues.Sent);
        Assert.Equal((Queues.Alerts, AlertBody, (TimeSpan?)TimeSpan.FromSeconds(delay)), back);
    }

    [Fact]
    public async Task PoisonedMessagesAreBuriedUnderTheQueueTheyCameFrom()
    {
        var walk = new FakeWalk();
        var dead = new DeadMessages(walk, new AlertHandover(_queues), _time);

        await new ReportPoisonedScan(dead, NullLogger<ReportPoisonedScan>.Instance).RunAsync(ScanBody, CancellationToken.None);
        await new ReportPoisonedAlert(dead, NullLogger<ReportPoisonedAlert>.Instance).RunAsync(AlertBody, CancellationToken.None);

        Assert.Equal([(Queues.Scans, ScanBody), (Queues.Alerts, AlertBody)], walk.Buried.Select(one => (one.Queue, one.Body)));
        Assert.All(walk.Buried, one => Assert.Contains("failed five times", one.Reason, StringComparison.Ordinal));
    }

    private ScanSource Scan(FakeWalk walk, ILogger<ScanSource> log) =>
        new(walk, new AlertHandover(_queues), new DeadMessages(walk, new AlertHandover(_queues), _time), log);

    private DeliverAlerts Deliver(FakeWalk walk) =>
        new(walk, _queues, new DeadMessages(walk, new AlertHandover(_queues), _time), _time, NullLogger<DeliverAlerts>.Instance);
}

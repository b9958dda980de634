using Monitoring.Alerting;
using Monitoring.Cli.TelegramEmulator;
using Monitoring.Delivering;
using Monitoring.Operating;
using Monitoring.Operating.Causes;
using Monitoring.Storing;
using Monitoring.Tests.Delivering;

namespace Monitoring.Tests.Telegram;

/// <summary>What becomes of an alert for each answer of Telegram: sender, channel, client and emulator together, one test a row of the design's table.</summary>
public sealed class AnswerTableTests : IAsyncLifetime
{
    private const string Chat = "-1001000000001";
    private const string Other = "-1001000000002";

    private readonly SelfAdvancingTime _time = new();
    private readonly IBlobStore _store = new PendingIndexedStore(new MemoryBlobStore(), TimeProvider.System);
    private Emulator _emulator = null!;
    private Sender _sender = null!;

    private static SenderPace Pace { get; } = new() { Spacing = TimeSpan.Zero, LongestWait = TimeSpan.Zero };

    /// <summary>Answers after which the chat is tried again: fault, shortest and longest delay, whether the message may stand already.</summary>
    public static TheoryData<EmulatorFault, double, double, bool> TriedAgain => new()
    {
        { new EmulatorFault.ApiError(429, "Too Many Requests: retry after 7", RetryAfter: 7), 7, 67, false },
        { new EmulatorFault.ApiError(429, "Too Many Requests: retry after 900", RetryAfter: 900), 900, 960, false },
        { new EmulatorFault.ApiError(409, "Conflict: terminated by other getUpdates request"), 60, 120, false },
        { new EmulatorFault.ApiError(500, "Internal Server Error"), 5, 60, false },
        { new EmulatorFault.GatewayPage(502), 5, 60, true },
        { new EmulatorFault.Reset(Taken: true), 5, 60, true },
        { new EmulatorFault.HalfAnswer(), 5, 60, true },
        { new EmulatorFault.Silence(), 5, 60, true },
    };

    /// <summary>Answers after which the chat stands still.</summary>
    public static TheoryData<EmulatorFault, DeliveryProblem, string> Stopping => new()
    {
        { new EmulatorFault.ApiError(400, "Bad Request: chat not found"), DeliveryProblem.ChatGone, "chat not found" },
        { new EmulatorFault.ApiError(403, "Forbidden: bot was kicked from the channel chat"), DeliveryProblem.BotBlocked, "bot was kicked" },
        { new EmulatorFault.ApiError(400, "Bad Request: group chat was upgraded to a supergroup chat", MigrateTo: -100777), DeliveryProblem.Migrated, "new id is -100777" },
        { new EmulatorFault.ApiError(401, "Unauthorized"), DeliveryProblem.TokenWrong, "Unauthorized" },
        { new EmulatorFault.ApiError(404, "Not Found"), DeliveryProblem.TokenWrong, "Not Found" },
    };

    public async Task InitializeAsync()
    {
        _emulator = await Emulator.StartAsync(new EmulatorOptions { CallsPerMinute = 1000 }, default);
        var client = TelegramClients.Create(new TelegramSettings { Token = new Secret("1:x"), BaseUrl = _emulator.BaseUrl }, TimeSpan.FromSeconds(10));
        _sender = new Sender(_store, new TelegramChannel(client), Pace, _time);
    }

    public Task DisposeAsync() => _emulator.DisposeAsync().AsTask();

    [Fact]
    public async Task WhatIsTakenIsSentAndItsMessageIsKept()
    {
        await CommitAsync(Subject.Alert("a1", chat: Chat));
        Assert.Equal((1, 0), await SendAsync());
        Assert.Equal(_emulator.Messages(long.Parse(Chat)).Single().Id, (await Subject.ReadAsync(_store)).Telling.Messages.Single().MessageId);
    }

    [Fact]
    public async Task AnEditThatChangesNothingCountsAsSent()
    {
        await CommitAsync(Subject.Alert("a1", chat: Chat, parts: "same"));
        await SendAsync();
        await CommitAsync(Subject.Alert("a2", revision: 2, action: PostAction.Edit, chat: Chat, parts: "same"));
        Assert.Equal((1, 0), await SendAsync());
        Assert.Equal(400, _emulator.Calls[^1].Status);
    }

    [Fact]
    public async Task WhatCannotBeParsedIsSentOnceAsPlainTextWithItsLinksAndThenDies()
    {
        var refusal = new EmulatorFault.ApiError(400, "Bad Request: can't parse entities: nothing of it");
        _emulator.Script(refusal);
        await CommitAsync(Subject.Alert("a1", chat: Chat, parts: "<b>six</b> <a href=\"https://example.org/1\">SOHR</a>"));
        Assert.Equal((1, 0), await SendAsync());
        Assert.Equal("six SOHR (https://example.org/1)", _emulator.Messages(long.Parse(Chat)).Single().Text);

        _emulator.Script(refusal, refusal);
        await CommitAsync(Subject.Alert("b1", "incidents/b.json", chat: Chat));
        Assert.Equal((0, 0), await SendAsync());
        Assert.Single(await Subject.NamesAsync(_store, "dead/"));
        Assert.Equal(2 + 2, _emulator.Calls.Count);
    }

    [Theory]
    [InlineData("Bad Request: message to edit not found")]
    [InlineData("Bad Request: message can't be edited")]
    public async Task APostThatCannotBeEditedIsPostedAnew(string description)
    {
        await CommitAsync(Subject.Alert("a1", chat: Chat));
        await SendAsync();
        _emulator.Script(new EmulatorFault.ApiError(400, description));
        await CommitAsync(Subject.Alert("a2", revision: 2, action: PostAction.Edit, chat: Chat));
        Assert.Equal((1, 0), await SendAsync());
        Assert.Equal("text of a2", _emulator.Messages(long.Parse(Chat))[^1].Text);
    }

    [Fact]
    public async Task AMessageThatIsTooLongDiesAndOperatorsAreTold()
    {
        await CommitAsync(Subject.Alert("a1", chat: Chat, parts: new string('x', 5000)), Subject.Alert("b1", "incidents/b.json", chat: Chat, minutes: 1));
        Assert.Equal((1, 0), await SendAsync());
        Assert.Contains("message is too long", Assert.Single(await ToldAsync()), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Stopping), DisableDiscoveryEnumeration = true)]
    public async Task AChatThatRefusesStandsStillIsToldAndRecoversWhileOthersGoOn(EmulatorFault fault, DeliveryProblem problem, string found)
    {
        _emulator.Script(fault);
        await CommitAsync(Subject.Alert("a1", chat: Chat), Subject.Alert("b1", "incidents/b.json", chat: Other));
        Assert.Equal((0, 1), await SendAsync());
        Assert.Equal(1, (await _sender.SendDueAsync(Other, default)).Posted);

        var stop = (await StateAsync()).Stop!;
        Assert.Equal(problem, stop.Problem);
        Assert.Contains(found, Assert.Single(await ToldAsync()), StringComparison.Ordinal);
        var health = await new HealthReading(_store, [], [Chat, Other], _time).ReadAsync(default);
        Assert.Equal(Chat, Assert.Single(health.Stuck).Chat);

        _time.Advance(TimeSpan.FromHours(2));
        Assert.Equal((1, 0), await SendAsync());
        Assert.Contains("RECOVERED", Assert.Single(await ToldAsync()), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(TriedAgain), DisableDiscoveryEnumeration = true)]
    public async Task WhatPassesIsTriedAgainNeverTooEarlyAndNotMuchLater(EmulatorFault fault, double shortest, double longest, bool maybeSent)
    {
        _emulator.Script(fault);
        await CommitAsync(Subject.Alert("a1", chat: Chat));
        var report = await _sender.SendDueAsync(Chat, default);
        Assert.Equal((0, 1, maybeSent ? 1 : 0), (report.Posted, report.Waiting, report.MaybeSent));
        Assert.InRange(((await StateAsync()).NextCallAt - _time.GetUtcNow()).TotalSeconds, shortest, longest);

        await SendAsync();
        Assert.Single(_emulator.Calls);
        _time.Advance(TimeSpan.FromSeconds(longest));
        Assert.Equal((1, 0), await SendAsync());
    }

    [Fact]
    public async Task DelaysAfterServersFaultsGrow()
    {
        await CommitAsync(Subject.Alert("a1", chat: Chat));
        var delays = new List<double>();
        for (var times = 0; times < 4; times++)
        {
            _emulator.Script(new EmulatorFault.ApiError(503, "Service Unavailable"));
            await SendAsync();
            delays.Add(((await StateAsync()).NextCallAt - _time.GetUtcNow()).TotalSeconds);
            _time.Advance(TimeSpan.FromMinutes(10));
        }
        Assert.Equal([5, 10, 20, 40], delays);
    }

    private Task CommitAsync(params Alert[] alerts) => Subject.CommitAsync(_store, alerts);

    private async Task<(int Sent, int Waiting)> SendAsync()
    {
        var report = await _sender.SendDueAsync(Chat, default);
        return (report.Posted + report.Edited, report.Waiting);
    }

    private async Task<ChatState> StateAsync() => (await _store.ReadAsync<ChatState>(ChatState.BlobName(Chat), default))!.Value;

    private async Task<IEnumerable<string>> ToldAsync()
    {
        var watch = new CauseWatch(_store, [], [Chat, Other], new OperatorNotes(_store, "-1002", _time), _time);
        return (await watch.ReviewAsync(default)).Select(alert => alert.Parts[0]);
    }
}

using Monitoring.Alerting;
using Monitoring.Cli.TelegramEmulator;
using Monitoring.Delivering;
using Monitoring.Tests.Delivering;

namespace Monitoring.Tests.Telegram;

/// <summary>The channel against the emulator: every row of what Telegram may answer.</summary>
public sealed class TelegramChannelTests : IAsyncLifetime
{
    private const string Chat = "-1001000000001";
    private Emulator _emulator = null!;
    private TelegramChannel _channel = null!;

    public async Task InitializeAsync()
    {
        _emulator = await Emulator.StartAsync(new EmulatorOptions { Token = "123456:token", CallsPerMinute = 1000 }, default);
        _channel = Channel("123456:token");
    }

    public Task DisposeAsync() => _emulator.DisposeAsync().AsTask();

    [Fact]
    public async Task APostStandsInTheChatAsItWasMeant()
    {
        var sent = Assert.IsType<DeliveryResult.Sent>(await _channel.SendAsync(Post("<b>Saraqib</b> &amp; <a href=\"https://example.org/1\">SOHR</a>") with { Silent = true, Buttons = [new AlertButton("Yes", "y:1")] }, default));

        var message = Assert.Single(_emulator.Messages(-1001000000001));
        Assert.Equal((sent.MessageId, "Saraqib & SOHR", true, false), (message.Id, message.Text, message.Silent, message.Preview));
        Assert.Equal([new EmulatedEntity("bold", 0, 7, null), new EmulatedEntity("text_link", 10, 4, "https://example.org/1")], message.Entities);
        Assert.Equal("y:1", message.Buttons[0][0].CallbackData);
    }

    [Fact]
    public async Task ANameReachesTheSameChatAsItsNumber()
    {
        Assert.IsType<DeliveryResult.Sent>(await _channel.SendAsync(Post("a") with { Chat = "@Alerts" }, default));
        Assert.Single(_emulator.Messages(-1001000000001));
    }

    [Fact]
    public async Task AReplyAnswersItsPostAndStandsAloneWhenThatIsGone()
    {
        var first = Assert.IsType<DeliveryResult.Sent>(await _channel.SendAsync(Post("a"), default));
        await _channel.SendAsync(Post("b") with { ReplyTo = first.MessageId }, default);
        _emulator.Delete(-1001000000001, first.MessageId);
        await _channel.SendAsync(Post("c") with { ReplyTo = first.MessageId }, default);
        Assert.Equal([first.MessageId, null], _emulator.Messages(-1001000000001).Select(message => message.ReplyTo));
    }

    [Fact]
    public async Task AnEditThatChangesNothingCountsAsSent()
    {
        var id = Assert.IsType<DeliveryResult.Sent>(await _channel.SendAsync(Post("a"), default)).MessageId;
        Assert.Equal(new DeliveryResult.Sent(id), await _channel.EditAsync(id, Post("a"), default));
        Assert.Equal(new DeliveryResult.Sent(id), await _channel.EditAsync(id, Post("b"), default));
        var message = Assert.Single(_emulator.Messages(-1001000000001));
        Assert.Equal("b", message.Text);
        Assert.NotNull(message.EditDate);
    }

    [Fact]
    public async Task AnEditOfAMessageThatIsGoneIsToldAsSuch() =>
        Assert.Equal(DeliveryProblem.EditTargetGone, Assert.IsType<DeliveryResult.Refused>(await _channel.EditAsync(7, Post("a"), default)).Problem);

    [Theory]
    [InlineData("<b>a", DeliveryProblem.CannotParse, "Bad Request: can't parse entities: Can't find end tag corresponding to start tag \"b\"")]
    [InlineData("<b>a</i>", DeliveryProblem.CannotParse, "Bad Request: can't parse entities: Unmatched end tag at byte offset 4, expected \"</b>\", found \"</i>\"")]
    [InlineData("ق<div>", DeliveryProblem.CannotParse, "Bad Request: can't parse entities: Unsupported start tag \"div\" at byte offset 2")]
    [InlineData("a</b>", DeliveryProblem.CannotParse, "Bad Request: can't parse entities: Unexpected end tag at byte offset 1")]
    [InlineData("<b> </b>", DeliveryProblem.Rejected, "Bad Request: message text is empty")]
    public async Task AMessageThatTelegramCannotTakeIsRefusedWithItsWords(string html, DeliveryProblem problem, string found) =>
        Assert.Equal(new DeliveryResult.Refused(problem, found), await _channel.SendAsync(Post(html), default));

    [Fact]
    public async Task LengthCountsAfterParsing()
    {
        Assert.IsType<DeliveryResult.Sent>(await _channel.SendAsync(Post($"<b>{new string('a', 4096)}</b>"), default));
        Assert.Equal(DeliveryProblem.TooLong, Assert.IsType<DeliveryResult.Refused>(await _channel.SendAsync(Post(new string('a', 4097)), default)).Problem);
        Assert.Equal(DeliveryProblem.TooLong, Assert.IsType<DeliveryResult.Refused>(await _channel.EditAsync(1, Post(new string('a', 4097)), default)).Problem);
    }

    [Fact]
    public async Task PlainTextKeepsLinks()
    {
        await _channel.SendAsync(Post("<b>6 &lt; 9</b> <a href=\"https://example.org/?a=1&amp;b=2\">SOHR</a>") with { AsPlainText = true }, default);
        Assert.Equal("6 < 9 SOHR (https://example.org/?a=1&b=2)", Assert.Single(_emulator.Messages(-1001000000001)).Text);
    }

    [Fact]
    public async Task AChatThatIsNotFoundIsToldAsSuch()
    {
        Assert.Equal(DeliveryProblem.ChatGone, Assert.IsType<DeliveryResult.Refused>(await _channel.SendAsync(Post("a") with { Chat = "-5" }, default)).Problem);
        Assert.Equal(DeliveryProblem.ChatGone, Assert.IsType<DeliveryResult.Refused>(await _channel.SendAsync(Post("a") with { Chat = "no name" }, default)).Problem);
    }

    [Fact]
    public async Task AWrongTokenIsToldAsSuch() =>
        Assert.Equal(new DeliveryResult.Refused(DeliveryProblem.TokenWrong, "Unauthorized"), await Channel("123456:other").SendAsync(Post("a"), default));

    public static TheoryData<EmulatorFault, DeliveryResult> Faults => new()
    {
        { new EmulatorFault.ApiError(429, "Too Many Requests: retry after 7", RetryAfter: 7), new DeliveryResult.Again(TimeSpan.FromSeconds(8), DeliveryProblem.Throttled, false) },
        { new EmulatorFault.GatewayPage(429), new DeliveryResult.Again(TimeSpan.FromSeconds(30), DeliveryProblem.Throttled, false) },
        { new EmulatorFault.ApiError(500, "Internal Server Error"), new DeliveryResult.Again(TimeSpan.Zero, DeliveryProblem.ServerError, false) },
        { new EmulatorFault.GatewayPage(502), new DeliveryResult.Again(TimeSpan.Zero, DeliveryProblem.NotJson, true) },
        { new EmulatorFault.Reset(Taken: false), new DeliveryResult.Again(TimeSpan.Zero, DeliveryProblem.ConnectionBroken, true) },
        { new EmulatorFault.Reset(Taken: true), new DeliveryResult.Again(TimeSpan.Zero, DeliveryProblem.ConnectionBroken, true) },
        { new EmulatorFault.HalfAnswer(), new DeliveryResult.Again(TimeSpan.Zero, DeliveryProblem.ConnectionBroken, true) },
        { new EmulatorFault.Silence(), new DeliveryResult.Again(TimeSpan.Zero, DeliveryProblem.TimedOut, true) },
        { new EmulatorFault.ApiError(403, "Forbidden: bot was kicked from the channel chat"), new DeliveryResult.Refused(DeliveryProblem.BotBlocked, "Forbidden: bot was kicked from the channel chat") },
        { new EmulatorFault.ApiError(400, "Bad Request: not enough rights to send text messages to the chat"), new DeliveryResult.Refused(DeliveryProblem.ChatGone, "Bad Request: not enough rights to send text messages to the chat") },
        { new EmulatorFault.ApiError(400, "Bad Request: group chat was upgraded to a supergroup chat", MigrateTo: -100777), new DeliveryResult.Refused(DeliveryProblem.Migrated, "The chat's new id is -100777.") },
        { new EmulatorFault.ApiError(404, "Not Found"), new DeliveryResult.Refused(DeliveryProblem.TokenWrong, "Not Found") },
        { new EmulatorFault.ApiError(409, "Conflict: terminated by other getUpdates request"), new DeliveryResult.Again(TimeSpan.FromMinutes(1), DeliveryProblem.OtherPoller, false) },
    };

    [Theory]
    [MemberData(nameof(Faults), DisableDiscoveryEnumeration = true)]
    public async Task AFaultBecomesItsOutcome(EmulatorFault fault, DeliveryResult expected)
    {
        _emulator.Script(fault);
        Assert.Equal(expected, await _channel.SendAsync(Post("a"), default));
    }

    [Fact]
    public async Task AServerThatIsNotThereTookNothing()
    {
        var client = TelegramClients.Create(new TelegramSettings { Token = new Secret("1:x"), BaseUrl = new Uri("http://127.0.0.1:9") });
        var again = Assert.IsType<DeliveryResult.Again>(await new TelegramChannel(client).SendAsync(Post("a"), default));
        Assert.Equal((DeliveryProblem.ConnectionBroken, false), (again.Problem, again.MaybeSent));
    }

    [Fact]
    public async Task FloodControlSaysHowLong()
    {
        await using var emulator = await Emulator.StartAsync(new EmulatorOptions { CallsPerMinute = 2, Time = new SelfAdvancingTime() }, default);
        var channel = new TelegramChannel(TelegramClients.Create(new TelegramSettings { Token = new Secret("1:x"), BaseUrl = emulator.BaseUrl }));
        await channel.SendAsync(Post("a"), default);
        await channel.SendAsync(Post("b"), default);
        Assert.Equal(new DeliveryResult.Again(TimeSpan.FromSeconds(61), DeliveryProblem.Throttled, false), await channel.SendAsync(Post("c"), default));
    }

    [Fact]
    public async Task ThePageShowsWhatAReaderSees()
    {
        await _channel.SendAsync(Post("<b>Saraqib</b>\n&lt;script&gt;"), default);
        await _channel.SendAsync(Post("مقتل 6 مدنيين") with { ReplyTo = 1, Silent = true }, default);
        await _channel.EditAsync(1, Post("<b>Saraqib</b>, updated &lt;script&gt;"), default);
        using var http = new HttpClient();

        var page = await http.GetStringAsync(new Uri(_emulator.BaseUrl, "/c/-1001000000001"));

        Assert.Contains("<b>Saraqib</b>, updated &lt;script&gt;", page, StringComparison.Ordinal);
        Assert.Contains("<span title=\"Sent without sound\">silent</span>", page, StringComparison.Ordinal);
        Assert.Contains("dir=\"auto\" href=\"#m1\"", page, StringComparison.Ordinal);
        Assert.Contains(">edited</span>", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task SomeMessagesStandSideBySideForAPicture()
    {
        foreach (var text in new[] { "one", "two", "<blockquote>three</blockquote>\nfour" })
            await _channel.SendAsync(Post(text), default);
        using var http = new HttpClient();

        var page = await http.GetStringAsync(new Uri(_emulator.BaseUrl, "/c/-1001000000001?from=2&to=3"));

        Assert.Contains("<body class=\"still\">", page, StringComparison.Ordinal);
        Assert.Contains("dataset.height", page, StringComparison.Ordinal);
        Assert.Equal(2, page.Split("<article").Length - 1);
        Assert.Contains("<blockquote>three</blockquote>four", page, StringComparison.Ordinal);
    }

    private TelegramChannel Channel(string token) =>
        new(TelegramClients.Create(new TelegramSettings { Token = new Secret(token), BaseUrl = _emulator.BaseUrl }, TimeSpan.FromSeconds(10)));

    private static OutgoingMessage Post(string html) => new(Chat, html, Silent: false, ReplyTo: null, Buttons: []);
}

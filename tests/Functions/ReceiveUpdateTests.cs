using System.Net;
using System.Text.Json;
using Monitoring.Functions;
using Monitoring.Functions.Messages;
using Monitoring.Functions.Triggers;
using Monitoring.Tests.Operating;
using Telegram.Bot;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;

namespace Monitoring.Tests.Functions;

public class ReceiveUpdateTests
{
    private const string Url = "https://app.example/api/telegram";
    private readonly CommandRoom _room = new();
    private readonly FakeQueues _queues = new();
    private readonly LinesLogger<ReceiveUpdate> _log = new();

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("s3cre")]
    [InlineData("s3cret2")]
    [InlineData("S3CRET")]
    public async Task WithoutTheSecretItAnswers401ReadsNothingAndLogsNothingOfIt(string? given)
    {
        var body = new UnreadableStream();
        var request = new FakeRequest("POST", Url, body);
        if (given is not null)
            request.Headers.TryAddWithoutValidation(ReceiveUpdate.SecretHeader, given);

        var response = await Function().RunAsync(request, CancellationToken.None);

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        Assert.Equal("""{"event":"webhook.refused","fields":{"reason":"no secret, or not ours"}}""", Assert.Single(_log.Lines).Line);
    }

    [Fact]
    public async Task TheSecretTwiceOrNoSecretInTheSettingsIsRefused()
    {
        var twice = FakeRequest.Post(Url, "{}");
        twice.Headers.TryAddWithoutValidation(ReceiveUpdate.SecretHeader, ["s3cret", "s3cret"]);
        var once = Signed("{}");

        Assert.Equal(HttpStatusCode.Unauthorized, (await Function().RunAsync(twice, CancellationToken.None)).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await Function(new WebhookSecret(null)).RunAsync(once, CancellationToken.None)).StatusCode);
    }

    [Fact]
    public async Task ACommandIsCarriedOutAndItsAnswerHandedToTheSenders()
    {
        var body = JsonSerializer.Serialize(new Update { Id = 9, Message = new Message { Text = "/pause sohr-en", Chat = new Chat { Id = -100, Type = ChatType.Private } } }, JsonBotAPI.Options);

        var response = await Function().RunAsync(Signed(body), CancellationToken.None);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.True((await _room.StateAsync())!.Paused);
        Assert.Equal("-100", _queues.Only<AlertRequest>(Queues.Alerts).Chat);
        Assert.DoesNotContain(_log.Lines, line => line.Line.Contains("sohr-en", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("", HttpStatusCode.BadRequest)]
    [InlineData("not json", HttpStatusCode.BadRequest)]
    [InlineData("[1]", HttpStatusCode.BadRequest)]
    [InlineData("null", HttpStatusCode.BadRequest)]
    public async Task ABodyThatIsNoUpdateIsRefusedAndNotLogged(string body, HttpStatusCode status)
    {
        var response = await Function().RunAsync(Signed(body), CancellationToken.None);

        Assert.Equal(status, response.StatusCode);
        Assert.Equal("""{"event":"webhook.unreadable","fields":{"status":400}}""", Assert.Single(_log.Lines).Line);
    }

    [Fact]
    public async Task AnOversizedBodyIsRefused() =>
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, (await Function().RunAsync(Signed(new string(' ', ReceiveUpdate.Largest + 1)), CancellationToken.None)).StatusCode);

    private static FakeRequest Signed(string body)
    {
        var request = FakeRequest.Post(Url, body);
        request.Headers.Add(ReceiveUpdate.SecretHeader, "s3cret");
        return request;
    }

    private ReceiveUpdate Function(WebhookSecret? secret = null) =>
        new(_room.Commands, secret ?? new WebhookSecret(new Secret("s3cret")), new AlertHandover(_queues), _log);

    private sealed class UnreadableStream : MemoryStream
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => throw new InvalidOperationException("the body was read");
    }
}

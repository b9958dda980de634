using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using Telegram.Bot;
using Telegram.Bot.Exceptions;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;
using Telegram.Bot.Types.ReplyMarkups;

namespace Monitoring.Tests.Telegram;

/// <summary>What the client puts on the wire and makes of answers, as recorded from the real package; held against whichever is loaded.</summary>
public sealed class TelegramWireTests
{
    private const string Message = """{"ok":true,"result":{"message_id":5,"date":1700000000,"chat":{"id":-1001,"type":"channel"}}}""";

    public static TheoryData<string, string?, bool, Func<ITelegramBotClient, Task>, string> Calls => new()
    {
        { "getMe", null, false, bot => bot.GetMe(), """{"ok":true,"result":{"id":1}}""" },
        { "sendMessage", """{"chat_id":-1001234567890,"text":"Hello, \u0645 \u0026 \u003Cb\u003E \u2014 \uD83D\uDE00\nline"}""", true, bot => bot.SendMessage(-1001234567890, "Hello, م & <b> — 😀\nline"), Message },
        {
            "sendMessage",
            """{"chat_id":"@channel","text":"<b>5</b> &amp; 6","parse_mode":"Html","link_preview_options":{"is_disabled":true},"disable_notification":true,"reply_parameters":{"message_id":7,"allow_sending_without_reply":true},"reply_markup":{"inline_keyboard":[[{"text":"Yes","callback_data":"y:1"},{"text":"Source","url":"https://example.org/a?b=1&c=2"}]]}}""",
            true,
            bot => bot.SendMessage("@channel", "<b>5</b> &amp; 6", parseMode: ParseMode.Html, replyParameters: new ReplyParameters { MessageId = 7, AllowSendingWithoutReply = true },
                replyMarkup: new InlineKeyboardMarkup(new[] { new[] { InlineKeyboardButton.WithCallbackData("Yes", "y:1"), InlineKeyboardButton.WithUrl("Source", "https://example.org/a?b=1&c=2") } }),
                linkPreviewOptions: new LinkPreviewOptions { IsDisabled = true }, disableNotification: true),
            Message
        },
        { "editMessageText", """{"chat_id":-1001234567890,"message_id":42,"text":"<i>new</i>","parse_mode":"Html"}""", false, bot => bot.EditMessageText(-1001234567890, 42, "<i>new</i>", ParseMode.Html), Message },
        { "editMessageReplyMarkup", """{"chat_id":-1001234567890,"message_id":42}""", true, bot => bot.EditMessageReplyMarkup(-1001234567890, 42), Message },
        { "getChat", """{"chat_id":"@channel"}""", true, bot => bot.GetChat("@channel"), """{"ok":true,"result":{"id":-1001,"type":"channel","title":"T"}}""" },
        { "getChatMember", """{"chat_id":-1001234567890,"user_id":123456}""", true, bot => bot.GetChatMember(-1001234567890, 123456), """{"ok":true,"result":{"status":"creator","user":{"id":1}}}""" },
        { "setWebhook", """{"url":"https://example.org/hook","max_connections":1,"allowed_updates":["message","channel_post","callback_query","my_chat_member"],"drop_pending_updates":true,"secret_token":"s3cret"}""", false, bot => bot.SetWebhook("https://example.org/hook", allowedUpdates: [UpdateType.Message, UpdateType.ChannelPost, UpdateType.CallbackQuery, UpdateType.MyChatMember], secretToken: "s3cret", dropPendingUpdates: true, maxConnections: 1), """{"ok":true,"result":true}""" },
        { "setWebhook", """{"url":"https://example.org/hook","allowed_updates":[]}""", false, bot => bot.SetWebhook("https://example.org/hook", allowedUpdates: []), """{"ok":true}""" },
        { "deleteWebhook", "{}", true, bot => bot.DeleteWebhook(), """{"ok":true,"result":true}""" },
        { "getWebhookInfo", null, false, bot => bot.GetWebhookInfo(), """{"ok":true,"result":{"url":""}}""" },
        { "getUpdates", """{"offset":101,"limit":10,"timeout":0,"allowed_updates":["message"]}""", true, bot => bot.GetUpdates(offset: 101, limit: 10, timeout: 0, allowedUpdates: [UpdateType.Message]), """{"ok":true,"result":[]}""" },
        { "setMyCommands", """{"commands":[{"command":"start","description":"Begin"},{"command":"help","description":"Help"}],"scope":{"type":"all_private_chats"},"language_code":"en"}""", true, bot => bot.SetMyCommands([new BotCommand("start", "Begin"), ("help", "Help")], BotCommandScope.AllPrivateChats(), "en"), """{"ok":true,"result":true}""" },
        { "setMyCommands", """{"commands":[{"command":"status","description":"State"}],"scope":{"type":"chat","chat_id":-1001234567890}}""", true, bot => bot.SetMyCommands([new BotCommand { Command = "status", Description = "State" }], BotCommandScope.Chat(-1001234567890)), """{"ok":true,"result":true}""" },
        { "answerCallbackQuery", """{"callback_query_id":"cb1","text":"Done","show_alert":true,"cache_time":5}""", true, bot => bot.AnswerCallbackQuery("cb1", "Done", showAlert: true, cacheTime: 5), """{"ok":true,"result":true}""" },
        { "sendMessage", """{"chat_id":5,"text":null}""", true, bot => bot.SendMessage(5, null!), Message },
        { "sendMessage", """{"chat_id":null,"text":"a"}""", true, bot => bot.SendMessage((ChatId)null!, "a"), Message },
    };

    [Theory]
    [MemberData(nameof(Calls), DisableDiscoveryEnumeration = true)]
    public async Task ACallLooksAsRecorded(string method, string? body, bool chunked, Func<ITelegramBotClient, Task> call, string answer)
    {
        await using var server = new RecordingServer(RecordingServer.Reply(200, answer));

        await call(Bot(server));

        var request = Assert.Single(server.Requests);
        Assert.StartsWith($"POST /bot1:x/{method} HTTP/1.1\r\n", request, StringComparison.Ordinal);
        Assert.Equal(chunked, request.Contains("Transfer-Encoding: chunked", StringComparison.Ordinal));
        Assert.Equal(body is not null, request.Contains("Content-Type: application/json; charset=utf-8", StringComparison.Ordinal));
        Assert.DoesNotContain("User-Agent", request, StringComparison.Ordinal);
        if (body is not null)
            Assert.True(JsonNode.DeepEquals(JsonNode.Parse(body), JsonNode.Parse(Body(request))), request);
    }

    [Theory]
    [InlineData(400, """{"ok":false,"error_code":400,"description":"Bad Request: chat not found"}""", 400, "Bad Request: chat not found", null, null)]
    [InlineData(400, """{"ok":false,"error_code":400,"description":"moved","parameters":{"migrate_to_chat_id":-1001234567890}}""", 400, "moved", null, -1001234567890)]
    [InlineData(403, """{"ok":false,"error_code":403,"description":"Forbidden: bot is not a member of the channel chat"}""", 403, "Forbidden: bot is not a member of the channel chat", null, null)]
    [InlineData(429, """{"ok":false,"error_code":429,"description":"Too Many Requests: retry after 7","parameters":{"retry_after":7}}""", 429, "Too Many Requests: retry after 7", 7, null)]
    [InlineData(400, """{"ok":false,"error_code":429,"description":"code differs from the HTTP status"}""", 429, "code differs from the HTTP status", null, null)]
    [InlineData(400, """{"ok":false,"error_code":400,"description":""}""", 400, "", null, null)]
    [InlineData(400, """{"ok":false,"error_code":"400","description":"x"}""", 400, "x", null, null)]
    public async Task AnErrorOfTheApiIsAsRecorded(int status, string body, int code, string message, int? retryAfter, long? migrateTo)
    {
        await using var server = new RecordingServer(RecordingServer.Reply(status, body));

        var fault = await Assert.ThrowsAsync<ApiRequestException>(() => Bot(server).SendMessage(5, "a"));

        Assert.Equal((code, message, (HttpStatusCode?)null), (fault.ErrorCode, fault.Message, fault.HttpStatusCode));
        Assert.Equal((retryAfter, migrateTo), (fault.Parameters?.RetryAfter, fault.Parameters?.MigrateToChatId));
        Assert.StartsWith($"Telegram Bot API error {code}: {message}", fault.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(502, "<html><body>502 Bad Gateway</body></html>", "There was an exception during deserialization of the response", true)]
    [InlineData(502, "", "There was an exception during deserialization of the response", true)]
    [InlineData(429, "<html></html>", "There was an exception during deserialization of the response", true)]
    [InlineData(200, "not json", "There was an exception during deserialization of the response", true)]
    [InlineData(200, """{"ok":true,"result":true}""", "There was an exception during deserialization of the response", true)]
    [InlineData(200, """{"ok":true,"result":{"message_id":3000000000}}""", "There was an exception during deserialization of the response", true)]
    [InlineData(200, """{"ok":true,"result":{"message_id":5,"date":-1}}""", "There was an exception during deserialization of the response", true)]
    [InlineData(400, """{"ok":false,"error_code":400}""", "Required properties not found in response", false)]
    [InlineData(400, """{"ok":false,"description":"Bad Request"}""", "Required properties not found in response", false)]
    [InlineData(500, """{"ok":true,"result":{"message_id":5}}""", "Required properties not found in response", false)]
    [InlineData(201, """{"ok":true,"result":{"message_id":5}}""", "Required properties not found in response", false)]
    [InlineData(200, """{"ok":false,"error_code":429,"description":"x","parameters":{"retry_after":7}}""", "Required properties not found in response", false)]
    [InlineData(200, """{"OK":true,"Result":{"message_id":5}}""", "Required properties not found in response", false)]
    public async Task AnAnswerThatIsNoneIsAsRecorded(int status, string body, string message, bool hasInner)
    {
        await using var server = new RecordingServer(RecordingServer.Reply(status, body));

        var fault = await Assert.ThrowsAsync<RequestException>(() => Bot(server).SendMessage(5, "a"));

        Assert.Equal((message, (HttpStatusCode?)status, hasInner), (fault.Message, fault.HttpStatusCode, fault.InnerException is JsonException));
    }

    [Theory]
    [InlineData("", "Bot API Service Failure: HttpRequestException: An error occurred while sending the request.")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{\"ok\":true", "Bot API Service Failure: HttpRequestException: Error while copying content to a stream.")]
    public async Task AConnectionThatBreaksIsAsRecorded(string answer, string message)
    {
        await using var server = new RecordingServer(answer);
        var fault = await Assert.ThrowsAsync<RequestException>(() => Bot(server).SendMessage(5, "a"));
        Assert.Equal((message, null), (fault.Message, fault.HttpStatusCode));
        Assert.IsType<HttpRequestException>(fault.InnerException);
    }

    [Fact]
    public async Task CancellationByTheCallerIsNoRequestException()
    {
        await using var server = new RecordingServer(RecordingServer.Reply(200, Message));
        await Assert.ThrowsAsync<TaskCanceledException>(() => Bot(server).GetMe(new CancellationToken(canceled: true)));
        Assert.Empty(server.Requests);
    }

    [Theory]
    [InlineData(60, 3, 61, 1)]
    [InlineData(60, 1, 0, 1)]
    [InlineData(60, 2, 0, 2)]
    [InlineData(60, 3, 0, 3)]
    [InlineData(0, 3, 0, 1)]
    public async Task ThrottledCallsAreRepeatedAsRecorded(int threshold, int count, int retryAfter, int sent)
    {
        await using var server = new RecordingServer(RecordingServer.Reply(429, "{\"ok\":false,\"error_code\":429,\"description\":\"d\",\"parameters\":{\"retry_after\":" + retryAfter + "}}"));
        var bot = new TelegramBotClient(new TelegramBotClientOptions("1:x", server.Url) { RetryThreshold = threshold, RetryCount = count });
        await Assert.ThrowsAsync<ApiRequestException>(() => bot.SendMessage(5, "a"));
        Assert.Equal(sent, server.Requests.Count);
        Assert.Equal(threshold > 0 && count > 1, server.Requests[0].Contains("Content-Length: 24", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("abc", typeof(ArgumentException), "Bot token invalid (Parameter 'token')")]
    [InlineData(":abc", typeof(ArgumentException), "Bot token invalid (Parameter 'token')")]
    [InlineData("", typeof(ArgumentException), "Bot token invalid (Parameter 'token')")]
    [InlineData(null, typeof(ArgumentNullException), "Value cannot be null. (Parameter 'token')")]
    public void ATokenThatIsNoneIsRefusedAsRecorded(string? token, Type type, string message)
    {
        var fault = Assert.Throws(type, () => new TelegramBotClient(token!));
        Assert.Equal(message, fault.Message);
    }

    [Fact]
    public void AddressesAreAsRecorded()
    {
        Assert.Equal("https://api.telegram.org/bot1:x", new TelegramBotClientOptions("1:x").BaseRequestUrl);
        Assert.Equal("http://h:8081/bot1:x", new TelegramBotClientOptions("1:x", "http://h:8081/path/?q#f").BaseRequestUrl);
        Assert.True(new TelegramBotClientOptions("1:x", "http://h:8081/path").LocalBotServer);
        Assert.Equal("http://h/file/bot1:x", new TelegramBotClientOptions("1:x", "http://h:80").BaseFileUrl);
        Assert.Equal("http://h/bot1:x/test", new TelegramBotClientOptions("1:x", "http://h", true).BaseRequestUrl);
        Assert.Equal(12345, new TelegramBotClientOptions("12345:x").BotId);
        foreach (var bad in new[] { "", "h:8081" })
            Assert.Equal("Invalid format. A valid base URL should look like \"http://localhost:8081\" (Parameter 'baseUrl')", Assert.Throws<ArgumentException>(() => new TelegramBotClientOptions("1:x", bad)).Message);
    }

    [Fact]
    public void ChatIdsAreAsRecorded()
    {
        Assert.Equal(-1001, new ChatId("-1001").Identifier);
        Assert.Equal("@c", new ChatId("@c").Username);
        Assert.True(new ChatId(5) == 5L);
        Assert.True(new ChatId("@C") == new ChatId("@c"));
        foreach (var bad in new[] { "channel", "@" })
            Assert.Throws<ArgumentException>(() => new ChatId(bad));
    }

    [Theory]
    [InlineData("""{"status":"administrator","user":{"id":1},"can_post_messages":true}""", typeof(ChatMemberAdministrator))]
    [InlineData("""{"user":{"id":1},"status":"kicked","until_date":1700000000}""", typeof(ChatMemberBanned))]
    [InlineData("""{"status":"restricted","user":{"id":1},"is_member":true}""", typeof(ChatMemberRestricted))]
    [InlineData("""{"status":"left","user":{"id":1}}""", typeof(ChatMemberLeft))]
    public void MembersAreToldApartAsRecorded(string json, Type type) =>
        Assert.IsType(type, JsonSerializer.Deserialize<ChatMember>(json, JsonBotAPI.Options));

    [Theory]
    [InlineData("""{"status":"alien"}""", typeof(JsonException))]
    [InlineData("""{"status":null}""", typeof(JsonException))]
    [InlineData("""{"user":{"id":1}}""", typeof(KeyNotFoundException))]
    [InlineData("true", typeof(JsonException))]
    public void AMemberOfNoKindIsRefusedAsRecorded(string json, Type type) =>
        Assert.Throws(type, () => JsonSerializer.Deserialize<ChatMember>(json, JsonBotAPI.Options));

    [Theory]
    [InlineData("""{"update_id":1,"message":{"message_id":5,"date":1700000000,"chat":{"id":7,"type":"private"},"text":"/start x"}}""", 1, UpdateType.Message)]
    [InlineData("""{"update_id":3,"channel_post":{"message_id":6}}""", 3, UpdateType.ChannelPost)]
    [InlineData("""{"update_id":4,"callback_query":{"id":"cb1","from":{"id":7},"chat_instance":"ci","data":"y:1"}}""", 4, UpdateType.CallbackQuery)]
    [InlineData("""{"update_id":7,"brand_new_kind":{"a":1}}""", 7, UpdateType.Unknown)]
    [InlineData("""{"update_id":"8"}""", 8, UpdateType.Unknown)]
    [InlineData("{}", 0, UpdateType.Unknown)]
    public void UpdatesAreReadAsRecorded(string json, int id, UpdateType type)
    {
        var update = JsonSerializer.Deserialize<Update>(json, JsonBotAPI.Options)!;
        Assert.Equal((id, type), (update.Id, update.Type));
    }

    [Fact]
    public void DatesAreUnixSeconds()
    {
        var message = new Message { Id = 1, Chat = new Chat { Id = 2, Type = ChatType.Channel }, Date = new DateTime(2023, 11, 14, 22, 13, 20, DateTimeKind.Utc) };
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse("""{"message_id":1,"date":1700000000,"chat":{"id":2,"type":"channel"}}"""), JsonSerializer.SerializeToNode(message, JsonBotAPI.Options)));
        Assert.Equal(default, JsonSerializer.Deserialize<Message>("""{"date":0}""", JsonBotAPI.Options)!.Date);
        foreach (var bad in new[] { """{"date":-1}""", """{"date":null}""", """{"date":"1700000000"}""", """{"date":"2023-11-14T22:13:20Z"}""" })
            Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Message>(bad, JsonBotAPI.Options));
        Assert.Throws<JsonException>(() => JsonSerializer.Serialize(new Chat { Id = 1 }, JsonBotAPI.Options));
    }

    private static TelegramBotClient Bot(RecordingServer server) => new(new TelegramBotClientOptions("1:x", server.Url) { RetryThreshold = 0 });

    private static string Body(string request)
    {
        var body = request[(request.IndexOf("\r\n\r\n", StringComparison.Ordinal) + 4)..];
        if (!request.Contains("Transfer-Encoding: chunked", StringComparison.Ordinal))
            return body;
        var whole = new System.Text.StringBuilder();
        for (var at = 0; ;)
        {
            var end = body.IndexOf("\r\n", at, StringComparison.Ordinal);
            var length = Convert.ToInt32(body[at..end], 16);
            if (length == 0)
                return whole.ToString();
            whole.Append(body.AsSpan(end + 2, length));
            at = end + 2 + length + 2;
        }
    }
}

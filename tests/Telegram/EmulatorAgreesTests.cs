using Monitoring.Cli.TelegramEmulator;
using Telegram.Bot;
using Telegram.Bot.Exceptions;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;

namespace Monitoring.Tests.Telegram;

/// <summary>The emulator's answers are what the client library reads: the methods that no channel uses.</summary>
public sealed class EmulatorAgreesTests : IAsyncLifetime
{
    private Emulator _emulator = null!;
    private TelegramBotClient _bot = null!;

    public async Task InitializeAsync()
    {
        _emulator = await Emulator.StartAsync(null, default);
        _bot = new TelegramBotClient(new TelegramBotClientOptions("123456:any", _emulator.BaseUrl.ToString()) { RetryThreshold = 0 });
    }

    public Task DisposeAsync() => _emulator.DisposeAsync().AsTask();

    [Fact]
    public async Task TheBotKnowsItselfAndItsChat()
    {
        Assert.Equal(("emulated_bot", true), ((await _bot.GetMe()).Username, (await _bot.GetMe()).IsBot));
        var chat = await _bot.GetChat("@alerts");
        Assert.Equal((-1001000000001, ChatType.Channel, "Alerts"), (chat.Id, chat.Type, chat.Title));
        Assert.True(Assert.IsType<ChatMemberAdministrator>(await _bot.GetChatMember("@alerts", 123456)).CanPostMessages);
        Assert.True(await _bot.TestApi());
    }

    [Fact]
    public async Task AMessageComesBackWithItsDateAndChat()
    {
        var message = await _bot.SendMessage("@alerts", "<b>a</b>", ParseMode.Html);
        Assert.Equal((1, "a", DateTimeKind.Utc, -1001000000001), (message.Id, message.Text, message.Date.Kind, message.Chat.Id));
        Assert.Equal(MessageEntityType.Bold, Assert.Single(message.Entities!).Type);
        var reply = await _bot.SendMessage("@alerts", "b", replyParameters: 1);
        Assert.Equal(1, reply.ReplyToMessage!.Id);
        Assert.NotNull((await _bot.EditMessageText("@alerts", 1, "c")).EditDate);
        var fault = await Assert.ThrowsAsync<ApiRequestException>(() => _bot.SendMessage("@alerts", "d", replyParameters: 99));
        Assert.Equal("Bad Request: message to be replied not found", fault.Message);
    }

    [Fact]
    public async Task WhatAMemberWritesAndPressesComesAsUpdates()
    {
        using var http = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false });
        await _bot.SendMessage(-1001000000002, "Publish?", replyMarkup: global::Telegram.Bot.Types.ReplyMarkups.InlineKeyboardButton.WithCallbackData("Yes", "y:1"));
        await http.PostAsync(new Uri(_emulator.BaseUrl, "/c/-1001000000002/say"), new FormUrlEncodedContent([new("text", "/pause sohr-ar")]));
        await http.PostAsync(new Uri(_emulator.BaseUrl, "/c/-1001000000002/press"), new FormUrlEncodedContent([new("message", "1"), new("data", "y:1")]));

        var updates = await _bot.GetUpdates();

        Assert.Equal([UpdateType.Message, UpdateType.CallbackQuery], updates.Select(update => update.Type));
        Assert.Equal("/pause sohr-ar", updates[0].Message!.Text);
        Assert.Equal("y:1", updates[1].CallbackQuery!.Data);
        await _bot.AnswerCallbackQuery(updates[1].CallbackQuery!.Id);
        Assert.Empty(await _bot.GetUpdates(offset: updates[1].Id + 1));
    }

    [Fact]
    public async Task PollingBesideAWebhookIsAConflict()
    {
        await _bot.SetWebhook("https://example.org/hook");
        Assert.Equal(409, (await Assert.ThrowsAsync<ApiRequestException>(() => _bot.GetUpdates())).ErrorCode);
        Assert.Equal("https://example.org/hook", (await _bot.GetWebhookInfo()).Url);
        await _bot.DeleteWebhook();
        Assert.Empty(await _bot.GetUpdates());
        Assert.Equal(400, (await Assert.ThrowsAsync<ApiRequestException>(() => _bot.SetWebhook("http://example.org"))).ErrorCode);
    }
}

using System.Text;
using System.Text.Json.Nodes;

namespace Monitoring.Cli.TelegramEmulator;

/// <summary>The methods of the Bot API that the monitor uses, with Telegram's checks and descriptions.</summary>
internal sealed class BotApi(EmulatorState state)
{
    private const int LongestText = 4096;
    private const int LongestCallback = 64;
    private const long BotId = 123456;

    private static readonly object Bot = new { id = BotId, is_bot = true, first_name = "Emulated bot", username = "emulated_bot" };

    internal async Task<ApiAnswer> CallAsync(string method, ApiArguments arguments, CancellationToken cancellationToken) => method.ToLowerInvariant() switch
    {
        "getme" => ApiAnswer.Ok(Bot),
        "sendmessage" => ToChat(arguments, chat => Send(chat, arguments)),
        "editmessagetext" => ToChat(arguments, chat => Edit(chat, arguments)),
        "editmessagereplymarkup" => ToChat(arguments, chat => EditButtons(chat, arguments)),
        "deletemessage" => ToChat(arguments, chat => state.Delete(chat.Id, arguments.Number("message_id") ?? 0) ? ApiAnswer.Ok(true) : ApiAnswer.Bad("message to delete not found")),
        "getchat" => InChat(arguments, chat => ApiAnswer.Ok(ApiObjects.FullInfo(chat))),
        "getchatmember" => InChat(arguments, Member),
        "getupdates" => await UpdatesAsync(arguments, cancellationToken).ConfigureAwait(false),
        "setwebhook" => Webhook(arguments.Text("url")),
        "deletewebhook" => Webhook(null),
        "getwebhookinfo" => ApiAnswer.Ok(new { url = state.WebhookUrl ?? "", has_custom_certificate = false, pending_update_count = 0 }),
        "setmycommands" or "answercallbackquery" or "sendchataction" or "pinchatmessage" => ApiAnswer.Ok(true),
        _ => ApiAnswer.Error(404, "Not Found"),
    };

    private ApiAnswer InChat(ApiArguments arguments, Func<EmulatedChat, ApiAnswer> call) => arguments.Text("chat_id") switch
    {
        null or "" => ApiAnswer.Bad("chat_id is empty"),
        var id => state.Chat(id) is { } chat ? call(chat) : ApiAnswer.Bad("chat not found"),
    };

    private ApiAnswer ToChat(ApiArguments arguments, Func<EmulatedChat, ApiAnswer> call) => InChat(
        arguments,
        chat => state.Throttle(chat.Id) is { } seconds ? ApiAnswer.Error(429, $"Too Many Requests: retry after {seconds}", seconds) : call(chat));

    private ApiAnswer Send(EmulatedChat chat, ApiArguments arguments)
    {
        if (Read(arguments, "message is too long", out var text, out var html, out var entities) is { } fault)
            return fault;
        if (Buttons(arguments, out var buttons) is { } invalid)
            return invalid;
        var reply = arguments.Object("reply_parameters");
        var target = reply?["message_id"]?.GetValue<int>();
        if (target is { } id && state.Message(chat.Id, id) is null)
        {
            if (reply?["allow_sending_without_reply"]?.GetValue<bool>() != true)
                return ApiAnswer.Bad("message to be replied not found");
            target = null;
        }
        var message = state.Add(chat.Id, number => new EmulatedMessage
        {
            Id = number,
            ChatId = chat.Id,
            Text = text,
            Html = html,
            Entities = entities,
            Date = state.Time.GetUtcNow(),
            ReplyTo = target,
            Silent = arguments.Flag("disable_notification"),
            Buttons = buttons,
            Preview = arguments.Object("link_preview_options")?["is_disabled"]?.GetValue<bool>() != true,
        });
        return ApiAnswer.Ok(ApiObjects.Message(chat, message, target is { } there ? state.Message(chat.Id, there) : null), message.Id);
    }

    private ApiAnswer Edit(EmulatedChat chat, ApiArguments arguments)
    {
        if (arguments.Number("message_id") is not { } id || id == 0)
            return ApiAnswer.Bad("message identifier is not specified");
        if (state.Message(chat.Id, id) is not { } there)
            return ApiAnswer.Bad("message to edit not found");
        if (!there.FromBot)
            return ApiAnswer.Bad("message can't be edited");
        if (Read(arguments, "MESSAGE_TOO_LONG", out var text, out var html, out var entities) is { } fault)
            return fault;
        if (Buttons(arguments, out var buttons) is { } invalid)
            return invalid;
        return Change(chat, there, there with { Text = text, Html = html, Entities = entities, Buttons = buttons });
    }

    private ApiAnswer EditButtons(EmulatedChat chat, ApiArguments arguments)
    {
        if (state.Message(chat.Id, arguments.Number("message_id") ?? 0) is not { } there)
            return ApiAnswer.Bad("message to edit not found");
        return Buttons(arguments, out var buttons) ?? Change(chat, there, there with { Buttons = buttons });
    }

    private ApiAnswer Change(EmulatedChat chat, EmulatedMessage there, EmulatedMessage changed)
    {
        if (there.Text == changed.Text && there.Entities.SequenceEqual(changed.Entities) && there.Buttons.SelectMany(row => row).SequenceEqual(changed.Buttons.SelectMany(row => row)))
            return ApiAnswer.Bad("message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message");
        changed = changed with { EditDate = state.Time.GetUtcNow() };
        state.Replace(changed);
        return ApiAnswer.Ok(ApiObjects.Message(chat, changed, null), changed.Id);
    }

    private static ApiAnswer? Read(ApiArguments arguments, string tooLong, out string text, out string html, out IReadOnlyList<EmulatedEntity> entities)
    {
        var source = arguments.Text("text") ?? "";
        (text, html, entities) = ("", "", []);
        string? fault = null;
        switch (arguments.Text("parse_mode")?.ToLowerInvariant())
        {
            case null or "" or "none":
                (text, html) = TelegramHtml.Plain(source);
                break;
            case "html":
                (text, html, entities, fault) = TelegramHtml.Read(source);
                break;
            default:
                return ApiAnswer.Bad("unsupported parse_mode");
        }
        if (fault is not null)
            return ApiAnswer.Bad(fault);
        (text, html) = (text.TrimEnd(), html.TrimEnd());
        if (text.Length == 0)
            return ApiAnswer.Bad("message text is empty");
        return text.Length > LongestText ? ApiAnswer.Bad(tooLong) : null;
    }

    private static ApiAnswer? Buttons(ApiArguments arguments, out IReadOnlyList<IReadOnlyList<EmulatedButton>> rows)
    {
        rows = arguments.Object("reply_markup")?["inline_keyboard"] is not JsonArray keyboard
            ? []
            : [.. keyboard.OfType<JsonArray>().Select(row => row.OfType<JsonObject>()
                .Select(button => new EmulatedButton($"{button["text"]}", button["callback_data"]?.ToString(), button["url"]?.ToString())).ToArray())];
        return rows.SelectMany(row => row).Any(button => button.CallbackData is { } data && Encoding.UTF8.GetByteCount(data) is 0 or > LongestCallback)
            ? ApiAnswer.Bad("BUTTON_DATA_INVALID")
            : null;
    }

    private static ApiAnswer Member(EmulatedChat chat) => ApiAnswer.Ok(new
    {
        status = "administrator",
        user = Bot,
        can_be_edited = false,
        is_anonymous = false,
        can_manage_chat = true,
        can_post_messages = chat.Type == "channel",
        can_edit_messages = chat.Type == "channel",
    });

    private ApiAnswer Webhook(string? url)
    {
        if (!string.IsNullOrEmpty(url) && !url.StartsWith("https://", StringComparison.Ordinal))
            return ApiAnswer.Bad("bad webhook: An HTTPS URL must be provided for webhook");
        state.WebhookUrl = url;
        return ApiAnswer.Ok(true);
    }

    private async Task<ApiAnswer> UpdatesAsync(ApiArguments arguments, CancellationToken cancellationToken)
    {
        if (!string.IsNullOrEmpty(state.WebhookUrl))
            return ApiAnswer.Error(409, "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first");
        var end = state.Time.GetUtcNow().AddSeconds(Math.Clamp(arguments.Number("timeout") ?? 0, 0, 50));
        while (true)
        {
            var updates = state.Updates(arguments.Number("offset") ?? 0, Math.Clamp(arguments.Number("limit") ?? 100, 1, 100));
            if (updates.Count > 0 || state.Time.GetUtcNow() >= end)
                return ApiAnswer.Ok(updates);
            await Task.Delay(TimeSpan.FromMilliseconds(100), state.Time, cancellationToken).ConfigureAwait(false);
        }
    }
}

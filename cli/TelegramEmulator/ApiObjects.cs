using System.Text.Json.Nodes;

namespace Monitoring.Cli.TelegramEmulator;

/// <summary>Objects of the Bot API: dates as Unix seconds, no key for what is not there.</summary>
internal static class ApiObjects
{
    internal static JsonObject Chat(EmulatedChat chat)
    {
        var json = new JsonObject { ["id"] = chat.Id, ["title"] = chat.Title };
        if (chat.Username is { } name)
            json["username"] = name;
        json["type"] = chat.Type;
        return json;
    }

    internal static JsonObject FullInfo(EmulatedChat chat)
    {
        var json = Chat(chat);
        json["accent_color_id"] = 0;
        json["max_reaction_count"] = 11;
        json["accepted_gift_types"] = new JsonObject();
        return json;
    }

    internal static JsonObject Message(EmulatedChat chat, EmulatedMessage message, EmulatedMessage? answered)
    {
        var json = new JsonObject { ["message_id"] = message.Id };
        if (!message.FromBot)
            json["from"] = User();
        else if (chat.Type == "channel")
            json["sender_chat"] = Chat(chat);
        json["chat"] = Chat(chat);
        json["date"] = message.Date.ToUnixTimeSeconds();
        if (message.EditDate is { } edited)
            json["edit_date"] = edited.ToUnixTimeSeconds();
        if (answered is not null)
            json["reply_to_message"] = Message(chat, answered, null);
        json["text"] = message.Text;
        if (message.Entities.Count > 0)
            json["entities"] = new JsonArray([.. message.Entities.Select(Entity)]);
        if (message.Buttons.Count > 0)
            json["reply_markup"] = new JsonObject { ["inline_keyboard"] = new JsonArray([.. message.Buttons.Select(row => new JsonArray([.. row.Select(Button)]))]) };
        return json;
    }

    internal static JsonObject User() => new() { ["id"] = 4242, ["is_bot"] = false, ["first_name"] = "Reader" };

    private static JsonObject Entity(EmulatedEntity entity)
    {
        var json = new JsonObject { ["offset"] = entity.Offset, ["length"] = entity.Length, ["type"] = entity.Type };
        if (entity.Url is { } url)
            json["url"] = url;
        return json;
    }

    private static JsonObject Button(EmulatedButton button)
    {
        var json = new JsonObject { ["text"] = button.Text };
        if (button.CallbackData is { } data)
            json["callback_data"] = data;
        if (button.Url is { } url)
            json["url"] = url;
        return json;
    }
}

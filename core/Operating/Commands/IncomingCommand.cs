using System.Globalization;
using Telegram.Bot.Types;

namespace Monitoring.Operating.Commands;

/// <summary>A command as it came in.</summary>
/// <param name="Chat">The chat that it came from.</param>
/// <param name="Command">What is asked for.</param>
/// <param name="CallbackId">Id of the pressed button; null for a message.</param>
internal sealed record IncomingCommand(Chat Chat, OperatorCommand Command, string? CallbackId)
{
    /// <summary>The command of an update, or null when it holds none.</summary>
    internal static IncomingCommand? Of(Update update)
    {
        if (update.CallbackQuery is { Message.Chat: { } chat } pressed)
            return CommandReading.OfCallback(pressed.Data) is { } decision ? new IncomingCommand(chat, decision, pressed.Id) : null;
        return (update.Message ?? update.ChannelPost) is { Chat: { } from } message && CommandReading.OfText(message.Text) is { } command
            ? new IncomingCommand(from, command, null)
            : null;
    }

    /// <summary>True when it came from that chat, given as a number or as <c>@name</c>.</summary>
    internal bool IsFrom(string? chat) => chat is not null
        && (string.Equals(chat, Chat.Id.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
            || (chat[0] == '@' && string.Equals(chat[1..], Chat.Username, StringComparison.OrdinalIgnoreCase)));
}

using Telegram.Bot.Types;

namespace Telegram.Bot.Requests.Abstractions;

/// <summary>Goes to a chat.</summary>
public interface IChatTargetable
{
    ChatId ChatId { get; }
}

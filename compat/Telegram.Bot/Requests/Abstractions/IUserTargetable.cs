namespace Telegram.Bot.Requests.Abstractions;

/// <summary>Is about a user.</summary>
public interface IUserTargetable
{
    long UserId { get; }
}

namespace Telegram.Bot.Requests.Abstractions;

/// <summary>May go through a business connection.</summary>
public interface IBusinessConnectable
{
    string? BusinessConnectionId { get; }
}

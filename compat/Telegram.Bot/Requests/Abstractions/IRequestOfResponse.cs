namespace Telegram.Bot.Requests.Abstractions;

/// <summary>A request that answers a <typeparamref name="TResponse"/>.</summary>
public interface IRequest<TResponse> : IRequest;

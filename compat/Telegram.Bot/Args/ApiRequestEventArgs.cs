using Telegram.Bot.Requests.Abstractions;

namespace Telegram.Bot.Args;

/// <summary>A request that is about to leave.</summary>
public class ApiRequestEventArgs(IRequest request, HttpRequestMessage? httpRequestMessage = default) : EventArgs
{
    public IRequest Request { get; } = request;

    public HttpRequestMessage? HttpRequestMessage { get; } = httpRequestMessage;
}

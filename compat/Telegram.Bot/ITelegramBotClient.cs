using Telegram.Bot.Args;
using Telegram.Bot.Exceptions;
using Telegram.Bot.Requests.Abstractions;
using Telegram.Bot.Types;

namespace Telegram.Bot;

/// <summary>Sends requests to a Bot API server.</summary>
public interface ITelegramBotClient
{
    bool LocalBotServer { get; }

    long BotId { get; }

    TimeSpan Timeout { get; set; }

    IExceptionParser ExceptionsParser { get; set; }

    event AsyncEventHandler<ApiRequestEventArgs>? OnMakingApiRequest;

    event AsyncEventHandler<ApiResponseEventArgs>? OnApiResponseReceived;

    Task<TResponse> SendRequest<TResponse>(IRequest<TResponse> request, CancellationToken cancellationToken = default);

    Task<bool> TestApi(CancellationToken cancellationToken = default);

    Task DownloadFile(string filePath, Stream destination, CancellationToken cancellationToken = default);

    Task DownloadFile(TGFile file, Stream destination, CancellationToken cancellationToken = default);
}

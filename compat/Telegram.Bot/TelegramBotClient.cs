using System.Net;
using System.Net.Http.Json;
using Telegram.Bot.Args;
using Telegram.Bot.Exceptions;
using Telegram.Bot.Requests;
using Telegram.Bot.Requests.Abstractions;
using Telegram.Bot.Types;

namespace Telegram.Bot;

/// <summary>Speaks HTTP with a Bot API server.</summary>
public class TelegramBotClient : ITelegramBotClient
{
    private readonly TelegramBotClientOptions _options;
    private readonly HttpClient _httpClient;

    public TelegramBotClient(TelegramBotClientOptions options, HttpClient? httpClient = default, CancellationToken cancellationToken = default)
    {
        _options = options ?? throw new ArgumentNullException(nameof(options));
        _httpClient = httpClient ?? new HttpClient(new SocketsHttpHandler { PooledConnectionLifetime = TimeSpan.FromMinutes(3) });
        GlobalCancelToken = cancellationToken;
    }

    public TelegramBotClient(string token, HttpClient? httpClient = null, CancellationToken cancellationToken = default)
        : this(new TelegramBotClientOptions(token), httpClient, cancellationToken)
    {
    }

    public event AsyncEventHandler<ApiRequestEventArgs>? OnMakingApiRequest;

    public event AsyncEventHandler<ApiResponseEventArgs>? OnApiResponseReceived;

    public long BotId => _options.BotId;

    public bool LocalBotServer => _options.LocalBotServer;

    public string Token => _options.Token;

    public TimeSpan Timeout { get => _httpClient.Timeout; set => _httpClient.Timeout = value; }

    public CancellationToken GlobalCancelToken { get; }

    public IExceptionParser ExceptionsParser { get; set; } = new DefaultExceptionParser();

    public virtual async Task<TResponse> SendRequest<TResponse>(IRequest<TResponse> request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        using var linked = CancellationTokenSource.CreateLinkedTokenSource(GlobalCancelToken, cancellationToken);
        for (var attempt = 1; ; attempt++)
        {
            using var message = await MessageOf(request, linked.Token).ConfigureAwait(false);
            var args = new ApiRequestEventArgs(request, message);
            if (OnMakingApiRequest is { } making)
                await making(this, args, linked.Token).ConfigureAwait(false);
            using var response = await Exchange(message, linked.Token).ConfigureAwait(false);
            if (OnApiResponseReceived is { } received)
                await received(this, new ApiResponseEventArgs(response, args), linked.Token).ConfigureAwait(false);
            if (response.StatusCode == HttpStatusCode.OK)
                return (await Read<ApiResponse<TResponse>>(response, answer => answer is { Ok: true, Result: not null }, linked.Token).ConfigureAwait(false)).Result!;
            var failure = await Read<ApiResponse>(response, answer => answer.ErrorCode != 0 && answer.Description is not null, linked.Token).ConfigureAwait(false);
            if (!IsRetried(failure, attempt))
                throw ExceptionsParser.Parse(failure);
            await Task.Delay(TimeSpan.FromSeconds(failure.Parameters!.RetryAfter!.Value), linked.Token).ConfigureAwait(false);
        }
    }

    public async Task<bool> TestApi(CancellationToken cancellationToken = default)
    {
        try
        {
            await SendRequest(new GetMeRequest(), cancellationToken).ConfigureAwait(false);
            return true;
        }
        catch (ApiRequestException fault) when (fault.ErrorCode == 401)
        {
            return false;
        }
    }

    public async Task DownloadFile(string filePath, Stream destination, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(destination);
        if (string.IsNullOrWhiteSpace(filePath) || filePath.Length < 2)
            throw new ArgumentException("Invalid file path", nameof(filePath));
        using var message = new HttpRequestMessage(HttpMethod.Get, $"{_options.BaseFileUrl}/{filePath}");
        using var response = await Exchange(message, cancellationToken).ConfigureAwait(false);
        if (!response.IsSuccessStatusCode)
            throw ExceptionsParser.Parse(await Read<ApiResponse>(response, answer => answer.ErrorCode != 0 && answer.Description is not null, cancellationToken).ConfigureAwait(false));
        await response.Content.CopyToAsync(destination, cancellationToken).ConfigureAwait(false);
    }

    public Task DownloadFile(TGFile file, Stream destination, CancellationToken cancellationToken = default) =>
        DownloadFile(file?.FilePath!, destination, cancellationToken);

    private async Task<HttpRequestMessage> MessageOf(IRequest request, CancellationToken cancellationToken)
    {
        var message = new HttpRequestMessage(request.HttpMethod, $"{_options.BaseRequestUrl}/{request.MethodName}") { Content = request.ToHttpContent() };
        // A body that may be sent twice is buffered, and so has a length; others go out in chunks.
        if (message.Content is not null && _options is { RetryThreshold: > 0, RetryCount: > 1 })
            await message.Content.LoadIntoBufferAsync(cancellationToken).ConfigureAwait(false);
        return message;
    }

    private async Task<HttpResponseMessage> Exchange(HttpRequestMessage message, CancellationToken cancellationToken)
    {
        try
        {
            return await _httpClient.SendAsync(message, cancellationToken).ConfigureAwait(false);
        }
        catch (TaskCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            throw;
        }
        catch (TaskCanceledException fault)
        {
            throw new RequestException("Bot API Request timed out", fault);
        }
        catch (Exception fault)
        {
            throw new RequestException($"Bot API Service Failure: {fault.GetType().Name}: {fault.Message}", fault);
        }
    }

    private static async Task<T> Read<T>(HttpResponseMessage response, Func<T, bool> isWhole, CancellationToken cancellationToken)
        where T : class
    {
        T? answer;
        try
        {
            answer = await response.Content.ReadFromJsonAsync<T>(JsonBotAPI.Options, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            throw new RequestException("There was an exception during deserialization of the response", response.StatusCode, fault);
        }
        return answer is not null && isWhole(answer)
            ? answer
            : throw new RequestException("Required properties not found in response", response.StatusCode);
    }

    private bool IsRetried(ApiResponse failure, int attempt) =>
        failure.ErrorCode == 429 && attempt < _options.RetryCount
        && failure.Parameters?.RetryAfter is { } seconds && _options.RetryThreshold > 0 && seconds <= _options.RetryThreshold;
}

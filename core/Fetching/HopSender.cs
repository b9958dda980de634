using System.Net;
using System.Net.Http.Headers;

namespace Monitoring.Fetching;

/// <summary>
/// Sends one request and reads its answer within the caps. Two connection pools, so that a connection opened
/// for a source that may use private addresses never serves one that may not.
/// </summary>
internal sealed class HopSender : IDisposable
{
    private readonly FetchOptions _options;
    private readonly TimeProvider _clock;
    private readonly HttpMessageInvoker _guarded;
    private readonly HttpMessageInvoker _open;

    /// <summary>Opens the pools.</summary>
    /// <param name="options">Checked options.</param>
    /// <param name="clock">The clock.</param>
    /// <param name="configure">Changes to each pool: tests trust their own certificate by it.</param>
    public HopSender(FetchOptions options, TimeProvider clock, Action<SocketsHttpHandler>? configure)
    {
        (_options, _clock) = (options, clock);
        _guarded = Pool(options, configure, guarded: true);
        _open = Pool(options, configure, guarded: false);
    }

    /// <summary>Sends the request; trouble is a <see cref="HopAnswer.Failed"/>.</summary>
    public async Task<HopAnswer> SendAsync(HopRequest request, CancellationToken cancellationToken)
    {
        using var limits = new HopLimits(_options, _clock, cancellationToken);
        try
        {
            using var message = Message(request);
            var pool = request.Page.AllowPrivate ? _open : _guarded;
            using var answer = await pool.SendAsync(message, limits.Token);
            return await AnswerAsync(request, answer, limits);
        }
        catch (Exception fault) when (HopFaults.IsExpected(fault, cancellationToken))
        {
            return HopFaults.Explain(request.Shown, fault, limits);
        }
    }

    /// <inheritdoc />
    public void Dispose()
    {
        _guarded.Dispose();
        _open.Dispose();
    }

    private async Task<HopAnswer> AnswerAsync(HopRequest request, HttpResponseMessage answer, HopLimits limits)
    {
        var status = (int)answer.StatusCode;
        var headers = HopHeaderReading.Read(request.Url, answer, _clock.GetUtcNow(), _options);
        if (status is (>= 300 and < 400) or 204 or 205)
            return new HopAnswer.Answered(status, headers, [], IsCut: false);
        await using var body = await answer.Content.ReadAsStreamAsync(limits.Token);
        var (bytes, isCut) = await HopBody.ReadAsync(body, request.MaxBytes, limits);
        return new HopAnswer.Answered(status, headers, bytes, isCut);
    }

    private HttpRequestMessage Message(HopRequest request)
    {
        var message = new HttpRequestMessage(HttpMethod.Get, request.Url)
        {
            Version = HttpVersion.Version20,
            VersionPolicy = HttpVersionPolicy.RequestVersionOrLower,
        };
        message.Headers.TryAddWithoutValidation("User-Agent", _options.UserAgent);
        message.Headers.TryAddWithoutValidation("Accept", request.Page.Accept);
        if (request.Page.Language is { } language)
            message.Headers.TryAddWithoutValidation("Accept-Language", $"{language}, *;q=0.1");
        if (request.Conditional && request.Page.Validators is { } validators)
            AddValidators(message.Headers, validators);
        return message;
    }

    private static void AddValidators(HttpRequestHeaders headers, Validators validators)
    {
        // Given back as sent, even when malformed: servers compare bytes.
        if (validators.ETag is { } tag)
            headers.TryAddWithoutValidation("If-None-Match", tag);
        if (validators.LastModified is { } time)
            headers.TryAddWithoutValidation("If-Modified-Since", time);
    }

    private static HttpMessageInvoker Pool(FetchOptions options, Action<SocketsHttpHandler>? configure, bool guarded)
    {
        var handler = new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            AutomaticDecompression = DecompressionMethods.All,
            ConnectTimeout = options.ConnectTimeout,
            MaxConnectionsPerServer = 1,
            PooledConnectionLifetime = TimeSpan.FromMinutes(5),
            UseCookies = false,
            // Through a proxy the address that serves the page could not be checked.
            UseProxy = false,
        };
        if (guarded)
            handler.ConnectCallback = GuardedConnections.ConnectPublicAsync;
        configure?.Invoke(handler);
        return new HttpMessageInvoker(handler);
    }
}

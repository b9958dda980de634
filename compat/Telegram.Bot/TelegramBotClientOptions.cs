using System.Globalization;

namespace Telegram.Bot;

/// <summary>Token, server and retries of a client.</summary>
public class TelegramBotClientOptions
{
    private const string OfficialServer = "https://api.telegram.org";

    public TelegramBotClientOptions(string token, string? baseUrl = default, bool useTestEnvironment = false)
    {
        Token = token ?? throw new ArgumentNullException(nameof(token));
        BotId = BotIdOf(token) ?? throw new ArgumentException("Bot token invalid", nameof(token));
        BaseUrl = baseUrl;
        LocalBotServer = baseUrl is not null;
        UseTestEnvironment = useTestEnvironment;
        var server = baseUrl is null ? OfficialServer : AuthorityOf(baseUrl) ?? throw new ArgumentException(
            "Invalid format. A valid base URL should look like \"http://localhost:8081\"", nameof(baseUrl));
        var test = useTestEnvironment ? "/test" : "";
        BaseRequestUrl = $"{server}/bot{token}{test}";
        BaseFileUrl = $"{server}/file/bot{token}{test}";
    }

    public string Token { get; }

    public string? BaseUrl { get; }

    public bool UseTestEnvironment { get; }

    /// <summary>Longest <c>retry_after</c> in seconds that is waited for inside the call; 0: none.</summary>
    public int RetryThreshold { get; set; } = 60;

    /// <summary>Requests in all, the first included.</summary>
    public int RetryCount { get; set; } = 3;

    public long BotId { get; }

    public bool LocalBotServer { get; }

    public string BaseFileUrl { get; }

    public string BaseRequestUrl { get; }

    private static long? BotIdOf(string token)
    {
        var colon = token.IndexOf(':', StringComparison.Ordinal);
        return colon > 0 && long.TryParse(token.AsSpan(0, colon), NumberStyles.Integer, CultureInfo.InvariantCulture, out var id) ? id : null;
    }

    private static string? AuthorityOf(string baseUrl) =>
        Uri.TryCreate(baseUrl, UriKind.Absolute, out var uri) && uri.Scheme.Length > 0 && uri.Authority.Length > 0
            ? $"{uri.Scheme}://{uri.Authority}"
            : null;
}

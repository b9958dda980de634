using Telegram.Bot;

namespace Monitoring.Delivering;

/// <summary>Makes the Bot API client: no retries inside a call, time-outs, and no loggers that would write the address, which holds the token.</summary>
public static class TelegramClients
{
    /// <summary>Longest wait for an answer. Posts are answered in well under a second; what takes this long has failed.</summary>
    public static TimeSpan LongestAnswer { get; } = TimeSpan.FromSeconds(30);

    /// <summary>A client for the settings.</summary>
    /// <param name="settings">Token and, if any, another server.</param>
    /// <param name="longestAnswer">Time-out of a call; null: <see cref="LongestAnswer"/>.</param>
    /// <exception cref="InvalidOperationException">There is no token, or it is not one, or the address is not one. The message holds no secret.</exception>
    public static ITelegramBotClient Create(TelegramSettings settings, TimeSpan? longestAnswer = null)
    {
        if (settings.Token is not { } token)
            throw new InvalidOperationException("Telegram: found no token; expected Monitor__Telegram__Token.");
        try
        {
            var botId = new TelegramBotClientOptions(token.Reveal()).BotId;
            var options = new TelegramBotClientOptions(TokenOnTheWire.Shown(botId), settings.BaseUrl?.ToString()) { RetryThreshold = 0 };
            // Not from a factory: its handlers log addresses. No propagator: with one, the handler makes traces of addresses.
            var handler = new SocketsHttpHandler { ConnectTimeout = TimeSpan.FromSeconds(10), PooledConnectionLifetime = TimeSpan.FromMinutes(3), ActivityHeadersPropagator = null };
            return new TelegramBotClient(options, new HttpClient(new TokenOnTheWire(botId, token, handler)) { Timeout = longestAnswer ?? LongestAnswer });
        }
        catch (ArgumentException fault)
        {
            throw new InvalidOperationException(fault.ParamName == "token"
                ? "Telegram: the token is not of the form 123456:letters; expected what @BotFather gave."
                : "Telegram: the server's address is not one; expected http://host:port.");
        }
    }
}

using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Telegram.Bot.Exceptions;

namespace Monitoring.Delivering;

/// <summary>What the Bot API's errors mean for a delivery. Its 400s are told apart by their description: there is no other code.</summary>
internal static class TelegramAnswers
{
    /// <summary>When a 429 does not say how long.</summary>
    private static readonly TimeSpan Unsaid = TimeSpan.FromSeconds(30);

    /// <summary>Another program polls with our token: that lasts.</summary>
    private static readonly TimeSpan Slowly = TimeSpan.FromMinutes(1);

    // The chat or our place in it is the trouble, whatever the message.
    private static readonly string[] ChatTrouble =
    [
        "chat not found", "not enough rights", "need administrator rights", "have no rights", "CHAT_WRITE_FORBIDDEN", "CHAT_ADMIN_REQUIRED",
        "CHAT_RESTRICTED", "message thread not found", "TOPIC_CLOSED", "TOPIC_DELETED", "PEER_ID_INVALID", "group chat was deactivated", "chat_id is empty",
    ];

    private static readonly string[] TargetTrouble = ["message to edit not found", "message can't be edited", "MESSAGE_ID_INVALID", "message identifier is not specified"];

    /// <summary>An answer of the API.</summary>
    /// <param name="refused">The error.</param>
    /// <param name="editedId">The message that was to be edited; null for a post.</param>
    internal static DeliveryResult Of(ApiRequestException refused, int? editedId) => refused.ErrorCode switch
    {
        400 => OfBadRequest(refused, editedId),
        401 or 404 => new DeliveryResult.Refused(DeliveryProblem.TokenWrong, refused.Message),
        403 => new DeliveryResult.Refused(DeliveryProblem.BotBlocked, refused.Message),
        409 => new DeliveryResult.Again(Slowly, DeliveryProblem.OtherPoller, MaybeSent: false),
        429 => new DeliveryResult.Again(AfterThrottle(refused), DeliveryProblem.Throttled, MaybeSent: false),
        >= 500 => new DeliveryResult.Again(TimeSpan.Zero, DeliveryProblem.ServerError, MaybeSent: false),
        _ => new DeliveryResult.Refused(DeliveryProblem.Rejected, refused.ErrorCode.ToString(CultureInfo.InvariantCulture) + " " + refused.Message),
    };

    /// <summary>No answer of the API: a page of some gateway, a broken connection, silence.</summary>
    internal static DeliveryResult Of(RequestException broken)
    {
        if (broken.HttpStatusCode is { } status)
        {
            return status == HttpStatusCode.TooManyRequests
                ? new DeliveryResult.Again(Unsaid, DeliveryProblem.Throttled, MaybeSent: false)
                : new DeliveryResult.Again(TimeSpan.Zero, DeliveryProblem.NotJson, MaybeSent: true);
        }
        if (broken.InnerException is OperationCanceledException)
            return new DeliveryResult.Again(TimeSpan.Zero, DeliveryProblem.TimedOut, MaybeSent: true);
        return new DeliveryResult.Again(TimeSpan.Zero, DeliveryProblem.ConnectionBroken, MaybeSent: !NeverLeft(broken));
    }

    private static DeliveryResult OfBadRequest(ApiRequestException refused, int? editedId)
    {
        var found = refused.Message;
        if (refused.Parameters?.MigrateToChatId is { } moved)
            return new DeliveryResult.Refused(DeliveryProblem.Migrated, string.Create(CultureInfo.InvariantCulture, $"The chat's new id is {moved}."));
        if (editedId is { } id && Says(found, "message is not modified"))
            return new DeliveryResult.Sent(id);
        var problem = found switch
        {
            _ when Says(found, "can't parse entities") => DeliveryProblem.CannotParse,
            _ when editedId is not null && TargetTrouble.Any(words => Says(found, words)) => DeliveryProblem.EditTargetGone,
            _ when Says(found, "message is too long") || Says(found, "MESSAGE_TOO_LONG") => DeliveryProblem.TooLong,
            _ when ChatTrouble.Any(words => Says(found, words)) => DeliveryProblem.ChatGone,
            _ => DeliveryProblem.Rejected,
        };
        return new DeliveryResult.Refused(problem, found);
    }

    /// <summary>One second more than asked: the server counts in whole seconds.</summary>
    private static TimeSpan AfterThrottle(ApiRequestException refused) =>
        refused.Parameters?.RetryAfter is { } seconds ? TimeSpan.FromSeconds(seconds + 1) : Unsaid;

    /// <summary>The connection was never made, so nothing was sent.</summary>
    private static bool NeverLeft(RequestException broken) => broken.InnerException is HttpRequestException
    {
        HttpRequestError: HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError or HttpRequestError.SecureConnectionError or HttpRequestError.ProxyTunnelError,
    } or HttpRequestException { InnerException: SocketException { SocketErrorCode: SocketError.ConnectionRefused or SocketError.HostNotFound or SocketError.HostUnreachable or SocketError.NetworkUnreachable } };

    private static bool Says(string found, string words) => found.Contains(words, StringComparison.OrdinalIgnoreCase);
}

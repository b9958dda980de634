namespace Telegram.Bot.Requests.Abstractions;

/// <summary>A request, whatever it answers.</summary>
public interface IRequest
{
    HttpMethod HttpMethod { get; }

    string MethodName { get; }

    bool IsWebhookResponse { get; set; }

    HttpContent? ToHttpContent();
}

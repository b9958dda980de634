using Telegram.Bot.Types;

namespace Telegram.Bot.Requests;

/// <summary>Asks how the webhook fares.</summary>
public class GetWebhookInfoRequest() : ParameterlessRequest<WebhookInfo>("getWebhookInfo")
{
}

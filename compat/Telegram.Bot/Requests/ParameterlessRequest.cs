namespace Telegram.Bot.Requests;

/// <summary>A request without a body.</summary>
public abstract class ParameterlessRequest<TResult>(string methodName) : RequestBase<TResult>(methodName)
{
    public override HttpContent? ToHttpContent() => IsWebhookResponse ? base.ToHttpContent() : default;
}

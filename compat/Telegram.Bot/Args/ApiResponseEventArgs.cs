namespace Telegram.Bot.Args;

/// <summary>A response that came.</summary>
public class ApiResponseEventArgs(HttpResponseMessage responseMessage, ApiRequestEventArgs apiRequestEventArgs)
{
    public HttpResponseMessage ResponseMessage { get; } = responseMessage;

    public ApiRequestEventArgs ApiRequestEventArgs { get; } = apiRequestEventArgs;
}

using System.Net.Http.Json;
using System.Text.Json.Serialization;
using Telegram.Bot.Requests.Abstractions;

namespace Telegram.Bot.Requests;

/// <summary>A request whose properties are the JSON body.</summary>
public abstract class RequestBase<TResponse>(string methodName) : IRequest<TResponse>
{
    [JsonIgnore]
    public HttpMethod HttpMethod { get; set; } = HttpMethod.Post;

    [JsonIgnore]
    public string MethodName { get; } = methodName;

    [JsonIgnore]
    public bool IsWebhookResponse { get; set; }

    [JsonInclude]
    internal string? Method => IsWebhookResponse ? MethodName : default;

    public virtual HttpContent? ToHttpContent() => JsonContent.Create(this, GetType(), options: JsonBotAPI.Options);
}

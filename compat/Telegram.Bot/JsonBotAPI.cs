using System.Text.Json;
using System.Text.Json.Serialization;

namespace Telegram.Bot;

/// <summary>The Bot API's JSON: snake case, defaults left out, numbers also as strings.</summary>
public static class JsonBotAPI
{
    static JsonBotAPI() => Configure(Options = new JsonSerializerOptions());

    public static JsonSerializerOptions Options { get; }

    public static void Configure(JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        options.NumberHandling = JsonNumberHandling.AllowReadingFromString;
        options.PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower;
        options.DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault;
    }
}

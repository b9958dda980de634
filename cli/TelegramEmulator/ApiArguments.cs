using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace Monitoring.Cli.TelegramEmulator;

/// <summary>Arguments of a call: of a JSON body, a form or the query, as the Bot API takes them.</summary>
internal sealed class ApiArguments(JsonObject values)
{
    internal static async Task<ApiArguments?> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        var values = new JsonObject();
        foreach (var (name, value) in request.Query)
            values[name] = value.ToString();
        if (request.HasFormContentType)
        {
            foreach (var (name, value) in await request.ReadFormAsync(cancellationToken).ConfigureAwait(false))
                values[name] = value.ToString();
        }
        else if (request.ContentType is not null)
        {
            try
            {
                if (await JsonNode.ParseAsync(request.Body, cancellationToken: cancellationToken).ConfigureAwait(false) is not JsonObject body)
                    return null;
                foreach (var (name, value) in body)
                    values[name] = value?.DeepClone();
            }
            catch (JsonException)
            {
                return null;
            }
        }
        return new ApiArguments(values);
    }

    internal string? Text(string name) => values[name] switch
    {
        null => null,
        JsonValue value => value.ToString(),
        var other => other.ToJsonString(),
    };

    internal int? Number(string name) => int.TryParse(Text(name), NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) ? number : null;

    internal bool Flag(string name) => Text(name) is { } text && text.Equals("true", StringComparison.OrdinalIgnoreCase);

    /// <summary>A nested object, also when it came as JSON text in a form.</summary>
    internal JsonObject? Object(string name)
    {
        try
        {
            return values[name] switch
            {
                JsonObject there => there,
                JsonValue text when text.TryGetValue<string>(out var json) => JsonNode.Parse(json) as JsonObject,
                _ => null,
            };
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

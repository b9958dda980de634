using System.Text.Json;
using System.Text.Json.Serialization;

namespace Telegram.Bot.Serialization;

/// <summary>An object whose one property says which type it is; it may stand anywhere in the object.</summary>
internal abstract class PolymorphicJsonConverter<T>(string property, IReadOnlyDictionary<string, Type> types) : JsonConverter<T>
    where T : class
{
    public override T? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var element = JsonElement.ParseValue(ref reader);
        var kind = element.GetProperty(property).GetString()
            ?? throw new JsonException($"Could not find string property {property} when trying to deserialize {typeof(T).Name}");
        return types.TryGetValue(kind, out var type)
            ? (T?)element.Deserialize(type, options)
            : throw new JsonException($"Unknown type: {kind}");
    }

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
        JsonSerializer.Serialize(writer, value, value.GetType(), options);
}

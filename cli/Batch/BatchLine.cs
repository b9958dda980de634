using System.Globalization;
using System.Text.Json;
using Monitoring.Extracting;

namespace Monitoring.Cli.Batch;

/// <summary>One line of a batch of texts: <c>{"id","lang"?,"published"?,"title"?,"text"}</c>; every other field is ignored.</summary>
/// <param name="Id">Given back with the answer.</param>
/// <param name="Report">The text.</param>
internal sealed record BatchLine(string Id, ReportText Report)
{
    /// <summary>Reads a line, or says in one sentence why it cannot be read.</summary>
    public static (BatchLine? Line, string? Id, string? Fault) Read(string json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            var root = document.RootElement;
            if (root.ValueKind != JsonValueKind.Object)
                return (null, null, $"found a JSON {root.ValueKind}; expected an object with id and text");
            var id = Word(root, "id");
            if (id is null)
                return (null, null, "found no id; expected a string");
            if (Word(root, "text") is not { } text)
                return (null, id, "found no text; expected a string");
            var (published, fault) = Day(Word(root, "published"));
            return fault is null
                ? (new BatchLine(id, new ReportText(Word(root, "title") ?? "", text, Word(root, "lang"), published)), id, null)
                : (null, id, fault);
        }
        catch (JsonException fault)
        {
            return (null, null, $"found no JSON object ({fault.Message})");
        }
        catch (InvalidOperationException fault)
        {
            return (null, null, $"found a string that is not Unicode ({fault.Message})");
        }
    }

    private static string? Word(JsonElement root, string name) =>
        root.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static (DateOnly?, string?) Day(string? text)
    {
        if (string.IsNullOrEmpty(text))
            return (null, null);
        var day = text.Length > 10 ? text[..10] : text;
        return DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var published)
            ? (published, null)
            : (null, $"found published \"{text}\"; expected a day such as 2026-01-31");
    }
}

using System.Globalization;
using System.Text.Json;

namespace Monitoring.Watching;

/// <summary>The fields of one source file, read by name; each fault goes to one list with its place, so that all are told at once.</summary>
internal sealed class SourceFields(string file, IReadOnlyList<JsonField> fields, ICollection<DataFault> faults)
{
    private readonly HashSet<string> _asked = new(StringComparer.Ordinal);

    /// <summary>A text; null when absent or null, which is a fault if it is required.</summary>
    public string? Text(string name, bool isRequired = false)
    {
        var field = Find(name);
        if (field is null || field.Kind == JsonTokenType.Null || (field.Kind == JsonTokenType.String && field.Text!.Trim().Length == 0))
        {
            if (isRequired)
                Fault(field, $"field \"{name}\" is missing or empty");
            return null;
        }

        if (field.Kind == JsonTokenType.String)
            return field.Text!.Trim();
        Fault(field, $"field \"{name}\": found {Kind(field)}, expected a text");
        return null;
    }

    /// <summary>A text that must pass a check; null when it does not.</summary>
    public string? Text(string name, bool isRequired, Func<string, bool> isGood, string expected)
    {
        if (Text(name, isRequired) is not { } text)
            return null;
        if (isGood(text))
            return text;
        Fault(Find(name), $"field \"{name}\": found \"{text}\", expected {expected}");
        return null;
    }

    /// <summary>True or false; <paramref name="otherwise"/> when absent.</summary>
    public bool Flag(string name, bool otherwise)
    {
        var field = Find(name);
        if (field is null || field.Kind is JsonTokenType.True or JsonTokenType.False)
            return field is null ? otherwise : field.Kind == JsonTokenType.True;
        Fault(field, $"field \"{name}\": found {Kind(field)}, expected true or false");
        return otherwise;
    }

    /// <summary>A name of the enumeration in camel case; <paramref name="otherwise"/> when absent.</summary>
    public T Choice<T>(string name, T otherwise)
        where T : struct, Enum
    {
        var names = Enum.GetNames<T>().Select(JsonNamingPolicy.CamelCase.ConvertName).ToArray();
        var text = Text(name, isRequired: false, found => names.Contains(found, StringComparer.Ordinal), string.Join(", ", names));
        return text is null ? otherwise : Enum.Parse<T>(text, ignoreCase: true);
    }

    /// <summary>A whole number within bounds; <paramref name="otherwise"/> when absent.</summary>
    public int Number(string name, int least, int most, int otherwise)
    {
        var field = Find(name);
        if (field is null)
            return otherwise;
        if (field.Kind == JsonTokenType.Number && int.TryParse(field.Text, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most)
            return number;
        Fault(field, $"field \"{name}\": found {field.Text ?? Kind(field)}, expected a whole number from {least} to {most}");
        return otherwise;
    }

    /// <summary>A duration as <c>hh:mm:ss</c> within bounds; <paramref name="otherwise"/> when absent.</summary>
    public TimeSpan Duration(string name, TimeSpan least, TimeSpan most, TimeSpan otherwise)
    {
        var text = Text(name, isRequired: false, found => TimeSpan.TryParse(found, CultureInfo.InvariantCulture, out var time) && time >= least && time <= most, $"a time like \"00:10:00\", from {least:c} to {most:c}");
        return text is null ? otherwise : TimeSpan.Parse(text, CultureInfo.InvariantCulture);
    }

    /// <summary>A day as <c>yyyy-MM-dd</c>; null when absent.</summary>
    public DateOnly? Day(string name)
    {
        var text = Text(name, isRequired: false, found => DateOnly.TryParseExact(found, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _), "a day like \"2026-01-31\", or null");
        return text is null ? null : DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
    }

    /// <summary>Whether the field is there with a value.</summary>
    public bool Has(string name) => Find(name) is { Kind: not JsonTokenType.Null };

    /// <summary>Tells of fields that nobody asked for (a typing error would otherwise be silent) and of fields given twice.</summary>
    public void Finish()
    {
        foreach (var field in fields.Where(field => !_asked.Contains(field.Name)))
            Fault(field, $"field \"{field.Name}\" is not known, expected one of {string.Join(", ", _asked.Order(StringComparer.Ordinal))}");
        foreach (var twice in fields.GroupBy(field => field.Name, StringComparer.Ordinal).Where(group => group.Count() > 1))
            Fault(twice.Last(), $"field \"{twice.Key}\" is there twice");
    }

    private JsonField? Find(string name)
    {
        _asked.Add(name);
        return fields.FirstOrDefault(field => field.Name == name);
    }

    private void Fault(JsonField? field, string message) => faults.Add(new DataFault(file, field?.Line ?? 0, field?.Column ?? 0, message));

    private static string Kind(JsonField field) => field.Kind switch
    {
        JsonTokenType.StartObject => "an object",
        JsonTokenType.StartArray => "a list",
        JsonTokenType.Number => field.Text!,
        JsonTokenType.True => "true",
        JsonTokenType.False => "false",
        JsonTokenType.String => $"\"{field.Text}\"",
        _ => "null",
    };
}

using System.Globalization;
using System.Reflection;
using Microsoft.Extensions.Configuration;

namespace Monitoring;

/// <summary>
/// Looks at every key and value below the section before it is bound: the configuration's own binder leaves out what it does not know, and
/// a whole element of a list for one value that it cannot read, without a word.
/// </summary>
internal sealed class SettingsForm
{
    private readonly NullabilityInfoContext _nullability = new();
    private readonly Dictionary<string, string?> _good = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<string> _faults = [];

    private SettingsForm()
    {
    }

    /// <summary>What is of its form, ready to be bound.</summary>
    public IConfiguration Good => new ConfigurationBuilder().AddInMemoryCollection(_good).Build();

    /// <summary>What is not, one sentence each, in the order of the keys.</summary>
    public IReadOnlyList<string> Faults => _faults;

    /// <summary>Looks at a section that holds a record.</summary>
    /// <param name="section">The section.</param>
    /// <param name="record">Type of the record: its properties are the keys.</param>
    public static SettingsForm Of(IConfigurationSection section, Type record)
    {
        var form = new SettingsForm();
        form.Record(section, record);
        return form;
    }

    private static IEnumerable<PropertyInfo> Keys(Type record) => record.GetProperties().Where(property => property.CanWrite);

    private static Type? ElementOf(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>) ? type.GetGenericArguments()[0] : null;

    private static bool IsRecord(Type type) => type.IsClass && !SettingsValue.IsOne(type) && ElementOf(type) is null;

    // A value in the place of keys, and one under a key that nobody knows, may be a token that slipped: neither is shown.
    private void Record(IConfigurationSection section, Type record)
    {
        var known = Keys(record).ToDictionary(property => property.Name, StringComparer.OrdinalIgnoreCase);
        var names = string.Join(", ", known.Keys.Order(StringComparer.Ordinal));
        if (!string.IsNullOrWhiteSpace(section.Value))
            _faults.Add($"{section.Path} holds a value of its own; expected keys below it, of {names}.");
        foreach (var child in section.GetChildren())
        {
            if (known.TryGetValue(child.Key, out var property))
                Any(child, property.PropertyType, _nullability.Create(property).WriteState == NullabilityState.Nullable);
            else
                _faults.Add($"{child.Path} is no setting; expected one of {names}.");
        }
    }

    private void Any(IConfigurationSection section, Type type, bool mayBeEmpty)
    {
        if (ElementOf(type) is { } element)
            Elements(section, element);
        else if (IsRecord(type))
            Record(section, type);
        else
            Value(section, type, mayBeEmpty);
    }

    // An empty list of a file comes as an empty value.
    private void Elements(IConfigurationSection section, Type element)
    {
        if (!string.IsNullOrWhiteSpace(section.Value))
            _faults.Add($"{section.Path} is \"{section.Value}\"; expected a list: {section.Path}:0, {section.Path}:1 and so on.");
        foreach (var child in section.GetChildren())
        {
            if (int.TryParse(child.Key, NumberStyles.None, CultureInfo.InvariantCulture, out var at) && at.ToString(CultureInfo.InvariantCulture) == child.Key)
                Any(child, element, mayBeEmpty: false);
            else
                _faults.Add($"{child.Path} is no place in a list; expected a number from 0, as in {section.Path}:0.");
        }
    }

    private void Value(IConfigurationSection section, Type type, bool mayBeEmpty)
    {
        if (section.GetChildren().Any())
            _faults.Add($"{section.Path} has keys below it; expected {SettingsValue.Expected(type)}.");
        else if (string.IsNullOrWhiteSpace(section.Value))
            Empty(section, type, mayBeEmpty);
        else if (SettingsValue.IsOf(type, section.Value))
            _good[section.Path] = section.Value;
        else
            _faults.Add($"{section.Path} is \"{section.Value}\"; expected {SettingsValue.Expected(type)}.");
    }

    // An empty value is how a file or the environment says "not given"; null in a file is no value at all. An empty text is looked at with the others.
    private void Empty(IConfigurationSection section, Type type, bool mayBeEmpty)
    {
        if (mayBeEmpty || section.Value is null)
            return;
        if (type == typeof(string))
            _good[section.Path] = section.Value;
        else
            _faults.Add($"{section.Path} is empty; expected {SettingsValue.Expected(type)}.");
    }
}

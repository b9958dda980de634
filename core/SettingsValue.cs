using System.Globalization;

namespace Monitoring;

/// <summary>The forms of single values of settings.</summary>
internal static class SettingsValue
{
    private static readonly string[] Times = ["H:mm", "HH:mm", "HH:mm:ss"];

    /// <summary>True for a type that is given as one value.</summary>
    public static bool IsOne(Type type) => Plain(type) is var plain && (plain == typeof(string) || plain == typeof(Secret) || plain == typeof(Uri) || plain.IsValueType);

    /// <summary>True when the text is a value of the type. Stricter than a conversion: no hexadecimal, no number in the place of a name, no part of a day.</summary>
    public static bool IsOf(Type type, string text) => Plain(type) switch
    {
        var number when number == typeof(int) => int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _),
        var time when time == typeof(TimeOnly) => TimeOnly.TryParseExact(text, Times, CultureInfo.InvariantCulture, DateTimeStyles.None, out _),
        var address when address == typeof(Uri) => Uri.TryCreate(text, UriKind.Absolute, out _),
        { IsEnum: true } names => Enum.GetNames(names).Contains(text, StringComparer.OrdinalIgnoreCase),
        _ => true,
    };

    /// <summary>What is expected, as the end of a sentence.</summary>
    public static string Expected(Type type) => Plain(type) switch
    {
        var number when number == typeof(int) => "a whole number",
        var time when time == typeof(TimeOnly) => "a time from 00:00 to 23:59, such as 07:00 or 22:30",
        var address when address == typeof(Uri) => "an absolute address that begins with http:// or https://",
        { IsEnum: true } names => "one of " + string.Join(", ", Enum.GetNames(names)),
        _ => "one value",
    };

    private static Type Plain(Type type) => Nullable.GetUnderlyingType(type) ?? type;
}

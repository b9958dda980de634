using System.Globalization;
using System.Reflection;

namespace Monitoring.Tests.Compat;

/// <summary>Types as C# writes them: keywords, short names, <c>?</c> where null is allowed.</summary>
internal static class ApiNames
{
    private static readonly Dictionary<Type, string> Keywords = new()
    {
        [typeof(void)] = "void",
        [typeof(bool)] = "bool",
        [typeof(int)] = "int",
        [typeof(long)] = "long",
        [typeof(double)] = "double",
        [typeof(string)] = "string",
        [typeof(object)] = "object",
        [typeof(byte)] = "byte",
    };

    private static readonly NullabilityInfoContext Nullability = new();

    public static string Of(Type type) => Of(type, null);

    public static string Of(PropertyInfo property) => Of(property.PropertyType, Locked(() => Nullability.Create(property)));

    public static string Of(ParameterInfo parameter) => Of(parameter.ParameterType, Locked(() => Nullability.Create(parameter)));

    /// <summary>Name without type arguments.</summary>
    public static string Plain(Type type) => type.Name.Split('`')[0];

    public static string Default(ParameterInfo parameter)
    {
        if (!parameter.HasDefaultValue)
            return "";
        var value = parameter.RawDefaultValue;
        var isDefault = value is null || (value.GetType().IsValueType && value.Equals(Activator.CreateInstance(value.GetType())));
        return isDefault ? " = default" : $" = {(value is string text ? $"\"{text}\"" : Convert.ToString(value, CultureInfo.InvariantCulture))}";
    }

    private static string Of(Type type, NullabilityInfo? known)
    {
        if (Nullable.GetUnderlyingType(type) is { } inner)
            return Of(inner) + "?";
        var mark = !type.IsValueType && known?.ReadState == NullabilityState.Nullable ? "?" : "";
        if (type.IsArray)
            return $"{Of(type.GetElementType()!, known?.ElementType)}[]{mark}";
        if (!type.IsGenericType)
            return (Keywords.GetValueOrDefault(type) ?? type.Name) + mark;
        var arguments = type.GetGenericArguments().Select((one, index) => Of(one, known?.GenericTypeArguments.ElementAtOrDefault(index)));
        return $"{Plain(type)}<{string.Join(", ", arguments)}>{mark}";
    }

    // The context caches without locks, and tests run side by side.
    private static NullabilityInfo Locked(Func<NullabilityInfo> create)
    {
        lock (Nullability)
            return create();
    }
}

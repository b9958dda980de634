using System.Reflection;

namespace Monitoring.Tests.Compat;

/// <summary>
/// The public surface of types as text, one member a line below its type: what a <c>*.PublicApi.txt</c> holds.
/// A type's own members only; enum values, constructors, properties, methods.
/// </summary>
internal static class ApiListing
{
    private const BindingFlags Declared = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    /// <summary>The lines of a type: its head, then its members, each beginning with the head so that lines stand alone.</summary>
    public static IEnumerable<string> Of(Type type)
    {
        var head = Head(type);
        yield return head;
        foreach (var member in Members(type).Order(StringComparer.Ordinal))
            yield return $"{type.FullName} | {member}";
    }

    private static string Head(Type type)
    {
        var kind = type.IsEnum ? "enum"
            : type.IsInterface ? "interface"
            : type is { IsAbstract: true, IsSealed: true } ? "static class"
            : type.IsAbstract ? "abstract class"
            : type.IsSealed ? "sealed class" : "class";
        var from = type.IsClass && type.BaseType is { } parent && parent != typeof(object) ? $" : {ApiNames.Of(parent)}" : "";
        return $"{type.FullName} = {kind}{from}";
    }

    private static IEnumerable<string> Members(Type type)
    {
        if (type.IsEnum)
            return Enum.GetNames(type).Select(name => $"{name} = {Convert.ToInt64(Enum.Parse(type, name), null)}");
        var constructors = type.GetConstructors(Declared).Where(one => !one.IsStatic && Visible(one))
            .Select(one => $"{(type.IsAbstract ? "protected " : Access(one))}{ApiNames.Plain(type)}({Parameters(one)})"); // of an abstract type, public says no more
        var properties = type.GetProperties(Declared).Where(one => one.GetAccessors(true).Any(Visible)).Select(Property);
        var methods = type.GetMethods(Declared).Where(one => Visible(one) && !one.IsSpecialName).Select(Method);
        return constructors.Concat(properties).Concat(methods);
    }

    private static bool Visible(MethodBase method) => method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly;

    private static string Access(MethodBase method) => method.DeclaringType!.IsInterface ? "" : method.IsPublic ? "public " : "protected ";

    private static string Modifiers(MethodInfo method) => method.DeclaringType!.IsInterface ? ""
        : method.IsStatic ? "static "
        : method.IsAbstract ? "abstract "
        : method is { IsVirtual: true, IsFinal: false } ? method.GetBaseDefinition() == method ? "virtual " : "override " : "";

    private static string Property(PropertyInfo property)
    {
        var first = property.GetAccessors(true).First(Visible);
        var accessors = string.Concat(property.GetAccessors(true).Where(Visible).Select(one => one.Name.StartsWith("get_", StringComparison.Ordinal) ? "get; " : "set; ").Order());
        return $"{Access(first)}{Modifiers(first)}{ApiNames.Of(property)} {property.Name} {{ {accessors}}}";
    }

    private static string Method(MethodInfo method)
    {
        var generic = method.IsGenericMethod ? $"<{string.Join(", ", method.GetGenericArguments().Select(one => one.Name))}>" : "";
        return $"{Access(method)}{Modifiers(method)}{ApiNames.Of(method.ReturnParameter)} {method.Name}{generic}({Parameters(method)})";
    }

    private static string Parameters(MethodBase method)
    {
        var extends = method.IsDefined(typeof(System.Runtime.CompilerServices.ExtensionAttribute), false);
        return string.Join(", ", method.GetParameters().Select(one =>
            (extends && one.Position == 0 ? "this " : "") + (one.IsDefined(typeof(ParamArrayAttribute), false) ? "params " : "")
            + $"{ApiNames.Of(one)} {one.Name}{ApiNames.Default(one)}"));
    }
}

using System.ComponentModel;
using System.Globalization;

namespace Monitoring;

/// <summary>Lets settings files and the environment give a <see cref="Secret"/> as text; never turns one back into its text.</summary>
internal sealed class SecretConverter : TypeConverter
{
    public override bool CanConvertFrom(ITypeDescriptorContext? context, Type sourceType) => sourceType == typeof(string);

    public override object? ConvertFrom(ITypeDescriptorContext? context, CultureInfo? culture, object value) =>
        value is string { Length: > 0 } text ? new Secret(text) : null;

    public override object? ConvertTo(ITypeDescriptorContext? context, CultureInfo? culture, object? value, Type destinationType) => value?.ToString();
}

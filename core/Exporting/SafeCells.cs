using CsvHelper;
using CsvHelper.Configuration;
using CsvHelper.TypeConversion;

namespace Monitoring.Exporting;

/// <summary>Puts an apostrophe before text that a spreadsheet would run as a formula. Source: OWASP, "CSV Injection".</summary>
internal sealed class SafeCells : StringConverter
{
    /// <inheritdoc />
    public override string? ConvertToString(object? value, IWriterRow row, MemberMapData memberMapData) =>
        Safe(value as string) ?? string.Empty; // null would leave the cell out and move the others

    internal static string? Safe(string? text) =>
        text is { Length: > 0 } && text[0] is '=' or '+' or '-' or '@' or '\t' or '\r' ? "'" + text : text;
}

using System.Globalization;
using Monitoring.Extracting;
using Spectre.Console;

namespace Monitoring.Cli.Rendering;

/// <summary>Figures as a table for people.</summary>
internal static class FigureTable
{
    /// <summary>Writes the figures and totals of one text.</summary>
    public static void Write(IAnsiConsole console, Extraction extraction)
    {
        if (extraction.Figures.Count == 0)
        {
            console.MarkupLine("[grey]No figures.[/]");
            return;
        }

        var table = new Table { Border = TableBorder.Simple };
        foreach (var heading in (string[])["", "measure", "count", "who", "by", "means", "where", "when", "scope", "says", "quote"])
            table.AddColumn(heading);
        foreach (var figure in extraction.Figures)
            table.AddRow([.. Cells(figure).Select(Markup.Escape)]);
        console.Write(table);
        console.WriteLine("totals: " + Totals(extraction.Totals));
    }

    /// <summary>Writes each figure with the words it was read from.</summary>
    public static void WriteEvidence(IAnsiConsole console, Extraction extraction)
    {
        foreach (var figure in extraction.Figures)
        {
            var part = figure.SubsetOf is { } whole ? $", part of {whole}" : figure.Restates is { } first ? $", the same as {first}" : "";
            var who = figure.Group is { } group ? $" {Code(group)}" : "";
            var places = figure.Places.Count == 0 ? "" : $" · {string.Join(", ", figure.Places.Select(place => place.Text))}";
            var by = figure.Belligerents.Count == 0 ? "" : $" · by {string.Join(", ", figure.Belligerents)}";
            console.MarkupLineInterpolated($"  {figure.Id} {Code(figure.Measure)} {Count(figure)}{who}{by}{places}{part} [grey]← “{figure.Evidence.Quote}” at {figure.Evidence.Start}[/]");
        }
    }

    /// <summary>The count with its hedge in short: <c>≥ 6</c>, <c>&gt; 3850</c>, <c>5–8</c>, <c>vague</c>.</summary>
    public static string Count(Figure figure) => figure.Qualifier switch
    {
        Qualifier.AtLeast => $"≥ {Number(figure.Count)}",
        Qualifier.MoreThan => $"> {Number(figure.Count)}",
        Qualifier.AtMost => $"≤ {Number(figure.Count)}",
        Qualifier.FewerThan => $"< {Number(figure.Count)}",
        Qualifier.About => $"≈ {Number(figure.Count)}",
        Qualifier.Nearly => $"nearly {Number(figure.Count)}",
        Qualifier.Range => $"{Number(figure.Min)}–{Number(figure.Max)}",
        Qualifier.Vague => figure.Min is { } floor ? $"vague, ≥ {Number(floor)}" : "vague",
        _ => Number(figure.Count),
    };

    private static IEnumerable<string> Cells(Figure figure) =>
    [
        figure.SubsetOf is { } whole ? $"{figure.Id} ⊂ {whole}" : figure.Restates is { } first ? $"{figure.Id} = {first}" : figure.Id,
        Code(figure.Measure) + (figure.Modality is Modality.Reported or Modality.Documented ? "" : $" ({Code(figure.Modality)})"),
        Count(figure),
        figure.Group is { } group ? Code(group) : "",
        string.Join(", ", figure.Belligerents),
        string.Join(", ", figure.Means.Select(means => Code(means))),
        string.Join(", ", figure.Places.Take(3).Select(place => place.Text)) + (figure.Places.Count > 3 ? " …" : ""),
        Days(figure),
        Code(figure.Scope) + (figure.Conflict == ConflictStatus.No ? " (no conflict)" : ""),
        figure.Source ?? "",
        figure.Evidence.Quote,
    ];

    private static string Days(Figure figure) => (figure.Start, figure.End) switch
    {
        (null, null) => "",
        ({ } start, { } end) when start == end => Day(start),
        var (start, end) => $"{(start is { } first ? Day(first) : "")}…{(end is { } last ? Day(last) : "")}",
    };

    private static string Totals(IReadOnlyDictionary<Measure, CountRange> totals) => totals.Count == 0
        ? "none"
        : string.Join(", ", totals.Select(total => $"{Code(total.Key)} {(total.Value.Count is { } count ? Number(count) : total.Value is { Min: null, Max: null } ? "vague" : $"{Number(total.Value.Min)}–{Number(total.Value.Max)}")}"));

    private static string Number(long? value) => value?.ToString("#,0", CultureInfo.InvariantCulture) ?? "?";

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Code<T>(T value)
        where T : struct, Enum => System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(value.ToString());
}

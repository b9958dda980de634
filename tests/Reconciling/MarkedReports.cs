using System.Text.Json;
using Monitoring.Extracting;
using Monitoring.Reading;
using Monitoring.Reconciling;
using Monitoring.Watching;

namespace Monitoring.Tests.Reconciling;

/// <summary>Marked texts as reports: the marks stand in for what the extractor would read.</summary>
internal static class MarkedReports
{
    public static IReadOnlyList<Report> Read(string file, Func<string, Source> sourceOf) =>
        [.. File.ReadLines(file).Select(line => ReadLine(line, sourceOf))];

    private static Report ReadLine(string line, Func<string, Source> sourceOf)
    {
        using var document = JsonDocument.Parse(line);
        var root = document.RootElement;
        var id = root.GetProperty("id").GetString()!;
        var title = root.GetProperty("title").GetString()!;
        var text = root.GetProperty("text").GetString()!;
        var day = DateOnly.ParseExact(root.GetProperty("published").GetString()!, "yyyy-MM-dd");
        var source = sourceOf(id);
        var readAt = new DateTimeOffset(day, new TimeOnly(16, 0), TimeSpan.Zero);
        return new Report
        {
            Source = source,
            Article = new Article
            {
                Url = new Uri(source.Url, id),
                Title = title,
                Paragraphs = [new Paragraph(ParagraphKind.Text, text)],
                Published = new ReportTime(day, readAt.AddMinutes(-30)),
            },
            Extraction = new Extraction("en", [.. root.GetProperty("figures").EnumerateArray().Select(figure => Figure(figure, title + "\n\n" + text))], new Dictionary<Measure, CountRange>()),
            ReadAt = readAt,
            Version = 1,
        };
    }

    private static Figure Figure(JsonElement mark, string full)
    {
        var quote = mark.GetProperty("quote").GetString()!;
        var at = -1;
        for (var left = mark.GetProperty("occurrence").GetInt32(); left > 0; left--)
            at = full.IndexOf(quote, at + 1, StringComparison.Ordinal);
        var start = full.LastIndexOf('\n', at) + 1;
        var end = full.IndexOf('\n', at) is >= 0 and var line ? line : full.Length;
        var measure = Code<Measure>(mark, "measure")!.Value;
        return new Figure
        {
            Id = "f" + mark.GetProperty("n").GetInt32(),
            Measure = measure,
            Unit = measure is Measure.Killed or Measure.Injured or Measure.KilledOrInjured or Measure.Missing ? FigureUnit.Persons : measure == Measure.Strikes ? FigureUnit.Strikes : FigureUnit.Other,
            Count = Number(mark, "count"),
            Min = Number(mark, "min"),
            Max = Number(mark, "max"),
            Qualifier = Code<Qualifier>(mark, "qualifier")!.Value,
            Cls = Code<FigureClass>(mark, "cls")!.Value,
            Group = Code<VictimGroup>(mark, "group"),
            Belligerents = [.. mark.GetProperty("belligerents").EnumerateArray().Select(one => one.GetString()!)],
            Means = [.. mark.GetProperty("means").EnumerateArray().Select(one => Enum.Parse<Means>(one.GetString()!, ignoreCase: true))],
            Places = [.. mark.GetProperty("places").EnumerateArray().Select(one => new FigurePlace(one.GetString()!, null, null, null, null, null))],
            Start = Day(mark, "start"),
            End = Day(mark, "end"),
            Scope = Code<FigureScope>(mark, "scope")!.Value,
            Source = mark.GetProperty("source").GetString(),
            Modality = Modality.Reported,
            Conflict = ConflictStatus.Yes,
            SubsetOf = Link(mark, "subsetOf"),
            Restates = Link(mark, "restates"),
            Rule = "marked",
            Evidence = new Evidence(quote, at, at + quote.Length, full[start..end], start, end),
        };
    }

    private static T? Code<T>(JsonElement mark, string name)
        where T : struct, Enum =>
        mark.GetProperty(name).GetString() is { } code ? Enum.Parse<T>(code, ignoreCase: true) : null;

    private static long? Number(JsonElement mark, string name) =>
        mark.GetProperty(name) is { ValueKind: JsonValueKind.Number } number ? number.GetInt64() : null;

    private static string? Link(JsonElement mark, string name) =>
        Number(mark, name) is { } other ? "f" + other : null;

    private static DateOnly? Day(JsonElement mark, string name) =>
        mark.GetProperty(name).GetString() is { } day ? DateOnly.ParseExact(day, "yyyy-MM-dd") : null;
}

using System.Text.Json;
using Monitoring.Extracting;

namespace Monitoring.Cli.Batch;

/// <summary><c>monitor extract --format jsonl</c>: a line in, a line out, in order. A stable contract.</summary>
internal static class ExtractBatch
{
    /// <summary>Answers every line; one that cannot be read gives <c>{"id","error"}</c> in its place.</summary>
    /// <returns>How many lines were answered and how many could not be read.</returns>
    public static async Task<(int Lines, int Faults)> RunAsync(TextReader input, TextWriter output, FigureExtractor extractor, Action<int> progress, CancellationToken cancellationToken)
    {
        var (lines, faults) = (0, 0);
        while (await input.ReadLineAsync(cancellationToken) is { } json)
        {
            if (string.IsNullOrWhiteSpace(json))
                continue;
            var (line, id, fault) = BatchLine.Read(json.TrimStart('\uFEFF'));
            faults += line is null ? 1 : 0;
            await output.WriteLineAsync(line is null
                ? JsonSerializer.Serialize(new LineFault(id, fault!), MonitorJson.Line)
                : JsonSerializer.Serialize(Answer.Of(line.Id, extractor.Extract(line.Report)), MonitorJson.Line));
            progress(++lines);
        }

        return (lines, faults);
    }

    private sealed record LineFault(string? Id, string Error);

    private sealed record Answer(string Id, string Lang, IReadOnlyList<Figure> Figures, IReadOnlyDictionary<string, CountRange> Totals)
    {
        public static Answer Of(string id, Extraction extraction) =>
            new(id, extraction.Language, [.. extraction.Figures.Select(figure => figure with { Weapons = null, Accusations = null, IsHearsay = false })], extraction.Totals.ToDictionary(total => JsonNamingPolicy.CamelCase.ConvertName(total.Key.ToString()), total => total.Value));
    }
}

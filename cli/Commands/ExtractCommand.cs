using System.CommandLine;
using System.Text.Json;
using Monitoring.Cli.Batch;
using Monitoring.Cli.Rendering;
using Monitoring.Extracting;
using Monitoring.Reading;

namespace Monitoring.Cli.Commands;

/// <summary><c>monitor extract</c>: the figures of a text, a page or a batch of texts.</summary>
internal static class ExtractCommand
{
    /// <summary>The command with its arguments, options and help.</summary>
    public static Command Create(Terminal terminal)
    {
        var input = new Argument<string>("input") { Description = "A text or HTML file, a web address, a .jsonl file (with --format jsonl), or - for standard input." };
        var format = new Option<string>("--format") { Description = "table for people, json for one text, jsonl for a batch.", DefaultValueFactory = _ => "table" };
        format.AcceptOnlyFromAmong("table", "json", "jsonl");
        var language = new Option<string?>("--lang") { Description = "Language of the text; default: told from the text." };
        var published = Options.Published("; default: what the page states");
        var allowPrivate = Options.AllowPrivate();
        var data = Options.Data();
        var command = new Command("extract", "Reads strike and casualty figures from text.") { input, format, language, published, allowPrivate, data };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var folder = DataFolder.Find(parsed.GetValue(data));
            var extractor = FigureExtractor.Load(folder);
            if (parsed.GetValue(format) == "jsonl")
                return await BatchAsync(parsed.GetValue(input)!, extractor, terminal, cancellationToken);
            var page = await InputPage.OpenAsync(parsed.GetValue(input)!, folder, parsed.GetValue(allowPrivate), cancellationToken);
            var report = Report(page, folder);
            var extraction = extractor.Extract(report with { Language = parsed.GetValue(language) ?? report.Language, Published = parsed.GetValue(published) ?? report.Published });
            if (parsed.GetValue(format) == "json")
                await terminal.Output.WriteLineAsync(JsonSerializer.Serialize(extraction, MonitorJson.Indented));
            else
                FigureTable.Write(terminal.Results, extraction);
            return CommandLine.Fine;
        });
        return command;
    }

    private static ReportText Report(InputPage page, string folder)
    {
        if (!page.IsHtml)
            return new ReportText("", page.Text);
        var reading = PageReader.Load(folder).Read(page.Text, page.Url);
        return new ReportText(reading.Title, reading.Text, reading.Language, reading.Published?.Day);
    }

    private static async Task<int> BatchAsync(string input, FigureExtractor extractor, Terminal terminal, CancellationToken cancellationToken)
    {
        using var reader = InputText.Open(input);
        await using var writer = terminal.Batch();
        var (lines, faults) = await ExtractBatch.RunAsync(reader, writer, extractor, _ => { }, cancellationToken);
        await terminal.Errors.WriteLineAsync($"{lines} texts read, {faults} lines could not be read.");
        return faults == 0 ? CommandLine.Fine : CommandLine.FoundFaults;
    }
}

using System.CommandLine;
using Monitoring.Cli.Batch;
using Monitoring.Reading;
using Spectre.Console;

namespace Monitoring.Cli.Commands;

/// <summary><c>monitor read</c>: title, time, language and body of a page, or of a folder of pages.</summary>
internal static class ReadCommand
{
    /// <summary>The command with its arguments, options and help.</summary>
    public static Command Create(Terminal terminal)
    {
        var input = new Argument<string>("input") { Description = "An HTML file, a web address, - for standard input, or (with --format jsonl) a folder of .html or .html.gz files." };
        var format = new Option<string>("--format") { Description = "text for people, jsonl for a folder of pages.", DefaultValueFactory = _ => "text" };
        format.AcceptOnlyFromAmong("text", "jsonl");
        var allowPrivate = Options.AllowPrivate();
        var data = Options.Data();
        var command = new Command("read", "Reads the article of a page of any site.") { input, format, allowPrivate, data };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var folder = DataFolder.Find(parsed.GetValue(data));
            var reader = PageReader.Load(folder);
            if (parsed.GetValue(format) == "jsonl")
                return await BatchAsync(parsed.GetValue(input)!, reader, terminal, cancellationToken);
            var page = await InputPage.OpenAsync(parsed.GetValue(input)!, folder, parsed.GetValue(allowPrivate), cancellationToken);
            Show(terminal, reader.Read(page.Text, page.Url));
            return CommandLine.Fine;
        });
        return command;
    }

    private static async Task<int> BatchAsync(string folder, PageReader reader, Terminal terminal, CancellationToken cancellationToken)
    {
        await using var writer = terminal.Batch();
        var result = await ProgressLine.ShowAsync(terminal, "pages", report => ReadBatch.RunAsync(folder, writer, reader, report, cancellationToken));
        await terminal.Errors.WriteLineAsync($"{result.Pages} pages read, {result.Faults} could not be read.");
        return result.Faults == 0 ? CommandLine.Fine : CommandLine.FoundFaults;
    }

    private static void Show(Terminal terminal, PageReading reading)
    {
        terminal.Results.MarkupLineInterpolated($"[bold]{reading.Title}[/]");
        terminal.Results.MarkupLineInterpolated($"[grey]published {ReadBatch.Time(reading.Published) ?? "not stated"}, changed {ReadBatch.Time(reading.Modified) ?? "not stated"}, language {reading.Language ?? "unknown"}[/]");
        foreach (var paragraph in reading.Paragraphs)
        {
            terminal.Output.WriteLine();
            terminal.Output.WriteLine(paragraph.Kind == ParagraphKind.Item ? "• " + paragraph.Text : paragraph.Text);
        }

        if (reading.Paragraphs.Count == 0)
            terminal.Output.WriteLine("No running text was found.");
    }
}

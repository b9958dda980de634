using System.CommandLine;
using Monitoring.Cli.Batch;
using Monitoring.Extracting;

namespace Monitoring.Cli.Commands;

/// <summary><c>monitor extract</c>: the figures of a text, a page or a batch of texts.</summary>
internal static class ExtractCommand
{
    /// <summary>The command with its arguments, options and help.</summary>
    public static Command Create(Terminal terminal)
    {
        var input = new Argument<string>("input") { Description = "A text or HTML file, a web address, a .jsonl file, or - for standard input." };
        var format = new Option<string>("--format") { Description = "table for people, json for one text, jsonl for a batch.", DefaultValueFactory = _ => "table" };
        format.AcceptOnlyFromAmong("table", "json", "jsonl");
        var data = Options.Data();
        var command = new Command("extract", "Reads strike and casualty figures from text.") { input, format, data };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var extractor = FigureExtractor.Load(DataFolder.Find(parsed.GetValue(data)));
            return parsed.GetValue(format) switch
            {
                "jsonl" => await BatchAsync(parsed.GetValue(input)!, extractor, terminal, cancellationToken),
                _ => CommandLine.Fine,
            };
        });
        return command;
    }

    private static async Task<int> BatchAsync(string input, FigureExtractor extractor, Terminal terminal, CancellationToken cancellationToken)
    {
        using var reader = InputText.Open(input);
        await using var writer = terminal.Batch();
        var (lines, faults) = await ExtractBatch.RunAsync(reader, writer, extractor, _ => { }, cancellationToken);
        await writer.FlushAsync(cancellationToken);
        await terminal.Errors.WriteLineAsync($"{lines} texts read, {faults} lines could not be read.");
        return faults == 0 ? CommandLine.Fine : CommandLine.FoundFaults;
    }
}

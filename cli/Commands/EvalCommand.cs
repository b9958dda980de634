using System.CommandLine;
using Monitoring.Evaluating;
using Monitoring.Extracting;

namespace Monitoring.Cli.Commands;

/// <summary><c>monitor eval</c>: how well figures or totals are read, against a marked file.</summary>
internal static class EvalCommand
{
    /// <summary>The command with its arguments, options and help.</summary>
    public static Command Create(Terminal terminal)
    {
        var gold = new Argument<string>("gold") { Description = "A .jsonl file of marked texts, or - for standard input." };
        var predicted = new Option<string?>("--predicted") { Description = "What an extractor printed for them; default: what this program reads." };
        var json = new Option<bool>("--json") { Description = "One line of JSON." };
        var misses = new Option<int>("--misses") { Description = "How many missed and spurious figures to list." };
        var data = Options.Data();
        var command = new Command("eval", "Scores figures or totals against a marked file.") { gold, predicted, json, misses, data };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            string[] marked = await LinesAsync(parsed.GetValue(gold)!, cancellationToken);
            var result = parsed.GetValue(predicted) is { } file
                ? Evaluation.Run(marked, await LinesAsync(file, cancellationToken))
                : Evaluation.Run(marked, FigureExtractor.Load(DataFolder.Find(parsed.GetValue(data))).Extract);
            await terminal.Output.WriteAsync(parsed.GetValue(json) ? result.ToJson() + "\n" : result.ToText(parsed.GetValue(misses)));
            return CommandLine.Fine;
        });
        return command;
    }

    private static async Task<string[]> LinesAsync(string input, CancellationToken cancellationToken)
    {
        using var reader = InputText.Open(input);
        return (await reader.ReadToEndAsync(cancellationToken)).Split('\n');
    }
}

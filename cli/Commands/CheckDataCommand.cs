using System.CommandLine;
using Monitoring.Checking;

namespace Monitoring.Cli.Commands;

/// <summary><c>monitor check-data</c>: every fault of everything that people edit.</summary>
internal static class CheckDataCommand
{
    /// <summary>The command with its options and help.</summary>
    public static Command Create(Terminal terminal)
    {
        var data = Options.Data();
        var command = new Command("check-data", "Checks lexicons, rules with their examples, places, sources and phrases.") { data };
        command.SetAction(async (parsed, _) =>
        {
            var result = DataCheck.Run(DataFolder.Find(parsed.GetValue(data)));
            foreach (var fault in result.Faults)
                await terminal.Output.WriteLineAsync(fault.ToString());
            foreach (var part in result.Parts)
                await terminal.Errors.WriteLineAsync($"{part.Name}: {part.Count} looked at, {part.Faults} faults");
            return result.Faults.Count == 0 ? CommandLine.Fine : CommandLine.FoundFaults;
        });
        return command;
    }
}

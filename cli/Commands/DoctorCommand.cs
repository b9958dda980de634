using System.CommandLine;
using Monitoring.Cli.Doctoring;
using Monitoring.Delivering;
using Spectre.Console;

namespace Monitoring.Cli.Commands;

/// <summary><c>monitor doctor</c>: whether a run would work.</summary>
internal static class DoctorCommand
{
    /// <summary>The command with its options and help.</summary>
    public static Command Create(Terminal terminal)
    {
        var data = Options.Data();
        var store = Options.Store();
        var command = new Command("doctor", "Checks settings, data, store, token, and that the bot may post and edit in each chat.") { store, data };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var settings = SettingsFiles.Read(("Store", parsed.GetValue(store)), ("Data", parsed.GetValue(data)));
            var faults = 0;
            var doctor = new Doctor(settings, DataFolder.Find(settings.Data), telegram => TelegramClients.Create(telegram), TimeProvider.System);
            await foreach (var finding in doctor.LookAsync(cancellationToken))
            {
                faults += finding.Verdict == Verdict.Fault ? 1 : 0;
                terminal.Results.MarkupLine($"{Mark(finding.Verdict)} {Markup.Escape(finding.What)}: {Markup.Escape(finding.Found)}");
            }

            return faults == 0 ? CommandLine.Fine : CommandLine.FoundFaults;
        });
        return command;
    }

    private static string Mark(Verdict verdict) => verdict switch
    {
        Verdict.Fine => "[green]ok   [/]",
        Verdict.Note => "[yellow]note [/]",
        _ => "[red]fault[/]",
    };
}

using System.CommandLine;
using Monitoring.Cli.Commands;
using Monitoring.Storing;

namespace Monitoring.Cli;

/// <summary>The commands of <c>monitor</c> and what their exit codes mean: 0 fine, 1 found faults, 2 misuse.</summary>
public static class CommandLine
{
    /// <summary>Everything was fine.</summary>
    public const int Fine = 0;

    /// <summary>The command did its work and found faults, or could not finish it.</summary>
    public const int FoundFaults = 1;

    /// <summary>The command was called wrongly.</summary>
    public const int Misuse = 2;

    /// <summary>Runs one command.</summary>
    /// <param name="args">The words after <c>monitor</c>.</param>
    /// <param name="output">Where results go.</param>
    /// <param name="errors">Where progress and faults go.</param>
    public static async Task<int> RunAsync(string[] args, TextWriter output, TextWriter errors)
    {
        var terminal = new Terminal(output, errors);
        var parsed = Root(terminal).Parse(args);
        if (parsed.Errors.Count > 0)
        {
            foreach (var error in parsed.Errors)
                await errors.WriteLineAsync($"monitor: {error.Message}");
            await errors.WriteLineAsync("Try: monitor --help");
            return Misuse;
        }

        return await GuardAsync(() => parsed.InvokeAsync(new InvocationConfiguration { Output = output, Error = errors, EnableDefaultExceptionHandler = false }), errors);
    }

    private static RootCommand Root(Terminal terminal) =>
        new("Watches conflict reporting, reads strike and casualty figures, and tells a Telegram channel.")
        {
            ExtractCommand.Create(terminal),
            ReadCommand.Create(terminal),
            ExplainCommand.Create(terminal),
            EvalCommand.Create(terminal),
            CheckDataCommand.Create(terminal),
            DemoCommand.Create(terminal),
            DoctorCommand.Create(terminal),
            RunCommand.Create(terminal),
            SourcesCommand.Create(terminal),
            ReplayCommand.Create(terminal),
            IncidentCommands.List(terminal),
            IncidentCommands.Show(terminal),
            IncidentCommands.Explain(terminal),
            IncidentCommands.Merge(terminal),
            IncidentCommands.Split(terminal),
            RetractCommand.Create(terminal),
            TakedownCommand.Create(terminal),
            ExportCommand.Create(terminal),
            PagesCommand.Create(terminal),
            TelegramEmulatorCommand.Create(terminal),
        };

    // Faults that a person can mend are one sentence each; anything else is ours and shows where.
    private static async Task<int> GuardAsync(Func<Task<int>> run, TextWriter errors)
    {
        try
        {
            return await run();
        }
        catch (Exception fault) when (fault is SettingsException or DataFileException or StoreException or MisuseException or IOException or UnauthorizedAccessException)
        {
            await errors.WriteLineAsync($"monitor: {fault.Message}");
            return fault is SettingsException or MisuseException ? Misuse : FoundFaults;
        }
        catch (OperationCanceledException)
        {
            await errors.WriteLineAsync("monitor: stopped; what was stored is whole.");
            return FoundFaults;
        }
    }
}

/// <summary>A command called with words that do not fit.</summary>
public sealed class MisuseException(string message) : Exception(message);

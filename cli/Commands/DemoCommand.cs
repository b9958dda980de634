using System.CommandLine;
using Monitoring.Cli.Demo;

namespace Monitoring.Cli.Commands;

/// <summary><c>monitor demo</c>: the main job on sample sites, with nothing set up.</summary>
internal static class DemoCommand
{
    private const string Next = """

        Try next:
          monitor incidents --days 36500 --store {0}
          monitor incident i210317_02 --store {0}       its post, claims with quotes, every change
          monitor export --output figures --store {0}   tables for analysts
          monitor pages --store {0}                     the public pages, on this machine
          monitor explain "At least 14 people, including three children, were killed in air strikes on Saraqib on Monday, the Observatory said."
          monitor sources check                    what each source would give now
          monitor run --once --channel console     a round over the real sources (the first one is the baseline)
          monitor telegram-emulator                a channel to post to without Telegram
        """;

    /// <summary>The command with its options and help.</summary>
    public static Command Create(Terminal terminal)
    {
        var data = Options.Data();
        var store = new Option<string?>("--store") { Description = "Folder that keeps the demo's state; new, empty, or filled by an earlier demo, which is then emptied. Default: a new folder for temporary files." };
        var command = new Command("demo", "Shows the whole walk on sample sites: no network, no accounts, no set-up.") { store, data };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var folder = parsed.GetValue(store) ?? DemoFolder.Private();
            await new DemoRun(terminal, DataFolder.Find(parsed.GetValue(data)), Path.Combine(AppContext.BaseDirectory, "samples"), folder).RunAsync(cancellationToken);
            await terminal.Output.WriteLineAsync(Next.Replace("{0}", folder, StringComparison.Ordinal));
            return CommandLine.Fine;
        });
        return command;
    }
}

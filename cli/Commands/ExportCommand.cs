using System.CommandLine;
using System.Globalization;
using Monitoring.Exporting;

namespace Monitoring.Cli.Commands;

/// <summary><c>monitor export</c>: incidents and figures for analysts.</summary>
internal static class ExportCommand
{
    /// <summary>The command with its options and help.</summary>
    public static Command Create(Terminal terminal)
    {
        var format = new Option<ExportFormat>("--format") { Description = "What to write.", DefaultValueFactory = _ => ExportFormat.Csv };
        var folder = new Option<string?>("--output") { Description = "Folder for the files; default: standard output, which takes one file only." };
        var asOf = new Option<DateTimeOffset?>("--as-of")
        {
            Description = "As things were known then, such as 2031-05-10T06:00Z; default: now.",
            CustomParser = result => DateTimeOffset.TryParse(result.Tokens[0].Value, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time) ? time : Fault(result),
        };
        var (store, data) = (Options.Store(), Options.Data());
        var command = new Command("export", "Writes incidents and figures as CSV, JSON Lines, GeoJSON, Atom or JSON Feed.") { format, folder, asOf, store, data };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var bench = Workbench.Open(parsed.GetValue(store), parsed.GetValue(data));
            var files = await new Export(bench.Store, bench.Writer, TimeProvider.System).WriteAsync(parsed.GetValue(format), parsed.GetValue(asOf), cancellationToken);
            if (parsed.GetValue(folder) is { } path)
                return await WriteAsync(terminal, path, files, cancellationToken);
            if (files.Count > 1)
                throw new MisuseException($"export: found no --output; expected a folder, since {string.Join(" and ", files.Keys)} are {files.Count} files.");
            await terminal.Output.WriteAsync(files.Values.Single());
            return CommandLine.Fine;
        });
        return command;
    }

    private static DateTimeOffset? Fault(System.CommandLine.Parsing.ArgumentResult result)
    {
        result.AddError($"--as-of: found \"{result.Tokens[0].Value}\", expected a time such as 2031-05-10T06:00Z");
        return null;
    }

    private static async Task<int> WriteAsync(Terminal terminal, string folder, IReadOnlyDictionary<string, string> files, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(folder);
        foreach (var (name, content) in files)
        {
            await File.WriteAllTextAsync(Path.Combine(folder, name), content, cancellationToken);
            await terminal.Errors.WriteLineAsync($"wrote {Path.Combine(folder, name)}");
        }

        return CommandLine.Fine;
    }
}

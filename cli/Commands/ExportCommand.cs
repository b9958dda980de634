using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Monitoring.Exporting;

namespace Monitoring.Cli.Commands;

/// <summary><c>monitor export</c>: incidents and figures for analysts.</summary>
internal static class ExportCommand
{
    // A day and a time in figures mean different things in different countries: ISO 8601 alone.
    private static readonly string[] Forms = ["yyyy-MM-dd", "yyyy-MM-dd'T'HH:mmK", "yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK"];

    /// <summary>The command with its options and help.</summary>
    public static Command Create(Terminal terminal)
    {
        var format = new Option<ExportFormat>("--format") { Description = "What to write.", DefaultValueFactory = _ => ExportFormat.Csv };
        var folder = new Option<string?>("--output") { Description = "Folder for the files; default: standard output, which takes one file only." };
        var asOf = new Option<DateTimeOffset?>("--as-of")
        {
            Description = "As things were known then: ISO 8601, such as 2021-03-21T06:00Z (without a zone UTC), not after now; default: now.",
            CustomParser = Time,
        };
        var (store, data) = (Options.Store(), Options.Data());
        var command = new Command("export", "Writes incidents and figures as CSV, JSON Lines, GeoJSON, Atom or JSON Feed.") { format, folder, asOf, store, data };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var bench = Workbench.Open(parsed.GetValue(store), parsed.GetValue(data));
            var files = await new Export(bench.Store, bench.Writer, TimeProvider.System).WriteAsync(parsed.GetValue(format), parsed.GetValue(asOf), cancellationToken);
            if (parsed.GetValue(folder) is { } path)
            {
                await WriteAsync(terminal, path, files, cancellationToken);
                return await terminal.PassedOverAsync(bench.Store.Unreadable);
            }

            if (files.Count > 1)
                throw new MisuseException($"export: found no --output; expected a folder, since {string.Join(" and ", files.Keys)} are {files.Count} files.");
            await terminal.Output.WriteAsync(files.Values.Single());
            return await terminal.PassedOverAsync(bench.Store.Unreadable);
        });
        return command;
    }

    private static DateTimeOffset? Time(ArgumentResult result)
    {
        var found = result.Tokens[0].Value;
        if (!DateTimeOffset.TryParseExact(found, Forms, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time))
            result.AddError($"--as-of: found \"{found}\", expected a time such as 2021-03-21T06:00Z, or a day such as 2021-03-21");
        else if (time > TimeProvider.System.GetUtcNow())
            result.AddError($"--as-of: found \"{found}\", which is still to come; expected a time that is over, since only that stays as it is");
        else
            return time;
        return null;
    }

    private static async Task WriteAsync(Terminal terminal, string folder, IReadOnlyDictionary<string, string> files, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(folder);
        foreach (var (name, content) in files)
        {
            await File.WriteAllTextAsync(Path.Combine(folder, name), content, cancellationToken);
            await terminal.Errors.WriteLineAsync($"wrote {Path.Combine(folder, name)}");
        }
    }
}

using System.CommandLine;
using Monitoring.Cli.Rendering;
using Monitoring.Extracting;
using Monitoring.Fetching;
using Monitoring.Reading;
using Monitoring.Trying;
using Monitoring.Watching;

namespace Monitoring.Cli.Commands;

/// <summary><c>monitor sources</c>: what is watched, what it would give now, and how to add more.</summary>
internal static class SourcesCommand
{
    /// <summary>The command with its sub-commands and help.</summary>
    public static Command Create(Terminal terminal) => new("sources", "What is watched: check a source, or add one.")
    {
        Check(terminal),
        Add(terminal),
    };

    private static Command Check(Terminal terminal)
    {
        var id = new Argument<string?>("id") { Description = "One source; default: all.", Arity = ArgumentArity.ZeroOrOne };
        var articles = Articles();
        var data = Options.Data();
        var command = new Command("check", "Tries sources as a run would, and stores and tells nothing.") { id, articles, data };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var folder = DataFolder.Find(parsed.GetValue(data));
            var sources = SourceFiles.Load(folder);
            var wanted = parsed.GetValue(id) is { } only ? sources.Where(source => source.Id == only).ToArray() : [.. sources];
            if (sources.Count == 0)
                throw new MisuseException($"sources check: found no source under {folder}; expected at least one (monitor sources add <url>).");
            if (wanted.Length == 0)
                throw new MisuseException($"sources check: found no source {parsed.GetValue(id)}; expected one of {string.Join(", ", sources.Select(source => source.Id))}.");
            using var fetcher = Fetcher(folder);
            var trial = Trial(folder, fetcher);
            var faults = 0;
            foreach (var source in wanted)
            {
                var report = await trial.TryAsync(source, parsed.GetValue(articles), cancellationToken);
                faults += report.Failure is null ? 0 : 1;
                TrialTable.Write(terminal, report);
            }

            return faults == 0 ? CommandLine.Fine : CommandLine.FoundFaults;
        });
        return command;
    }

    private static Command Add(Terminal terminal)
    {
        var url = new Argument<string>("url") { Description = "A start page or feed." };
        var articles = Articles();
        var allowPrivate = Options.AllowPrivate();
        var dry = new Option<bool>("--dry-run") { Description = "Shows what would be written." };
        var data = Options.Data();
        var command = new Command("add", "Tries an address, shows what it found, and writes data/sources/<id>.json.") { url, articles, allowPrivate, dry, data };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            if (!Uri.TryCreate(parsed.GetValue(url), UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https"))
                throw new MisuseException($"sources add: found \"{parsed.GetValue(url)}\"; expected an http or https address.");
            var folder = DataFolder.Find(parsed.GetValue(data));
            using var fetcher = Fetcher(folder);
            string[] taken = [.. SourceFiles.Load(folder).Select(source => source.Id)];
            var proposal = await Trial(folder, fetcher).ProposeAsync(address, parsed.GetValue(allowPrivate), taken, parsed.GetValue(articles), cancellationToken);
            TrialTable.Write(terminal, proposal.Report);
            if (proposal.Report.Failure is not null)
                return CommandLine.FoundFaults;
            return await WriteAsync(terminal, folder, proposal.Source, parsed.GetValue(dry), cancellationToken);
        });
        return command;
    }

    private static async Task<int> WriteAsync(Terminal terminal, string folder, Source source, bool isDry, CancellationToken cancellationToken)
    {
        if (isDry)
        {
            await terminal.Output.WriteAsync(SourceFiles.Write(source));
            return CommandLine.Fine;
        }

        var file = await SourceFiles.AddAsync(folder, source, cancellationToken);
        await terminal.Output.WriteLineAsync($"Written: {file}. Complete it: name, why it is watched, publisher, party, main.");
        return CommandLine.Fine;
    }

    private static Option<int> Articles()
    {
        var articles = new Option<int>("--articles") { Description = "Articles to read, 0 to 50.", DefaultValueFactory = _ => SourceTrial.UsualArticles };
        articles.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() is < 0 or > 50)
                result.AddError($"--articles is {result.GetValueOrDefault<int>()}; expected 0 to 50.");
        });
        return articles;
    }

    private static PageFetcher Fetcher(string folder) => new(new FetchOptions { Contact = SettingsFiles.Read().Contact }, BlockPages.Load(folder), TimeProvider.System);

    private static SourceTrial Trial(string folder, PageFetcher fetcher) =>
        new(fetcher, ListingReader.Load(folder), PageReader.Load(folder), FigureExtractor.Load(folder));
}

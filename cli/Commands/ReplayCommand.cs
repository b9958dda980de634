using System.CommandLine;
using Monitoring.Extracting;
using Monitoring.Reading;
using Monitoring.Replaying;
using Monitoring.Storing;
using Monitoring.Watching;
using Spectre.Console;

namespace Monitoring.Cli.Commands;

/// <summary><c>monitor replay</c>: reads stored pages again with this program, and prints what would differ.</summary>
internal static class ReplayCommand
{
    /// <summary>The command with its options and help.</summary>
    public static Command Create(Terminal terminal)
    {
        var store = Options.Store();
        var source = new Option<string?>("--source") { Description = "Only this source." };
        var data = Options.Data();
        var command = new Command("replay", "Reads stored pages again and shows what would differ; changes nothing.") { source, store, data };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var settings = SettingsFiles.Read(("Store", parsed.GetValue(store)), ("Data", parsed.GetValue(data)));
            var folder = DataFolder.Find(settings.Data);
            var (opened, sources) = (Workbench.OpenStore(settings), SourceFiles.Load(folder));
            if (parsed.GetValue(source) is { } id && sources.All(one => one.Id != id) && !await opened.ListAsync(StoredArticle.PrefixOf(id), cancellationToken).AnyAsync(cancellationToken))
                throw new MisuseException($"--source: found no source {id} and nothing stored of it; expected one of {string.Join(", ", sources.Select(one => one.Id))}.");
            var replay = new Replay(opened, ListingReader.Load(folder), PageReader.Load(folder), FigureExtractor.Load(folder), sources);
            var (all, differing) = (0, 0);
            await foreach (var outcome in replay.RunAsync(parsed.GetValue(source), cancellationToken))
            {
                all++;
                differing += outcome is ReplayOutcome.Same or ReplayOutcome.Expired ? 0 : 1;
                Show(terminal.Results, outcome);
            }

            await terminal.Output.WriteLineAsync($"{all} stored articles, {differing} would be read otherwise.");
            return await terminal.PassedOverAsync(opened.Unreadable);
        });
        return command;
    }

    private static void Show(IAnsiConsole console, ReplayOutcome outcome)
    {
        switch (outcome)
        {
            case ReplayOutcome.Unreadable unreadable:
                console.MarkupLineInterpolated($"[red]unreadable[/] {outcome.Url}: {unreadable.Found}");
                break;
            case ReplayOutcome.Differs differs:
                console.MarkupLineInterpolated($"[yellow]differs[/] {outcome.Url}");
                foreach (var figure in differs.FiguresCame)
                    console.MarkupLineInterpolated($"  [green]+[/] {figure.Measure} “{figure.Evidence.Quote}”");
                foreach (var figure in differs.FiguresWent)
                    console.MarkupLineInterpolated($"  [red]-[/] {figure.Measure} “{figure.Evidence.Quote}”");
                foreach (var (measure, stored, today) in differs.Totals)
                    console.MarkupLineInterpolated($"  {measure}: total {stored?.Count} → {today?.Count}");
                console.MarkupLineInterpolated($"  [grey]{differs.TextCame.Count} paragraphs came, {differs.TextWent.Count} went[/]");
                break;
        }
    }
}

using Microsoft.Extensions.Logging.Abstractions;
using Monitoring.Cli.Rendering;
using Monitoring.Delivering;
using Monitoring.Extracting;
using Monitoring.Fetching;
using Monitoring.Storing;
using Monitoring.Watching;
using Spectre.Console;

namespace Monitoring.Cli.Demo;

/// <summary>
/// The main job on synthetic sites, with nothing set up: a baseline, a round with a new article, a raised toll and a page
/// that breaks, and a round in which a toll that was posted is raised.
/// </summary>
internal sealed class DemoRun(Terminal terminal, string dataFolder, string samplesFolder, string storeFolder)
{
    // The sample pages are dated: the clock is set to the evenings and mornings after them.
    private static readonly (DateTimeOffset At, string Title)[] Rounds =
    [
        (new(2021, 3, 16, 18, 0, 0, TimeSpan.Zero), "Round 1 · baseline: what is there already is stored, nothing is posted"),
        (new(2021, 3, 17, 8, 0, 0, TimeSpan.Zero), "Round 2 · the next morning: new articles, a raised toll, a page that breaks"),
        (new(2021, 3, 17, 10, 30, 0, TimeSpan.Zero), "Round 3 · later: a toll that was posted is raised"),
        (new(2021, 3, 17, 13, 0, 0, TimeSpan.Zero), "Round 4 · the page is still broken: the operators are told, once"),
    ];

    private static readonly MonitorSettings Settings = new()
    {
        Chats = [new ChatSettings { Id = "@readers" }],
        Telegram = new TelegramSettings { OperatorChatId = "@operators" },
    };

    /// <summary>Runs all rounds.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        await using var sites = await SampleSites.StartAsync(samplesFolder, cancellationToken);
        var clock = new DemoClock(Rounds[0].At);
        DemoFolder.Empty(storeFolder);
        var store = BlobStores.Open(storeFolder, Settings.Container, clock);
        var rooms = new MonitorSetup
        {
            Settings = Settings,
            DataFolder = dataFolder,
            Store = store,
            Channel = new PanelChannel(terminal.Results),
            Sources = SourceFiles.Load(samplesFolder),
            Fetching = new FetchOptions { HostPause = TimeSpan.Zero },
            Pace = SenderPace.Unpaced,
            Clock = clock,
        }.Rooms();
        rooms = rooms with { SourcesAtOnce = 1, Fetcher = new SampleFetcher(rooms.Fetcher, sites.Addresses) };
        var run = new MonitorRun(rooms, NullLogger<MonitorRun>.Instance);
        for (var round = 0; round < Rounds.Length; round++)
        {
            sites.Round = round + 1;
            clock.Set(Rounds[round].At);
            await RoundAsync(run, rooms, Rounds[round].Title, cancellationToken);
        }

        await ShowFiguresAsync(rooms, store, cancellationToken);
        await ShowStoreAsync(store, cancellationToken);
    }

    private async Task RoundAsync(MonitorRun run, MonitorRooms rooms, string title, CancellationToken cancellationToken)
    {
        terminal.Results.Write(new Rule(Markup.Escape(title)) { Justification = Justify.Left });
        var rounds = await run.ScanAllAsync(Look.AtEverything, _ => { }, cancellationToken);
        await new MonitorUpkeep(rooms, Settings.Telegram.OperatorChatId).SweepAsync(cancellationToken);
        var sent = await rooms.Sender.SendAllDueAsync(cancellationToken);
        RoundTable.Write(terminal.Results, rounds, [.. sent.OrderBy(report => report.Chat, StringComparer.Ordinal)]);
    }

    private async Task ShowFiguresAsync(MonitorRooms rooms, IBlobStore store, CancellationToken cancellationToken)
    {
        terminal.Results.Write(new Rule("What was read, with its evidence") { Justification = Justify.Left });
        foreach (var source in rooms.Sources)
        {
            foreach (var article in (await ArticlesAsync(source.Id, store, cancellationToken)).OrderBy(article => article.Title.Length == 0 ? article.Text : article.Title, StringComparer.Ordinal))
            {
                terminal.Results.MarkupLineInterpolated($"[bold]{article.Title}[/] [grey]({source.Name})[/]");
                FigureTable.WriteEvidence(terminal.Results, article.Extraction);
            }
        }
    }

    private static async Task<IReadOnlyList<(string Title, string Text, Extraction Extraction)>> ArticlesAsync(string source, IBlobStore store, CancellationToken cancellationToken)
    {
        var articles = new List<(string, string, Extraction)>();
        await foreach (var name in store.ListAsync(StoredArticle.PrefixOf(source), cancellationToken))
        {
            var article = (await store.ReadAsync<StoredArticle>(name, cancellationToken))!.Value;
            if (article.Extraction.Figures.Count > 0)
                articles.Add((article.Article.Title, article.Article.Text, article.Extraction));
        }

        return articles;
    }

    private async Task ShowStoreAsync(IBlobStore store, CancellationToken cancellationToken)
    {
        terminal.Results.Write(new Rule("Where it is kept") { Justification = Justify.Left });
        var counts = new SortedDictionary<string, int>(StringComparer.Ordinal);
        await foreach (var name in store.ListAsync("", cancellationToken))
            counts[name.Split('/')[0]] = counts.GetValueOrDefault(name.Split('/')[0]) + 1;
        await terminal.Output.WriteLineAsync($"{storeFolder}: {string.Join(", ", counts.Select(count => $"{count.Value} {count.Key}"))}");
    }
}

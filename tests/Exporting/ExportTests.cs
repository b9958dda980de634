using Monitoring.Exporting;
using Monitoring.Extracting;
using Monitoring.Tests.Alerting;
using Monitoring.Tests.Reconciling;

namespace Monitoring.Tests.Exporting;

public class ExportTests
{
    [Fact]
    public async Task TheSumOverAdditiveFiguresLiesWithinTheIncidentsRanges()
    {
        var desk = await PlayedAsync();
        var source = new ExportSource(desk.Store, desk.Clock);
        var incidents = await source.IncidentsAsync(null, CancellationToken.None);
        var figures = Rows.Figures(incidents, await source.SeriesAsync(null, CancellationToken.None)).ToArray();

        foreach (var same in IncidentRows.Of(incidents).Where(row => row.Row == "group").GroupBy(row => (row.Measure, row.Group)))
        {
            var sum = figures.Where(row => row.Additive == 1 && (row.Measure, row.Group) == same.Key).Sum(row => row.Count ?? row.CountMin ?? row.CountMax ?? 0);
            Assert.True(sum >= same.Sum(row => row.CountMin ?? 0), $"{same.Key}: {sum} is below the ranges");
            Assert.True(same.Any(row => row.CountMax is null) || sum <= same.Sum(row => row.CountMax), $"{same.Key}: {sum} is above the ranges");
        }

        Assert.DoesNotContain(figures, row => row.Additive == 1 && row.Scope != "event");
        Assert.Equal(2, figures.Count(row => row.Additive == 1));
    }

    [Fact]
    public async Task UnknownIsEmptyAndFormulasAreText()
    {
        var desk = new Desk();
        await desk.ReadAsync(Some.Report([Some.Figure("f1", "=HYPERLINK(1) civilians", Measure.Killed, null, qualifier: Qualifier.Vague, day: null)]));

        var csv = (await new Export(desk.Store, Desk.Writer, desk.Clock).WriteAsync(ExportFormat.Csv, null, CancellationToken.None))["figures.csv"];

        var (head, row) = (csv.Split('\n')[0].Split(','), csv.Split('\n')[1].Split(','));
        Assert.Equal(string.Empty, row[Array.IndexOf(head, "count")]);
        Assert.Equal(string.Empty, row[Array.IndexOf(head, "period_start")]);
        Assert.StartsWith("'=HYPERLINK", row[Array.IndexOf(head, "quote")], StringComparison.Ordinal);
    }

    [Fact]
    public async Task ALaterEditionOfATotalTakesThePlaceOfTheEarlierOne()
    {
        var desk = new Desk();
        var page = new ReaderPage(desk);
        await page.DeliverAsync((await desk.ReadAsync(Some.Report([Total(87, 9)]))).Alerts);
        await page.DeliverAsync((await desk.ReadAsync(Some.Report([Total(95, 10)], path: "2", readAt: Some.Morning.AddDays(1)))).Alerts);

        var rows = Rows.Figures([], await new ExportSource(desk.Store, desk.Clock).SeriesAsync(null, CancellationToken.None)).ToArray();

        Assert.Equal(["superseded", "current"], rows.Select(row => row.Status));
        Assert.Equal([rows[1].FigureId, null], rows.Select(row => row.SupersededBy));
        Assert.All(rows, row => Assert.Equal(("en", "https://t.me/readers/1", 0), (row.Language, row.MessageUrl!, row.Additive)));
        Assert.All(rows, row => Assert.NotNull(row.PublishedAt));

        static Figure Total(long killed, int last) => Some.Figure("f1", $"{killed} civilians", Measure.Killed, killed, scope: FigureScope.PeriodTotal, place: "Idlib", means: null) with { Start = new DateOnly(2031, 5, 2), End = new DateOnly(2031, 5, last) };
    }

    [Fact]
    public async Task WhomAnotherOneAccusesStandsApartFromWhatTheOriginSays()
    {
        var desk = new Desk();
        var killed = Some.Figure("f1", "4 civilians", Measure.Killed, 4, source: "the White Helmets", by: "russia");
        var accused = killed with { Accusations = [new Accusation("russia", "SNHR", IsCharge: true), new Accusation("islamicState", "Islamic State", IsOwnClaim: true)], Belligerents = ["turkey", "russia", "islamicState"] };
        await desk.ReadAsync(Some.Report([accused, Some.Figure("f2", "two children", Measure.Killed, 2, VictimGroup.Children, subsetOf: "f1", source: "the White Helmets")]));
        var incidents = await new ExportSource(desk.Store, desk.Clock).IncidentsAsync(null, CancellationToken.None);

        var rows = Rows.Figures(incidents, []).ToArray();

        Assert.Equal(("turkey", "russia:snhr|islamicState:islamicState"), (rows[0].Belligerents, rows[0].AccusedBy));
        Assert.Null(rows[1].AccusedBy);
    }

    [Theory]
    [InlineData("=1+1")]
    [InlineData("+1")]
    [InlineData("-1")]
    [InlineData("@SUM(A1)")]
    [InlineData("\t=1")]
    [InlineData("\r=1")]
    public async Task EveryBeginningOfAFormulaIsText(string words)
    {
        var desk = new Desk();
        await desk.ReadAsync(Some.Report([Some.Figure("f1", words, Measure.Killed, 4)]));

        var csv = (await new Export(desk.Store, Desk.Writer, desk.Clock).WriteAsync(ExportFormat.Csv, null, CancellationToken.None))["figures.csv"];

        Assert.Contains("'" + words, csv, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(ExportFormat.Csv)]
    [InlineData(ExportFormat.Jsonl)]
    [InlineData(ExportFormat.Geojson)]
    [InlineData(ExportFormat.Jsonfeed)]
    [InlineData(ExportFormat.Atom)]
    public async Task AnExportAsOfATimeIsTheSameWhateverCameLater(ExportFormat format)
    {
        var desk = new Desk();
        await desk.ReadAsync(Some.Report(Some.Strike()));
        var then = desk.Clock.Now.AddMinutes(1);
        var export = new Export(desk.Store, Desk.Writer, desk.Clock);
        var before = await export.WriteAsync(format, then, CancellationToken.None);
        await desk.ReadAsync(Some.Report(Some.Strike(9, 3), version: 2, readAt: Some.Morning.AddHours(5)));
        await desk.ReadAsync(Some.Report(Some.Strike(2, 1, place: "Kafr Rumman"), path: "2", readAt: Some.Morning.AddHours(6)));

        var after = await export.WriteAsync(format, then, CancellationToken.None);

        Assert.Equal(before, after);
        Assert.NotEqual(before, await export.WriteAsync(format, null, CancellationToken.None));
    }

    [Theory]
    [InlineData("retract")]
    [InlineData("merge")]
    [InlineData("split")]
    [InlineData("takedown")]
    public async Task AnExportAsOfATimeIsTheSameWhateverIsDoneByHandLater(string what)
    {
        var desk = await PlayedAsync();
        var then = desk.Clock.Now.AddMinutes(1);
        var export = new Export(desk.Store, Desk.Writer, desk.Clock);
        // Feeds show posts, and what a publisher had taken down stands in no post any more.
        var formats = Enum.GetValues<ExportFormat>().Where(format => what != "takedown" || format is not (ExportFormat.Atom or ExportFormat.Jsonfeed));
        var before = await AllAsync();
        desk.Clock.Now = then.AddHours(1);
        await DoAsync(desk, what);

        var after = await AllAsync();

        Assert.Equal(before, after);

        async Task<string[]> AllAsync()
        {
            var all = new List<string>();
            foreach (var format in formats)
                all.AddRange((await export.WriteAsync(format, then, CancellationToken.None)).Select(file => $"{file.Key}\n{file.Value}"));
            return [.. all];
        }
    }

    private static async Task DoAsync(Desk desk, string what)
    {
        var hand = new IncidentDesk(desk.Store, Desk.Writer, Some.Tables, desk.Clock);
        var (first, second) = (Code(0), Code(1));
        if (what == "takedown")
        {
            var page = Some.Report([]);
            Assert.NotEmpty((await new Takedown(desk.Store, desk.Clock).RunAsync(page.Source.Id, page.Article.Url, CancellationToken.None)).Touched);
            return;
        }

        Assert.IsType<HandOutcome.Done>(what switch
        {
            "retract" => await hand.RetractAsync(second, desk.Chats, CancellationToken.None),
            "merge" => await hand.MergeAsync(second, first, desk.Chats, CancellationToken.None),
            _ => await hand.SplitAsync(first, "whitehelmets-en", desk.Chats, CancellationToken.None),
        });

        string Code(int at) => $"i{Some.Morning:yyMMdd}_0{at + 1}";
    }

    [Fact]
    public async Task NoExportButTheFeedsCarriesSentencesOfPages()
    {
        var export = new Export((await PlayedAsync()).Store, Desk.Writer, TimeProvider.System);

        foreach (var format in new[] { ExportFormat.Csv, ExportFormat.Jsonl, ExportFormat.Geojson })
            Assert.All((await export.WriteAsync(format, null, CancellationToken.None)).Values, file => Assert.DoesNotContain("The report says", file, StringComparison.Ordinal));
    }

    [Fact]
    public async Task EveryColumnStandsInTheDataDictionary()
    {
        var dictionary = Repository.Read("docs/data-dictionary.md");
        var files = await new Export((await PlayedAsync()).Store, Desk.Writer, TimeProvider.System).WriteAsync(ExportFormat.Csv, null, CancellationToken.None);

        foreach (var column in files.Values.SelectMany(csv => csv.Split('\n')[0].Split(',')))
            Assert.Contains($"`{column}`", dictionary, StringComparison.Ordinal);
    }

    private static async Task<Desk> PlayedAsync()
    {
        var desk = new Desk();
        await desk.ReadAsync(Some.Report(Some.Strike()));
        await desk.ReadAsync(Some.Report(Some.Strike(8, 3, Qualifier.Exact), Some.Source("whitehelmets-en", "White Helmets"), readAt: Some.Morning.AddHours(1)));
        await desk.ReadAsync(Some.Report(Some.Strike(2, 1, place: "Kafr Rumman"), path: "2", readAt: Some.Morning.AddHours(2)));
        return desk;
    }
}

using Monitoring.Alerting;
using Monitoring.Cli.Rendering;
using Monitoring.Exporting;
using Monitoring.Extracting;
using Monitoring.Reconciling;
using Monitoring.Tests.Reconciling;

namespace Monitoring.Tests.Alerting;

/// <summary>What operators have still to decide on, or kept back, is told by no digest and no export, then or later.</summary>
public class KeptBackTests
{
    private static readonly DateTimeOffset Asked = Some.Morning.AddHours(2);

    private readonly Desk _desk = new("@operators");
    private readonly ReaderPage _page;

    public KeptBackTests() => _page = new ReaderPage(_desk);

    public static readonly TheoryData<ExportFormat> Formats = [.. Enum.GetValues<ExportFormat>()];

    [Theory]
    [MemberData(nameof(Formats))]
    public async Task WhileOperatorsAreAskedNoExportTellsTheFigureAndLaterOneOfThatTimeDoesNotEither(ExportFormat format)
    {
        await DeliverAsync(Some.Report(Some.Strike(412, 3), path: "large", readAt: Asked));
        var during = await ExportAsync(format, null);

        await DecideAsync(approve: true);
        _desk.Clock.Now = Asked.AddHours(3);

        Assert.DoesNotContain("412", during, StringComparison.Ordinal);
        Assert.Contains("412", await ExportAsync(format, null), StringComparison.Ordinal);
        Assert.DoesNotContain("412", await ExportAsync(format, Asked.AddMinutes(1)), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public async Task ARaisedTollThatWaitsLeavesTheOneBeforeItInExports(ExportFormat format)
    {
        await DeliverAsync(Some.Report(Some.Strike(16, 3), path: "large"));
        await DeliverAsync(Some.Report(Some.Strike(412, 3), path: "large", version: 2, readAt: Asked));

        var during = await ExportAsync(format, null);

        Assert.DoesNotContain("412", during, StringComparison.Ordinal);
        Assert.Contains("16", during, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public async Task WhatWasRejectedIsInNoExportButTheTableOfFiguresWhichSaysSo(ExportFormat format)
    {
        await DeliverAsync(Some.Report(Some.Strike(412, 3), path: "large", readAt: Asked));
        await DecideAsync(approve: false);
        _desk.Clock.Now = Asked.AddHours(3);

        var files = await new Export(_desk.Store, Desk.Writer, _desk.Clock).WriteAsync(format, null, CancellationToken.None);

        Assert.All(files.Where(file => file.Key != "figures.csv"), file => Assert.DoesNotContain("412", file.Value, StringComparison.Ordinal));
        if (files.TryGetValue("figures.csv", out var figures))
            Assert.All(figures.Split('\n')[1..^1], row => Assert.Contains(",rejected,", row, StringComparison.Ordinal));
    }

    [Fact]
    public async Task ARejectedIncidentIsListedAsThat()
    {
        await DeliverAsync(Some.Report(Some.Strike(412, 3), path: "large", readAt: Asked));
        await DecideAsync(approve: false);

        var told = Assert.Single(await Hand().ListAsync(new DateOnly(2031, 5, 10), new DateOnly(2031, 5, 10), CancellationToken.None));

        Assert.True(told.Incident.IsKeptBack());
        var line = IncidentTimeline.Line(told, Desk.Writer.Incident("en", told.Incident.AsStated()).Split('\n')[0]);
        Assert.Contains("rejected", line, StringComparison.Ordinal);
        Assert.Contains("412", line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ATotalThatWaitsOrWasRejectedIsInNoTableAsOneThatStands()
    {
        await DeliverAsync(Total(412) with { ReadAt = Asked });
        Assert.Empty(await TotalsAsync(null));

        await DecideAsync(approve: false);

        Assert.Equal(["rejected"], (await TotalsAsync(null)).Select(row => row.Status));
        Assert.Empty(await TotalsAsync(Asked));
    }

    [Fact]
    public async Task ADigestTellsWhatWaitedOnlyWhenItWasLetPass()
    {
        await DeliverAsync(Some.Report(Some.Strike(16, 3, place: "Binnish"), path: "small"));
        var morning = new DateTimeOffset(2031, 5, 11, 4, 0, 0, TimeSpan.Zero);
        await DeliverAsync(Some.Report(Some.Strike(412, 3), path: "large", readAt: morning.AddMinutes(-2)));
        await DeliverAsync(Total(987) with { ReadAt = morning.AddMinutes(-1) });

        _desk.Clock.Now = morning;
        var first = await DigestAsync();
        _desk.Clock.Now = morning.AddMinutes(30);
        _desk.Clock.Now = morning.AddDays(1);
        var next = await DigestAsync();

        Assert.Contains("16 civilians", first, StringComparison.Ordinal);
        Assert.DoesNotContain("412", first, StringComparison.Ordinal);
        Assert.DoesNotContain("987", first, StringComparison.Ordinal);
        Assert.Contains("412", next, StringComparison.Ordinal);
        Assert.DoesNotContain("16 civilians", next, StringComparison.Ordinal);
    }

    [Fact]
    public async Task TheAddressOfAFigureIsNotThatOfTheQuestionToOperators()
    {
        await DeliverAsync(Some.Report(Some.Strike(412, 3), path: "large", readAt: Asked));
        await DecideAsync(approve: true);

        var rows = Rows.Figures(await new ExportSource(_desk.Store, _desk.Clock).IncidentsAsync(null, CancellationToken.None), []).ToArray();

        Assert.NotEmpty(rows);
        Assert.All(rows, row => Assert.StartsWith("https://t.me/readers/", row.MessageUrl, StringComparison.Ordinal));
    }

    private async Task<string> DigestAsync() =>
        string.Concat((await new DigestWriter(_desk.Store, Desk.Writer, _desk.Clock).WriteAsync(_desk.Chats, new SourceSight(1, 1, []), CancellationToken.None)).SelectMany(alert => alert.Parts));

    private async Task<string> ExportAsync(ExportFormat format, DateTimeOffset? asOf) =>
        string.Join('\n', (await new Export(_desk.Store, Desk.Writer, _desk.Clock).WriteAsync(format, asOf, CancellationToken.None)).Values);

    private async Task<FigureRow[]> TotalsAsync(DateTimeOffset? asOf) =>
        [.. Rows.Figures([], await new ExportSource(_desk.Store, _desk.Clock).SeriesAsync(asOf, CancellationToken.None))];

    private async Task DeliverAsync(Report report) => await _page.DeliverAsync((await _desk.ReadAsync(report)).Alerts);

    private async Task DecideAsync(bool approve)
    {
        _desk.Clock.Now = Asked.AddMinutes(4);
        var code = _desk.Told.Last(alert => alert.Kind == AlertKind.Operators).Buttons[0].Callback.Split(' ')[1];
        var done = approve ? await Hand().ApproveAsync(code, _desk.Chats, CancellationToken.None) : await Hand().RejectAsync(code, _desk.Chats, CancellationToken.None);
        await _page.DeliverAsync(Assert.IsType<HandOutcome.Done>(done).Alerts);
    }

    private IncidentDesk Hand() => new(_desk.Store, Desk.Writer, Some.Tables, _desk.Clock);

    private static Report Total(long killed) =>
        Some.Report([Some.Figure("f1", $"{killed} civilians", Measure.Killed, killed, scope: FigureScope.DailyTotal, means: null)], path: "total", readAt: Asked);
}

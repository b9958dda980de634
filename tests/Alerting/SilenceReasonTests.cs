using Monitoring.Alerting;
using Monitoring.Extracting;
using Monitoring.Reconciling;
using Monitoring.Storing;
using Monitoring.Tests.Reconciling;
using Monitoring.Watching;

namespace Monitoring.Tests.Alerting;

/// <summary>Every reason for silence, each from a report that has it, as the record behind <c>monitor explain-alert</c> keeps it; and the gates to the day and the word.</summary>
public class SilenceReasonTests
{
    private static readonly Source Paper = Some.Source("paper", "The Paper", PublisherType.Newspaper);

    /// <summary>A reason and a report that is silent for it alone.</summary>
    public static readonly TheoryData<SilenceReason, Report> Silent = new()
    {
        { SilenceReason.NotHarm, Some.Report([Strike() with { Measure = Measure.Displaced }]) },
        { SilenceReason.NotKilledNorInjured, Some.Report([Strike() with { Measure = Measure.Neutralized }]) },
        { SilenceReason.NotConflict, Some.Report([Strike() with { Conflict = ConflictStatus.No, Means = [] }]) },
        { SilenceReason.ConflictUnclear, Some.Report([Strike() with { Conflict = ConflictStatus.Unclear, Means = [] }]) },
        { SilenceReason.RunningTotal, Some.Report([Strike() with { Scope = FigureScope.RunningTotal }]) },
        { SilenceReason.WarTotal, Some.Report([Strike() with { Scope = FigureScope.WarTotal }]) },
        { SilenceReason.Stock, Some.Report([Strike() with { Scope = FigureScope.Stock }]) },
        { SilenceReason.NotAsserted, Some.Report([Strike() with { Modality = Modality.Expected }]) },
        { SilenceReason.ScopeUnclear, Some.Report([Strike(60, "Idlib") with { Means = [], Places = [Some.Place("Idlib", precision: PlacePrecision.Governorate)] }]) },
        { SilenceReason.Background, Some.Report([Strike(), Later(Strike(40, "Idlib", "f2") with { Scope = FigureScope.PeriodTotal, Start = new DateOnly(2031, 5, 1), End = new DateOnly(2031, 5, 8) })]) },
        { SilenceReason.VagueAndUnnamed, Some.Report([Vague()], Paper) },
        { SilenceReason.NoPlace, Some.Report([Strike() with { Places = [Some.Place("Syria", null, PlacePrecision.Country)] }]) },
        { SilenceReason.ReportedLate, Some.Report([Strike()], published: Some.Morning.AddHours(-24.1)) },
        { SilenceReason.HarmTooOld, Some.Report([Strike() with { Start = new DateOnly(2031, 5, 2), End = new DateOnly(2031, 5, 2) }]) },
        { SilenceReason.OfEarlierAttack, Some.Report([Strike() with { Evidence = Strike().Evidence with { Sentence = "Six civilians died of wounds from Saturday's strike on Tall Zayt." } }]) },
        { SilenceReason.Baseline, Some.Report([Strike()], baseline: true) },
        { SilenceReason.Restated, Some.Report([Strike(), Strike(6, "Tall Zayt", "f2") with { Restates = "f1" }]) },
    };

    /// <summary>Gates at their edges: a report, and whether it is told.</summary>
    public static readonly TheoryData<string, Report, bool> Edges = new()
    {
        { "24 hours old", Some.Report([Strike()], published: Some.Morning.AddHours(-24)), true },
        { "older", Some.Report([Strike()], published: Some.Morning.AddHours(-24).AddMinutes(-1)), false },
        { "harm of seven days ago", Some.Report([On(3)]), true },
        { "harm of eight days ago", Some.Report([On(2)]), false },
        { "harm without a day", Some.Report([Strike() with { Start = null, End = null }]), true },
        { "vague words of a named source", Some.Report([Vague()]), true },
        { "vague words of a paper that cites a named source", Some.Report([Vague() with { Source = "SOHR" }], Paper), true },
        { "vague words of a paper that cites nobody", Some.Report([Vague()], Paper), false },
        { "vague words of a medical source", Some.Report([Vague() with { Source = "a medical source" }], Paper), false },
        { "a count of a paper that cites nobody", Some.Report([Strike()], Paper), true },
        { "vague and counted words of a paper", Some.Report([Vague(), Some.Figure("f2", "3 injured", Measure.Injured, 3)], Paper), true },
        { "49 in a governorate without a weapon", Some.Report([Wide(49)]), true },
        { "50 in a governorate without a weapon", Some.Report([Wide(50)]), false },
    };

    [Theory]
    [MemberData(nameof(Silent))]
    public async Task WhatIsSilentSaysWhy(SilenceReason reason, Report report)
    {
        var desk = new Desk();
        var told = await desk.ReadAsync(report);

        var record = (await desk.Store.ReadAsync<ReportRecord>(ReportRecord.BlobName(StableId.OfReport(report.Article.Url)), CancellationToken.None))!.Value;
        Assert.Contains(record.Findings, finding => finding.Fate == Fate.Silent && finding.Reason == reason);
        Assert.Equal(record.Findings.Count(finding => finding.Fate == Fate.Posted), told.Alerts.Count);
        var ledger = await new LedgerKeeper(desk.Store, desk.Clock).ComputeAsync(new DateOnly(2031, 5, 10), CancellationToken.None);
        Assert.Contains(ledger.Reasons, count => count.Reason == reason);
        Assert.Equal((record.Findings.Count, 0), (ledger.Detected, ledger.Unaccounted));
    }

    [Theory]
    [MemberData(nameof(Edges))]
    public async Task GatesOpenAtTheirEdges(string what, Report report, bool told) =>
        Assert.Equal((what, told), (what, (await new Desk().ReadAsync(report)).Alerts.Count == 1));

    [Fact]
    public async Task WhatIsInsideATotalIsMergedIntoItOrSilentAndCountedOnce()
    {
        var desk = new TextDesk();
        var told = await desk.ReadAsync("In the past 24 hours 11 civilians were killed in Idlib province, SOHR said. Seven civilians died in air strikes on Saraqib and four civilians were shot dead in Binnish.");

        Assert.Equal(AlertKind.Total, Assert.Single(told).Kind);
        var ledger = await new LedgerKeeper(desk.Desk.Store, desk.Desk.Clock).ComputeAsync(new DateOnly(2024, 3, 5), CancellationToken.None);
        Assert.Contains(ledger.Reasons, count => count.Reason == SilenceReason.InsideTotal);
        Assert.Equal(0, ledger.Unaccounted);
    }

    [Fact]
    public async Task WhatOperatorsRejectIsSilentInTheLedger()
    {
        var desk = new Desk("@operators");
        await new ReaderPage(desk).DeliverAsync((await desk.ReadAsync(Some.Report(Some.Strike(160, 3)))).Alerts);
        var asked = await LedgerAsync(desk);
        await new IncidentDesk(desk.Store, Desk.Writer, Some.Tables, desk.Clock).RejectAsync("i310510_01", desk.Chats, CancellationToken.None);
        var rejected = await LedgerAsync(desk);

        Assert.Equal((1, 1, 0), (asked.Detected, asked.Pending, asked.Silent));
        Assert.Equal((1, 0, 1), (rejected.Detected, rejected.Pending, rejected.Silent));
        Assert.Equal(SilenceReason.Rejected, Assert.Single(rejected.Reasons).Reason);
    }

    [Fact]
    public async Task TheEventsOfARoundUpWaitAndArePostedWithIt()
    {
        var desk = new Desk();
        var told = await desk.ReadAsync(Some.Report([Strike(), Strike(3, "Binnish", "f2"), Strike(4, "Saraqib", "f3")]));
        var waiting = await LedgerAsync(desk);
        await new ReaderPage(desk).DeliverAsync(told.Alerts);
        var sent = await LedgerAsync(desk);

        Assert.Equal((3, 3, 0), (waiting.Detected, waiting.Pending, waiting.Posted));
        Assert.Equal((3, 0, 3, 0), (sent.Detected, sent.Pending, sent.Posted, sent.Unaccounted));
    }

    /// <summary>Reasons that the settings of a chat give are in <see cref="ChatTests"/>, that of a full day in <see cref="FullDayTests"/>; a place in a round-up without a day is told there today.</summary>
    [Fact]
    public void EveryReasonIsInATest()
    {
        SilenceReason[] elsewhere =
        [
            SilenceReason.KindNotWanted, SilenceReason.CountryNotWanted, SilenceReason.GovernorateNotWanted, SilenceReason.MeasureNotWanted, SilenceReason.BelowMinimum, SilenceReason.BeforeChat,
            SilenceReason.InsideTotal, SilenceReason.Rejected, SilenceReason.NothingNew, SilenceReason.PeriodUnclear, SilenceReason.UndatedInRoundUp, SilenceReason.FullDay,
        ];

        Assert.Empty(Enum.GetValues<SilenceReason>().Except(Silent.Select(row => (SilenceReason)row[0])).Except(elsewhere));
    }

    private static Task<DayLedger> LedgerAsync(Desk desk) => new LedgerKeeper(desk.Store, desk.Clock).ComputeAsync(new DateOnly(2031, 5, 10), CancellationToken.None);

    private static Figure Strike(long killed = 6, string place = "Tall Zayt", string id = "f1") => Some.Figure(id, $"{killed} civilians", Measure.Killed, killed, place: place);

    private static Figure On(int day) => Strike() with { Start = new DateOnly(2031, 5, day), End = new DateOnly(2031, 5, day) };

    private static Figure Vague() => Some.Figure("f1", "dozens of civilians", Measure.Killed, null, qualifier: Qualifier.Vague);

    private static Figure Wide(long killed) => Strike(killed, "Idlib") with { Means = [], Places = [Some.Place("Idlib", precision: PlacePrecision.Governorate)] };

    private static Figure Later(Figure figure) => figure with { Evidence = figure.Evidence with { Start = figure.Evidence.Start + 400, End = figure.Evidence.End + 400, SentenceStart = 400, SentenceEnd = figure.Evidence.SentenceEnd + 400 } };
}

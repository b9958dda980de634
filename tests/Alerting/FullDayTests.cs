using FsCheck;
using Monitoring.Alerting;
using Monitoring.Delivering;
using Monitoring.Extracting;
using Monitoring.Reconciling;
using Monitoring.Storing;
using Monitoring.Tests.Reconciling;
using Random = System.Random;
using Report = Monitoring.Reconciling.Report;

namespace Monitoring.Tests.Alerting;

/// <summary>However much comes in, a day has its bound; and nothing is lost by it.</summary>
public class FullDayTests
{
    /// <summary>Two days of reports, played to the end, so many times: each takes two seconds.</summary>
    private const int Days = 4;

    private static readonly NewsThresholds Thresholds = new();
    private static readonly DayBudget Budget = new(Thresholds);
    private static readonly ChatDay Full = new(8, 8, 2, 0, 0);

    /// <summary>A toll before and after, and whether a reply tells it on an empty, a full and a used up day.</summary>
    public static readonly TheoryData<long, long, bool, bool, bool> Rises = new()
    {
        { 6, 9, true, false, false },
        { 6, 12, true, true, false },
        { 100, 110, true, false, false },
        { 100, 120, true, true, false },
        { 6, 8, false, false, false },
    };

    [Fact]
    public void WhateverIsAskedForADayHasItsBound() => Prop.ForAll<byte[]>(asked =>
    {
        var day = new ChatDay(0, 0, 0, 0, 0);
        var bounded = 0;
        foreach (var one in asked)
        {
            var kind = one % 6;
            var (sends, waits) = Asked(day, kind, 1 + (one / 6));
            bounded += waits ? sends : 0;
            day = day with { Messages = day.Messages + sends, Posts = day.Posts + (kind < 3 && sends > 0 ? 1 : 0), Totals = day.Totals + (kind == 1 ? sends : 0) };
        }

        return bounded <= Thresholds.MessagesADay;
    }).Check(Endless.Inputs(500));

    [Fact]
    public void WhateverIsReportedADayHasItsBoundAndNothingIsLost() =>
        Prop.ForAll<int>(seed => PlayAsync(new Random(seed)).GetAwaiter().GetResult()).Check(Endless.Inputs(Days));

    [Theory]
    [MemberData(nameof(Rises))]
    public void ARaisedTollHasAHigherBarOnAFullDay(long before, long after, bool onEmpty, bool onFull, bool onUsedUp)
    {
        var change = new FigureChange.Raised("SOHR", Some.Figure("f1", "killed", Measure.Killed, before), Some.Figure("f1", "killed", Measure.Killed, after));
        bool Replies(ChatDay day) => new NewsPolicy(Thresholds).Replies([change]) is not null && Budget.TakesReply(day, change);

        Assert.Equal((onEmpty, onFull, onUsedUp), (Replies(new ChatDay(0, 0, 0, 0, 0)), Replies(Full), Replies(Full with { Messages = 20 })));
    }

    [Fact]
    public void WhatIsLoweredOrTakenBackIsAnsweredOnAnyDay()
    {
        var figure = Some.Figure("f1", "killed", Measure.Killed, 4);
        FigureChange[] changes = [new FigureChange.Lowered("SOHR", figure, figure), new FigureChange.Withdrawn("SOHR", figure), new FigureChange.StatedAgain("SOHR", figure, figure)];

        Assert.All(changes, change => Assert.True(Budget.TakesReply(Full with { Messages = 500 }, change)));
    }

    [Fact]
    public async Task AnIncidentWithSoundWaitsNeitherForABurstNorForAFullDay()
    {
        var desk = new Desk();
        for (var number = 0; number < 30; number++)
            await desk.ReadAsync(One(number, 2, minute: number));

        var loud = Assert.Single((await desk.ReadAsync(One(40, 12, minute: 31))).Alerts);

        Assert.Equal((PostAction.Post, false), (loud.Action, loud.Silent));
    }

    [Fact]
    public async Task ATotalOfAFullDayStandsInTheDigestAndSaysWhy()
    {
        var desk = new Desk();
        string[] areas = ["Idleb", "Aleppo", "Homs", "Hama", "Daraa"];
        var outcomes = new List<TellingOutcome>();
        foreach (var (area, at) in areas.Select((area, at) => (area, at)))
            outcomes.Add(await desk.ReadAsync(Some.Report([Some.Figure("f1", $"{20 + at} civilians", Measure.Killed, 20 + at, scope: FigureScope.DailyTotal, place: area, adm1: area) with { Places = [Some.Place(area, area, PlacePrecision.Governorate)] }], path: area, readAt: Some.Morning.AddHours(at))));

        Assert.Equal([1, 1, 1, 1, 0], outcomes.Select(outcome => outcome.Alerts.Count));
        Assert.Equal((Fate.Silent, SilenceReason.FullDay), (outcomes[4].Findings[0].Fate, outcomes[4].Findings[0].Reason!.Value));
        var ledger = await new LedgerKeeper(desk.Store, desk.Clock).ComputeAsync(new DateOnly(2031, 5, 10), CancellationToken.None);
        Assert.Equal((SilenceReason.FullDay, 0), (Assert.Single(ledger.Reasons).Reason, ledger.Unaccounted));
        desk.Clock.Now = Some.Morning.AddDays(1);
        var digest = Assert.Single(await new DigestWriter(desk.Store, Desk.Writer, desk.Clock).WriteAsync(desk.Chats, new SourceSight(1, 1, []), CancellationToken.None));
        Assert.Contains("24 civilians", string.Concat(digest.Parts), StringComparison.Ordinal);
    }

    [Fact]
    public async Task TheEventsOfOneReportAreGatheredWithOthersOnAFullDay()
    {
        var desk = new Desk();
        for (var number = 0; number < Thresholds.PostsADay; number++)
            await desk.ReadAsync(One(number, 2, minute: number * 40));

        var outcome = await desk.ReadAsync(Some.Report([Event("f1", 20), Event("f2", 21), Event("f3", 22)], path: "three", readAt: Some.Morning.AddHours(6)));
        var again = await desk.ReadAsync(Some.Report([Event("f1", 20), Event("f2", 21), Event("f3", 22)], path: "three", readAt: Some.Morning.AddHours(6)));

        Assert.Empty(outcome.Alerts.Concat(again.Alerts));
        Assert.All(outcome.Findings, finding => Assert.Equal((Fate.Posted, SilenceReason.FullDay), (finding.Fate, finding.Reason!.Value)));
        Assert.Equal((11, 11, 0), ((await LedgerAsync(desk)).Detected, (await LedgerAsync(desk)).Pending, (await LedgerAsync(desk)).Posted));
        desk.Clock.Now = Some.Morning.AddHours(10.1);
        Assert.Equal(3, Lines(Assert.Single(await FlushAsync(desk))));
        Assert.Empty(await FlushAsync(desk));
        Assert.Equal(0, (await LedgerAsync(desk)).Unaccounted);
    }

    [Fact]
    public async Task ARoundUpThatACrashLeftIsFinishedWithTheSameIncidents()
    {
        var desk = new Desk();
        for (var number = 0; number < Thresholds.PostsADay + 2; number++)
            await desk.ReadAsync(One(number, 2, minute: number * 40));
        var held = await ChatAsync(desk);
        var begun = held with { RoundUp = new OpenRoundUp("roundups/2031-05/burst-x.json", held.Held, held.HeldSince!.Value, Some.Morning.AddHours(11)) };
        await desk.Store.WriteAsync(ReaderChat.BlobName("@readers"), begun, (await desk.Store.ReadAsync<ReaderChat>(ReaderChat.BlobName("@readers"), CancellationToken.None))!.ETag, CancellationToken.None);
        await desk.ReadAsync(One(30, 2, minute: 661));

        var told = Assert.Single(await FlushAsync(desk));

        Assert.Equal(("roundups/2031-05/burst-x.json", 2), (told.Subject, Lines(told)));
        Assert.Single((await ChatAsync(desk)).Held);
    }

    [Fact]
    public async Task WhatFindsNoRoomForADayIsLeftToTheDigestAndTheLedgerSaysSo()
    {
        var desk = new Desk();
        var policy = new NewsPolicy(Thresholds with { PostsADay = 0, MessagesADay = 0, KeptForRoundUps = 0 });
        var register = new IncidentRegister(desk.Store, policy, Desk.Writer, Some.Tables, desk.Clock);
        await register.TellAsync(One(1, 2, minute: 0), desk.Chats, CancellationToken.None);
        var bursts = new BurstRoundUps(desk.Store, policy, Desk.Writer, desk.Clock);

        desk.Clock.Now = Some.Morning.AddHours(23);
        Assert.Empty(await bursts.FlushAsync(desk.Chats, CancellationToken.None));
        Assert.Single((await ChatAsync(desk)).Held);
        desk.Clock.Now = Some.Morning.AddHours(24);
        Assert.Empty(await bursts.FlushAsync(desk.Chats, CancellationToken.None));

        Assert.Empty((await ChatAsync(desk)).Held);
        var ledger = await LedgerAsync(desk);
        Assert.Equal((1, 0, SilenceReason.FullDay), (ledger.Silent, ledger.Unaccounted, Assert.Single(ledger.Reasons).Reason));
    }

    /// <summary>Messages that are sent of what is asked for, and whether they are of those that have a bound.</summary>
    private static (int Sends, bool Waits) Asked(ChatDay day, int kind, int parts) => kind switch
    {
        0 => (Budget.TakesPost(day, rings: false) ? 1 : 0, true),
        1 => (Budget.TakesTotal(day) ? 1 : 0, true),
        2 => (Math.Min(parts, Budget.RoundUpParts(day)), true),
        3 => (Budget.TakesReply(day, new FigureChange.Raised("SOHR", null, Some.Figure("f1", "killed", Measure.Killed, 60))) ? 1 : 0, true),
        4 => (Budget.TakesPost(day, rings: true) ? 1 : 0, Budget.SoundsUsedUp(day)),
        _ => (1, false),
    };

    /// <summary>Two days of many reports; true when no day has too many messages and every incident was told.</summary>
    private static async Task<bool> PlayAsync(Random random)
    {
        var desk = new Desk();
        var page = new ReaderPage(desk);
        for (var minute = 0; minute < 2880; minute += 1 + random.Next(40))
        {
            var number = random.Next(60);
            var report = random.Next(5) switch
            {
                0 => Some.Report([Total(number)], path: $"t{minute}", readAt: Some.Morning.AddMinutes(minute)),
                1 => Some.Report([Event("f1", number), Event("f2", number + 100), Event("f3", number + 200)], path: $"r{minute}", readAt: Some.Morning.AddMinutes(minute)),
                _ => One(number, 1 + random.Next(9), minute, version: minute + 1),
            };
            await page.DeliverAsync([.. (await desk.ReadAsync(report)).Alerts, .. await FlushAsync(desk)]);
        }

        for (desk.Clock.Now = Some.Morning.AddMinutes(2880); desk.Clock.Now < Some.Morning.AddDays(5); desk.Clock.Now += TimeSpan.FromHours(1))
            await page.DeliverAsync(await FlushAsync(desk));
        var told = new List<ToldAlert>();
        await foreach (var name in desk.Store.ListAsync("sent/", CancellationToken.None))
            told.Add((await desk.Store.ReadAsync<ToldAlert>(name, CancellationToken.None))!.Value);
        var busiest = told.Where(one => one.Outcome is AlertOutcome.Posted or AlertOutcome.Replied && Bounded(one.Alert)).GroupBy(one => Desk.Writer.Clock.DayOf(one.At)).Max(day => day.Sum(one => one.Messages.Count));
        var ledger = await LedgerAsync(desk);
        return busiest <= Thresholds.MessagesADay && (await ChatAsync(desk)).Held.Count == 0 && (ledger.Unaccounted, ledger.Pending) == (0, 0);
    }

    private static bool Bounded(Alert alert) => alert.Kind != AlertKind.Correction && alert.Silent && !(alert.Action == PostAction.Reply && !alert.Parts[0].Contains("raised", StringComparison.Ordinal));

    private static Report One(int number, long killed, int minute, int version = 1) =>
        Some.Report([Event("f1", number, killed)], path: $"{number}", version: version, readAt: Some.Morning.AddMinutes(minute));

    private static Figure Event(string id, int number, long killed = 3) =>
        Some.Figure(id, $"{killed} civilians", Measure.Killed, killed, place: $"Qaryat {(char)('a' + (number % 26))}{(char)('a' + (number / 26))}mur", adm1: "Idleb", day: null);

    private static Figure Total(int number) =>
        Some.Figure("f1", $"{20 + number} civilians", Measure.Killed, 20 + number, scope: FigureScope.DailyTotal) with { Places = [Some.Place($"Area {number}", $"Area {number}", PlacePrecision.Governorate)] };

    private static int Lines(Alert alert) => alert.Parts.Sum(part => part.Split('\n').Count(line => line.StartsWith('•')));

    private static Task<IReadOnlyList<Alert>> FlushAsync(Desk desk) => new BurstRoundUps(desk.Store, new NewsPolicy(Thresholds), Desk.Writer, desk.Clock).FlushAsync(desk.Chats, CancellationToken.None);

    private static async Task<ReaderChat> ChatAsync(Desk desk) => (await desk.Store.ReadAsync<ReaderChat>(ReaderChat.BlobName("@readers"), CancellationToken.None))!.Value;

    private static Task<DayLedger> LedgerAsync(Desk desk) => new LedgerKeeper(desk.Store, desk.Clock).ComputeAsync(new DateOnly(2031, 5, 10), CancellationToken.None);
}

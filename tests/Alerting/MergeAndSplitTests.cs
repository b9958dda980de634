using Monitoring.Exporting;
using Monitoring.Extracting;
using Monitoring.Reconciling;
using Monitoring.Tests.Reconciling;
using Monitoring.Watching;

namespace Monitoring.Tests.Alerting;

/// <summary>What readers and exports see when people sort out which claims are of one attack.</summary>
public class MergeAndSplitTests
{
    private static readonly Source Snhr = Some.Source("snhr-en", "SNHR");
    private static readonly DateTimeOffset Before = Some.Morning.AddHours(2);
    private readonly Desk _desk = new();
    private readonly ReaderPage _page;

    public MergeAndSplitTests() => _page = new ReaderPage(_desk);

    [Fact]
    public async Task TheMergedPostPointsToTheOneThatGoesOn()
    {
        await TwoAsync();

        await DoAsync(hand => hand.MergeAsync("i310510_02", "i310510_01", _desk.Chats, CancellationToken.None));

        var (stands, points, reply) = (_page.Messages[0], _page.Messages[1], _page.Messages[2]);
        Assert.Contains("joined with #i310510_02, which told of the same attack", stands.Html, StringComparison.Ordinal);
        Assert.Contains("• SNHR: 5 civilians, among them 1 child, killed", stands.Html, StringComparison.Ordinal);
        Assert.StartsWith("<b>Told twice by this channel · Kafr Rumman, Idlib, air strikes of 10 May 2031: see #i310510_01</b>", points.Html, StringComparison.Ordinal);
        Assert.Contains("<a href=\"https://t.me/readers/1\">#i310510_01</a>", points.Html, StringComparison.Ordinal);
        Assert.Contains("This post said: Kafr Rumman, Idlib · SNHR: 5 civilians killed", points.Html, StringComparison.Ordinal);
        Assert.Equal(2, reply.ReplyTo);
        Assert.Contains("do not add them up", reply.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task TheHeadlineOfAMergeSaysWhoCountsWhomWhenTheyCountDifferentPeople()
    {
        await ReadAsync(Some.Report([Some.Figure("f1", "7 fighters", Measure.Killed, 7, VictimGroup.OppositionFighters), Some.Figure("f2", "9 civilians", Measure.Injured, 9)]));
        await ReadAsync(Some.Report([Some.Figure("f1", "4 civilians", Measure.Injured, 4, place: "Kafr Rumman")], Snhr, readAt: Some.Morning.AddMinutes(20)));

        await DoAsync(hand => hand.MergeAsync("i310510_02", "i310510_01", _desk.Chats, CancellationToken.None));

        Assert.StartsWith("<b>Tall Zayt, Idlib, air strikes · SOHR: 7 members of opposition factions killed; SNHR: 4 civilians injured", _page.Messages[0].Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task APostThatWasMergedPointsToWhereItsClaimsAreAfterASplit()
    {
        await TwoAsync();
        await DoAsync(hand => hand.MergeAsync("i310510_02", "i310510_01", _desk.Chats, CancellationToken.None));

        await DoAsync(hand => hand.SplitAsync("i310510_01", "snhr-en", _desk.Chats, CancellationToken.None));

        Assert.StartsWith("<b>Told twice by this channel · Kafr Rumman, Idlib, air strikes of 10 May 2031: see #i310510_03</b>", _page.Messages[1].Html, StringComparison.Ordinal);
        Assert.DoesNotContain("#i310510_01", _page.Messages[1].Html, StringComparison.Ordinal);
        Assert.Contains(_page.Messages, message => message.Html.StartsWith("<b>Kafr Rumman, Idlib · SNHR: 5 civilians killed", StringComparison.Ordinal));
        var hand = new IncidentDesk(_desk.Store, Desk.Writer, Some.Tables, _desk.Clock);
        Assert.Equal("i310510_03", (await hand.FindAsync("i310510_02", CancellationToken.None))!.Incident.Code);
    }

    [Fact]
    public async Task LaterVersionsOfAMergedReportAreToldInThePostThatGoesOn()
    {
        await TwoAsync();
        await DoAsync(hand => hand.MergeAsync("i310510_02", "i310510_01", _desk.Chats, CancellationToken.None));
        var pointer = _page.Messages[1].Html;

        await ReadAsync(Some.Report(Some.Strike(6, 1, Qualifier.Exact, "Kafr Rumman"), Snhr, version: 2, readAt: Some.Morning.AddHours(5)));
        await ReadAsync(Some.Saying(Some.Report([], Snhr, version: 3, readAt: Some.Morning.AddHours(6)), "Planes were over Kafr Rumman."));

        Assert.Equal(pointer, _page.Messages[1].Html);
        Assert.Contains("Figure withdrawn", _page.Messages[^1].Html, StringComparison.Ordinal);
        Assert.Equal(1, _page.Messages[^1].ReplyTo);
    }

    [Fact]
    public async Task AMergeGivesThePostToChatsThatHadOnlyTheOtherOne()
    {
        _desk.Chats = [new ChatSettings { Id = "@readers", MinimumHarmed = 6 }, new ChatSettings { Id = "@all" }];
        await TwoAsync();
        Assert.Equal(3, _page.Messages.Count);

        await DoAsync(hand => hand.MergeAsync("i310510_01", "i310510_02", _desk.Chats, CancellationToken.None));

        Assert.Contains(_page.Messages, message => message is { Chat: "@readers", ReplyTo: null } && message.Html.Contains("#i310510_02", StringComparison.Ordinal) && message.Html.Contains("• SOHR", StringComparison.Ordinal));
    }

    [Fact]
    public async Task ASplitSaysWhatWasWrongAndTellsTheOtherAttack()
    {
        await OneAsync();

        await DoAsync(hand => hand.SplitAsync("i310510_01", "snhr-en", _desk.Chats, CancellationToken.None));

        Assert.StartsWith("<b>Tall Zayt, Idlib · SOHR: at least 6 civilians killed in air strikes</b>", _page.Messages[0].Html, StringComparison.Ordinal);
        Assert.Contains("the figure of SNHR is of another attack, now #i310510_02", _page.Messages[0].Html, StringComparison.Ordinal);
        var reply = Assert.Single(_page.Messages, message => message.ReplyTo == 1);
        Assert.Contains("We told “at least 8 civilians killed” by SNHR as of this attack. It is of another one, now #i310510_02.", reply.Html, StringComparison.Ordinal);
        Assert.Single(_page.Messages, message => message.Html.StartsWith("<b>Tall Zayt, Idlib · SNHR: at least 8 civilians killed in air strikes</b>", StringComparison.Ordinal));
    }

    [Fact]
    public async Task LaterVersionsOfWhatWasSplitOffStayWithIt()
    {
        await OneAsync();
        await DoAsync(hand => hand.SplitAsync("i310510_01", "snhr-en", _desk.Chats, CancellationToken.None));
        var left = _page.Messages[0].Html;

        await ReadAsync(Some.Report(Some.Strike(9, 3), Snhr, version: 2, readAt: Some.Morning.AddHours(5)));

        Assert.Equal(left, _page.Messages[0].Html);
        Assert.Contains(_page.Messages, message => message.Html.StartsWith("<b>Tall Zayt, Idlib · SNHR: at least 9 civilians killed", StringComparison.Ordinal));
    }

    [Fact]
    public async Task WhatTheSourceTookThePlaceOfStandsAgainAfterASplit()
    {
        await ReadAsync(Some.Report(Some.Strike()));
        await ReadAsync(Some.Report(Some.Strike(9, 3, source: "SOHR"), Some.Source("paper", "The Paper", PublisherType.Newspaper), readAt: Some.Morning.AddHours(1)));

        await DoAsync(hand => hand.SplitAsync("i310510_01", "paper", _desk.Chats, CancellationToken.None));

        var incident = (await Hand().FindAsync("i310510_01", CancellationToken.None))!.Incident;
        Assert.Equal((ClaimStatus.Current, 6L), (Assert.Single(incident.Claims).Status, incident.Claims[0].Figures[0].Count!.Value));
    }

    [Theory]
    [InlineData("merge", ExportFormat.Csv)]
    [InlineData("merge", ExportFormat.Jsonl)]
    [InlineData("split", ExportFormat.Csv)]
    [InlineData("split", ExportFormat.Jsonl)]
    [InlineData("retract", ExportFormat.Csv)]
    [InlineData("retract", ExportFormat.Jsonl)]
    [InlineData("correct", ExportFormat.Jsonl)]
    [InlineData("all", ExportFormat.Jsonl)]
    public async Task WhatIsDoneByHandChangesNoExportOfATimeBefore(string what, ExportFormat format)
    {
        await TwoAsync();
        await ReadAsync(Some.Report(Some.Strike(8, 3), Some.Source("whitehelmets-en", "White Helmets"), readAt: Some.Morning.AddHours(1)));
        await ReadAsync(Some.Report(Some.Strike(7, 3), version: 2, readAt: Some.Morning.AddHours(1.5)));
        DateTimeOffset[] times = [Some.Morning, Some.Morning.AddMinutes(30), Some.Morning.AddHours(1), Some.Morning.AddHours(1.5), Before];
        var before = new List<IReadOnlyDictionary<string, string>>();
        foreach (var time in times)
            before.Add(await ExportAsync(format, time));
        foreach (var step in what == "all" ? ["correct", "merge", "split", "retract"] : (string[])[what])
        {
            await DoAsync(hand => Step(hand, step));
            var then = _desk.Clock.Now;
            before.Add(await ExportAsync(format, then));
            times = [.. times, then];
        }

        await ReadAsync(Some.Report(Some.Strike(12, 3), version: 3, readAt: Some.Morning.AddHours(9)));
        await ReadAsync(Some.Saying(Some.Report([], Snhr, version: 2, readAt: Some.Morning.AddHours(10)), "Planes were over Tall Zayt and Kafr Rumman."));

        for (var at = 0; at < times.Length; at++)
            Assert.Equal(before[at], await ExportAsync(format, times[at]));
    }

    private Task<HandOutcome> Step(IncidentDesk hand, string what) => what switch
    {
        "merge" => hand.MergeAsync("i310510_02", "i310510_01", _desk.Chats, CancellationToken.None),
        "split" => hand.SplitAsync("i310510_01", "whitehelmets-en", _desk.Chats, CancellationToken.None),
        "correct" => hand.RetractAsync(new Retraction("i310510_01") { By = "sohr-en", Says = new SaidCount(5) }, _desk.Chats, CancellationToken.None),
        _ => hand.RetractAsync(new Retraction("i310510_01") { By = "sohr-en" }, _desk.Chats, CancellationToken.None),
    };

    private Task<IReadOnlyDictionary<string, string>> ExportAsync(ExportFormat format, DateTimeOffset time) =>
        new Export(_desk.Store, Desk.Writer, _desk.Clock).WriteAsync(format, time, CancellationToken.None);

    private async Task TwoAsync()
    {
        await ReadAsync(Some.Report(Some.Strike()));
        await ReadAsync(Some.Report(Some.Strike(5, 1, Qualifier.Exact, "Kafr Rumman"), Snhr, readAt: Some.Morning.AddMinutes(20)));
    }

    private async Task OneAsync()
    {
        await ReadAsync(Some.Report(Some.Strike()));
        await ReadAsync(Some.Report(Some.Strike(8, 3), Snhr, readAt: Some.Morning.AddHours(1)));
    }

    private async Task ReadAsync(Report report) => await _page.DeliverAsync((await _desk.ReadAsync(report)).Alerts);

    private async Task DoAsync(Func<IncidentDesk, Task<HandOutcome>> act)
    {
        _desk.Clock.Now = _desk.Clock.Now < Before ? Before.AddHours(1) : _desk.Clock.Now.AddMinutes(10);
        await _page.DeliverAsync(Assert.IsType<HandOutcome.Done>(await act(Hand())).Alerts);
    }

    private IncidentDesk Hand() => new(_desk.Store, Desk.Writer, Some.Tables, _desk.Clock);
}

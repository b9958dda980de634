using Monitoring.Alerting;
using Monitoring.Tests.Reconciling;

namespace Monitoring.Tests.Alerting;

/// <summary>What is rejected, retracted, merged, split off or withdrawn while it waits is told to nobody, and a correction waits for nothing.</summary>
public class TakenBackBeforeToldTests
{
    private readonly TextDesk _asked = new("@operators");
    private readonly TextDesk _desk = new();

    [Fact]
    public async Task WhatIsRejectedAfterASecondVersionStaysUntold()
    {
        var page = new ReaderPage(_asked.Desk);
        await page.DeliverAsync(await _asked.ReadAsync(Killed("A hundred and sixty")));
        await page.DeliverAsync(await _asked.ReadAsync(Killed("A hundred and seventy"), minutes: 5, version: 2));
        await DoAsync(_asked, page, 6, hand => hand.RejectAsync("i240304_01", _asked.Desk.Chats, CancellationToken.None));
        await WaitAsync(_asked, page, 40);

        Assert.DoesNotContain(page.Messages, message => message.Chat == "@readers");
    }

    [Fact]
    public async Task ARetractionDropsTheRiseThatWaitsAndIsToldAtOnce()
    {
        var page = await RisesAsync();
        await DoAsync(_desk, page, 25, hand => hand.RetractAsync("i240304_01", _desk.Desk.Chats, CancellationToken.None));
        var told = page.Messages.Count;
        await WaitAsync(_desk, page, 120);

        Assert.StartsWith("<b>Correction by this channel", page.Messages[^1].Html, StringComparison.Ordinal);
        Assert.Equal(told, page.Messages.Count);
        Assert.DoesNotContain(page.Messages, message => message.Html.StartsWith("<b>Toll raised", StringComparison.Ordinal) && message.Html.Contains("20 civilians", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task AMergeOrASplitDropsTheRiseThatWaits(bool merge)
    {
        var page = new ReaderPage(_desk.Desk);
        var place = merge ? "an attack on the western countryside of Aleppo" : "air strikes on Atareb in Aleppo";
        await page.DeliverAsync(await _desk.ReadAsync(Killed("Four")));
        await page.DeliverAsync(await _desk.ReadAsync(Killed("Five", place), TextDesk.Helmets, 2));
        await page.DeliverAsync(await _desk.ReadAsync(Killed("Nine", place), TextDesk.Helmets, 10, version: 2));
        await page.DeliverAsync(await _desk.ReadAsync(Killed("Nineteen", place), TextDesk.Helmets, 20, version: 3));
        await DoAsync(_desk, page, 30, hand => merge
            ? hand.MergeAsync("i240304_02", "i240304_01", _desk.Desk.Chats, CancellationToken.None)
            : hand.SplitAsync("i240304_01", "whitehelmets-en", _desk.Desk.Chats, CancellationToken.None));
        var told = page.Messages.Count;
        await WaitAsync(_desk, page, 120);

        Assert.Equal(told, page.Messages.Count);
        Assert.Contains(page.Messages, message => message.Html.StartsWith("<b>Correction by this channel", StringComparison.Ordinal));
        Assert.DoesNotContain(page.Messages, message => message.Html.StartsWith("<b>Toll raised", StringComparison.Ordinal) && message.Html.Contains("19 civilians", StringComparison.Ordinal));
    }

    [Fact]
    public async Task ARetractionOfWhatWaitsForOperatorsLeavesWhatReadersWereTold()
    {
        var page = new ReaderPage(_asked.Desk);
        await page.DeliverAsync(await _asked.ReadAsync(Killed("Six")));
        await page.DeliverAsync(await _asked.ReadAsync(Killed("Six hundred"), minutes: 10, version: 2));
        await DoAsync(_asked, page, 12, hand => hand.RetractAsync("i240304_01", _asked.Desk.Chats, CancellationToken.None));
        await WaitAsync(_asked, page, 120);

        var post = Assert.Single(page.Messages, message => message.Chat == "@readers").Html;
        Assert.Contains("6 civilians killed", post, StringComparison.Ordinal);
        Assert.DoesNotContain("600", post, StringComparison.Ordinal);
        Assert.DoesNotContain("<s>", post, StringComparison.Ordinal);
    }

    [Fact]
    public async Task NothingElseIsDoneByHandWhileOperatorsAreAsked()
    {
        var page = new ReaderPage(_asked.Desk);
        await page.DeliverAsync(await _asked.ReadAsync(Killed("Four")));
        await page.DeliverAsync(await _asked.ReadAsync(Killed("At least 150", "air strikes on Binnish in Idlib"), TextDesk.Helmets, 2));

        Assert.IsType<HandOutcome.Refused>(await Hand(_asked).MergeAsync("i240304_02", "i240304_01", _asked.Desk.Chats, CancellationToken.None));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task WhatIsWithdrawnBeforeItWasToldIsNeverTold(bool asks)
    {
        var desk = asks ? _asked : _desk;
        var page = new ReaderPage(desk.Desk);
        var first = await desk.ReadAsync(Killed("At least 140"));
        if (asks)
            await page.DeliverAsync(first);
        await page.DeliverAsync([.. asks ? [] : first, .. await desk.ReadAsync("There were air strikes on Atareb in Aleppo.", minutes: 4, version: 2)]);
        await WaitAsync(desk, page, 60);

        Assert.DoesNotContain(page.Messages, message => message.Chat == "@readers");
    }

    [Theory]
    [InlineData("retract", "<s>")]
    [InlineData("says", "4 civilians killed")]
    [InlineData("withdrawn", "[Withdrawn]")]
    public async Task WhatIsTakenBackWhileItIsBeingSentIsOneMessageThatSaysSo(string way, string marked)
    {
        var page = new ReaderPage(_desk.Desk);
        var post = await _desk.ReadAsync(Killed("Fourteen"));
        page.Meanwhile = async () => await new Monitoring.Delivering.Outbox(_desk.Desk.Store).PutAsync(await TakeBackAsync(way), CancellationToken.None);
        await page.DeliverAsync(post);
        await WaitAsync(_desk, page, 120);

        Assert.Contains(marked, Assert.Single(page.Messages, message => message.ReplyTo is null).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhatIsStatedAgainAfterThatIsAskedAboutAgain()
    {
        var page = new ReaderPage(_asked.Desk);
        await page.DeliverAsync(await _asked.ReadAsync(Killed("At least 140")));
        await page.DeliverAsync(await _asked.ReadAsync("There were air strikes on Atareb in Aleppo.", minutes: 4, version: 2));
        await page.DeliverAsync(await _asked.ReadAsync(Killed("At least 140"), minutes: 30, version: 3));

        Assert.Equal(["@operators", "@operators"], page.Messages.Select(message => message.Chat));
        await WaitAsync(_asked, page, 60);
        var post = Assert.Single(page.Messages, message => message.Chat == "@readers").Html;
        Assert.DoesNotContain("Before:", post, StringComparison.Ordinal);
        Assert.Contains("Read by program, not reviewed.", post, StringComparison.Ordinal);
    }

    [Fact]
    public async Task HeldIncidentsThatRiseStayInTheirRoundUp()
    {
        var desk = new Desk();
        for (var at = 0; at < 9; at++)
            await desk.ReadAsync(Some.Report(Some.Strike(3, 1, place: "Village " + (char)('A' + at)), path: $"{at}", readAt: Some.Morning.AddMinutes(at)));
        var before = desk.Told.Count(alert => alert.Action == PostAction.Post);

        for (var at = 7; at < 9; at++)
            await desk.ReadAsync(Some.Report(Some.Strike(5, 1, place: "Village " + (char)('A' + at)), path: $"{at}", version: 2, readAt: Some.Morning.AddMinutes(10 + at)));

        Assert.Equal(6, before);
        Assert.Equal(before, desk.Told.Count(alert => alert.Action == PostAction.Post));
    }

    [Fact]
    public async Task WhatIsRejectedIsNotCountedAsPosted()
    {
        var page = new ReaderPage(_asked.Desk);
        await page.DeliverAsync(await _asked.ReadAsync(Killed("A hundred and sixty")));
        await DoAsync(_asked, page, 6, hand => hand.RejectAsync("i240304_01", _asked.Desk.Chats, CancellationToken.None));

        var ledger = await new LedgerKeeper(_asked.Desk.Store, _asked.Desk.Clock).ComputeAsync(new DateOnly(2024, 3, 5), CancellationToken.None);
        Assert.Equal((1, 0, 1), (ledger.Detected, ledger.Posted, ledger.Silent));
    }

    [Fact]
    public async Task ADigestsCorrectionLeadsToThePostThatIsStruck()
    {
        var page = new ReaderPage(_desk.Desk);
        await page.DeliverAsync(await _desk.ReadAsync(Killed("Four")));
        await DoAsync(_desk, page, 5, hand => hand.RetractAsync("i240304_01", _desk.Desk.Chats, CancellationToken.None));
        await page.DeliverAsync(await _desk.ReadAsync(Killed("Six"), TextDesk.Helmets, 30));
        _desk.Desk.Clock.Now = TextDesk.Tuesday.AddHours(20);
        ChatSettings[] chats = [.. _desk.Desk.Chats, Desk.Chat with { Id = "@late" }];

        var digests = await new DigestWriter(_desk.Desk.Store, Desk.Writer, _desk.Desk.Clock).WriteAsync(chats, new SourceSight(1, 1, []), CancellationToken.None);
        Assert.Contains("#i240304_01 <a href=\"https://t.me/readers/1\">", digests[0].Parts[0], StringComparison.Ordinal);
        Assert.Contains("Corrections by this channel:</b> none", digests[1].Parts[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task AfterADeathFromWoundsEveryFigureHasAnIdOfItsOwn()
    {
        var desk = new Desk();
        await desk.ReadAsync(Some.Report([.. Some.Strike(6, 2), Some.Figure("f3", "9 injured", Monitoring.Extracting.Measure.Injured, 9)]));
        var told = await desk.ReadAsync(Some.Report([Some.Figure("f1", "a child", Monitoring.Extracting.Measure.Killed, 1, Monitoring.Extracting.VictimGroup.Children, sentence: "a child died of wounds from Saturday's strike on Tall Zayt.")], path: "2", readAt: Some.Morning.AddHours(30)));

        Assert.NotEmpty(told.Alerts);
        var ids = Monitoring.Exporting.Rows.Figures(await new Monitoring.Exporting.ExportSource(desk.Store, desk.Clock).IncidentsAsync(null, CancellationToken.None), []).Select(row => row.FigureId).ToArray();
        Assert.Equal(ids.Distinct(StringComparer.Ordinal), ids);
    }

    private async Task<ReaderPage> RisesAsync()
    {
        var page = new ReaderPage(_desk.Desk);
        await page.DeliverAsync(await _desk.ReadAsync(Killed("Four")));
        await page.DeliverAsync(await _desk.ReadAsync(Killed("Eight"), minutes: 10, version: 2));
        await page.DeliverAsync(await _desk.ReadAsync(Killed("Twenty"), minutes: 20, version: 3));
        return page;
    }

    private async Task<IReadOnlyList<Alert>> TakeBackAsync(string way) => way switch
    {
        "withdrawn" => await _desk.ReadAsync("There were air strikes on Atareb in Aleppo.", minutes: 4, version: 2),
        "says" => Assert.IsType<HandOutcome.Done>(await Hand(_desk).RetractAsync(new Retraction("i240304_01") { Says = new SaidCount(4) }, _desk.Desk.Chats, CancellationToken.None)).Alerts,
        _ => Assert.IsType<HandOutcome.Done>(await Hand(_desk).RetractAsync("i240304_01", _desk.Desk.Chats, CancellationToken.None)).Alerts,
    };

    private static string Killed(string count, string attack = "air strikes on Atareb in Aleppo") => $"{count} civilians were killed in {attack} on Monday.";

    private static IncidentDesk Hand(TextDesk desk) => new(desk.Desk.Store, Desk.Writer, Some.Tables, desk.Desk.Clock);

    private static async Task DoAsync(TextDesk desk, ReaderPage page, int minutes, Func<IncidentDesk, Task<HandOutcome>> order)
    {
        desk.Desk.Clock.Now = TextDesk.Tuesday.AddMinutes(minutes);
        await page.DeliverAsync(Assert.IsType<HandOutcome.Done>(await order(Hand(desk))).Alerts);
    }

    private static Task WaitAsync(TextDesk desk, ReaderPage page, int minutes)
    {
        desk.Desk.Clock.Now = TextDesk.Tuesday.AddMinutes(minutes);
        return page.DeliverAsync([]);
    }
}

using Monitoring.Alerting;
using Monitoring.Exporting;
using Monitoring.Extracting;
using Monitoring.Tests.Reconciling;

namespace Monitoring.Tests.Alerting;

/// <summary>What readers see when a total vanishes from its page, is corrected to something else, or was misread by us.</summary>
public class TotalChangesTests
{
    private const string Told = "Eighty-seven civilians, including 34 children, were killed in Idlib province between 26 February and 3 March, SOHR said.";
    private const string NextDay = "Ninety-five civilians, including 36 children, were killed in Idlib province between 26 February and 4 March, SOHR said.";
    private const string Nothing = "An earlier version of this page was wrong about Idlib.";
    private readonly TextDesk _desk = new();
    private readonly ReaderPage _page;

    public TotalChangesTests() => _page = new ReaderPage(_desk.Desk);

    [Fact]
    public async Task ATotalThatVanishesFromItsPageIsWithdrawn()
    {
        await ReadAsync(Told);
        await ReadAsync(Nothing, minutes: 60, version: 2);

        Assert.StartsWith("<b>[Withdrawn] SOHR total for 26 Feb to 3 Mar 2024, Idlib province: 87 civilians killed</b>", _page.Messages[0].Html, StringComparison.Ordinal);
        Assert.Equal(1, _page.Messages[1].ReplyTo);
        Assert.StartsWith("<b>Total withdrawn · SOHR, 26 Feb to 3 Mar 2024, Idlib province: no longer states 87 civilians killed</b>", _page.Messages[1].Html, StringComparison.Ordinal);
        Assert.Equal(2, _page.Messages.Count);
        Assert.All(await RowsAsync(), row => Assert.Equal("withdrawn", row.Status));
    }

    [Fact]
    public async Task WhatATotalToldItsPagesNextTotalDoesNotCallNew()
    {
        const string rolling = "SOHR documented the killing of 13 civilians in Idlib province in the past 24 hours: five in airstrikes on Saraqib, four in shelling on Sarmin and four by a landmine in Binnish.";
        await ReadAsync(rolling);
        await ReadAsync(rolling.Replace("13", "15", StringComparison.Ordinal).Replace("four in", "six in", StringComparison.Ordinal), minutes: 60 * 24, version: 2);

        Assert.Contains("3 attacks not reported here before", _page.Messages[0].Html, StringComparison.Ordinal);
        Assert.DoesNotContain("not reported here before", _page.Messages[^1].Html, StringComparison.Ordinal);
        Assert.Contains("15 civilians killed", _page.Messages[^1].Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ATotalThatIsStatedInOtherWordsIsNotWithdrawn()
    {
        await ReadAsync(Told);
        var post = _page.Messages[0].Html;

        await ReadAsync("Rescuers were at work in Saraqib.\nThose killed in Idlib province were 87 civilians, SOHR said.", minutes: 60, version: 2);
        await ReadAsync(Nothing, minutes: 120, version: 3);

        Assert.Equal(2, _page.Messages.Count);
        Assert.NotEqual(post, _page.Messages[0].Html);
        Assert.StartsWith("<b>Total withdrawn", _page.Messages[1].Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task APageThatMovesOnToAnotherPeriodWithdrawsNothing()
    {
        await ReadAsync(Told);
        await ReadAsync("In the past 24 hours 11 civilians were killed in Idlib province, SOHR said on Tuesday.", minutes: 60, version: 2);

        Assert.Contains(_page.Messages, message => message.Html.StartsWith("<b>SOHR, 24 hours to 5 Mar 2024, Idlib province: 11 civilians killed</b>", StringComparison.Ordinal));
        Assert.Equal(2, _page.Messages.Count);
        Assert.StartsWith("<b>SOHR total for 26 Feb", _page.Messages[0].Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task DaysThatAreCorrectedStandInTheSamePost()
    {
        await ReadAsync(Told);
        await ReadAsync("Eighty-seven civilians, including 34 children, were killed in Idlib province between 25 February and 3 March, SOHR said.", minutes: 60, version: 2);

        var post = Assert.Single(_page.Messages).Html;
        Assert.StartsWith("<b>SOHR total for 25 Feb to 3 Mar 2024, Idlib province: 87 civilians killed</b>", post, StringComparison.Ordinal);
        Assert.Contains("SOHR’s total of 87 is now for 25 Feb to 3 Mar 2024, was for 26 Feb to 3 Mar 2024.", post, StringComparison.Ordinal);
    }

    [Fact]
    public async Task TheEditionBeforeStandsAgainWhenTheLastOneIsWithdrawn()
    {
        await ReadAsync(Told);
        await ReadAsync(NextDay, minutes: 1440, path: "2");
        await ReadAsync(Nothing, minutes: 1500, path: "2", version: 2);

        Assert.StartsWith("<b>SOHR total for 26 Feb to 3 Mar 2024, Idlib province: 87 civilians killed</b>", _page.Messages[0].Html, StringComparison.Ordinal);
        Assert.Contains("SOHR no longer states its total of 95 to 4 Mar; the one before it stands.", _page.Messages[0].Html, StringComparison.Ordinal);
        Assert.Contains("The one before it stands: 87, to 3 Mar.", _page.Messages[1].Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AnOlderEditionThatIsWithdrawnChangesNothingThatIsTold()
    {
        await ReadAsync(Told);
        await ReadAsync(NextDay, minutes: 1440, path: "2");
        var post = _page.Messages[0].Html;

        await ReadAsync(Nothing, minutes: 1500, version: 2);

        Assert.Equal(post, Assert.Single(_page.Messages).Html);
        Assert.Equal(["withdrawn", "current"], (await RowsAsync()).Where(row => row.Group == "civilians").Select(row => row.Status));
    }

    [Fact]
    public async Task ATotalThatIsStatedAgainIsToldInAReply()
    {
        await ReadAsync(Told);
        await ReadAsync(Nothing, minutes: 60, version: 2);
        await ReadAsync(Told, minutes: 120, version: 3);

        Assert.StartsWith("<b>SOHR total for 26 Feb to 3 Mar 2024, Idlib province: 87 civilians killed</b>", _page.Messages[0].Html, StringComparison.Ordinal);
        Assert.Contains("stated again by SOHR", _page.Messages[0].Html, StringComparison.Ordinal);
        Assert.StartsWith("<b>Total stated again · SOHR, 26 Feb to 3 Mar 2024, Idlib province: now 87 civilians killed</b>", _page.Messages[2].Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhatWaitsForOperatorsIsTakenBackInSilence()
    {
        var asked = new TextDesk("@operators");
        await asked.ReadAsync(Told.Replace("Eighty-seven", "Eight hundred", StringComparison.Ordinal));
        var gone = await asked.ReadAsync(Nothing, minutes: 5, version: 2);
        asked.Desk.Clock.Now = asked.Desk.Clock.Now.AddHours(1);
        var page = new ReaderPage(asked.Desk);
        await page.DeliverAsync(asked.Desk.Told);

        Assert.Empty(gone);
        Assert.DoesNotContain(page.Messages, message => message.Chat == "@readers");
    }

    [Fact]
    public async Task AMisreadTotalIsStruckThroughAndCorrected()
    {
        var alert = (await ReadAsync(Told))[0];

        var done = await RetractAsync(alert);

        Assert.Equal("The total of SOHR from 2024-02-26 is retracted; 2 alerts tell it.", done.Said);
        Assert.StartsWith("<s>SOHR total for 26 Feb to 3 Mar 2024, Idlib province: 87 civilians killed</s>", _page.Messages[0].Html, StringComparison.Ordinal);
        Assert.StartsWith("<b>Correction by this channel · total of SOHR, 26 Feb to 3 Mar 2024, Idlib province</b>", _page.Messages[1].Html, StringComparison.Ordinal);
        Assert.All(await RowsAsync(), row => Assert.Equal("misread", row.Status));
        Assert.EndsWith("it is retracted already", Assert.IsType<HandOutcome.Refused>(await Hand().RetractAsync(new Retraction(alert.Id) { Told = alert }, _desk.Desk.Chats, CancellationToken.None)).Said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhatTheSourceReallySaysTakesItsPlace()
    {
        var alert = (await ReadAsync(Told))[0];
        var before = _desk.Desk.Clock.Now.AddMinutes(1);

        await RetractAsync(alert, new SaidCount(37, Qualifier.AtLeast));

        Assert.StartsWith("<b>SOHR total for 26 Feb to 3 Mar 2024, Idlib province: at least 37 civilians killed</b>", _page.Messages[0].Html, StringComparison.Ordinal);
        Assert.Contains("<s>SOHR: 87 civilians killed</s> – misread by our program.", _page.Messages[0].Html, StringComparison.Ordinal);
        Assert.Contains("We posted a total of “87 civilians killed”. The source says at least 37 civilians killed.", _page.Messages[1].Html, StringComparison.Ordinal);
        var rows = await RowsAsync();
        Assert.Equal((37L, "current"), Assert.Single(rows, row => row.Status == "current") is var right ? (right.Count!.Value, right.Status) : default);
        Assert.Equal(right.FigureId, Assert.Single(rows, row => row is { Count: 87 }).SupersededBy);
        Assert.Equal("current", Assert.Single(await RowsAsync(before), row => row is { Count: 87 }).Status);
        Assert.DoesNotContain(await RowsAsync(before), row => row.Count == 37);
    }

    [Fact]
    public async Task ALaterTotalHasAPostOfItsOwnAndTheStruckOneStays()
    {
        await RetractAsync((await ReadAsync(Told))[0]);
        var struck = _page.Messages[0].Html;

        await ReadAsync(Told, minutes: 60, version: 2);
        await ReadAsync(NextDay, minutes: 1440, path: "2");

        Assert.Equal(struck, _page.Messages[0].Html);
        Assert.Equal(3, _page.Messages.Count);
        Assert.Null(_page.Messages[2].ReplyTo);
        Assert.StartsWith("<b>SOHR total for 26 Feb to 4 Mar 2024, Idlib province: 95 civilians killed</b>", _page.Messages[2].Html, StringComparison.Ordinal);
        Assert.DoesNotContain("misread", _page.Messages[2].Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task OneOfTwoEditionsIsTakenBackAndTheOneBeforeStands()
    {
        await ReadAsync(Told);
        var second = await ReadAsync(NextDay, minutes: 1440, path: "2");

        await RetractAsync(second[0]);

        Assert.StartsWith("<b>SOHR total for 26 Feb to 3 Mar 2024, Idlib province: 87 civilians killed</b>", _page.Messages[0].Html, StringComparison.Ordinal);
        Assert.Contains("<s>SOHR: 95 civilians killed</s> – misread by our program.", _page.Messages[0].Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task TheDigestTellsOfTheCorrectionAndNotOfTheMisreadTotal()
    {
        await RetractAsync((await ReadAsync(Told))[0]);
        _desk.Desk.Clock.Now = TextDesk.Tuesday.AddHours(20);

        var digest = Assert.Single(await new DigestWriter(_desk.Desk.Store, Desk.Writer, _desk.Desk.Clock).WriteAsync(_desk.Desk.Chats, new SourceSight(3, 3, []), CancellationToken.None)).Parts[0];

        Assert.Contains("<b>Corrections by this channel:</b>\n• total of SOHR, 26 Feb to 3 Mar 2024, Idlib province", digest, StringComparison.Ordinal);
        Assert.DoesNotContain("87", digest, StringComparison.Ordinal);
    }

    private async Task<IReadOnlyList<Alert>> ReadAsync(string text, int minutes = 0, string path = "1", int version = 1)
    {
        var alerts = await _desk.ReadAsync(text, minutes: minutes, path: path, version: version);
        await _page.DeliverAsync(alerts);
        return alerts;
    }

    private async Task<HandOutcome.Done> RetractAsync(Alert told, SaidCount? says = null)
    {
        _desk.Desk.Clock.Now = _desk.Desk.Clock.Now.AddMinutes(22);
        var outcome = await Hand().RetractAsync(new Retraction(told.Id) { Told = told, Says = says }, _desk.Desk.Chats, CancellationToken.None);
        var done = Assert.IsType<HandOutcome.Done>(outcome);
        await _page.DeliverAsync(done.Alerts);
        return done;
    }

    private async Task<FigureRow[]> RowsAsync(DateTimeOffset? asOf = null) =>
        [.. Rows.Figures([], await new ExportSource(_desk.Desk.Store, _desk.Desk.Clock).SeriesAsync(asOf, CancellationToken.None))];

    private IncidentDesk Hand() => new(_desk.Desk.Store, Desk.Writer, Some.Tables, _desk.Desk.Clock);
}

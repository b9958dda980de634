using Monitoring.Alerting;

namespace Monitoring.Tests.Alerting;

/// <summary>What a page that changes takes back, and what it only does not show any more.</summary>
public class WithdrawalTests
{
    private const string Strike = "Two civilians were killed in shelling on Sarmin in Idlib on Monday, SOHR said.";
    private const string Day = "In the past 24 hours, 11 civilians were killed in Idlib and Aleppo, SOHR said.";

    /// <summary>First version, second version, minutes between them, publisher, and whether the second one takes back the first.</summary>
    public static readonly TheoryData<string, string, string, int, bool, bool> Pages = new()
    {
        { "still about it, without a count", Strike, "There was shelling on Sarmin in Idlib on Monday, SOHR said.", 60, false, true },
        { "a correction says so", Strike, "An earlier version of this report was about another village.", 60, false, true },
        { "another attack, the line is dropped", Strike, "Three soldiers were killed in an ambush near Palmyra on Monday, SOHR said.", 60, false, false },
        { "emptied", Strike, "Subscribe to our newsletter.", 60, false, false },
        { "moved on to the same place on another day", Strike, "Five civilians were injured in shelling on Sarmin in Idlib on Tuesday, SOHR said.", 60, false, false },
        { "a paper's page on its source's count", Strike, "There was shelling on Sarmin in Idlib on Monday.", 60, true, false },
        { "a daily total of the next day", Day, "In the past 24 hours, 6 civilians were killed in Idlib and Aleppo, SOHR said.", 1440, false, false },
        { "a daily page on the next day, without a count", Day, "Calm was seen in Idlib and Aleppo, SOHR said.", 1440, false, false },
        { "a total in words that are read otherwise", Day, "Civilian deaths in Idlib and Aleppo since yesterday evening reach 13, SOHR said.", 120, false, false },
        { "a paper that cited a total", Day, "Talks resumed in Geneva on Tuesday.", 60, true, false },
        { "a total that is gone on the same day", Day, "There is no news from Idlib and Aleppo, SOHR said.", 60, false, false },
        { "a total that its page takes back", Day, "An earlier version of this page was wrong about Idlib and Aleppo.", 60, false, true },
    };

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task OnlyAPageThatStillTellsOfItTakesItBack(string page, string first, string second, int minutes, bool paper, bool takesBack)
    {
        var desk = new TextDesk();
        var source = paper ? TextDesk.Paper : TextDesk.Sohr;
        var told = await desk.ReadAsync(first, source);
        await new ReaderPage(desk.Desk).DeliverAsync(told);
        var later = await desk.ReadAsync(second, source, minutes, version: 2);

        Assert.Single(told);
        Assert.True(takesBack == later.Any(Withdraws), page + ": " + string.Join('\n', later.SelectMany(alert => alert.Parts)));
    }

    [Fact]
    public async Task WhatAPageDroppedMayBeTakenBackByALaterVersion()
    {
        var desk = new TextDesk();
        await new ReaderPage(desk.Desk).DeliverAsync(await desk.ReadAsync(Strike));
        Assert.Empty(await desk.ReadAsync("Subscribe to our newsletter.", minutes: 60, version: 2));

        Assert.Contains(await desk.ReadAsync("There was shelling on Sarmin in Idlib on Monday, SOHR said.", minutes: 120, version: 3), Withdraws);
    }

    [Fact]
    public async Task ACountAfterVagueWordsIsSilentAndWithdrawsNothing()
    {
        var desk = new TextDesk();
        await desk.ReadAsync("Several people were killed and injured in air strikes on Sarmin in Idlib on Monday, SOHR said.");
        var later = await desk.ReadAsync("Four people were killed and 13 injured in air strikes on Sarmin in Idlib on Monday, SOHR said.", minutes: 60, version: 2);

        Assert.Equal(PostAction.Edit, Assert.Single(later).Action);
        Assert.DoesNotContain("withdrawn", later[0].Parts[0], StringComparison.OrdinalIgnoreCase);
    }

    private static bool Withdraws(Alert alert) => alert.Parts[0].Contains("withdrawn", StringComparison.OrdinalIgnoreCase) || alert.Parts[0].Contains("no longer states", StringComparison.Ordinal);
}

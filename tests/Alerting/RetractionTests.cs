using Monitoring.Alerting;
using Monitoring.Exporting;
using Monitoring.Extracting;
using Monitoring.Reconciling;
using Monitoring.Tests.Reconciling;
using Monitoring.Watching;

namespace Monitoring.Tests.Alerting;

/// <summary>What readers see when we misread a source, up to the messages in their channel.</summary>
public class RetractionTests
{
    private static readonly Source Helmets = Some.Source("whitehelmets-en", "White Helmets");
    private readonly Desk _desk = new();
    private readonly ReaderPage _page;

    public RetractionTests() => _page = new ReaderPage(_desk);

    [Fact]
    public async Task ALaterReportOfAnotherSourceGetsAPostOfItsOwnAndTheStruckOneStays()
    {
        await ReadAsync(Some.Report(Some.Strike(16, 2)));
        await RetractAsync(new Retraction("i310510_01"));
        var struck = _page.Messages[0].Html;

        await ReadAsync(Some.Report(Some.Strike(6, 2), Helmets, readAt: Some.Morning.AddHours(3)));
        await ReadAsync(Some.Report(Some.Strike(7, 2), Helmets, version: 2, readAt: Some.Morning.AddHours(4)));

        Assert.StartsWith("<s>Tall Zayt, Idlib · SOHR: at least 16 civilians killed in air strikes</s>", struck, StringComparison.Ordinal);
        Assert.Equal(struck, _page.Messages[0].Html);
        var post = _page.Messages[^1];
        Assert.Null(post.ReplyTo);
        Assert.StartsWith("<b>Tall Zayt, Idlib · White Helmets: at least 7 civilians killed in air strikes</b>", post.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("misread", post.Html, StringComparison.Ordinal);
        Assert.Equal(3, _page.Messages.Count);
    }

    [Fact]
    public async Task ANewVersionOfTheMisreadReportIsTold()
    {
        await ReadAsync(Some.Report(Some.Strike(16, 2)));
        await RetractAsync(new Retraction("i310510_01"));

        var again = await ReadAsync(Some.Report(Some.Strike(16, 2), version: 2, readAt: Some.Morning.AddHours(1)));
        var right = await ReadAsync(Some.Report(Some.Strike(6, 2), version: 3, readAt: Some.Morning.AddHours(2)));

        Assert.Empty(again.Alerts);
        Assert.Equal(PostAction.Post, Assert.Single(right.Alerts).Action);
        Assert.StartsWith("<s>", _page.Messages[0].Html, StringComparison.Ordinal);
        Assert.StartsWith("<b>Tall Zayt, Idlib · SOHR: at least 6 civilians killed", _page.Messages[^1].Html, StringComparison.Ordinal);
        Assert.DoesNotContain("Updated", _page.Messages[^1].Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AnEditThatIsNotOutYetStrikesTheOldPostAndNotTheNewOne()
    {
        await ReadAsync(Some.Report(Some.Strike(16, 2)));
        var done = Assert.IsType<HandOutcome.Done>(await Hand().RetractAsync("i310510_01", _desk.Chats, CancellationToken.None));
        var later = await _desk.ReadAsync(Some.Report(Some.Strike(6, 2), Helmets, readAt: Some.Morning.AddHours(3)));

        await _page.DeliverAsync([.. done.Alerts, .. later.Alerts]);

        Assert.StartsWith("<s>", _page.Messages[0].Html, StringComparison.Ordinal);
        Assert.Equal(1, _page.Messages[1].ReplyTo);
        Assert.StartsWith("<b>Tall Zayt, Idlib · White Helmets: at least 6", _page.Messages[2].Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task OneOfTwoSourcesIsTakenBackAndTheOtherOneStands()
    {
        var first = await ReadAsync(Some.Report(Some.Strike(16, 2)));
        await ReadAsync(Some.Report(Some.Strike(14, 3, Qualifier.Exact), Helmets, readAt: Some.Morning.AddHours(1)));

        await RetractAsync(new Retraction("i310510_01") { Told = first.Alerts[0] });

        var post = _page.Messages[0].Html;
        Assert.StartsWith("<b>Tall Zayt, Idlib · White Helmets: 14 civilians killed in air strikes</b>", post, StringComparison.Ordinal);
        Assert.Contains("<s>SOHR: at least 16 civilians killed</s>", post, StringComparison.Ordinal);
        Assert.DoesNotContain("<s>White Helmets", post, StringComparison.Ordinal);
        Assert.Contains("We posted “at least 16 civilians killed”.", _page.Messages[^1].Html, StringComparison.Ordinal);
        Assert.Equal([ClaimStatus.Misread, ClaimStatus.Current], (await IncidentAsync()).Claims.Select(claim => claim.Status));
    }

    [Fact]
    public async Task OfTwoSourcesOneMustBeNamed()
    {
        await ReadAsync(Some.Report(Some.Strike(16, 2)));
        await ReadAsync(Some.Report(Some.Strike(14, 3, Qualifier.Exact), Helmets, readAt: Some.Morning.AddHours(1)));

        var refused = Assert.IsType<HandOutcome.Refused>(await Hand().RetractAsync("i310510_01", _desk.Chats, CancellationToken.None));
        await RetractAsync(new Retraction("i310510_01") { By = "whitehelmets-en" });

        Assert.Equal("i310510_01: found 2 claims (SOHR: --source sohr-en, White Helmets: --source whitehelmets-en), expected one of them", refused.Said);
        Assert.Contains("<s>White Helmets: 14 civilians killed</s>", _page.Messages[0].Html, StringComparison.Ordinal);
        Assert.StartsWith("<b>Tall Zayt, Idlib · SOHR: at least 16", _page.Messages[0].Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhatTheSourceReallySaysStandsInThePostAndInTheExports()
    {
        await ReadAsync(Some.Report(Some.Strike(16, 2)));

        await RetractAsync(new Retraction("i310510_01") { Says = new SaidCount(6, Qualifier.AtLeast) });

        Assert.Contains("We posted “at least 16 civilians killed”. The source says at least 6 civilians killed.", _page.Messages[1].Html, StringComparison.Ordinal);
        Assert.StartsWith("<b>Tall Zayt, Idlib · SOHR: at least 6 civilians killed in air strikes</b>", _page.Messages[0].Html, StringComparison.Ordinal);
        Assert.Contains("<s>SOHR: at least 16 civilians killed</s>", _page.Messages[0].Html, StringComparison.Ordinal);
        var row = Assert.Single(Rows.Figures(await new ExportSource(_desk.Store, _desk.Clock).IncidentsAsync(null, CancellationToken.None), []), row => row.Additive == 1);
        Assert.Equal((6L, "current"), (row.Count!.Value, row.Status));
    }

    [Fact]
    public async Task OnlyTheCountThatWasWrongIsStruckAndCorrected()
    {
        await ReadAsync(Some.Report([.. Some.Strike(16, 2), Some.Figure("f3", "9 people", Measure.Injured, 9, VictimGroup.People)]));

        await RetractAsync(new Retraction("i310510_01") { Says = new SaidCount(6, Qualifier.AtLeast) });

        Assert.Contains("We posted “at least 16 civilians killed”. The source says at least 6 civilians killed.", _page.Messages[1].Html, StringComparison.Ordinal);
        Assert.Contains("<s>SOHR: at least 16 civilians killed</s>", _page.Messages[0].Html, StringComparison.Ordinal);
        Assert.StartsWith("<b>Tall Zayt, Idlib · SOHR: at least 6 civilians killed, 9 people injured", _page.Messages[0].Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task APostThatIsNotOutYetNeverGoesOut()
    {
        await _desk.ReadAsync(Some.Report(Some.Strike(16, 2)));

        var done = Assert.IsType<HandOutcome.Done>(await Hand().RetractAsync("i310510_01", _desk.Chats, CancellationToken.None));
        await _page.DeliverAsync([.. _desk.Told, .. done.Alerts]);

        Assert.Empty(_page.Messages);
    }

    [Fact]
    public async Task NobodyIsLeftUntoldForWantOfASetting()
    {
        await ReadAsync(Some.Report(Some.Strike(16, 2)));

        var refused = Assert.IsType<HandOutcome.Refused>(await Hand().RetractAsync("i310510_01", [], CancellationToken.None));

        Assert.Contains("its post stands in @readers, and found no chat in the settings", refused.Said, StringComparison.Ordinal);
        Assert.False((await IncidentAsync()).Retracted);
    }

    [Fact]
    public async Task TheCorrectionRingsWhenThePostRang()
    {
        await ReadAsync(Some.Report(Some.Strike(16, 2)));

        await RetractAsync(new Retraction("i310510_01"));

        Assert.True(_page.Messages[0].Sound);
        Assert.True(_page.Messages[1].Sound);
        Assert.Contains("That is not what the source says. Our program misread the text", _page.Messages[1].Html, StringComparison.Ordinal);
        Assert.Contains("Posted 10 May, 09:00, corrected 10 May, 09:22 Damascus", _page.Messages[1].Html, StringComparison.Ordinal);
    }

    private async Task<TellingOutcome> ReadAsync(Report report)
    {
        var outcome = await _desk.ReadAsync(report);
        await _page.DeliverAsync(outcome.Alerts);
        return outcome;
    }

    private async Task RetractAsync(Retraction retraction)
    {
        _desk.Clock.Now = _desk.Clock.Now.AddMinutes(22);
        await _page.DeliverAsync(Assert.IsType<HandOutcome.Done>(await Hand().RetractAsync(retraction, _desk.Chats, CancellationToken.None)).Alerts);
    }

    private IncidentDesk Hand() => new(_desk.Store, Desk.Writer, Some.Tables, _desk.Clock);

    private async Task<Incident> IncidentAsync() => (await Hand().FindAsync("i310510_01", CancellationToken.None))!.Incident;
}

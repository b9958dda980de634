using Monitoring.Alerting;
using Monitoring.Extracting;
using Monitoring.Operating.Commands;
using Monitoring.Storing;
using Monitoring.Tests.Reconciling;

namespace Monitoring.Tests.Alerting;

/// <summary>What readers see when an incident that only a round-up told of was misread, is withdrawn or lowered.</summary>
public class RoundUpChangesTests
{
    private const string Three = "Four civilians, including a child, were killed on Monday in air strikes on Saraqib in Idlib, SOHR said.\nTwo civilians were killed on Monday in shelling of Nawa in Daraa, SOHR said.\nSix civilians were killed on Monday in air strikes on Atareb in Aleppo province, SOHR said.";
    private readonly TextDesk _desk = new();
    private readonly ReaderPage _page;

    public RoundUpChangesTests() => _page = new ReaderPage(_desk.Desk);

    [Fact]
    public async Task AMisreadLineIsStruckThroughAndTheOthersStand()
    {
        await ReadAsync(Three);
        var before = RoundUp();

        await RetractAsync(new RetractionOrder(CodeOf("Nawa")));

        Assert.Contains("<s>Nawa, Daraa · SOHR: 2 civilians killed in shelling (4 Mar 2024)</s> – misread by our program.", RoundUp(), StringComparison.Ordinal);
        Assert.Contains("<b>Saraqib, Idlib</b> · SOHR: 4 civilians", RoundUp(), StringComparison.Ordinal);
        Assert.NotEqual(before, RoundUp());
        Assert.Equal(1, Reply().ReplyTo);
        Assert.StartsWith("<b>Correction by this channel · Nawa, Daraa, shelling of 4 Mar 2024</b>", Reply().Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhatTheSourceReallySaysStandsInTheLine()
    {
        await ReadAsync(Three);

        await RetractAsync(new RetractionOrder(CodeOf("Nawa")) { Says = new SaidCount(1, Qualifier.AtLeast) });

        Assert.Contains("<b>Nawa, Daraa</b> · SOHR: at least 1 civilian killed in shelling (4 Mar 2024)", RoundUp(), StringComparison.Ordinal);
        Assert.Contains("<s>SOHR: 2 civilians killed</s> – misread by our program.", RoundUp(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task ARoundUpsAlertNeedsTheCodeOfTheOneThatWasMisread()
    {
        var alert = Assert.Single(await ReadAsync(Three));

        var refused = Assert.IsType<HandOutcome.Refused>(await Orders().RunAsync(new RetractionOrder(alert.Id), CancellationToken.None));

        Assert.Contains("is a round-up and tells of 3 (", refused.Said, StringComparison.Ordinal);
        Assert.Contains($"{CodeOf("Nawa")} Nawa, sohr-en, \"Two civilians\"", refused.Said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task OfARoundUpWithOneLineTheAlertIsEnough()
    {
        await ReadAsync(Three);
        var name = Assert.Single(_desk.Desk.Told, alert => alert.Kind == AlertKind.RoundUp).Subject;
        var stored = (await _desk.Desk.Store.ReadAsync<ToldRoundUp>(name, CancellationToken.None))!;
        var one = stored.Value with { RoundUp = stored.Value.RoundUp with { Lines = [stored.Value.RoundUp.Lines[0]] } };
        await _desk.Desk.Store.WriteAsync(name, one, stored.ETag, CancellationToken.None);

        await RetractAsync(new RetractionOrder(_desk.Desk.Told[0].Id));

        Assert.Contains(_page.Messages, message => message.Html.Contains("<s>", StringComparison.Ordinal));
    }

    [Fact]
    public async Task ALineWhoseSourceWithdrawsItSaysSoAndIsAnswered()
    {
        await ReadAsync(Three);
        await ReadAsync(string.Join('\n', Three.Split('\n').Where(line => !line.Contains("Nawa", StringComparison.Ordinal)).Append("There was shelling of Nawa in Daraa.")), minutes: 60, version: 2);

        Assert.Contains("• <b>[Withdrawn] Nawa, Daraa</b> · SOHR: 2 civilians killed in shelling (4 Mar 2024): no longer stated.", RoundUp(), StringComparison.Ordinal);
        Assert.Equal(1, Reply().ReplyTo);
        Assert.StartsWith("<b>Figure withdrawn · Nawa, Daraa, shelling of 4 Mar 2024: SOHR no longer states 2 civilians killed</b>", Reply().Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ALineWhoseTollIsLoweredIsEditedAndAnswered()
    {
        await ReadAsync(Three);
        await ReadAsync(Three.Replace("Four civilians, including a child,", "Three civilians", StringComparison.Ordinal), minutes: 60, version: 2);

        Assert.Contains("<b>Saraqib, Idlib</b> · SOHR: 3 civilians killed in air strikes (4 Mar 2024)", RoundUp(), StringComparison.Ordinal);
        Assert.Contains("Updated; told before: SOHR, 4 civilians, among them 1 child, killed.", RoundUp(), StringComparison.Ordinal);
        Assert.StartsWith("<b>Toll lowered · Saraqib, Idlib, air strikes of 4 Mar 2024: SOHR now says 3 civilians killed</b>", Reply().Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ATollThatIsRaisedHasAPostOfItsOwnAndTheLineFollows()
    {
        await ReadAsync(Three);
        await ReadAsync(Three.Replace("Four civilians", "Nine civilians", StringComparison.Ordinal), minutes: 60, version: 2);

        Assert.DoesNotContain(_page.Messages, message => message.ReplyTo is not null);
        Assert.StartsWith("<b>Saraqib, Idlib · SOHR: 9 civilians killed", _page.Messages[^1].Html, StringComparison.Ordinal);
        Assert.Contains(": raised from 4.</i>", _page.Messages[^1].Html.Split('\n')[1], StringComparison.Ordinal);
        Assert.Contains("Before: 4 civilians, among them 1 child, killed", _page.Messages[^1].Html, StringComparison.Ordinal);
        Assert.Contains("<b>Saraqib, Idlib</b> · SOHR: 9 civilians", RoundUp(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task ATollThatIsRaisedByFewIsToldByItsLine()
    {
        await ReadAsync(Three);
        await ReadAsync(Three.Replace("Four civilians", "Five civilians", StringComparison.Ordinal), minutes: 60, version: 2);

        Assert.Single(_page.Messages);
        Assert.Contains("<b>Saraqib, Idlib</b> · SOHR: 5 civilians", RoundUp(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task AMisreadLineThatIsNotOutYetNeverGoesOut()
    {
        var alerts = await _desk.ReadAsync(Three);

        var done = Assert.IsType<HandOutcome.Done>(await Orders().RunAsync(new RetractionOrder(CodeOf("Nawa")), CancellationToken.None));
        await _page.DeliverAsync([.. alerts, .. done.Alerts]);

        Assert.DoesNotContain("Nawa", string.Join('\n', _page.Messages.Select(message => message.Html)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task AnIncidentThatABurstHeldBackIsStruckThroughInItsRoundUp()
    {
        string[] places = ["Saraqib", "Binnish", "Ariha", "Maarrat an-Numan", "Khan Shaykhun", "Kafr Nabl", "Jisr al-Shughur", "Taftanaz"];
        for (var at = 0; at < places.Length; at++)
            await ReadAsync($"Four civilians were killed on Monday in air strikes on {places[at]} in Idlib, SOHR said.", minutes: at, path: $"p{at}");
        _desk.Desk.Clock.Now = TextDesk.Tuesday.AddMinutes(50);
        var burst = new BurstRoundUps(_desk.Desk.Store, new NewsPolicy(new NewsThresholds()), Desk.Writer, _desk.Desk.Clock);
        await _page.DeliverAsync(await burst.FlushAsync(_desk.Desk.Chats, CancellationToken.None));
        var roundUp = _page.Messages[^1];
        Assert.Contains("Taftanaz", roundUp.Html, StringComparison.Ordinal);

        await RetractAsync(new RetractionOrder($"i240304_{places.Length:00}"));

        Assert.Contains("<s>Taftanaz", _page.Messages[roundUp.Id - 1].Html, StringComparison.Ordinal);
        Assert.Equal(roundUp.Id, _page.Messages[^1].ReplyTo);
    }

    private string RoundUp() => string.Join('\n', _page.Messages.Where(message => message.Html.StartsWith("<b>SOHR: 3 attacks", StringComparison.Ordinal)).Select(message => message.Html));

    private ReaderMessage Reply() => Assert.Single(_page.Messages, message => message.ReplyTo is not null);

    private string CodeOf(string place) =>
        System.Text.RegularExpressions.Regex.Match(string.Join('\n', _desk.Desk.Told[0].Parts), $@"{place}.*?#(i\d+_\d+)").Groups[1].Value;

    private async Task<IReadOnlyList<Alert>> ReadAsync(string text, int minutes = 0, string path = "1", int version = 1)
    {
        var alerts = await _desk.ReadAsync(text, minutes: minutes, path: path, version: version);
        await _page.DeliverAsync(alerts);
        return alerts;
    }

    private async Task RetractAsync(RetractionOrder order)
    {
        _desk.Desk.Clock.Now = _desk.Desk.Clock.Now.AddMinutes(22);
        var outcome = await Orders().RunAsync(order, CancellationToken.None);
        await _page.DeliverAsync(Assert.IsType<HandOutcome.Done>(outcome).Alerts);
    }

    private Retractions Orders() =>
        new(_desk.Desk.Store, new IncidentDesk(_desk.Desk.Store, Desk.Writer, Some.Tables, _desk.Desk.Clock), _desk.Desk.Chats, _desk.Desk.Clock);
}

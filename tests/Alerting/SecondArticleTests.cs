using Monitoring.Alerting;

namespace Monitoring.Tests.Alerting;

/// <summary>What the second article on an attack says besides its count: who did it, and who denies it.</summary>
public class SecondArticleTests
{
    private const string Town = "the town of Kafr Naha in Aleppo countryside on Tuesday morning, SOHR said.";
    private const string Denial = "Moscow denied that its planes had taken part.";
    private readonly TextDesk _desk = new();

    [Theory]
    [InlineData("Russian airstrikes", "Moscow denied that its planes had bombed Kafr Naha.")]
    [InlineData("Turkish shelling", "The Turkish defence ministry denied that its forces had shelled the town.")]
    [InlineData("regime shelling", "The Syrian army denied that it had shelled the town.")]
    public async Task ADenialInAReportThatRepeatsTheTollIsTold(string attack, string denial)
    {
        await _desk.ReadAsync($"Eleven civilians were killed in {attack} on {Town}");
        var edit = Assert.Single(await _desk.ReadAsync($"Eleven civilians were killed in {attack} on {Town} {denial}", TextDesk.Paper, 60));

        Assert.Equal(PostAction.Edit, edit.Action);
        Assert.Contains("denial in a report of The Paper.</i>", edit.Parts[0], StringComparison.Ordinal);
        Assert.Contains($"Denial in the report of The Paper: “{denial}”", edit.Parts[0], StringComparison.Ordinal);
        Assert.Empty(await _desk.ReadAsync($"Eleven civilians were killed in {attack} on {Town} {denial}", TextDesk.Paper, 90, version: 2));
        Assert.Empty(await _desk.ReadAsync($"Eleven civilians were killed in {attack} on {Town} {denial}", TextDesk.Paper, 120, path: "again"));
    }

    [Fact]
    public async Task ADenialStaysWhenItsSourceHasGoneOn()
    {
        await _desk.ReadAsync($"Eleven civilians were killed in Russian airstrikes on {Town} {Denial}");
        await _desk.ReadAsync($"Eleven civilians were killed and 30 were injured in Russian airstrikes on {Town}", minutes: 60, path: "2");
        Assert.Contains($"Denial in the report of SOHR: “{Denial}”", _desk.Last(PostAction.Edit), StringComparison.Ordinal);

        await _desk.ReadAsync($"The death toll has risen to fifteen civilians killed in Russian airstrikes on {Town}", minutes: 120, path: "3");
        Assert.Contains($"Denial in the report of SOHR: “{Denial}”", _desk.Last(PostAction.Edit), StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhatNobodyIsAccusedOfIsNotDeniedByARepetition()
    {
        await _desk.ReadAsync($"Eleven civilians were killed in airstrikes on {Town}");

        Assert.Empty(await _desk.ReadAsync($"Eleven civilians were killed in airstrikes on {Town} {Denial}", TextDesk.Paper, 60));
    }

    [Fact]
    public async Task ADenialThatANewVersionOfItsPageDropsIsGone()
    {
        await _desk.ReadAsync($"Eleven civilians were killed in Russian airstrikes on {Town}");
        await _desk.ReadAsync($"Eleven civilians were killed in Russian airstrikes on {Town} {Denial}", TextDesk.Paper, 60);
        await _desk.ReadAsync($"Eleven civilians were killed in Russian airstrikes on {Town} Rescuers were at work.", TextDesk.Paper, 90, version: 2);
        await _desk.ReadAsync($"Fourteen civilians were killed in Russian airstrikes on {Town}", minutes: 120, version: 2);

        Assert.DoesNotContain("Denial", _desk.Last(PostAction.Edit), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("airstrikes", "Russian airstrikes", "now attributed to Russian forces", "Russian forces", false)]
    [InlineData("shelling", "Turkish shelling", "now attributed to Turkish forces", "Turkish forces", false)]
    [InlineData("Turkish shelling", "regime shelling", "now attributed to Syrian government forces, before to Turkish forces", "Syrian government forces", true)]
    [InlineData("regime shelling", "Turkish shelling", "now attributed to Turkish forces, before to Syrian government forces", "Turkish forces", true)]
    public async Task TheNextArticleOfASourceThatNamesWhoDidItChangesThePost(string before, string after, string updated, string who, bool replies)
    {
        await _desk.ReadAsync($"Eleven civilians were killed in {before} on {Town}");
        var alerts = await _desk.ReadAsync($"Eleven civilians were killed in {after} on {Town}", minutes: 60, path: "2");

        var edit = Assert.Single(alerts, alert => alert.Action == PostAction.Edit).Parts[0];
        Assert.Contains($"{updated}.</i>", edit, StringComparison.Ordinal);
        Assert.Contains($"Who carried it out: {who}, according to SOHR.", edit, StringComparison.Ordinal);
        Assert.Equal(replies, alerts.Any(alert => alert.Action == PostAction.Reply && alert.Parts[0].Contains($"{who}", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task TheNextArticleThatNamesNobodyTakesNothingBack()
    {
        await _desk.ReadAsync($"Eleven civilians were killed in Russian airstrikes on {Town}");

        Assert.Empty(await _desk.ReadAsync($"Eleven civilians were killed in airstrikes on {Town}", minutes: 60, path: "2"));
    }

    [Fact]
    public async Task AMereWordForWhoeverFightsChangesNobody()
    {
        await _desk.ReadAsync($"Eleven civilians were killed in shelling by opposition factions on {Town}");

        Assert.DoesNotContain(await _desk.ReadAsync($"Eleven civilians were killed in shelling by terrorists on {Town}", minutes: 60, path: "2"), alert => alert.Action == PostAction.Reply);
    }

    [Fact]
    public async Task WhoWasAmongTheDeadStaysWhenTheNextArticleIsSilentOnThem()
    {
        await _desk.ReadAsync($"Eleven civilians, including three children, were killed in airstrikes on {Town}");
        await _desk.ReadAsync($"Eleven civilians were killed in Russian airstrikes on {Town}", minutes: 60, path: "2");

        Assert.Contains("11 civilians, among them 3 children,", _desk.Last(PostAction.Edit), StringComparison.Ordinal);
    }
}

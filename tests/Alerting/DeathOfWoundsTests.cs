using Monitoring.Alerting;
using Monitoring.Exporting;

namespace Monitoring.Tests.Alerting;

/// <summary>Deaths of wounds after an attack: who is counted where, and which deaths are the same.</summary>
public class DeathOfWoundsTests
{
    private const string Town = "on the town of Kafr Naha in Aleppo countryside, SOHR said.";
    private readonly TextDesk _desk = new();

    [Theory]
    [InlineData("Three civilians were killed and one was injured", "Two civilians", "5 civilians killed in air strikes")]
    [InlineData("Three civilians were killed and one was injured", "A child", "4 civilians killed in air strikes")]
    [InlineData("Three civilians were killed and two were injured", "A child", "4 civilians killed, 1 injured in air strikes")]
    [InlineData("Three civilians and four soldiers were killed and two civilians were injured", "A child", "4 civilians and 4 members of Syrian government forces killed, 1 civilian injured in air strikes")]
    [InlineData("Four soldiers were killed and two civilians were injured", "A child", "1 child and 4 members of Syrian government forces killed, 1 civilian injured in air strikes")]
    public async Task ADeathMovesOneCountAndLeavesNoInjuredBelowNought(string toll, string died, string headline)
    {
        await _desk.ReadAsync($"{toll} in airstrikes {Town}");
        await _desk.ReadAsync($"{died} died of wounds sustained in Tuesday's airstrikes {Town}", minutes: 600, path: "2");
        var post = _desk.Last(PostAction.Edit);

        Assert.StartsWith($"<b>Kafr Naha, Aleppo · SOHR: {headline}</b>", post, StringComparison.Ordinal);
        Assert.DoesNotContain("Injured: not stated", post, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ATollThatCountsADeathAlreadyIsNotAddedToItself()
    {
        await _desk.ReadAsync($"Three civilians were killed and four were injured in airstrikes {Town}");
        await _desk.ReadAsync($"A child died of wounds sustained in Tuesday's airstrikes {Town}", minutes: 600, path: "2");
        await _desk.ReadAsync("The death toll of Tuesday's airstrikes on the town of Kafr Naha in Aleppo countryside has risen to four civilians after one of the injured died of his wounds, SOHR said.", minutes: 700, path: "3");

        Assert.StartsWith("<b>Kafr Naha, Aleppo · SOHR: 4 civilians killed", _desk.Last(PostAction.Edit), StringComparison.Ordinal);
    }

    [Fact]
    public async Task NoRowOfAnExportHasACountThatItsQuoteDoesNotState()
    {
        await _desk.ReadAsync($"Three civilians were killed and four were injured in airstrikes {Town}");
        await _desk.ReadAsync($"A child died of wounds sustained in Tuesday's airstrikes {Town}", minutes: 600, path: "2");
        await _desk.ReadAsync($"Two women died of wounds sustained in Tuesday's airstrikes {Town}", minutes: 900, path: "3");

        var incidents = await new ExportSource(_desk.Desk.Store, _desk.Desk.Clock).IncidentsAsync(null, CancellationToken.None);
        var rows = Rows.Figures(incidents, []).ToArray();
        Assert.Equal(
            [("Three civilians", 3L, 1, "current"), ("four", 4, 0, "superseded"), ("A child", 1, 1, "current"), ("Two women", 2, 1, "current")],
            rows.Select(row => (row.Quote, row.Count!.Value, row.Additive, row.Status)));
        Assert.All(rows, row => Assert.Null(row.SupersededBy));
        Assert.Equal([(6L, 6L)], IncidentRows.Of(incidents).Where(row => row is { Row: "whole", Measure: "killed" }).Select(row => (row.CountMin!.Value, row.CountMax!.Value)));
        Assert.DoesNotContain(IncidentRows.Of(incidents), row => row.Measure == "injured");
    }

    [Theory]
    [InlineData("A child", "A second child", 2)]
    [InlineData("A child", "Another child", 2)]
    [InlineData("A child", "A woman", 2)]
    [InlineData("A child", "A child", 1)]
    [InlineData("A second child", "A second child", 1)]
    [InlineData("A second child", "A third child", 2)]
    public async Task AFurtherDeathCountsAndTheSameOneToldAgainDoesNot(string first, string second, int more)
    {
        await _desk.ReadAsync($"Three civilians were killed and nine were injured in airstrikes {Town}");
        await _desk.ReadAsync($"{first} died of wounds sustained in Tuesday's airstrikes {Town}", minutes: 600, path: "2");
        await _desk.ReadAsync($"{second} died of wounds sustained in Tuesday's airstrikes {Town}", minutes: 660, path: "3");

        Assert.StartsWith($"<b>Kafr Naha, Aleppo · SOHR: {3 + more} civilians killed, {9 - more} injured", _desk.Last(PostAction.Edit), StringComparison.Ordinal);
    }
}

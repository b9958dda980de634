using Monitoring.Alerting;
using Monitoring.Reconciling;

namespace Monitoring.Tests.Alerting;

/// <summary>Kinds of change with their evidence before and after, each from invented texts, and the words that tell them.</summary>
public class ChangeTextTests
{
    private const string Where = "in air strikes on Binnish in Idlib on Monday, SOHR said.";

    [Theory]
    [InlineData("Six civilians were killed", "Nine civilians were killed", typeof(FigureChange.Raised), "Six civilians", "Nine civilians", "raised from 6")]
    [InlineData("Nine civilians were killed", "Six civilians were killed", typeof(FigureChange.Lowered), "Nine civilians", "Six civilians", "lowered from 9")]
    [InlineData("At least six civilians were killed", "Six civilians were killed", typeof(FigureChange.Refined), "At least six civilians", "Six civilians", "now 6 civilians killed, before at least 6 civilians")]
    [InlineData("Dozens of civilians were killed", "Thirty-one civilians were killed", typeof(FigureChange.Refined), "Dozens of civilians", "Thirty-one civilians", "now 31 civilians killed, before “dozens of civilians”")]
    [InlineData("Six civilians, including two children, were killed", "Six civilians, including three children, were killed", typeof(FigureChange.PartMoved), "two children", "three children", "now 3 children among the killed, before 2")]
    [InlineData("Six civilians were killed and nine were injured", "Seven civilians were killed and eight were injured", typeof(FigureChange.DiedOfWounds), "Six civilians", "Seven civilians", "one of the injured died (SOHR, 5 Mar)")]
    public async Task AnEditedReportChangesTheIncident(string before, string after, Type kind, string quoteBefore, string quoteAfter, string told)
    {
        var desk = new TextDesk();
        await desk.ReadAsync($"{before} {Where}");
        var edit = (await desk.ReadAsync($"{after} {Where}", minutes: 120, version: 2)).First(alert => alert.Action == PostAction.Edit);

        var change = Assert.Single((await desk.Desk.IncidentAsync(edit.Subject)).Incident.Revisions[^1].Changes);
        Assert.IsType(kind, change);
        Assert.Equal((quoteBefore, quoteAfter), Evidence(change));
        Assert.Contains($"{told}.</i>", edit.Parts[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task TheSameWordsAgainAreRestatedAndChangeNothing()
    {
        var desk = new TextDesk();
        var first = await desk.ReadAsync($"Six civilians were killed {Where}");
        var again = await desk.ReadAsync($"Six civilians were killed {Where}", path: "2", minutes: 60);

        Assert.Empty(again);
        Assert.IsType<FigureChange.Restated>(Assert.Single((await desk.Desk.IncidentAsync(first[0].Subject)).Incident.Revisions[^1].Changes));
    }

    [Fact]
    public async Task SeveralMeasuresThatMoveAreNamedWithTheirSources()
    {
        var desk = new TextDesk();
        await desk.ReadAsync($"Seven civilians were killed and 23 civilians were injured {Where}");
        await desk.ReadAsync("Seven civilians were killed in air strikes on Binnish in Idlib on Monday, the White Helmets said.", TextDesk.Helmets, minutes: 20);
        await desk.ReadAsync($"Nine civilians were killed and 30 civilians were injured {Where}", minutes: 120, version: 2);

        Assert.Contains("killed raised from 7 by SOHR; injured raised from 23 by SOHR.</i>", desk.Last(PostAction.Edit), StringComparison.Ordinal);
    }

    [Fact]
    public async Task AReportOfADeathFromWoundsIsLinkedAndTheFirstReportKeepsItsCount()
    {
        var desk = new TextDesk();
        await desk.ReadAsync("Six civilians were killed and nine were injured in Russian air strikes on Atareb, west of Aleppo, on Saturday, SOHR said.");
        await desk.ReadAsync("A child died of wounds sustained in Saturday's air strike on Atareb, west of Aleppo, SOHR said on Tuesday.", path: "2", minutes: 600);
        var post = desk.Last(PostAction.Edit);

        Assert.StartsWith("<b>Atareb, Aleppo · SOHR: 7 civilians killed, 8 injured in air strikes</b>", post, StringComparison.Ordinal);
        Assert.Contains("1 child among the injured died (SOHR, 5 Mar).</i>", post, StringComparison.Ordinal);
        Assert.Contains("SOHR says 6 civilians were killed and 9 were injured", post, StringComparison.Ordinal);
        Assert.Contains("<blockquote>A child died of wounds", post, StringComparison.Ordinal);
        Assert.Contains("href=\"https://sohr-en.example.org/2\"", post, StringComparison.Ordinal);
    }

    [Fact]
    public async Task VagueWordsNeitherDifferNorStandWithoutTheirSpeaker()
    {
        var desk = new TextDesk();
        await desk.ReadAsync("Dozens of civilians were killed on Monday in shelling of Saraqib in Idlib province, a medical source said.", TextDesk.Paper);
        var post = (await desk.ReadAsync("Dozens of civilians were killed on Monday in shelling of Saraqib in Idlib province, SOHR said.", minutes: 30)).Single().Parts[0];

        Assert.StartsWith("<b>Saraqib, Idlib · SOHR: “dozens of civilians” reported killed in shelling</b>\nSOHR speaks of “dozens of civilians” killed in shelling in Saraqib", post, StringComparison.Ordinal);
        await desk.ReadAsync("At least 31 civilians were killed on Monday in shelling of Saraqib in Idlib province, the White Helmets said.", TextDesk.Helmets, minutes: 60);
        var edit = desk.Last(PostAction.Edit);
        Assert.StartsWith("<b>Saraqib, Idlib, shelling · SOHR: “dozens of civilians” reported killed; White Helmets: at least 31 civilians killed</b>", edit, StringComparison.Ordinal);
        Assert.DoesNotContain("differ", edit, StringComparison.Ordinal);
        Assert.DoesNotContain("The Paper", edit, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ADenialStaysWhenOtherSourcesJoin()
    {
        var desk = new TextDesk();
        var denial = "The Russian defence ministry denied that its aircraft had carried out any strikes in the area on that day, and said in a long statement that such reports were spread by those who wanted to break the truce and to discredit its forces in the eyes of the world.";
        await desk.ReadAsync($"At least six civilians, including two children, were killed and 11 were injured in Russian air strikes on Binnish in Idlib on Monday, SOHR said. {denial}", title: "Eight civilians killed in air strikes on Binnish");
        Assert.Contains("<blockquote>", desk.Last(PostAction.Post), StringComparison.Ordinal);
        await desk.ReadAsync("Eight civilians, including three children and a woman, were killed and 14 were injured in Russian air strikes on Binnish in Idlib on Monday, the White Helmets said.", TextDesk.Helmets, minutes: 30, title: "Nine civilians killed in Binnish");
        await desk.ReadAsync("Seven civilians, including two children, were killed and 15 were injured in Russian air strikes on Binnish in Idlib on Monday, SNHR said.", TextDesk.Snhr, minutes: 50, title: "Ten civilians killed in Binnish");
        var post = desk.Last(PostAction.Edit);

        Assert.Contains("Who carried it out: Russian forces, according to SOHR, White Helmets and SNHR.", post, StringComparison.Ordinal);
        Assert.Contains("Denial in the report of SOHR: “The Russian defence ministry denied that its aircraft had carried out any strikes", post, StringComparison.Ordinal);
        Assert.True(Html.VisibleLength(post) <= 900);
    }

    [Theory]
    [InlineData("One journalist was killed and five people were injured in shelling of Saraqib in Idlib on Monday, SOHR said.", "1 journalist killed, 5 people injured in shelling")]
    [InlineData("Six civilians were killed and 15 people were injured in shelling of Saraqib in Idlib on Monday, SOHR said.", "6 civilians killed, 15 people injured in shelling")]
    [InlineData("Six civilians were killed and 15 civilians were injured in shelling of Saraqib in Idlib on Monday, SOHR said.", "6 civilians killed, 15 injured in shelling")]
    public async Task TheInjuredAreNotTakenForThoseWhoWereKilled(string text, string toll) =>
        Assert.StartsWith($"<b>Saraqib, Idlib · SOHR: {toll}</b>", await TextDesk.PostAsync(text), StringComparison.Ordinal);

    private static (string? Before, string? After) Evidence(FigureChange change) => change switch
    {
        FigureChange.Raised one => (one.Before?.Evidence.Quote, one.After.Evidence.Quote),
        FigureChange.Lowered one => (one.Before.Evidence.Quote, one.After.Evidence.Quote),
        FigureChange.Refined one => (one.Before?.Evidence.Quote, one.After.Evidence.Quote),
        FigureChange.PartMoved one => (one.Before?.Evidence.Quote, one.After?.Evidence.Quote),
        FigureChange.DiedOfWounds one => (one.Before?.Evidence.Quote, one.After.Evidence.Quote),
        _ => (null, null),
    };
}

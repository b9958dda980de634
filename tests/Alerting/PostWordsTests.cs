using Monitoring.Alerting;
using Monitoring.Watching;

namespace Monitoring.Tests.Alerting;

/// <summary>Words of posts that say what the report says, and no more: where a strike fell, whose dead, on which day, and what stands where there is no date.</summary>
public class PostWordsTests
{
    private static readonly Source Arabic = Reconciling.Some.Source("sana-ar", "SANA", PublisherType.StateMedia, ownership: "Syrian state agency") with { Language = "ar" };

    [Theory]
    [InlineData("Two civilians were killed on Monday in air strikes on the rebel-held town of Atareb in Aleppo province, SOHR said.", "were killed in air strikes on Atareb")]
    [InlineData("Two civilians were killed on Monday in shelling on neighborhoods of Saraqib in Idlib, SOHR said.", "were killed in shelling on Saraqib")]
    [InlineData("An air strike on a house in Sarmin in Idlib killed two civilians on Monday, SOHR said.", "were killed in an air strike in Sarmin")]
    [InlineData("Two civilians were killed on Monday by a landmine on the outskirts of Nawa in Daraa, SOHR said.", "were killed by a landmine near Nawa")]
    [InlineData("Two civilians were killed on Monday when a drone hit their car in Qamishli in Hasakah province, SOHR said.", "were killed by a drone in Qamishli")]
    [InlineData("Two civilians were killed on Monday in a rocket attack on Nubl in Aleppo province, SOHR said.", "were killed by rocket fire on Nubl")]
    [InlineData("Gunmen shot dead two former opposition fighters in Nawa in Daraa on Monday, SOHR said.", "2 former members of opposition factions were killed")]
    public async Task ASentenceSaysWhatTheReportSays(string text, string said) => Assert.Contains(said, await TextDesk.PostAsync(text, TextDesk.Sohr), StringComparison.Ordinal);

    [Fact]
    public async Task ThoseOfThePartyItselfAreNotToldToHaveFallenByIt()
    {
        var post = await TextDesk.PostAsync("ISIS cells ambushed a convoy of the regime forces on Monday near Palmyra in Homs. SOHR documented the death of nine members of the regime forces. Two ISIS gunmen were killed in the exchange of fire that followed.", TextDesk.Sohr);

        Assert.Contains("Who carried it out: Islamic State, according to SOHR; not stated for 2 members of Islamic State killed.", post, StringComparison.Ordinal);
    }

    [Fact]
    public async Task APartyThatAnArabicReportCallsByALoadedWordStandsTranslatedInQuotationMarks()
    {
        var post = await TextDesk.PostAsync("استشهد مدنيان وأصيب ثلاثة آخرون بجروح أمس جراء اعتداء التنظيمات الإرهابية بالقذائف الصاروخية على بلدة جورين بريف حماة.", Arabic);

        Assert.Contains("Who carried it out: “terrorist organizations”, according to SANA (Syrian state agency).", post, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Two sisters, Salma and Rima Al-Hassan, were killed by shells in Al-Nayrab in Idlib on Monday, SOHR said.", "Salma", "Rima")]
    [InlineData("Two girls, sisters Salma and Rima Al-Hassan, were killed by shells in Al-Nayrab in Idlib on Monday, SOHR said.", "Salma", "Rima")]
    public async Task NamesOfVictimsThatAreNamesOfVillagesTooAreNotQuoted(string text, params string[] names)
    {
        var post = await TextDesk.PostAsync(text, TextDesk.Sohr);

        Assert.All(names, name => Assert.DoesNotContain(name, post, StringComparison.Ordinal));
    }

    [Fact]
    public async Task ATownThatBeginsASentenceIsNoName() =>
        Assert.Contains("<b>Rafah · ", await TextDesk.PostAsync("In Rafah, an air strike on the Abu Anza family house killed 14 people on Monday, the health ministry in Gaza said.", TextDesk.Paper), StringComparison.Ordinal);

    [Fact]
    public async Task ABreakdownThatIsReadInPartIsNotShownAsTheWhole()
    {
        var post = await TextDesk.PostAsync("In the week from February 26 to March 4, SOHR documented the killing of 23 people in Deir Ezzor province: nine members of the Syrian Democratic Forces in 11 attacks by ISIS cells, eight civilians including two children and a woman by landmines, and six members of Iranian-backed militias in airstrikes by unidentified drones.", TextDesk.Sohr);

        Assert.Contains("23 people killed</b>", post, StringComparison.Ordinal);
        Assert.True(post.Contains("as far as read:", StringComparison.Ordinal) || post.Contains("8 civilians", StringComparison.Ordinal), post);
        Assert.DoesNotContain("Kurdish-led forces by landmines", post, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ANewVersionWithoutADayLeavesTheDayThatThePageTold()
    {
        var desk = new TextDesk();
        await desk.ReadAsync("Four civilians were killed on Monday in an air strike on a building in Mazzeh in Damascus, SANA said.", TextDesk.Sana);
        await desk.ReadAsync("The death toll of the air strike on a building in Mazzeh in Damascus has risen to seven civilians, SANA said.", TextDesk.Sana, minutes: 60, version: 2);

        Assert.Contains("on Monday 4 Mar 2024.", desk.Last(PostAction.Edit), StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhatAPaperChangesIsToldOfThePaper()
    {
        var desk = new TextDesk();
        await desk.ReadAsync("A roadside bomb killed six civilians in Nawa in Daraa on Monday, the Observatory said.", TextDesk.Paper);
        await desk.ReadAsync("A roadside bomb killed four civilians in Nawa in Daraa on Monday, the Observatory said.", TextDesk.Paper, minutes: 60, version: 2);

        Assert.Contains("SOHR via The Paper now says 4 civilians killed", desk.Last(PostAction.Reply), StringComparison.Ordinal);
    }
}

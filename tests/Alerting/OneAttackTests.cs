using Monitoring.Alerting;
using Monitoring.Tests.Reconciling;
using Monitoring.Watching;

namespace Monitoring.Tests.Alerting;

/// <summary>One attack is one post, whoever tells it in how many words; and two attacks stay two.</summary>
public class OneAttackTests
{
    private static readonly Source SohrArabic = Some.Source("sohr-ar") with { Origin = "sohr", Language = "ar" };
    private static readonly Source Herald = Some.Source("herald", "The Herald", PublisherType.Newspaper);

    /// <summary>A headline, a text, and what the one post says.</summary>
    public static readonly TheoryData<string, string, string> OnePost = new()
    {
        { "Strikes on Damascus kill two Hezbollah fighters and a civilian", "Three people were killed on Monday in Israeli strikes on the Mazzeh area in Damascus, SOHR said. Four others were wounded.", "SOHR: 3 people killed, 4 injured" },
        { "Monday's strikes", "SOHR said Israeli strikes on Damascus killed two Iranian officers and one civilian. Three people were killed in the Israeli strikes on the Mazzeh area in Damascus on Monday, SOHR said.", "3 people" },
        { "Shelling kills dozens in Idlib countryside", "Shelling of Binnish in Idlib on Monday killed 24 civilians, SOHR said.", "SOHR: 24 civilians killed" },
        { "Shelling on Binnish", "Rescuers pulled two civilians killed in Monday's shelling of Binnish in Idlib from the rubble, raising the death toll of the attack to six, SOHR said.", "SOHR: 6 people killed" },
        { "Drone hits car", "The Israeli army said it had killed two Hezbollah members on Monday in a drone strike on a car near Quneitra. SANA said the dead were two civilians. SOHR said a civilian and a Hezbollah member were killed.", "SANA (Syrian state agency): 2 civilians killed" },
    };

    [Theory]
    [MemberData(nameof(OnePost))]
    public async Task OneAttackToldTwiceInOneReportIsOnePost(string title, string text, string says)
    {
        var post = await TextDesk.PostAsync(text, TextDesk.Paper, title);

        Assert.Contains(says, post, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AHeadlineThatCountsOtherwiseIsNoWholeOfWhatItsTextCounts()
    {
        var post = await TextDesk.PostAsync("Four civilians, including a child, were killed on Monday in Russian air strikes on Binnish in Idlib, SOHR said.", TextDesk.Sohr, "Raids on Binnish leave nine dead");

        Assert.Contains("SOHR: 4 civilians killed", post, StringComparison.Ordinal);
        Assert.Contains("Headline and text of SOHR differ: 9 people killed in the headline, 4 civilians killed in the text.", post, StringComparison.Ordinal);
        Assert.Contains("Russian forces, according to SOHR", post, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AHeadlineThatAddsUpTheGroupsOfItsTextDiffersInNothing()
    {
        var post = await TextDesk.PostAsync("Five civilians and two fighters were killed on Monday in air strikes on Binnish in Idlib, SOHR said.", TextDesk.Sohr, "Air strikes on Binnish kill seven");

        Assert.DoesNotContain("differ", post, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AnotherVoiceThatNamesAnotherTownTellsOfAnotherAttack()
    {
        var posts = await TextDesk.PostsAsync("SOHR said two civilians were killed on Monday in shelling of Binnish in Idlib. SANA said three civilians were killed in shelling of Jurin in Hama.", TextDesk.Paper);

        Assert.Equal(2, posts.Count);
    }

    [Fact]
    public async Task APageInAnotherLanguageThatCountsGroupByGroupSaysTheSame()
    {
        var desk = new TextDesk();
        await desk.ReadAsync("Two civilians, a woman and a child, were killed on Monday in regime shelling of Sarmin in Idlib, SOHR said.");

        var arabic = await desk.ReadAsync("قتلت مواطنة وطفل، أمس الإثنين، جراء قصف مدفعي لقوات النظام على مدينة سرمين بريف إدلب الشرقي، وفق المرصد السوري لحقوق الإنسان.", SohrArabic, minutes: 20, path: "ar");

        Assert.Empty(arabic);
    }

    [Theory]
    [InlineData("en", "Four civilians were killed on Monday in air strikes on Binnish in Idlib, SOHR said.", true)]
    [InlineData("ar", "قتل أربعة مدنيين، أمس الإثنين، في غارات جوية على بنش بريف إدلب، وفق المرصد السوري.", false)]
    public async Task FewerOnAPageInAnotherLanguageLowersNothing(string language, string text, bool lowers)
    {
        var desk = new TextDesk();
        await desk.ReadAsync("Five civilians were killed on Monday in air strikes on Binnish in Idlib, SOHR said.");

        var told = await desk.ReadAsync(text, language == "ar" ? SohrArabic : TextDesk.Sohr, minutes: 40, path: language == "ar" ? "ar" : "1", version: language == "ar" ? 1 : 2);

        Assert.Equal(lowers, told.Any(alert => alert.Action == PostAction.Reply));
    }

    [Fact]
    public async Task AHeadlineThatSaysThatTheTollRoseGoesOnWithTheAttack()
    {
        var desk = new TextDesk();
        await desk.ReadAsync("Two civilians were killed in shelling of Sarmin in Idlib on Tuesday, SOHR said.");

        var told = await desk.ReadAsync("Five civilians were killed and nine injured in shelling of Sarmin in Idlib on Tuesday, SOHR said.", minutes: 120, path: "2", title: "Sarmin: toll rises");

        Assert.Contains(told, alert => alert.Action == PostAction.Edit);
        Assert.DoesNotContain(told, alert => alert.Action == PostAction.Post);
    }

    [Fact]
    public async Task AHealthDirectorateThatTwoPapersCiteIsOneSource()
    {
        var desk = new TextDesk();
        await desk.ReadAsync("Five people were killed by a bomb outside a mosque in Idlib city on Tuesday, the health directorate said.", TextDesk.Paper);

        var told = await desk.ReadAsync("The death toll of the bomb outside a mosque in Idlib city on Tuesday rose to seven, the health directorate said.", Herald, minutes: 120);

        Assert.Contains(told, alert => alert.Action == PostAction.Edit && alert.Parts[0].Contains("Health directorate: 7 people killed", StringComparison.Ordinal) && !alert.Parts[0].Contains("differ", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("BEIRUT (Reuters) - ", "BEIRUT, March 5 (Reuters) - ", "Reuters: 9 people killed")]
    [InlineData("BEIRUT — ", "AMMAN — ", "The Paper and The Herald: 9 people killed")]
    public async Task TwoPapersThatPrintOneAgencysTextAreOneSource(string first, string second, string says)
    {
        var desk = new TextDesk();
        await desk.ReadAsync(first + "An air strike killed nine people in the town of Binnish in Syria's Idlib province on Tuesday, rescue workers said.", TextDesk.Paper);
        await desk.ReadAsync(second + "An air strike killed nine people in Binnish in northwest Syria on Tuesday, rescue workers and a resident said.", Herald, minutes: 40);

        Assert.Contains(says, desk.Desk.Told[^1].Parts[0], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Four civilians were killed on Tuesday in air strikes on Binnish in Idlib, AFP reported citing the Syrian Observatory for Human Rights.", "SOHR: 4 civilians")]
    [InlineData("Citing the White Helmets, AFP reported that four civilians were killed on Tuesday in air strikes on Binnish in Idlib.", "White Helmets: 4 civilians")]
    [InlineData("Four civilians were killed on Tuesday in air strikes on Binnish in Idlib, Reuters reported, citing a medical source.", "Reuters: 4 civilians")]
    [InlineData("Four civilians were killed on Tuesday in air strikes on Binnish in Idlib, the White Helmets said.", "White Helmets: 4 civilians")]
    public async Task WhomAnAgencyCitesIsTheOrigin(string text, string says) =>
        Assert.Contains(says, await TextDesk.PostAsync(text, TextDesk.Paper), StringComparison.Ordinal);

    [Fact]
    public async Task ADeathOfWoundsThatAnotherSourceTellsIsNoTollOfItsOwn()
    {
        var desk = new TextDesk();
        await desk.ReadAsync("Three people were killed and 15 injured on Tuesday by a bomb in Azaz in Aleppo, SOHR said.");

        var told = await desk.ReadAsync("A man died of injuries from Tuesday's bomb in Azaz, the White Helmets said.", TextDesk.Helmets, minutes: 1500, path: "2");
        var again = await desk.ReadAsync("A man died of wounds sustained in Tuesday's bomb in Azaz in Aleppo, SNHR said.", TextDesk.Snhr, minutes: 1600, path: "3");

        var edit = Assert.Single(told.Concat(again)).Parts[0];
        Assert.Contains("1 man among the injured died (White Helmets, 6 Mar)", edit, StringComparison.Ordinal);
        Assert.Contains("SOHR: 3 people killed", edit, StringComparison.Ordinal);
        Assert.DoesNotContain("White Helmets: 1 man killed", edit, StringComparison.Ordinal);
    }
}

using Monitoring.Alerting;

namespace Monitoring.Tests.Alerting;

/// <summary>No names of victims and no graphic words in any message, whatever part of it they would stand in.</summary>
public class QuotedWordsTests
{
    private static readonly QuotingRules Rules = QuotingRules.Load(Repository.File("data"));

    [Theory]
    [InlineData("Ahmad al-Hassan and his two sons Omar and Yusuf were killed on Monday in an air strike on the town of Binnish in Idlib, SOHR said.", "Ahmad", "Hassan", "Omar", "Yusuf")]
    [InlineData("Two children, Huda Qassem (7) and Rami Qassem (9), were killed by a mine in the village of Tell Mardikh in Idlib on Monday, SOHR said.", "Huda", "Qassem", "Rami")]
    [InlineData("Rescuers pulled the dismembered and charred bodies of four civilians from under the rubble after shelling of al-Bara in Idlib on Monday, the White Helmets said.", "dismembered", "charred")]
    [InlineData("Four civilians were killed on Monday in shelling of Ariha in Idlib: Samir Jado, his wife Rima and their daughters Lin (4) and Sham, 6, SOHR said.", "Samir", "Jado", "Rima", "Lin ", "Sham")]
    [InlineData("A journalist, Khaled Darwish, and two of his brothers were killed in shelling of Saraqib in Idlib on Monday, SOHR said.", "Khaled", "Darwish")]
    [InlineData("Three members of the family of Mahmoud Sattouf were killed in an air strike on Binnish in Idlib on Monday, SOHR said.", "Mahmoud", "Sattouf")]
    [InlineData("Shelling of Nawa in Daraa on Monday killed six people, whose limbs lay in pools of blood, SOHR said.", "limbs", "blood")]
    public async Task APostTellsNoNameOfAVictimAndNothingGraphic(string text, params string[] hidden)
    {
        var posts = await TextDesk.PostsAsync(text);

        Assert.NotEmpty(posts);
        foreach (var word in hidden)
            Assert.DoesNotContain(posts, post => post.Contains(word, StringComparison.OrdinalIgnoreCase));
    }

    [Theory]
    [InlineData("Six civilians, including two children, were killed on Monday when warplanes bombed Darat Izza in western Aleppo, SOHR said.")]
    [InlineData("The White Helmets said seven civilians were killed and four rescuers were hurt in Russian air strikes on Atareb on Saturday.")]
    [InlineData("The Syrian Network for Human Rights said three children Monday were killed by a mine near the city of Palmyra.")]
    public async Task ASentenceThatNamesNoVictimIsQuotedWhole(string text) =>
        Assert.Contains($"<blockquote>{text}</blockquote>", await TextDesk.PostAsync(text), StringComparison.Ordinal);

    [Theory]
    [InlineData("Khaled al-Omar and his sister Amal, first thought dead, were found alive in hospital.", "…, first thought dead, were found alive in hospital.")]
    [InlineData("The ministry's spokesman Pavel Invented denied that its aircraft had flown over the town.", "The ministry's spokesman Pavel Invented denied that its aircraft had flown over the town.")]
    [InlineData("The dead man was Salim Naddaf, 34, who was named by mistake.", "The dead man was …, who was …")]
    public void ReasonsAndDenialsAreQuotedWithoutVictimsNames(string sentence, string quoted) =>
        Assert.Equal(quoted, Rules.Short(sentence, 200));

    [Fact]
    public async Task TheReasonOfALowerTollTellsNoName()
    {
        var desk = new TextDesk();
        await desk.ReadAsync("At least nine civilians were killed in air strikes on Binnish in Idlib on Monday, SOHR activists said.");
        await desk.ReadAsync("Five civilians were killed in air strikes on Binnish in Idlib on Monday, SOHR activists said. Khaled al-Omar and his sister Amal, first thought dead, were found alive in hospital.", minutes: 300, version: 2);

        var reply = desk.Last(PostAction.Reply);
        Assert.Contains("Reason given by SOHR: “…, first thought dead, were found alive in hospital.”", reply, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AFamilyNameIsNoPlace()
    {
        var post = await TextDesk.PostAsync("Two children, Huda Qassem (7) and Rami Qassem (9), were killed by a mine in the village of Tell Mardikh in Idlib on Monday, SOHR said.");

        Assert.StartsWith("<b>Tell Mardikh, Idlib · SOHR: 2 children killed by a mine</b>", post, StringComparison.Ordinal);
        Assert.DoesNotContain("Qassem", post, StringComparison.Ordinal);
        Assert.DoesNotContain("#Daraa", post, StringComparison.Ordinal);
    }
}

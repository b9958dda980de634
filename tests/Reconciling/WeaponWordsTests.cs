using Monitoring.Extracting;

namespace Monitoring.Tests.Reconciling;

/// <summary>Which words of a sentence tell one attack from another, by the tables as they are.</summary>
public class WeaponWordsTests
{
    private static readonly WeaponWords Words = WeaponWords.Load(Repository.File("data"), []);

    [Theory]
    [InlineData("A second strike on Rastan the same day killed one civilian.")]
    [InlineData("Three people died in strikes on Binnish.")]
    [InlineData("A raid on the village left two dead.")]
    [InlineData("Two people were killed in Binnish.")]
    public void AWordForWhateverSomebodyDidTellsNothingApart(string sentence) => Assert.Empty(Words.In(sentence));

    [Theory]
    [InlineData("Artillery shelling of Binnish killed two.", Means.Shelling)]
    [InlineData("A drone strike on a car killed two.", Means.Drone)]
    [InlineData("Air strikes on Binnish killed two.", Means.Airstrike)]
    public void AWeaponIsRead(string sentence, Means means) => Assert.Contains(means, Words.In(sentence));
}

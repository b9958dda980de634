using Monitoring.Extracting;

namespace Monitoring.Tests.Extracting.Attributes;

/// <summary>What a text calls a weapon is kept where it is finer than the code, and nothing finer than the text is made of it.</summary>
public class WeaponWordTests
{
    private static readonly FigureExtractor Extractor = FigureExtractor.Load(Repository.File("data"));

    [Theory]
    [InlineData("Six civilians were killed in an air strike on Saraqib.", "airstrike.airStrike")]
    [InlineData("Six civilians were killed in air strikes on Saraqib.", "airstrike.airStrikes")]
    [InlineData("Six civilians were killed when warplanes hit Saraqib.", "airstrike.air")]
    [InlineData("Six civilians were killed in bombardment by government jets on Saraqib.", "airstrike.air airstrike.bombing")]
    [InlineData("Six civilians were killed when rockets fell on Saraqib.", "shelling.rockets")]
    [InlineData("Six civilians were killed when a rocket fell on Saraqib.", "shelling.rocket")]
    [InlineData("Six civilians were killed in rocket fire on Saraqib.", "shelling.rocketFire")]
    [InlineData("Six civilians were killed in shelling of Saraqib.", "")]
    [InlineData("Six civilians were killed by rockets and artillery shells in Saraqib.", "shelling.artilleryShells shelling.rockets")]
    [InlineData("Six civilians were killed in a drone strike on Saraqib.", "drone.droneStrike")]
    [InlineData("Six civilians were killed in a drone attack on Saraqib.", "drone.droneAttack")]
    [InlineData("A child was killed by a landmine in Saraqib.", "mineOrIed.landmine")]
    [InlineData("A child was killed by a car bomb in Saraqib.", "mineOrIed.carBomb")]
    [InlineData("A child was killed in a car-bomb explosion in Saraqib.", "mineOrIed.carBomb")]
    [InlineData("A child was killed by an explosive device in Saraqib.", "mineOrIed.device")]
    [InlineData("A man was killed by sniper fire in Saraqib.", "gunfire.sniper")]
    public void TheTextsOwnWordIsKept(string sentence, string weapons)
    {
        var figure = Extractor.Extract(new ReportText(string.Empty, sentence, "en", new DateOnly(2024, 3, 5))).Figures[0];

        Assert.Equal(weapons, string.Join(' ', (figure.Weapons ?? []).Order(StringComparer.Ordinal)));
    }
}

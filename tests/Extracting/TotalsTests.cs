using Monitoring.Extracting;

namespace Monitoring.Tests.Extracting;

/// <summary>What the killed and the injured of a report add up to.</summary>
public class TotalsTests
{
    [Theory]
    [InlineData("", "Mayor Ahmed Hassan and his driver were killed when a bomb exploded under their car.", 2, null)]
    [InlineData("", "Colonel Petrov and three of his guards were killed in an ambush.", 4, null)]
    [InlineData("", "Clashes erupted in Aleppo and two soldiers were killed.", 2, null)]
    [InlineData("", "The head of the council has been killed in a suicide attack along with 13 other people.", 14, null)]
    [InlineData("", "No one was killed but 15 people were injured.", null, 15)]
    [InlineData("", "No soldier was killed but three were injured.", null, 3)]
    [InlineData("", "The death toll was put at 58 on Saturday and 54 on Friday.", 58, null)]
    [InlineData("", "Thirty-three persons were injured, and five are in intensive care.", null, 33)]
    [InlineData("", "At least 97 people were killed, according to the mission, which had earlier spoken of 84 dead. Sixty-five were wounded.", 97, 65)]
    [InlineData("", "A bomb left 35 dead and wounded 300, a week after a car bomb killed 22 people in the suburbs.", 35, 300)]
    [InlineData("", "A day after the truce collapsed, air strikes killed 12 people.", 12, null)]
    [InlineData("", "Gunmen killed 49 boys, a police official and a hospital worker said.", 49, null)]
    [InlineData("", "Two bombers blew themselves up in the market, killing 17 people as well as themselves, witnesses and a hospital official said.", 17, null)]
    [InlineData("", "Five policemen were killed by a bomb. In a separate attack, gunmen fired on conscripts, killing three of them and wounding six.", 8, 6)]
    [InlineData("", "Four people were shot dead. Later, five bodies were found in another village.", 9, null)]
    [InlineData("Suicide bomber kills 7", "A suicide bomber killed seven people on Thursday. Fifteen people were injured. Two of them later died, bringing the toll to nine.", 9, 15)]
    [InlineData("Bombs kill over 120", "Bombs killed over 120 people in two cities. A monitor put the exact number of dead at 121.", 121, null)]
    [InlineData("", "Thirty-seven foreigners were killed during the siege. A guard was also killed, giving an overall toll of 38.", 38, null)]
    [InlineData("", "Raqqa: 10 civilians were killed and 15 injured in air strikes. Aleppo: six people died and 12 were wounded.", 16, 27)]
    [InlineData("", "Violence killed 14 people on Sunday. In Baghdad, a bomb killed five. In Mosul, gunmen killed three.", 14, null)]
    [InlineData("", "Twin bombings killed 16 and injured 36. The first bomber killed ten; the second killed six and injured 22 others.", 16, 36)]
    [InlineData("", "Of 24 casualties brought to the hospital, nine were dead and 15 injured.", 9, 15)]
    public void TheHarmOfAReportIsAddedUpOnce(string title, string text, int? killed, int? injured)
    {
        var totals = Corpus.Extractor.Extract(new ReportText(title, text, "en", new DateOnly(2025, 6, 1))).Totals;

        Assert.Equal((killed, injured), (CountOf(Measure.Killed), CountOf(Measure.Injured)));

        int? CountOf(Measure measure) => totals.TryGetValue(measure, out var total) ? (int?)total.Count : null;
    }
}

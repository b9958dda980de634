namespace Monitoring.Tests.Alerting;

/// <summary>Who says what in posts of texts in which several speak: every statement is in the mouth of the one who made it.</summary>
public class SpeakerTextTests
{
    [Theory]
    [InlineData(
        "At least 13 people were killed and 20 injured on Monday when a car bomb exploded in Azaz in Aleppo province, local officials said. Turkey's defence ministry blamed the Kurdish YPG militia. The YPG denied involvement.",
        "Who carried it out: Kurdish-led forces, according to the Turkish Defence Ministry (party to the conflict), as cited by The Paper; not stated by The Paper.")]
    [InlineData(
        "Shells hit a hospital in Afrin in Aleppo province on Monday, killing at least 13 people, activists said. The Syrian Observatory for Human Rights put the death toll at 18. The governor of Turkey's Hatay province said 13 were killed and 27 injured and blamed Syrian Kurdish fighters.",
        "Who carried it out: Kurdish-led forces, according to the governor of Turkey's Hatay province; not stated by The Paper and SOHR.")]
    [InlineData(
        "Islamic State claimed responsibility on Tuesday for an attack on a military bus near Raqqa that killed 14 soldiers, the group said. SANA put the toll at eight dead and three wounded.",
        "Who carried it out: Islamic State (own claim), as cited by The Paper; not stated by The Paper and SANA (Syrian state agency).")]
    [InlineData(
        "At least 11 people were killed on Monday in air strikes on a camp near Kafr Jales in Idlib province, the Syrian Observatory for Human Rights said. Abu Ahmad, a displaced farmer, said he had lost his wife and three daughters.",
        "SOHR says at least 11 people were killed in air strikes near Kafr Jales, Idlib, on Monday 4 Mar 2024.")]
    [InlineData(
        "The U.S. military's Central Command said its forces killed 17 Islamic State militants in strikes near Raqqa on Monday. The Syrian Observatory for Human Rights said six civilians, including two women, were among those killed.",
        "Who carried it out: US-led coalition forces, according to CENTCOM (party to the conflict); not stated by SOHR.")]
    [InlineData(
        "The U.S. military's Central Command said its forces killed 17 Islamic State militants in strikes near Raqqa on Monday. The Syrian Observatory for Human Rights said six civilians, including two women, were among those killed.",
        "• SOHR: 6 civilians, among them 2 women, killed (5 Mar, 11:40)")]
    [InlineData(
        "The Israeli army said on Monday it had killed two Hezbollah operatives in a drone strike on a car near Quneitra. SANA said the dead were two civilians.",
        "Who carried it out: Israeli forces, according to the Israeli army (party to the conflict); not stated by SANA (Syrian state agency).")]
    [InlineData(
        "Five mercenaries of the Turkish occupation state were killed in a special operation by our forces in Afrin in Aleppo province on March 4, the Press Center of the Syrian Democratic Forces said, adding that one of our fighters was martyred.",
        "Who carried it out: Kurdish-led forces, according to SDF (party to the conflict); not stated for 1 member of Kurdish-led forces killed.")]
    [InlineData(
        "Social media users claimed 30 people were killed in an air strike on Ariha in Idlib province on Monday. SOHR said it could not confirm the claim and had documented two deaths.",
        "SOHR says 2 people were killed in an air strike in Ariha (<i>أريحا</i>), Idlib, on Monday 4 Mar 2024.")]
    [InlineData(
        "Six people were wounded, not killed, by a roadside bomb in Nawa in Daraa province on Monday, the Observatory said. An earlier version of this story said six were killed.",
        "SOHR says 6 people were injured by a roadside bomb in Nawa (<i>نوى</i>), Daraa, on Monday 4 Mar 2024.")]
    [InlineData(
        "An air strike on a house in the village of Hass in Idlib killed nine people on Monday, the White Helmets said. Russia, whose jets patrol the area, said it had not carried out any strikes.",
        "Denial in the same report: “Russia, whose jets patrol the area, said it had not carried out any strikes.”")]
    [InlineData(
        "Up to a dozen civilians were killed on Monday when what residents described as a Turkish drone hit a wedding party in Qamishli in Hasakah province, local media said.",
        "Who carried it out: Turkish forces, according to residents, as cited by The Paper; not stated by The Paper.")]
    public async Task AStatementIsOfWhoMadeIt(string text, string line)
    {
        var post = await TextDesk.PostAsync(text, TextDesk.Paper);

        Assert.Contains(line, post.Split('\n').Select(said => System.Text.RegularExpressions.Regex.Replace(said, "^The Paper (does not name its source|cites “[^”]*”)\\. ", string.Empty)).Select(said => said.Split(" Injured:")[0]));
        Assert.DoesNotContain("Abu Ahmad", post);
    }
}

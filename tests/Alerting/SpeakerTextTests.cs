namespace Monitoring.Tests.Alerting;

/// <summary>Who says what in posts of texts in which several speak: every statement is in the mouth of the one who made it.</summary>
public class SpeakerTextTests
{
    [Theory]
    [InlineData(
        "At least 13 people were killed and 20 injured on Monday when a car bomb exploded in Azaz in Aleppo province, local officials said. Turkey's defence ministry blamed the Kurdish YPG militia. The YPG denied involvement.",
        "Who carried it out: Kurdish-led forces, according to Turkish Defence Ministry (party to the conflict), as cited by The Paper; not stated by The Paper.")]
    [InlineData(
        "Shells hit a hospital in Afrin in Aleppo province on Monday, killing at least 13 people, activists said. The Syrian Observatory for Human Rights put the death toll at 18. The governor of Turkey's Hatay province said 13 were killed and 27 injured and blamed Syrian Kurdish fighters.",
        "Who carried it out: Kurdish-led forces, according to the governor of Turkey's Hatay province; not stated by The Paper and SOHR.")]
    [InlineData(
        "Islamic State claimed responsibility on Tuesday for an attack on a military bus near Raqqa that killed 14 soldiers, the group said. SANA put the toll at eight dead and three wounded.",
        "Who carried it out: Islamic State (own claim), as cited by The Paper; not stated by The Paper and SANA (Syrian state agency).")]
    [InlineData(
        "At least 11 people were killed on Monday in air strikes on a camp near Kafr Jales in Idlib province, the Syrian Observatory for Human Rights said. Abu Ahmad, a displaced farmer, said he had lost his wife and three daughters.",
        "SOHR says at least 11 people were killed in air strikes in Kafr Jales, Idlib, on Monday 4 Mar 2024.")]
    public async Task AStatementIsOfWhoMadeIt(string text, string line)
    {
        var post = await TextDesk.PostAsync(text, TextDesk.Paper);

        Assert.Contains(line, post.Split('\n').Select(said => said.Replace("The Paper does not name its source. ", string.Empty)).Select(said => said.Split(" Injured:")[0]));
        Assert.DoesNotContain("Abu Ahmad", post);
    }
}

namespace Monitoring.Tests.Reconciling;

public class SpeakerWordsTests
{
    private static readonly SpeakerWords Words = SpeakerWords.Load(Repository.File("data"));

    [Theory]
    [InlineData("Turkey's defence ministry", SpeakerKind.Body, "Turkey's defence ministry")]
    [InlineData("The governor of Turkey's Hatay province", SpeakerKind.Body, "the governor of Turkey's Hatay province")]
    [InlineData("the Internal Security Forces (Asayish)", SpeakerKind.Body, "the Internal Security Forces (Asayish)")]
    [InlineData("Israeli Defence Minister Yoav Someone", SpeakerKind.Body, "Israeli Defence Minister")]
    [InlineData("Baladi News", SpeakerKind.Body, "Baladi News")]
    [InlineData("وزارة الصحة السورية", SpeakerKind.Body, "وزارة الصحة السورية")]
    [InlineData("Abu Ahmad", SpeakerKind.Private, "Abu Ahmad")]
    [InlineData("Mona", SpeakerKind.Private, "Mona")]
    [InlineData("Um Khalil, a mother of three", SpeakerKind.Private, "Um Khalil, a mother of three")]
    [InlineData("Dr Salim Nasser", SpeakerKind.Private, "Dr Salim Nasser")]
    [InlineData("a teacher from Hass", SpeakerKind.Private, "a teacher from Hass")]
    [InlineData("East Syria", SpeakerKind.Private, "East Syria")]
    [InlineData("hospital director Munir Someone", SpeakerKind.Private, "hospital director Munir Someone")]
    [InlineData("a health official", SpeakerKind.Unnamed, "a health official")]
    [InlineData("Local officials", SpeakerKind.Unnamed, "Local officials")]
    [InlineData("Rescue workers", SpeakerKind.Unnamed, "Rescue workers")]
    [InlineData("the committee", SpeakerKind.Unnamed, "the committee")]
    public void OnlyBodiesAndOfficesAreNamed(string cited, SpeakerKind kind, string name) => Assert.Equal((kind, name), Words.Of(cited));
}

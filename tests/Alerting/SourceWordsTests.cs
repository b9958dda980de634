namespace Monitoring.Tests.Alerting;

/// <summary>What a report calls those who fight is quoted or named as it has it, and nothing is quoted that it does not say.</summary>
public class SourceWordsTests
{
    private static readonly SourceWords Said = SourceWords.Load(Repository.File("data"));

    [Theory]
    [InlineData("27 terrorists", "terrorists")]
    [InlineData("26 jihadists and rebels", "jihadists and rebels")]
    [InlineData("41 other jihadis", "jihadis")]
    [InlineData("a terrorist", "terrorist")]
    [InlineData("٢٧ إرهابيين", "terrorists")]
    [InlineData("quatre terroristes", "terrorists")]
    [InlineData("72 fighters", null)]
    [InlineData("12 rebels", null)]
    [InlineData("236 regime and Russian troops, Jihadis and rebels", null)]
    [InlineData("41 soldiers and militants", null)]
    public void ALoadedWordIsQuotedAsTheReportHasIt(string quote, string? words) => Assert.Equal(words, Said.Loaded(quote));

    [Theory]
    [InlineData("killed in shelling by HTS on Nubl", "Hayat Tahrir al-Sham", false)]
    [InlineData("killed in shelling by Hay'at Tahrir al-Sham and other jihadi groups", "Hayat Tahrir al-Sham", false)]
    [InlineData("shelling by jihadi groups on Aleppo", "jihadi groups", true)]
    public void AGroupIsCalledAsTheReportCallsIt(string text, string words, bool quoted) => Assert.Equal((words, quoted), Said.Group("jihadists", text));

    [Fact]
    public void AGroupThatTheTextDoesNotNameHasNoName() => Assert.Null(Said.Group("jihadists", "killed in shelling of Aleppo"));

    [Theory]
    [InlineData("air strikes on the rebel-held town of ", ", west of Aleppo", "opposition")]
    [InlineData("neighborhoods in the regime-controlled ", ".", "syrianGovernment")]
    [InlineData("on a neighborhood in the northern ", " under the control of Bashar Al-Assad’s regime.", "syrianGovernment")]
    [InlineData("the SDF-held city of ", "", "kurdishForces")]
    [InlineData("the rebel-held town of Atareb and on ", "", null)]
    [InlineData("shelling by rebels of ", ", a town west of Aleppo held by the regime", null)]
    [InlineData("the regime shelled ", " and withdrew", null)]
    public void AHolderIsReadOfThePlaceItselfAlone(string before, string behind, string? code) => Assert.Equal(code, Said.HolderOf(before, behind));

    [Theory]
    [InlineData("nine females", "females")]
    [InlineData("nine women", null)]
    public void AWordForPeopleIsKept(string quote, string? called) => Assert.Equal(called, Said.Called("women", quote));

    [Theory]
    [InlineData("In 5 days of escalation raids killed 20 civilians", "5 days")]
    [InlineData("killed over the past eight days", "eight days")]
    [InlineData("20 civilians were killed in recent days", null)]
    [InlineData("killed on the third day", null)]
    public void HowManyDaysAreCountedIsReadWhereTheyAre(string sentence, string? span) => Assert.Equal(span, Said.Span(sentence));

    [Theory]
    [InlineData("التنظيمات الإرهابية", "terrorist organizations")]
    [InlineData("أبناء النهر", null)]
    public void APartyInAnotherScriptIsTranslatedOnlyByTheTable(string party, string? words) => Assert.Equal(words, Said.Translated(party));

    [Theory]
    [InlineData("a hospital, and put it out of service", true)]
    [InlineData("a hospital was hit", false)]
    public void ABuildingIsOutOfServiceOnlyWhereTheTextSaysSo(string sentence, bool expected) => Assert.Equal(expected, Said.IsOutOfService(sentence));
}

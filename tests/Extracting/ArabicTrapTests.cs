using Monitoring.Extracting;

namespace Monitoring.Tests.Extracting;

/// <summary>Trap 25: forms of number that only Arabic has, and its ordinary words for the dead.</summary>
public class ArabicTrapTests
{
    [Theory]
    [InlineData("مقتل طفلين في قصف على إدلب", 2)]
    [InlineData("استشهد طفلان في قصف على إدلب", 2)]
    [InlineData("مقتل ١٢ مدنياً في قصف على إدلب", 12)]
    [InlineData("استشهاد عشرين مدنياً في قصف على إدلب", 20)]
    [InlineData("استشهد عشرون مدنياً في قصف على إدلب", 20)]
    [InlineData("مقتل خمسة وعشرين مدنياً في قصف على إدلب", 25)]
    public void Trap25DualsObliqueFormsAndArabicDigitsAreRead(string text, long count)
    {
        var figure = Assert.Single(Corpus.Extractor.Extract(new ReportText("", text, "ar")).Figures);

        Assert.Equal((Measure.Killed, count), (figure.Measure, figure.Count!.Value));
    }
}

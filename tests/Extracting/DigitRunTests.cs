using Monitoring.Extracting.Words;

namespace Monitoring.Tests.Extracting;

public class DigitRunTests
{
    private static readonly FoldTable Fold = new();

    [Theory]
    [InlineData("40.000 people", "40.000", 40000)]
    [InlineData("1.7 million", "1.7", 1.7)]
    [InlineData("4,750 strikes", "4,750", 4750)]
    [InlineData("1,234,567 people", "1,234,567", 1234567)]
    [InlineData("1\u00A0000 people", "1\u00A0000", 1000)]
    [InlineData("12,30", "12,30", 12.30)]
    [InlineData("2020, 300 people", "2020", 2020)]
    [InlineData("1\u200F50 people", "1\u200F50", 150)]
    [InlineData("0.125", "0.125", 0.125)]
    public void SeparatorsAreToldApartByWhatFollowsThem(string text, string token, double value)
    {
        int end = DigitRun.End(text, 0, Fold, spaceGroups: false);

        Assert.Equal(token, text[..end]);
        Assert.Equal((decimal)value, DigitRun.Value(text.AsSpan(0, end), Fold));
    }

    [Fact]
    public void NumbersBeyondAnyCountHaveNoValue() =>
        Assert.Null(DigitRun.Value(new string('9', 400), Fold));

    [Fact]
    public void APlainSpaceGroupsThousandsOnlyWhereTheLanguageSaysSo()
    {
        Assert.Equal(1, DigitRun.End("1 000", 0, Fold, spaceGroups: false));
        Assert.Equal(5, DigitRun.End("1 000", 0, Fold, spaceGroups: true));
    }
}

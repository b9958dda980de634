using System.Text;

namespace Monitoring.Tests.Conventions;

/// <summary>The program runs without culture data: what rests on Unicode must work all the same.</summary>
public sealed class GlobalizationTests
{
    [Theory]
    [InlineData("Alépo", "Ale\u0301po")]
    [InlineData("أ", "\u0627\u0654")]
    public void AccentsAreTakenApartAndPutTogether(string whole, string apart)
    {
        Assert.Equal(apart, whole.Normalize(NormalizationForm.FormD));
        Assert.Equal(whole, apart.Normalize(NormalizationForm.FormC));
    }

    [Fact]
    public void CaseIsFoldedBeyondAscii() => Assert.Equal("été", "ÉTÉ".ToLowerInvariant());
}

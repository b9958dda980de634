using Monitoring.Extracting.Geography;

namespace Monitoring.Tests.Conventions;

/// <summary>The program runs without culture data, where strings are not taken apart: what rests on Unicode must work all the same.</summary>
public sealed class GlobalizationTests
{
    private static readonly Gazetteer Places = GazetteerLoader.Load(Repository.File("data"), []);

    [Theory]
    [InlineData("Alép", "Alep")]
    [InlineData("Ḥamāh", "Hamah")]
    [InlineData("إدلب", "ادلب")]
    [InlineData("Ale\u0301p", "Alep")]
    public void NamesWithMarksFoldAsThoseWithout(string marked, string plain) => Assert.Equal(Places.Folding.Key(plain), Places.Folding.Key(marked));

    [Fact]
    public void CaseIsFoldedBeyondAscii() => Assert.Equal("été", "ÉTÉ".ToLowerInvariant());
}

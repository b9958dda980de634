namespace Monitoring.Tests.Conventions;

public class HouseRulesTests
{
    private static readonly IReadOnlyList<SourceFile> Product = SourceTree.Files("core", "cli", "functions", "bench");

    [Fact]
    public void TheProductIsFound() => Assert.True(Product.Count > 30, $"found only {Product.Count} files");

    [Fact]
    public void NoTypeHasANameThatSaysNothing() => Assert.Empty(HouseRules.EmptyNames(Product));

    [Fact]
    public void TimeComesInByTheDoor() => Assert.Empty(HouseRules.Clocks(SourceTree.Files("core", "functions")));

    [Fact]
    public void FilesStaySmall() => Assert.Empty(HouseRules.LongFiles(Product));

    [Fact]
    public void NoLetterOfALanguageStandsInCore() => Assert.Empty(HouseRules.Letters(SourceTree.Files("core")));

    [Fact]
    public void RoomsUseOnlyRoomsBeforeThem() => Assert.Empty(HouseRules.Backwards(SourceTree.Files("core")));

    [Fact]
    public void NothingIsSwallowed() => Assert.Empty(HouseRules.Swallowed(Product));

    [Theory]
    [InlineData("core/Reading/A.cs", "internal sealed class PageHelper", "names")]
    [InlineData("core/Reading/A.cs", "        var now = DateTimeOffset.UtcNow;", "clocks")]
    [InlineData("core/Reading/A.cs", "    // \u0642\u062A\u0644", "letters")]
    [InlineData("core/Reading/A.cs", "using Monitoring.Alerting;", "backwards")]
    [InlineData("core/Extracting/A.cs", "using Monitoring.Reading;", "backwards")]
    [InlineData("core/Reading/A.cs", "try { } catch (IOException) { }", "swallowed")]
    public void APlantedViolationIsFound(string name, string line, string rule)
    {
        SourceFile[] planted = [new SourceFile(name, [line])];

        var found = rule switch
        {
            "names" => HouseRules.EmptyNames(planted),
            "clocks" => HouseRules.Clocks(planted),
            "letters" => HouseRules.Letters(planted),
            "backwards" => HouseRules.Backwards(planted),
            _ => HouseRules.Swallowed(planted),
        };

        Assert.Single(found);
    }
}

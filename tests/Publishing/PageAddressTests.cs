using Monitoring.Publishing;

namespace Monitoring.Tests.Publishing;

public class PageAddressTests
{
    [Theory]
    [InlineData("i/i240305_01", "OfIncident { Code = i240305_01 }")]
    [InlineData("day/2024-03-05.csv", "FiguresOfDay")]
    [InlineData("day/2024-03-05", "OfDay")]
    [InlineData("corrections", "Corrections")]
    [InlineData("method", "Method")]
    public void PathsOfTheClosedListArePages(string path, string page) => Assert.StartsWith(page, PageAddress.Read(path)?.ToString(), StringComparison.Ordinal);

    [Theory]
    [InlineData("")]
    [InlineData("i/")]
    [InlineData("i/i24030_01")]
    [InlineData("i/i240305_")]
    [InlineData("i/i240305_00001")]
    [InlineData("i/<script>alert(1)</script>")]
    [InlineData("i/i240305_0\u0661")]
    [InlineData("day/2024-3-5")]
    [InlineData("day/2024-03-05.csv.csv")]
    [InlineData("../sources/sohr-en.json")]
    [InlineData("Method")]
    [InlineData("method/")]
    public void AnythingElseIsNone(string path) => Assert.Null(PageAddress.Read(path));
}

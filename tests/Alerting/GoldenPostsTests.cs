namespace Monitoring.Tests.Alerting;

/// <summary>Every kind of post, letter by letter: <c>tests/Golden/Posts</c>. <c>UPDATE_GOLDEN=1</c> rewrites them; the difference is read by a person.</summary>
public class GoldenPostsTests
{
    [Fact]
    public async Task EveryPostIsAsItWasLookedAt() => await GoldenFolder.CompareAsync("Posts", await new PostScenarios(figure => figure).WriteAsync());

    [Fact]
    public async Task EveryPostOfATextIsAsItWasLookedAt() => await GoldenFolder.CompareAsync("Texts", await new TextScenarios(text => text).WriteAsync());

    [Fact]
    public async Task EveryPostOfANaturalWordingIsAsItWasLookedAt() => await GoldenFolder.CompareAsync("Natural", await NaturalTexts.WriteAsync());

    [Fact]
    public async Task ThereAreAtLeastFortyOfThem() => Assert.True((await new PostScenarios(figure => figure).WriteAsync()).Count >= 40);

    [Fact]
    public async Task PostsAreShortEnoughAndWellFormed()
    {
        foreach (var (name, html) in (await new PostScenarios(figure => figure).WriteAsync()).Concat(await new TextScenarios(text => text).WriteAsync()).Concat(await NaturalTexts.WriteAsync()))
        {
            var longest = name.StartsWith("digest", StringComparison.Ordinal) ? 4096 : name.Contains("round", StringComparison.Ordinal) ? 2500 : 900;
            Assert.True(Html.VisibleLength(html) <= longest, $"{name}: {Html.VisibleLength(html)} visible characters");
            Assert.True(GoldenFolder.IsWellFormed(html), $"{name}: tags do not nest: {html}");
            Assert.True(html.Split('\n')[^1].Split(' ').Count(word => word.StartsWith('#')) <= 4, $"{name}: more than four tags");
            Assert.DoesNotContain("{", html, StringComparison.Ordinal);
        }
    }
}

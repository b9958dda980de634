using Monitoring.Alerting;

namespace Monitoring.Tests.Alerting;

/// <summary>Every kind of post, letter by letter: <c>tests/Golden/Posts</c>. <c>UPDATE_GOLDEN=1</c> rewrites them; the difference is read by a person.</summary>
public class GoldenPostsTests
{
    private static readonly string Folder = Repository.File("tests/Golden/Posts");
    private static readonly string TextFolder = Path.Combine(Repository.File("tests/Golden"), "Texts");

    [Fact]
    public async Task EveryPostIsAsItWasLookedAt() => await CompareAsync(Folder, await new PostScenarios(figure => figure).WriteAsync());

    [Fact]
    public async Task EveryPostOfATextIsAsItWasLookedAt() => await CompareAsync(TextFolder, await new TextScenarios(text => text).WriteAsync());

    [Fact]
    public async Task ThereAreAtLeastFortyOfThem() => Assert.True((await new PostScenarios(figure => figure).WriteAsync()).Count >= 40);

    [Fact]
    public async Task PostsAreShortEnoughAndWellFormed()
    {
        foreach (var (name, html) in (await new PostScenarios(figure => figure).WriteAsync()).Concat(await new TextScenarios(text => text).WriteAsync()))
        {
            Assert.True(name.StartsWith("digest", StringComparison.Ordinal) || Html.VisibleLength(html) <= 900, $"{name}: {Html.VisibleLength(html)} visible characters");
            Assert.True(IsWellFormed(html), $"{name}: tags do not nest: {html}");
            Assert.True(html.Split('\n')[^1].Split(' ').Count(word => word.StartsWith('#')) <= 4, $"{name}: more than four tags");
            Assert.DoesNotContain("{", html, StringComparison.Ordinal);
        }
    }

    private static async Task CompareAsync(string folder, SortedDictionary<string, string> posts)
    {
        Directory.CreateDirectory(folder);
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1")
        {
            foreach (var old in Directory.GetFiles(folder, "*.html"))
                File.Delete(old);
            foreach (var (name, html) in posts)
                await File.WriteAllTextAsync(Path.Combine(folder, name + ".html"), html + "\n");
        }

        var golden = Directory.GetFiles(folder, "*.html").ToDictionary(file => Path.GetFileNameWithoutExtension(file), file => File.ReadAllText(file).TrimEnd('\n'), StringComparer.Ordinal);
        Assert.Equal(golden.Keys.Order(StringComparer.Ordinal), posts.Keys);
        foreach (var (name, html) in posts)
            Assert.True(golden[name] == html, $"{name} is now:\n{html}\n\nand was:\n{golden[name]}");
    }

    private static bool IsWellFormed(string html)
    {
        var open = new Stack<string>();
        for (var at = html.IndexOf('<'); at >= 0; at = html.IndexOf('<', at + 1))
        {
            var tag = html[(at + 1)..html.IndexOf('>', at)].Split(' ')[0];
            if (!tag.StartsWith('/'))
                open.Push(tag);
            else if (open.Count == 0 || open.Pop() != tag[1..])
                return false;
        }

        return open.Count == 0;
    }
}

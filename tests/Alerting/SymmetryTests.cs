using System.Text.RegularExpressions;
using Monitoring.Alerting;
using Monitoring.Watching;

namespace Monitoring.Tests.Alerting;

/// <summary>The same texts with another side, another outlet, other victims: what readers see must differ in names alone.</summary>
public class SymmetryTests
{
    private const string Side = "[side]";
    private const string Outlet = "[outlet]";

    /// <summary>A party as a report names it, and as posts do.</summary>
    public static readonly TheoryData<string, string> Parties = new()
    {
        { "Syrian government forces", "Syrian government forces" },
        { "regime forces", "Syrian government forces" },
        { "Russian forces", "Russian forces" },
        { "Turkish forces", "Turkish forces" },
        { "Israeli forces", "Israeli forces" },
        { "US-led coalition forces", "US-led coalition forces" },
        { "Iranian forces", "Iranian forces" },
        { "Hezbollah", "Hezbollah" },
        { "opposition factions", "opposition factions" },
        { "Islamic State", "Islamic State" },
        { "the Syrian Democratic Forces", "Kurdish-led forces" },
        { "terrorist groups", "“terrorist groups”" },
    };

    /// <summary>An outlet and its owner as posts show them.</summary>
    public static readonly TheoryData<string, string, string> Outlets = new()
    {
        { "SANA", "SANA (Syrian state agency)", "Syrian state agency" },
        { "ANHA", "ANHA (outlet close to the Syrian Kurdish administration)", "outlet close to the Syrian Kurdish administration" },
        { "Al-Manar", "Al-Manar (Hezbollah outlet)", "Hezbollah outlet" },
        { "Amaq", "Amaq (Islamic State outlet)", "Islamic State outlet" },
        { "Anadolu", "Anadolu (Turkish state agency)", "Turkish state agency" },
        { "RT", "RT (Russian state broadcaster)", "Russian state broadcaster" },
        { "Press TV", "Press TV (Iranian state broadcaster)", "Iranian state broadcaster" },
    };

    [Theory]
    [MemberData(nameof(Parties))]
    public async Task WhoeverIsSaidToHaveDoneItThePostsAreTheSame(string inText, string inPosts)
    {
        var expected = await AccusedAsync("Syrian government forces", "Syrian government forces");
        var posts = await AccusedAsync(inText, inPosts);

        Assert.Equal(expected.Count, posts.Count);
        for (var at = 0; at < posts.Count; at++)
            Assert.Equal(expected[at], posts[at]);
    }

    [Theory]
    [MemberData(nameof(Outlets))]
    public async Task WhicheverOutletSaysItThePostsAreTheSame(string name, string shown, string owner)
    {
        var expected = await SaidByAsync("SANA", "SANA (Syrian state agency)", "Syrian state agency");
        var posts = await SaidByAsync(name, shown, owner);

        Assert.Contains(posts, post => post.Contains(Outlet, StringComparison.Ordinal));
        Assert.Equal(expected, posts);
    }

    [Theory]
    [InlineData("Syrian soldiers", "members of Syrian government forces")]
    [InlineData("Russian soldiers", "members of Russian forces")]
    [InlineData("Turkish soldiers", "members of Turkish forces")]
    [InlineData("Israeli soldiers", "members of Israeli forces")]
    [InlineData("opposition fighters", "members of opposition factions")]
    [InlineData("SDF fighters", "members of Kurdish-led forces")]
    [InlineData("Islamic State fighters", "members of Islamic State")]
    [InlineData("Hezbollah fighters", "members of Hezbollah")]
    public async Task WhicheverSidesFightersWereHarmedThePostsAreTheSame(string inText, string inPosts)
    {
        var expected = await HarmedAsync("opposition fighters", "members of opposition factions");

        Assert.Equal(expected, await HarmedAsync(inText, inPosts));
    }

    [Fact]
    public async Task AnAccusationInLoadedWordsIsNoSilence()
    {
        var post = await TextDesk.PostAsync("Two civilians were killed on Monday when terrorist groups fired rocket shells at the town of Jurin in Hama, SANA said.", TextDesk.Sana);

        Assert.Contains("Who carried it out: “terrorist groups”, according to SANA (Syrian state agency).", post, StringComparison.Ordinal);
    }

    /// <summary>A post, a rise, a second source that names another side, a denial, a total with shares.</summary>
    private static async Task<IReadOnlyList<string>> AccusedAsync(string inText, string inPosts)
    {
        var desk = new TextDesk();
        await desk.ReadAsync($"Two civilians were killed on Monday when {inText} shelled the town of Binnish in Idlib, SOHR said. A spokesman denied that they had shelled the town.");
        await desk.ReadAsync($"Six civilians were killed on Monday when {inText} shelled the town of Binnish in Idlib, SOHR said. A spokesman denied that they had shelled the town.", minutes: 20, version: 2);
        await desk.ReadAsync("Six civilians were killed on Monday in shelling of the town of Binnish in Idlib, the White Helmets said.", TextDesk.Helmets, minutes: 40);
        return [.. desk.Desk.Told.SelectMany(alert => alert.Parts).Select(post => Cased(post, (inPosts, Side), (inText, Side)))];
    }

    private static async Task<IReadOnlyList<string>> SaidByAsync(string name, string shown, string owner)
    {
        var source = Reconciling.Some.Source("outlet-en", name, PublisherType.StateMedia, ownership: owner);
        var desk = new TextDesk();
        await desk.ReadAsync($"Two civilians were killed on Monday in shelling of the town of Binnish in Idlib, {name} said.", source);
        await desk.ReadAsync($"Six civilians were killed on Monday in shelling of the town of Binnish in Idlib, {name} said.", source, minutes: 20, version: 2);
        await desk.ReadAsync("Nine civilians were killed on Monday in shelling of the town of Binnish in Idlib, SOHR said.", minutes: 40);
        await desk.ReadAsync($"Four civilians were killed on Monday in shelling of the town of Binnish in Idlib, {name} said.", source, minutes: 60, version: 3);
        await desk.ReadAsync("Nothing is known of the town.", source, minutes: 80, version: 4);
        return [.. desk.Desk.Told.SelectMany(alert => alert.Parts).Select(post => Cased(post, (shown, Outlet), (Wording.Tag(name), Outlet), (name, Outlet)))];
    }

    private static async Task<IReadOnlyList<string>> HarmedAsync(string inText, string inPosts)
    {
        var desk = new TextDesk();
        await desk.ReadAsync($"Four {inText} were killed on Monday in shelling near the town of Binnish in Idlib, SOHR said.");
        await desk.ReadAsync($"Nine {inText} were killed on Monday in shelling near the town of Binnish in Idlib, SOHR said.", minutes: 20, version: 2);
        return [.. desk.Desk.Told.SelectMany(alert => alert.Parts).Select(post => Cased(post, (inPosts, Side), (inText, Side)))];
    }

    private static string Cased(string post, params (string Words, string By)[] names)
    {
        foreach (var (words, by) in names)
            post = Regex.Replace(post, $@"(?<!\w){Regex.Escape(words)}(?!\w)", by, RegexOptions.IgnoreCase);
        return post;
    }
}

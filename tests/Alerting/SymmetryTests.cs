using System.Globalization;
using System.Text.RegularExpressions;
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

    /// <summary>Every outlet of <c>data/origins</c> that belongs to a state or a party: its name, its owner, and words that quote it.</summary>
    public static readonly TheoryData<string, string, string[]> Outlets = Owned();

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
    public async Task WhicheverOutletSaysItThePostsAreTheSame(string name, string owner, string[] words)
    {
        var expected = await SaidByAsync("SANA", "Syrian state agency");
        var posts = await SaidByAsync(name, owner);

        Assert.Contains(posts, post => post.Contains(Outlet, StringComparison.Ordinal));
        Assert.Equal(string.Join("\n", expected), string.Join("\n", posts));
        Assert.NotEmpty(words);
    }

    [Theory]
    [MemberData(nameof(Outlets))]
    public async Task WhicheverOutletAPaperQuotesThePostsAreTheSame(string name, string owner, string[] words)
    {
        var expected = await QuotedAsync("SANA", "SANA", "Syrian state agency");
        foreach (var word in words)
            Assert.Equal((word, expected), (word, await QuotedAsync(word, name, owner)));
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
    public void EveryOutletOfAPartyHasItsOwnerInTheTable() =>
        Assert.Empty(Origins().Where(cells => cells[3] == "yes" && cells[2].Length == 0).Select(cells => cells[1]));

    [Fact]
    public void EveryPartyAndItsPeopleAreNamedInOneForm()
    {
        var book = PhraseBook.Load(Repository.File("data"), "en");
        string[] loaded = ["terror", "regime", "occupation", "enemy", "mercenar", "rebel", "martyr", "gang", "separatist militia"];

        Assert.All(Alerting.Parties.PeopleKeys, key => Assert.StartsWith("{n} member of ", book[key + ".one"], StringComparison.Ordinal));
        Assert.All(Alerting.Parties.PeopleKeys, key => Assert.Equal(book[key + ".one"]["{n} member of ".Length..], book[key + ".other"]["{n} members of ".Length..]));
        Assert.All(book.Keys.Where(key => key.StartsWith("actor.", StringComparison.Ordinal) || key.StartsWith("group.", StringComparison.Ordinal)), key => Assert.DoesNotContain(loaded, word => book[key].Contains(word, StringComparison.OrdinalIgnoreCase)));
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

    /// <summary>A post, a rise, a lower toll, a withdrawal and a total of one outlet; then another source beside it.</summary>
    private static async Task<IReadOnlyList<string>> SaidByAsync(string name, string owner)
    {
        var source = Reconciling.Some.Source("outlet-en", name, PublisherType.StateMedia, ownership: owner);
        var desk = new TextDesk();
        await desk.ReadAsync($"Two civilians were killed on Monday in shelling of the town of Binnish in Idlib, {name} said.", source);
        await desk.ReadAsync($"Six civilians were killed on Monday in shelling of the town of Binnish in Idlib, {name} said.", source, minutes: 20, version: 2);
        await desk.ReadAsync($"Four civilians were killed on Monday in shelling of the town of Binnish in Idlib, {name} said.", source, minutes: 60, version: 3);
        await desk.ReadAsync("Nothing is known of the town.", source, minutes: 80, version: 4);
        await desk.ReadAsync($"In the past 24 hours 11 civilians were killed in Idlib province, {name} said on Tuesday.", source, minutes: 90, path: "2");
        var beside = new TextDesk();
        await beside.ReadAsync("Nine civilians were killed on Monday in shelling of the town of Binnish in Idlib, SOHR said.");
        await beside.ReadAsync($"Four civilians were killed on Monday in shelling of the town of Binnish in Idlib, {name} said.", source, minutes: 20);
        return [.. desk.Desk.Told.Concat(beside.Desk.Told).SelectMany(alert => alert.Parts).Select(post => Unnamed(post, name, owner))];
    }

    /// <summary>A paper that quotes an outlet, and a rise.</summary>
    private static async Task<string> QuotedAsync(string word, string name, string owner)
    {
        var desk = new TextDesk();
        string[] said = [$"Two civilians were killed on Monday in shelling of the town of Binnish in Idlib, {word} said.", $"Six civilians were killed on Monday in shelling of the town of Binnish in Idlib, {word} said."];
        for (var version = 1; version <= said.Length; version++)
            await desk.ReadAsync(said[version - 1], TextDesk.Paper, version * 20, version: version);
        return string.Join('\n', desk.Desk.Told.SelectMany(alert => alert.Parts).Select(post => Unnamed(said.Aggregate(post, (text, sentence) => text.Replace(sentence, "[sentence]", StringComparison.Ordinal)), name, owner)));
    }

    private static string Unnamed(string post, string name, string owner) => Cased(post, ($"the {name} ({owner})", Outlet), ($"{name} ({owner})", Outlet), (Wording.Tag(name), Outlet), (name, Outlet));

    private static IEnumerable<string[]> Origins() => File.ReadLines(Repository.File("data/origins/origins.tsv")).Where(line => !line.StartsWith('#')).Select(line => line.Split('\t'));

    private static TheoryData<string, string, string[]> Owned()
    {
        var outlets = new TheoryData<string, string, string[]>();
        foreach (var cells in Origins())
        {
            // A name that ends in a number is read as a count: what such an outlet says is the paper's.
            if (cells[2].Length > 0 && !cells[1].Any(char.IsDigit))
                outlets.Add(cells[1], cells[2], [cells[1], .. cells[5].Split('|').Where(word => word.Length > 4 && word.All(char.IsAscii) && !word.Contains(" s ", StringComparison.Ordinal)).Select(CultureInfo.InvariantCulture.TextInfo.ToTitleCase)]);
        }

        return outlets;
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

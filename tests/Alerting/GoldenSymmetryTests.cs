namespace Monitoring.Tests.Alerting;

/// <summary>Every golden post with other parties in the places of those that it tells of: the same text but for the names.</summary>
public class GoldenSymmetryTests
{
    private static readonly string[] Accused = ["russia", "opposition", "syrianGovernment"];
    private static readonly Lazy<Task<SortedDictionary<string, string>>> Posts = new(() => new PostScenarios(figure => figure).WriteAsync());

    /// <summary>Those who change places with the parties that the posts accuse, as many at once.</summary>
    public static readonly TheoryData<string[]> Others = [.. Parties.Codes.Except(Accused).Chunk(Accused.Length)];

    /// <summary>How many places each party moves on, its own dead with it.</summary>
    public static readonly TheoryData<int> Places = [.. Enumerable.Range(1, Parties.Peoples - 1)];

    [Theory]
    [MemberData(nameof(Others))]
    public Task WhoeverDidItThePostsAreTheSame(string[] others) => CompareAsync(Parties.Exchanged([.. Accused.Zip(others)]));

    [Theory]
    [MemberData(nameof(Places))]
    public Task WhoeverDidItAndWhoeverDiedThePostsAreTheSame(int places) => CompareAsync(Parties.MovedOn(places));

    /// <summary>A side by its adjective, the words for its ministry, its capital, and its name in posts.</summary>
    [Theory]
    [InlineData("Turkish", "Ankara", "Turkish forces")]
    [InlineData("Israeli", "Tel Aviv", "Israeli forces")]
    [InlineData("Iranian", "Tehran", "Iranian forces")]
    [InlineData("US", "Washington", "US-led coalition forces")]
    [InlineData("Jordanian", "Amman", "Jordanian forces")]
    [InlineData("SDF", "The SDF", "Kurdish-led forces")]
    [InlineData("Hezbollah", "Hezbollah", "Hezbollah")]
    [InlineData("Islamic State", "Islamic State", "Islamic State")]
    [InlineData("opposition", "The opposition", "opposition factions")]
    public async Task WhoeverATextNamesItsPostsAreTheSame(string adjective, string capital, string shown)
    {
        var russian = new TextSide("Russian", "Moscow", "Russian forces");
        var other = new TextSide(adjective, capital, shown);
        var posts = await new TextScenarios(text => text).WriteAsync();
        var swapped = await new TextScenarios(text => TextSide.Exchange(text, russian, other)).WriteAsync();

        Assert.Equal(posts.Keys, swapped.Keys);
        foreach (var (name, html) in posts)
            Assert.Equal($"{name}: {TextSide.Unnamed(html, russian, other)}", $"{name}: {TextSide.Unnamed(swapped[name], other, russian)}");
    }

    private static async Task CompareAsync(Parties parties)
    {
        var posts = await Posts.Value;
        var swapped = await new PostScenarios(parties.Swap).WriteAsync();

        Assert.Equal(posts.Keys, swapped.Keys);
        Assert.NotEqual(posts["post-named-party"], swapped["post-named-party"]);
        foreach (var (name, html) in posts)
            Assert.Equal($"{name}: {Parties.Own.Unnamed(html)}", $"{name}: {parties.Unnamed(swapped[name])}");
    }
}

using Monitoring.Alerting;
using Monitoring.Extracting;
using Monitoring.Reconciling;
using Monitoring.Tests.Reconciling;

namespace Monitoring.Tests.Alerting;

/// <summary>No post of an incident is longer than 900 visible characters, however many sources tell of it and however much they say.</summary>
public class PostLengthTests
{
    private static readonly string[] Parties = ["russia", "assadGovernment", "opposition"];

    public static TheoryData<int, bool, bool, bool> Shapes()
    {
        var shapes = new TheoryData<int, bool, bool, bool>();
        for (var sources = 1; sources <= 9; sources++)
        {
            for (var bits = 0; bits < 8; bits++)
                shapes.Add(sources, (bits & 1) != 0, (bits & 2) != 0, (bits & 4) != 0);
        }

        return shapes;
    }

    [Theory]
    [MemberData(nameof(Shapes))]
    public async Task APostIsAtMostNineHundredCharactersLong(int sources, bool differ, bool denied, bool owned)
    {
        var desk = new Desk();
        for (var version = 1; version <= 2; version++)
        {
            for (var at = 0; at < sources; at++)
                await desk.ReadAsync(Report(at, version, differ, denied, owned));
        }

        var posts = desk.Told.Where(alert => alert.Kind == AlertKind.Incident).SelectMany(alert => alert.Parts).ToArray();
        Assert.NotEmpty(posts);
        Assert.All(posts, post => Assert.True(Html.VisibleLength(post) <= 900, $"{Html.VisibleLength(post)}: {post}"));
        Assert.All(posts, post => Assert.Contains("#i310510_", post, StringComparison.Ordinal));
    }

    [Fact]
    public async Task NineWhoSayTheSameStandInOneLineWithTheirLinks()
    {
        var desk = new Desk();
        for (var at = 0; at < 9; at++)
            await desk.ReadAsync(Report(at, 1, differ: false, denied: false, owned: false));

        var post = desk.Told.Last(alert => alert.Action != PostAction.Reply).Parts[0];
        var line = Assert.Single(post.Split('\n'), line => line.StartsWith('•'));
        Assert.Equal(9, line.Split("<a href=").Length - 1);
        Assert.Contains("Who carried it out: Russian forces, according to all 9.", post, StringComparison.Ordinal);
        Assert.DoesNotContain("others", line, StringComparison.Ordinal);
    }

    private const string Denial = "The ministry of defence denied that its aircraft had flown over the town or over any other town of the province on that day or on the day before, and said that reports to the contrary were spread by parties that wish to harm the talks which are to begin next week in the capital.";

    private static Report Report(int at, int version, bool differ, bool denied, bool owned)
    {
        var report = Some.Report(Figures(6 + (differ ? at + version : 0), differ ? at : 0), Source(at, owned), version: version, readAt: Some.Morning.AddMinutes((version * 60) + at));
        return denied ? Some.Saying(report, Denial) : report;
    }

    private static Monitoring.Watching.Source Source(int at, bool owned) => Some.Source($"source-{at}", (owned ? "Northern Province Watch for Freedoms and Peace " : "Watch ") + "ABCDEFGHI"[at], ownership: owned ? "broadcaster close to the authorities of the province" : null);

    private static IReadOnlyList<Figure> Figures(long killed, int party) =>
    [
        .. Some.Strike(killed, 2, by: Parties[party % Parties.Length]),
        Some.Figure("f3", "2 women", Measure.Killed, 2, VictimGroup.Women, subsetOf: "f1", by: Parties[party % Parties.Length]),
        Some.Figure("f4", $"at least {killed + 9} civilians", Measure.Injured, killed + 9, qualifier: Qualifier.AtLeast, by: Parties[party % Parties.Length]),
    ];
}

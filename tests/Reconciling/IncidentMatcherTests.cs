using Monitoring.Extracting;
using Monitoring.Reconciling;
using Monitoring.Tests.Alerting;

namespace Monitoring.Tests.Reconciling;

/// <summary>Which reports tell of one attack. The first is SOHR's, at nine in the morning: six civilians killed in Tall Zayt.</summary>
public class IncidentMatcherTests
{
    public static TheoryData<string, bool, Report> Pairs { get; } = new()
    {
        { "another source, the same count", true, Second(Told(6), WhiteHelmets) },
        { "another source, no day", true, Second(Told(6, day: null), WhiteHelmets) },
        { "another source, a day that had not begun when it was published", true, Second(Told(6, day: 11), WhiteHelmets) },
        { "another source, the next day's attack", false, Second(Told(6, day: 11), WhiteHelmets, hours: 30) },
        { "another source, the same count of many on the next day, a day later", true, Second(Told(6, day: 11), WhiteHelmets, hours: 20) },
        { "the same origin, the same count of many on the next day", false, Second(Told(6, day: 11), Some.Source(), hours: 20) },
        { "an update of the same page in a new article", true, Second(Told(9, words: "The toll of the attack on Tall Zayt rose to 9 civilians."), Some.Source(), hours: 20) },
        { "a separate article of the same page with another count and no word of an update", false, Second(Told(2, means: null), Some.Source()) },
        { "a second attack besides what the same page told", false, Second(Told(6, words: "A second strike on Tall Zayt killed 6 civilians."), Some.Source()) },
        { "fighters, where the same origin counted civilians", false, Second(Told(6, group: VictimGroup.Combatants, means: null), Some.Source("sohr-ar", "SOHR", origin: "sohr")) },
        { "a mine in the sentence alone, where the first was an air strike", false, Second(Told(6, means: null, words: "A landmine killed 6 civilians in Tall Zayt."), WhiteHelmets) },
        { "a barrel bomb in a hashtag alone, with the count of the air strike", true, Second(Told(6, means: null, words: "#Syria #BarrelBomb 6 civilians killed, Tall Zayt."), WhiteHelmets) },
        { "a barrel bomb, and half as many", false, Second(Told(3, means: Means.BarrelBomb), WhiteHelmets) },
        { "an earlier day in the sentence alone", false, Second(Told(6, day: null, words: "6 civilians were killed in Tall Zayt on 8 May."), WhiteHelmets) },
        { "the day in the sentence alone", true, Second(Told(6, day: null, words: "6 civilians were killed in Tall Zayt on May 10."), WhiteHelmets, hours: 40) },
        { "the next day, another count", false, Second(Told(7, day: 11), WhiteHelmets, hours: 20) },
        { "fewer by the same publisher's other page, without a word of a correction", false, Second(Told(4), Some.Source("sohr-ar", "SOHR", origin: "sohr")) },
        { "fewer by the same publisher's other page, corrected", true, Second(Told(4, words: "The toll in Tall Zayt was corrected to 4 civilians."), Some.Source("sohr-ar", "SOHR", origin: "sohr")) },
        { "an unknown village of another spelling that differs in vowels", true, Second(Unknown("Tell Zeit"), WhiteHelmets) },
        { "an unknown village whose name differs by a consonant", false, Second(Unknown("Tall Zayn"), WhiteHelmets) },
        { "an unknown village of that name in another governorate", false, Second(Unknown("Tall Zayt", "Homs"), WhiteHelmets) },
    };

    private static Monitoring.Watching.Source WhiteHelmets => Some.Source("whitehelmets-en", "White Helmets");

    [Theory]
    [MemberData(nameof(Pairs))]
    public async Task OneAttackIsOneIncident(string pair, bool joins, Report second)
    {
        var desk = new Desk();
        var first = await desk.ReadAsync(Some.Report(Told(6)));

        var found = (await desk.ReadAsync(second)).Findings[0];

        Assert.True(joins == (found.Subject == first.Findings[0].Subject), $"{pair}: {found.Why}");
    }

    [Fact]
    public async Task ATollThatAPageHasGoneBeyondRisesInItsOtherIncident()
    {
        var desk = new Desk();
        await desk.ReadAsync(Some.Report(Told(3)));
        await desk.ReadAsync(Some.Report(Told(6, words: "The toll of the attack on Tall Zayt rose to 6 civilians."), path: "risen", readAt: Some.Morning.AddHours(3)));
        var other = await desk.ReadAsync(Some.Report(Told(1, words: "A second strike on Tall Zayt killed 1 civilians."), path: "other", readAt: Some.Morning.AddHours(5)));

        var found = (await desk.ReadAsync(Some.Report(Told(3, words: "The toll of the attack on Tall Zayt rose to 3 civilians."), path: "later", readAt: Some.Morning.AddHours(20)))).Findings[0];

        Assert.Equal(other.Findings[0].Subject, found.Subject);
    }

    [Theory]
    [InlineData("a later day", 11, false)]
    [InlineData("an earlier day: corrected", 9, true)]
    public async Task APageThatMovesOnToALaterDayTellsOfAnotherAttack(string version, int day, bool same)
    {
        var desk = new Desk();
        var first = await desk.ReadAsync(Some.Report(Told(3)));

        var found = (await desk.ReadAsync(Some.Report(Told(3, day: day), version: 2, readAt: Some.Morning.AddHours(26)))).Findings[0];

        Assert.True(same == (found.Subject == first.Findings[0].Subject), $"{version}: {found.Why}");
    }

    [Fact]
    public async Task WhatFoundsAnIncidentSaysHowNearTheNearestWas()
    {
        var desk = new Desk();
        await desk.ReadAsync(Some.Report(Told(6)));

        var found = (await desk.ReadAsync(Second(Told(6, day: 11), WhiteHelmets, hours: 30))).Findings[0];

        Assert.StartsWith("new; nearest incidents/2031-05/", found.Why, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Tadmur", "Homs", true)]
    [InlineData("Tadmur", "Aleppo", false)]
    [InlineData("Qaryatayn", "Homs", false)]
    public async Task NamesThatTheGazetteerHasForOneTownAreOnePlace(string name, string governorate, bool joins)
    {
        var desk = new Desk();
        var palmyra = Told(6)[0] with { Places = [new FigurePlace("Palmyra", "Palmyra", "Homs", null, null, PlacePrecision.Town, "SY")] };
        var first = await desk.ReadAsync(Some.Report([palmyra]));

        var found = (await desk.ReadAsync(Second(Unknown(name, governorate), WhiteHelmets))).Findings[0];

        Assert.True(joins == (found.Subject == first.Findings[0].Subject), found.Why);
    }

    [Theory]
    [InlineData("2 fighters", "1 fighter died of wounds in Tall Zayt.", 3)]
    [InlineData("1 fighter", "1 fighter died of wounds in Tall Zayt.", 2)]
    public async Task ADeathOfWoundsIsTheirsWhoToldOfTheDead(string before, string words, long killed)
    {
        var desk = new Desk();
        var told = Some.Figure("f1", before, Measure.Killed, killed - 1, VictimGroup.Combatants);
        await desk.ReadAsync(Some.Report([told]));
        var died = await desk.ReadAsync(Some.Report([Some.Figure("f1", "1 fighter", Measure.Killed, 1, VictimGroup.Combatants, sentence: words, source: "SOHR")], Some.Source("paper", "Paper"), path: "wounds", readAt: Some.Morning.AddHours(30)));

        var incident = (await desk.IncidentAsync(died.Findings[0].Subject!)).Incident;

        Assert.Equal(killed, incident.Current.Single().Figures[0].Count);
    }

    private static Report Second(IReadOnlyList<Figure> figures, Monitoring.Watching.Source source, double hours = 2) =>
        Some.Report(figures, source, path: "second", readAt: Some.Morning.AddHours(hours));

    private static IReadOnlyList<Figure> Told(long killed, int? day = 10, string? words = null, VictimGroup group = VictimGroup.Civilians, Means? means = Means.Airstrike) =>
        [Some.Figure("f1", $"{killed} {(group == VictimGroup.Civilians ? "civilians" : "fighters")}", Measure.Killed, killed, group, day: day, sentence: words, means: means)];

    private static IReadOnlyList<Figure> Unknown(string name, string governorate = "Idleb") =>
        [Told(6)[0] with { Places = [new FigurePlace(name, null, governorate, null, null, null, "SY")] }];
}

using Monitoring.Alerting;

namespace Monitoring.Tests.Alerting;

/// <summary>What a total's post says of invented texts.</summary>
public class TotalTextTests
{
    [Fact]
    public async Task AttacksArePartedByPartyWhereTheSourceDoes()
    {
        var post = await TextDesk.PostAsync(
            "Over 5 days warplanes carried out about 180 raids on Idlib, killing 20 civilians, SOHR said.\n"
            + "Since the first of this month Russian warplanes have carried out more than 125 air strikes on Idlib, killing 16 civilians.\n"
            + "Since the first of this month Syrian government warplanes have carried out at least 53 air strikes on Idlib, killing 4 civilians.",
            title: "About 180 raids kill 20 civilians in Idlib over 5 days");

        Assert.DoesNotContain("180", post, StringComparison.Ordinal);
        Assert.Contains("Air strikes: more than 125 attributed to Russian forces; at least 53 attributed to Syrian government forces.", post, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ADenialAnywhereInTheReportStandsInTheTotal()
    {
        var post = await TextDesk.PostAsync(
            "Nearly 20 civilians, including three children, have died in the past 24 hours in Idlib province, the Syrian Observatory for Human Rights said on Tuesday.\n"
            + "Rescuers worked through the night.\nHospitals were full.\nRoads were closed.\nSchools did not open.\n"
            + "Moscow denied carrying out combat missions in the province.",
            TextDesk.Paper);

        Assert.Contains("Denial in the same report: “Moscow denied carrying out combat missions in the province.”", post, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ATotalThatWaitsForOperatorsIsNoLongerThanOthers()
    {
        var shares = string.Concat(Enumerable.Range(1, 12).Select(number => $"Seventeen civilians, including three children and four women, were killed by Russian air strikes on Village{(char)('A' + number)} in Idlib. "));
        var alerts = await new TextDesk("@operators").ReadAsync($"Two hundred and four civilians, including 36 children, were killed in Idlib province between 26 February and 4 March, SOHR said. {shares}\nMoscow denied carrying out any strikes on residential areas of the province in the whole of the period that the observatory names.");
        var total = alerts.Single(alert => alert.Kind == AlertKind.Total);

        Assert.NotNull(total.NotBefore);
        Assert.Contains("Read by program, not reviewed.", total.Parts[0], StringComparison.Ordinal);
        Assert.True(Html.VisibleLength(total.Parts[0]) <= 900, total.Parts[0]);
    }

    [Fact]
    public async Task ADaysTotalListsTheAttacksThatWereNotToldBeforeAndNoOthers()
    {
        var desk = new TextDesk();
        await desk.ReadAsync("A civilian was killed by regime artillery shelling on Al-Nayrab in eastern Idlib this morning, SOHR said.");
        var told = await desk.ReadAsync(
            "Three civilians were killed on Tuesday in separate attacks across Syria, SOHR has documented:\n"
            + "A civilian was killed by regime artillery shelling on Al-Nayrab in eastern Idlib.\n"
            + "A child was killed by a landmine in Al-Kasrah in western Deir Ezzor.\n"
            + "A woman was killed by a rocket fired by factions on Nubl, north of Aleppo.",
            minutes: 300, path: "2", title: "On Tuesday in Syria: three killed in separate attacks");

        var total = Assert.Single(told, alert => alert.Action == PostAction.Post).Parts[0];
        Assert.Contains("2 attacks not reported here before:\n• Al-Kasrah, Deir ez-Zor: 1 child killed by a landmine\n• Nubl, Aleppo: 1 woman killed by a rocket", total, StringComparison.Ordinal);
        Assert.DoesNotContain("Nayrab, Idlib: ", total, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AHeadlineThatNamesItsSpeakerInShortSaysNothingElseThanTheText() => Assert.Contains(
        "at least 27 civilians killed",
        await TextDesk.PostAsync(
            "At least 27 civilians, including 11 children, have been killed in shelling in northwest Syria since Feb. 27, the U.N. human rights office said on Tuesday.",
            TextDesk.Paper,
            title: "UN: 27 civilians killed in northwest Syria in a week"),
        StringComparison.Ordinal);
}

using System.Globalization;
using Monitoring.Extracting;

namespace Monitoring.Tests.Extracting.Attributes;

/// <summary>What the sentences around a figure say of it. One row, one sentence of our own; <c>-</c> stands for nothing.</summary>
public class AttributeTests
{
    private static readonly Lazy<FigureExtractor> Extractor = new(() => FigureExtractor.Load(Path.Combine(AppContext.BaseDirectory, "data")));

    [Theory]
    [InlineData("Russian warplanes bombed the village, killing three civilians.", "russia")]
    [InlineData("Three civilians were killed by regime and Russian forces.", "syrianGovernment,russia")]
    [InlineData("Air strikes on Atareb killed six civilians.", "-")]
    [InlineData("Barrel bombs dropped by helicopters killed six civilians.", "-")]
    [InlineData("Two fighters were killed in areas controlled by the SDF.", "-")]
    [InlineData("A shell fell on the rebel-held town, killing two women.", "-")]
    [InlineData("Two women were killed by sniper fire of the SDF.", "kurdishForces")]
    [InlineData("Unidentified gunmen shot dead two farmers.", "unknown")]
    [InlineData("Three SDF fighters were killed.", "-")]
    [InlineData("A drone, believed to be Turkish, killed two people in Kobani.", "turkey")]
    [InlineData("Houthi missiles killed four sailors.", "houthis")]
    [InlineData("A Jordanian air raid on the village of Malah killed ten people.", "jordan")]
    [InlineData("Four people were killed in positions of the Syrian army.", "-")]
    public void TheOneWhoStruckIsTold(string sentence, string belligerents) => Assert.Equal(belligerents, Joined(First(sentence).Belligerents));

    [Theory]
    [InlineData("Russian air strikes killed three civilians.", "Airstrike")]
    [InlineData("A Turkish drone strike killed two fighters.", "Drone")]
    [InlineData("Two children were killed by a landmine.", "MineOrIed")]
    [InlineData("Barrel bombs killed five people.", "BarrelBomb")]
    [InlineData("Artillery shelling and cluster bombs killed five people.", "Shelling,ClusterMunition")]
    [InlineData("Israeli strikes killed five people.", "Airstrike")]
    [InlineData("Strikes killed five people.", "-")]
    [InlineData("Ten fighters were killed in clashes.", "Clash")]
    [InlineData("A coal mine gas explosion killed 14 miners.", "-")]
    [InlineData("Two prisoners were executed.", "Execution")]
    public void TheMeansAreTold(string sentence, string means) => Assert.Equal(means, Joined(First(sentence).Means.Select(m => m.ToString())));

    [Theory]
    [InlineData("Three civilians were killed in air strikes on Hass town, in the southern countryside of Idlib.", "Hass")]
    [InlineData("Three civilians were killed in the western countryside of Aleppo.", "western countryside of Aleppo")]
    [InlineData("Shelling of Binnish, Saraqib and Ariha killed nine people.", "Binnish,Saraqib,Ariha")]
    [InlineData("Three children displaced from al-Lataminah were killed in al-Dar al-Kabira village.", "al-Dar al-Kabira")]
    [InlineData("DAMASCUS, Syria (AFP) - Three people were killed in Jobar.", "Jobar")]
    [InlineData("Three people were killed in Jobar and were taken to Damascus hospital.", "Jobar")]
    [InlineData("Two people were killed in the village of Abbasabadiya, east of Raqqa.", "Abbasabadiya")]
    [InlineData("Five people were killed in Idlib city.", "Idlib city")]
    [InlineData("Two people were killed in Syria's Qamishli.", "Qamishli")]
    [InlineData("Five people were killed.", "-")]
    public void ThePlaceOfHarmIsTold(string sentence, string places) => Assert.Equal(places, Joined(First(sentence).Places.Select(p => p.Text)));

    [Theory]
    [InlineData("Three people were killed on Saturday.", "2020-01-18", "2020-01-18", FigureScope.Event)]
    [InlineData("Three people were killed yesterday.", "2020-01-22", "2020-01-22", FigureScope.Event)]
    [InlineData("Three people were killed in the past 24 hours.", "2020-01-22", "2020-01-23", FigureScope.DailyTotal)]
    [InlineData("Three people have been killed since the second of this month.", "2020-01-02", "2020-01-23", FigureScope.RunningTotal)]
    [InlineData("Ninety people were killed between the morning of January 15 and January 23.", "2020-01-15", "2020-01-23", FigureScope.PeriodTotal)]
    [InlineData("Ninety people were killed between 3 and 9 January.", "2020-01-03", "2020-01-09", FigureScope.PeriodTotal)]
    [InlineData("Ninety people have been killed since the beginning of the year.", "2020-01-01", "2020-01-23", FigureScope.RunningTotal)]
    [InlineData("A strike on Baalbek killed 24 people, raising the toll since October to 650.", "-", "-", FigureScope.Event)]
    [InlineData("Ninety people were killed in 24 hours.", "2020-01-22", "2020-01-23", FigureScope.DailyTotal)]
    [InlineData("Ninety people have been killed since the revolt against President Bashar al-Assad broke out in March 2011.", "2011-03-01", "2020-01-23", FigureScope.RunningTotal)]
    [InlineData("Between 7 October 2019 and 10:30 on 15 January 2020, ninety people were killed.", "2019-10-07", "2020-01-15", FigureScope.PeriodTotal)]
    [InlineData("Ninety people were killed in the first three months of 2019.", "2019-01-01", "2019-03-31", FigureScope.PeriodTotal)]
    [InlineData("KIRKUK, Iraq, Jan 22 (Reuters) - Three people were killed on Tuesday.", "2020-01-21", "2020-01-21", FigureScope.Event)]
    [InlineData("The government on Monday announced that three people were killed on Saturday.", "2020-01-18", "2020-01-18", FigureScope.Event)]
    [InlineData("Ninety people were killed in December.", "2019-12-01", "2019-12-31", FigureScope.PeriodTotal)]
    [InlineData("Ninety people were killed in 2018.", "2018-01-01", "2018-12-31", FigureScope.PeriodTotal)]
    [InlineData("Ninety people were killed over the last two weeks.", "2020-01-09", "2020-01-23", FigureScope.PeriodTotal)]
    [InlineData("Six people were killed on 5 October 2019.", "2019-10-05", "2019-10-05", FigureScope.Event)]
    [InlineData("Six people were killed, officials said on Monday.", "-", "-", FigureScope.Event)]
    [InlineData("Two days of clashes left 48 people dead.", "-", "-", FigureScope.PeriodTotal)]
    [InlineData("More than 380,000 people have been killed since the war began.", "-", "-", FigureScope.WarTotal)]
    public void TheTimeOfHarmIsResolvedAgainstThePublicationDay(string sentence, string start, string end, FigureScope scope)
    {
        var figure = First(sentence, new DateOnly(2020, 1, 23));

        Assert.Equal((start, end, scope), (Day(figure.Start), Day(figure.End), figure.Scope));
    }

    [Theory]
    [InlineData("The Observatory said three people were killed.", "The Observatory")]
    [InlineData("Three people were killed, according to medical sources.", "medical sources")]
    [InlineData("Three people were killed, a security source told the agency.", "a security source")]
    [InlineData("The group, a London-based monitor, said three people were killed.", "The group")]
    [InlineData("Three people were killed.", "-")]
    [InlineData("Three people were reported killed.", "-")]
    public void TheSourceIsVerbatim(string sentence, string source) => Assert.Equal(source, First(sentence).Source ?? "-");

    [Theory]
    [InlineData("Three people were killed in a car crash.", ConflictStatus.No)]
    [InlineData("Three people drowned when their boat capsized.", ConflictStatus.No)]
    [InlineData("Three people were killed in shelling.", ConflictStatus.Yes)]
    [InlineData("Three people were killed when a building collapsed after an air strike.", ConflictStatus.Yes)]
    [InlineData("A fire in a crowded market killed five traders.", ConflictStatus.No)]
    public void AccidentsAreToldFromWar(string sentence, ConflictStatus conflict) => Assert.Equal(conflict, First(sentence).Conflict);

    [Fact]
    public void AListTakesPeriodActorAndSourceFromWhatIntroducesIt()
    {
        var figures = Extract(
            "The Observatory documented 90 air strikes in Idlib between 3 and 9 January. They were distributed as follows:\n\n• Russian jets: 50 raids\n\n• Regime jets: 40 raids", new DateOnly(2020, 1, 20));

        Assert.Equal(["russia", "syrianGovernment"], figures.Skip(1).SelectMany(f => f.Belligerents));
        Assert.All(figures, f => Assert.Equal(new DateOnly(2020, 1, 3), f.Start));
        Assert.All(figures, f => Assert.Equal("The Observatory", f.Source));
    }

    [Fact]
    public void TheAttackPointsBackToTheEventBeforeIt()
    {
        var figures = Extract("A Turkish drone targeted a car in Kobani on Monday.\n\nThe attack killed two people.", new DateOnly(2023, 5, 3));

        var figure = Assert.Single(figures, f => f.Measure == Measure.Killed);
        Assert.Equal(("turkey", "Kobani", new DateOnly(2023, 5, 1)), (Joined(figure.Belligerents), figure.Places.Single().Text, figure.Start));
    }

    [Fact]
    public void TwoEventsOfOneSentenceKeepTheirOwnActorsAndPlaces()
    {
        var figures = Extract("Russian air strikes killed five civilians in Hass, while SDF shelling killed two women in Afrin.", null);

        Assert.Equal(["russia:Hass", "kurdishForces:Afrin"], figures.Select(f => $"{Joined(f.Belligerents)}:{f.Places.Single().Text}"));
    }

    [Fact]
    public void TheGovernmentOfTwoThousandTwentyFiveIsNotThatOfTwoThousandTwenty()
    {
        var actors = Monitoring.Extracting.Attributes.ActorTable.Load(Path.Combine(AppContext.BaseDirectory, "data"));

        Assert.Equal("Syrian government forces", actors.DisplayName("syrianGovernment", new DateOnly(2020, 1, 1)));
        Assert.Equal("Syrian transitional government forces", actors.DisplayName("syrianGovernment", new DateOnly(2025, 7, 1)));
        Assert.Equal("\"the Third Brigade\"", actors.DisplayName("the Third Brigade", null));
    }

    private static Figure First(string sentence, DateOnly? published = null) => Extract(sentence, published)[0];

    private static IReadOnlyList<Figure> Extract(string text, DateOnly? published) => Extractor.Value.Extract(new ReportText("", text, "en", published)).Figures;

    private static string Joined(IEnumerable<string> values) => string.Join(',', values) is { Length: > 0 } joined ? joined : "-";

    private static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "-";
}

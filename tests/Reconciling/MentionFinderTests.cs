using Monitoring.Extracting;
using Monitoring.Reconciling;

namespace Monitoring.Tests.Reconciling;

public class MentionFinderTests
{
    private const string Headline = "Air strikes kill four fighters";
    private static readonly MentionFinder Finder = new(Some.Tables.Origins, Some.Tables.Places, Some.Tables.Cues);

    [Fact]
    public void ATownAndTheRegionAroundItInTheNextSentenceAreOneEvent()
    {
        var killed = Some.Figure("f1", "5 civilians", Measure.Killed, 5);
        var injured = Around(Next(killed, Some.Figure("f2", "14 others", Measure.Injured, 14, VictimGroup.People, by: "syrianGovernment")));

        var mention = Assert.Single(Find(killed, injured).Events);

        Assert.Equal(["f1", "f2"], mention.Figures.Select(figure => figure.Id));
        Assert.Equal("Tall Zayt", mention.Places[0].Name);
    }

    [Theory]
    [InlineData(Measure.Killed, "Idleb", 10, 0)]
    [InlineData(Measure.Injured, "Aleppo", 10, 0)]
    [InlineData(Measure.Injured, "Idleb", 9, 0)]
    [InlineData(Measure.Injured, "Idleb", 10, 200)]
    public void AnotherMeasureRegionDayOrParagraphIsAnotherEvent(Measure measure, string adm1, int day, int further)
    {
        var killed = Some.Figure("f1", "5 civilians", Measure.Killed, 5);
        var other = Around(Next(killed, Some.Figure("f2", "3 soldiers", measure, 3, VictimGroup.GovernmentForces, day: day), further), adm1);

        Assert.Equal(2, Find(killed, other).Events.Count);
    }

    [Fact]
    public void PeopleNamedBehindATollThatHasRisenAreAmongThoseItCounts()
    {
        const string sentence = "The death toll has risen to five civilians, including two children, after a man and a girl died of their wounds.";
        var mentions = Find(
            Some.Figure("f1", "five civilians", Measure.Killed, 5, sentence: sentence),
            Some.Figure("f2", "two children", Measure.Killed, 2, VictimGroup.Children, sentence: sentence, subsetOf: "f1"),
            One(Some.Figure("f3", "a man", Measure.Killed, 1, VictimGroup.Men, sentence: sentence)),
            One(Some.Figure("f4", "a girl", Measure.Killed, 1, VictimGroup.Children, sentence: sentence)));

        Assert.Equal(["f1", "f2"], Assert.Single(mentions.Events).Figures.Select(figure => figure.Id));
        Assert.All(mentions.Rest, figure => Assert.Equal("f1", figure.Restates));
    }

    [Fact]
    public void PeopleBesideEachOtherAreSeparateVictims()
    {
        const string sentence = "Air strikes killed three civilians and a fighter, a woman and a child in the town.";
        var mention = Assert.Single(Find(
            Some.Figure("f1", "three civilians", Measure.Killed, 3, sentence: sentence),
            One(Some.Figure("f2", "a fighter", Measure.Killed, 1, VictimGroup.Combatants, sentence: sentence)),
            One(Some.Figure("f3", "a woman", Measure.Killed, 1, VictimGroup.Women, sentence: sentence))).Events);

        Assert.Equal(3, mention.Wholes.Count());
    }

    [Fact]
    public void FewerOfANarrowerGroupInAnotherSentenceAreAmongTheMore()
    {
        var people = Some.Figure("f1", "6 people", Measure.Killed, 6, VictimGroup.People);
        var children = Next(people, Some.Figure("f2", "2 children", Measure.Killed, 2, VictimGroup.Children));
        var fighters = Next(people, Some.Figure("f3", "1 fighter", Measure.Killed, 1, VictimGroup.Combatants));

        var figures = Assert.Single(Find(people, children, fighters).Events).Figures;

        Assert.Equal("f1", figures.Single(figure => figure.Id == "f2").SubsetOf);
        Assert.Null(figures.Single(figure => figure.Id == "f3").SubsetOf);
    }

    [Fact]
    public void FightersInTheHeadlineAreThoseWhoseSideTheTextNames()
    {
        var fighters = Some.Figure("f1", "four fighters", Measure.Killed, 4, VictimGroup.Combatants, sentence: Headline);
        var side = Next(fighters, Some.Figure("f2", "4 members of factions", Measure.Killed, 4, VictimGroup.OppositionFighters));

        var mention = Assert.Single(Find(fighters, side).Events);

        Assert.Equal("f2", Assert.Single(mention.Figures).Id);
    }

    [Theory]
    [InlineData(3, VictimGroup.OppositionFighters)]
    [InlineData(4, VictimGroup.Civilians)]
    public void AnotherCountOrPeopleWhoDoNotFightAreOthers(long count, VictimGroup group)
    {
        var fighters = Some.Figure("f1", "four fighters", Measure.Killed, 4, VictimGroup.Combatants, sentence: Headline);
        var others = Next(fighters, Some.Figure("f2", $"{count} others", Measure.Killed, count, group));

        Assert.Equal(2, Find(fighters, others).Events.Sum(mention => mention.Wholes.Count()));
    }

    [Fact]
    public void TwoOfTheInjuredAreNoClaimOfAnotherOrigin()
    {
        var injured = Some.Figure("f1", "14 people", Measure.Injured, 14, VictimGroup.People);
        var serious = Next(injured, Some.Figure("f2", "Two of the injured", Measure.Injured, 2, VictimGroup.People, source: "activists", sentence: "Two of the injured are in a serious condition, activists said."));

        var mentions = Find(injured, serious);

        Assert.Equal("f1", Assert.Single(Assert.Single(mentions.Events).Figures).Id);
        Assert.Equal("f1", Assert.Single(mentions.Rest).Restates);
    }

    [Fact]
    public void AnotherOriginThatCountsFewerKeepsItsClaim()
    {
        var injured = Some.Figure("f1", "14 people", Measure.Injured, 14, VictimGroup.People);
        var fewer = Next(injured, Some.Figure("f2", "two people", Measure.Injured, 2, VictimGroup.People, source: "activists", sentence: "Activists said that two people were injured."));

        Assert.Equal(2, Find(injured, fewer).Events.Count);
    }

    private static Mentions Find(params Figure[] figures) => Finder.Find(Some.Report(figures, title: Headline));

    private static Figure One(Figure figure) => figure with { Cls = FigureClass.A };

    private static Figure Around(Figure figure, string adm1 = "Idleb") => figure with { Places = [Some.Place("the countryside", adm1, PlacePrecision.Region)] };

    /// <summary>The figure in a sentence behind that of another.</summary>
    private static Figure Next(Figure before, Figure figure, int further = 0)
    {
        var (said, by) = (figure.Evidence, before.Evidence.SentenceEnd + 1 + further);
        return figure with { Evidence = said with { Start = said.Start + by, End = said.End + by, SentenceStart = by, SentenceEnd = said.SentenceEnd + by } };
    }
}

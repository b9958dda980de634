using Monitoring.Extracting;
using Monitoring.Reading;

namespace Monitoring.Tests.Reconciling;

public class MentionFinderTests
{
    private const string Headline = "Air strikes kill four fighters";
    private static readonly MentionFinder Finder = new(Some.Tables.Origins, Some.Tables.Places, Some.Tables.Cues);

    [Fact]
    public void ATownAndTheRegionAroundItInTheNextSentenceAreOneEvent()
    {
        var killed = InText(Some.Figure("f1", "5 civilians", Measure.Killed, 5));
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
            InText(Some.Figure("f1", "three civilians", Measure.Killed, 3, sentence: sentence)),
            InText(One(Some.Figure("f2", "a fighter", Measure.Killed, 1, VictimGroup.Combatants, sentence: sentence))),
            InText(One(Some.Figure("f3", "a woman", Measure.Killed, 1, VictimGroup.Women, sentence: sentence)))).Events);

        Assert.Equal(3, mention.Wholes.Count());
    }

    [Fact]
    public void FewerOfANarrowerGroupInAnotherSentenceAreAmongTheMore()
    {
        var people = InText(Some.Figure("f1", "6 people", Measure.Killed, 6, VictimGroup.People));
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

    [Fact]
    public void PeopleWhoDoNotFightAreOthersThanTheFightersOfTheHeadline()
    {
        var fighters = Some.Figure("f1", "four fighters", Measure.Killed, 4, VictimGroup.Combatants, sentence: Headline);
        var others = Next(fighters, Some.Figure("f2", "4 civilians", Measure.Killed, 4));

        Assert.Equal(2, Find(fighters, others).Events.Sum(mention => mention.Wholes.Count()));
    }

    [Fact]
    public void AnotherCountOfFightersThanTheHeadlineHasIsADifferenceAndNobodyElse()
    {
        var fighters = Some.Figure("f1", "four fighters", Measure.Killed, 4, VictimGroup.Combatants, sentence: Headline);
        var fewer = Next(fighters, Some.Figure("f2", "3 members of factions", Measure.Killed, 3, VictimGroup.OppositionFighters));

        var mention = Assert.Single(Find(fighters, fewer).Events);

        Assert.Equal((3, 4), (Assert.Single(mention.Wholes).Count, mention.Headline?.Count));
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
        var injured = InText(Some.Figure("f1", "14 people", Measure.Injured, 14, VictimGroup.People));
        var fewer = Next(injured, Some.Figure("f2", "two people", Measure.Injured, 2, VictimGroup.People, source: "SNHR", sentence: "SNHR said that two people were injured."));

        Assert.Equal(2, Find(injured, fewer).Events.Count);
    }

    [Theory]
    [InlineData(7, 6, true)]
    [InlineData(6, 6, false)]
    public void AHeadlineThatCountsOtherwiseContradictsItsTextAndIsNoEventOfItsOwn(long headline, long text, bool differs)
    {
        var title = Some.Figure("f1", $"{headline} civilians", Measure.Killed, headline);
        var body = InText(Some.Figure("f2", $"{text} civilians", Measure.Killed, text));

        var mention = Assert.Single(Find(title, body).Events);

        Assert.Equal(text, Assert.Single(mention.Wholes).Count);
        Assert.Equal(differs ? headline : null, mention.Headline?.Count);
    }

    [Fact]
    public void AHeadlineThatAddsItsTextUpIsNoEvent()
    {
        var title = Some.Figure("f1", "9 civilians", Measure.Killed, 9, place: null);
        var one = InText(Some.Figure("f2", "5 civilians", Measure.Killed, 5));
        var other = Next(one, Some.Figure("f3", "4 civilians", Measure.Killed, 4, place: "Kafr Sumac"));

        var mentions = Find(title, one, other);

        Assert.Equal([5, 4], mentions.Events.SelectMany(mention => mention.Wholes).Select(whole => whole.Count ?? 0));
        Assert.All(mentions.Events, mention => Assert.Null(mention.Headline));
    }

    [Fact]
    public void WhatASourceHadFirstSpokenOfIsNoClaim()
    {
        var now = InText(Some.Figure("f1", "13 people", Measure.Killed, 13, VictimGroup.People));
        var first = Next(now, Some.Figure("f2", "four people", Measure.Killed, 4, VictimGroup.People, sentence: "It had first spoken of four people killed."));

        Assert.Equal(13, Assert.Single(Assert.Single(Find(now, first).Events).Wholes).Count);
    }

    [Fact]
    public void WhatTwoSentencesShareMakesTheirOtherCountsOne()
    {
        var women = InText(Some.Figure("f1", "three women", Measure.Injured, 3, VictimGroup.Women, place: "the countryside"));
        var child = women with { Id = "f2", Group = VictimGroup.Children, Count = 1, Min = 1, Max = 1 };
        var womenAgain = Next(women, Some.Figure("f3", "three women", Measure.Injured, 3, VictimGroup.Women)) with { Restates = "f1" };
        var childAgain = womenAgain with { Id = "f4", Restates = null, Group = VictimGroup.Children, Count = 1, Min = 1, Max = 1 };

        Assert.Equal(2, Assert.Single(Find(women, child, womenAgain, childAgain).Events).Wholes.Count());
    }

    [Fact]
    public void NobodyIsSaidToHaveStruckTheirOwn()
    {
        var civilians = InText(Some.Figure("f1", "20 civilians", Measure.Killed, 20, by: "russia"));
        var fighters = civilians with { Id = "f2", Group = VictimGroup.RussianForces };

        Assert.Empty(Assert.Single(Find(civilians, fighters).Events).Belligerents);
    }

    [Fact]
    public void CountsThatAddUpToATotalAreItsShares()
    {
        var total = Some.Figure("f1", "20 civilians", Measure.Killed, 20, scope: FigureScope.PeriodTotal);
        var one = InText(Some.Figure("f2", "16 civilians", Measure.Killed, 16, scope: FigureScope.PeriodTotal));
        var other = Next(one, Some.Figure("f3", "4 people", Measure.Killed, 4, VictimGroup.People, scope: FigureScope.PeriodTotal));

        var found = Assert.Single(Find(total, one, other).Totals);

        Assert.Equal([null, "f1", "f1"], found.Figures.Select(figure => figure.SubsetOf));
    }

    [Fact]
    public void AHeadlinesTotalTakesItsDaysFromTheText()
    {
        var total = Some.Figure("f1", "290 civilians", Measure.KilledOrInjured, 290, scope: FigureScope.PeriodTotal, day: null);
        var killed = InText(Some.Figure("f2", "87 civilians", Measure.Killed, 87, scope: FigureScope.PeriodTotal));

        var found = Assert.Single(Find(total, killed).Totals);

        Assert.Equal(("f2", true, 2), (found.Lead.Id, found.LeadsReport, found.Figures.Count));
    }

    [Fact]
    public void AFarDenialStandsWithTheOnlyEventOfItsReport()
    {
        var report = Some.Report(Some.Strike());
        Paragraph[] far = [.. Enumerable.Range(0, 6).Select(_ => new Paragraph(ParagraphKind.Text, "The town lies in the south of the province.")), new Paragraph(ParagraphKind.Text, "Moscow denied carrying out the strike.")];
        var denied = report with { Article = report.Article with { Paragraphs = [.. report.Article.Paragraphs, .. far] } };

        Assert.Equal("Moscow denied carrying out the strike.", Assert.Single(Finder.Find(denied).Events).Denial);
    }

    [Fact]
    public void ADenialStandsWithTheEventThatItFollows()
    {
        var killed = InText(Some.Figure("f1", "6 civilians", Measure.Killed, 6));
        var report = Some.Report([killed], title: Headline);
        var denied = report with { Article = report.Article with { Paragraphs = [.. report.Article.Paragraphs, new Paragraph(ParagraphKind.Text, "The ministry denied that its aircraft had flown there.")] } };

        Assert.Equal("The ministry denied that its aircraft had flown there.", Assert.Single(Finder.Find(denied).Events).Denial);
        Assert.Null(Assert.Single(Finder.Find(report).Events).Denial);
    }

    private static Figure InText(Figure figure) => figure with
    {
        Evidence = figure.Evidence with { Start = figure.Evidence.Start + Headline.Length + 2, End = figure.Evidence.End + Headline.Length + 2, SentenceStart = Headline.Length + 2, SentenceEnd = figure.Evidence.SentenceEnd + Headline.Length + 2 },
    };

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

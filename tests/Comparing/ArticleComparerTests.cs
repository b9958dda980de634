using Monitoring.Comparing;
using Monitoring.Reading;

namespace Monitoring.Tests.Comparing;

public sealed class ArticleComparerTests
{
    private const string First = "Three civilians were killed when shells hit a market in Ariha on Tuesday, local activists said in the evening.";
    private const string Second = "The wounded were brought to hospitals of the city, where doctors ask for donors of blood of all groups.";
    private const string Third = "Schools and offices stay closed for two days, the local council said, and asked people to keep away from open places.";

    [Fact]
    public void AnArticleNeverSeenIsNew() =>
        Assert.IsType<ArticleChange.New>(ArticleComparer.Compare(Article(First), known: null));

    [Theory]
    [InlineData("Three civilians  were killed", "Three civilians were killed")]
    [InlineData("\u201CWe ran\u201D, a trader said", "\"We ran\", a trader said")]
    [InlineData("the town\u2019s market", "the town's market")]
    [InlineData("a market \u2014 and a school", "a market \u2013 and a school")]
    [InlineData("zero\u200Bwidth", "zerowidth")]
    public void WhatEditorsProgramsChangeByThemselvesIsNoChange(string before, string after) =>
        Assert.IsType<ArticleChange.Unchanged>(Compare([before], [after]));

    [Theory]
    [InlineData("three were killed", "five were killed")]
    [InlineData("the Front said", "the front said")]
    [InlineData("3 killed", "3 killed.")]
    public void WordsAndTheirCaseAreAChange(string before, string after) =>
        Assert.IsType<ArticleChange.Edited>(Compare([before], [after]));

    [Fact]
    public void AParagraphThatMovedIsNoChange() =>
        Assert.IsType<ArticleChange.Unchanged>(Compare([First, Second], [Second, First]));

    [Fact]
    public void TheDifferenceSaysWhatCameWentAndChanged()
    {
        var raised = First.Replace("Three", "Five", StringComparison.Ordinal);

        var edited = Assert.IsType<ArticleChange.Edited>(Compare([First, Second], [raised, Third]));

        Assert.Equal([raised, Third], edited.Came);
        Assert.Equal([First, Second], edited.Went);
        Assert.Equal([new ParagraphEdit(First, raised)], edited.Changed);
    }

    [Fact]
    public void AHeadlineThatChangedIsAChange()
    {
        var known = new KnownArticle { Article = Article(First) };

        var edited = Assert.IsType<ArticleChange.Edited>(ArticleComparer.Compare(Article(First) with { Title = "Five killed" }, known));

        Assert.Equal(["Five killed"], edited.Came);
    }

    [Fact]
    public void AnEmptiedPageIsNotBelieved()
    {
        var suspect = Assert.IsType<ArticleChange.Suspect>(ArticleComparer.Compare(now: null, new KnownArticle { Article = Article(First) }));

        Assert.Equal(SuspectReason.Emptied, suspect.Reason);
        Assert.Equal($"https://news.example/a: found no text, expected about {First.Length} characters", suspect.Found);
    }

    [Fact]
    public void AHalvedPageIsBelievedOnlyWhenItStays()
    {
        var known = new KnownArticle { Article = Article(First, Second, Third) };

        var first = Assert.IsType<ArticleChange.Suspect>(ArticleComparer.Compare(Article(First), known));
        var second = ArticleComparer.Compare(Article(First), known with { SuspectHash = first.Hash, SuspectTimes = 1 });
        var third = ArticleComparer.Compare(Article(First), known with { SuspectHash = first.Hash, SuspectTimes = 2 });

        Assert.Equal(SuspectReason.Halved, first.Reason);
        Assert.IsType<ArticleChange.Suspect>(second);
        Assert.IsType<ArticleChange.Edited>(third);
    }

    [Fact]
    public void AnEarlierTextThatIsBackIsFlapping()
    {
        var known = new KnownArticle { Article = Article(Second), EarlierTexts = [ArticleComparer.HashOf(Article(First))] };

        Assert.Equal(SuspectReason.Flapping, Assert.IsType<ArticleChange.Suspect>(ArticleComparer.Compare(Article(First), known)).Reason);
    }

    private static ArticleChange Compare(string[] before, string[] after) =>
        ArticleComparer.Compare(Article(after), new KnownArticle { Article = Article(before) });

    private static Article Article(params string[] paragraphs) => new()
    {
        Url = new Uri("https://news.example/a"),
        Title = "Shells hit a market",
        Paragraphs = [.. paragraphs.Select(text => new Paragraph(ParagraphKind.Text, text))],
    };
}

using System.Text.Json;
using Monitoring.Fetching;
using Monitoring.Reading;

namespace Monitoring.Tests.Reading.Listings;

public class ArticlePlanTests
{
    private static readonly DateTimeOffset Start = new(2026, 1, 10, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void OldestFirstAtMostSoManyARoundAndNothingSkipped()
    {
        var listing = List(Enumerable.Range(1, 7).Reverse().Select(at => Link($"/a{at}", Start.AddHours(-at))));
        var (schedule, read) = (ArticleSchedule.Empty, new List<string>());

        for (var round = 0; round < 4; round++)
        {
            var plan = ArticlePlan.For(schedule, round == 0 ? listing : null, 3, isBaseline: false, Start.AddMinutes(round));
            read.AddRange(plan.Visits.Select(visit => visit.Article.Url.AbsolutePath));
            schedule = plan.Visits.Aggregate(plan.Schedule, (now, visit) => now.Read(visit.Article.Url, Start.AddMinutes(round), null));
        }

        Assert.Equal(["/a7", "/a6", "/a5", "/a4", "/a3", "/a2", "/a1"], read);
    }

    [Fact]
    public void WithoutTimesTheLowerOnAPageIsTheOlder()
    {
        var plan = ArticlePlan.For(ArticleSchedule.Empty, List([Link("/new", null), Link("/old", null)]), 20, isBaseline: false, Start);

        Assert.Equal(["/old", "/new"], plan.Visits.Select(visit => visit.Article.Url.AbsolutePath));
    }

    [Fact]
    public void AnArticleIsLookedAtAgainFiveTimesAndThenNoMore()
    {
        var schedule = Read(ArticleSchedule.Empty, List([Link("/a", Start)]), Start);
        var visits = new List<TimeSpan>();

        for (var minute = 1; minute < 6000; minute += 5)
        {
            var plan = ArticlePlan.For(schedule, null, 20, isBaseline: false, Start.AddMinutes(minute));
            visits.AddRange(plan.Visits.Select(_ => TimeSpan.FromMinutes(minute)));
            schedule = plan.Visits.Aggregate(plan.Schedule, (now, visit) => now.Read(visit.Article.Url, Start.AddMinutes(minute), null));
        }

        Assert.Equal([31, 121, 361, 1441, 4321], visits.Select(visit => visit.TotalMinutes));
    }

    [Fact]
    public void VisitsMissedInAPauseOfTheProgramAreMadeUpByOne()
    {
        var schedule = Read(ArticleSchedule.Empty, List([Link("/a", Start)]), Start);

        schedule = Read(schedule, null, Start.AddHours(7));

        Assert.Equal(Start.AddHours(24), schedule.Known[0].NextVisit);
    }

    [Fact]
    public void AListedChangeBringsTheVisitForward()
    {
        var schedule = Read(ArticleSchedule.Empty, List([Link("/a", Start)]), Start);

        var plan = ArticlePlan.For(schedule, List([Link("/a", Start) with { Modified = At(Start.AddMinutes(3)) }]), 20, isBaseline: false, Start.AddMinutes(5));
        var again = ArticlePlan.For(Read(schedule, List([Link("/a", Start) with { Modified = At(Start.AddMinutes(3)) }]), Start.AddMinutes(5)), List([Link("/a", Start) with { Modified = At(Start.AddMinutes(3)) }]), 20, isBaseline: false, Start.AddMinutes(10));

        Assert.Equal(VisitReason.Revisit, Assert.Single(plan.Visits).Reason);
        Assert.Empty(again.Visits);
    }

    [Fact]
    public void WhatWasListedAtFirstSightStaysBaselineInLaterRounds()
    {
        var first = ArticlePlan.For(ArticleSchedule.Empty, List([Link("/b", Start.AddHours(-1)), Link("/a", Start.AddHours(-2))]), 1, isBaseline: true, Start);
        var schedule = first.Schedule.Read(first.Visits[0].Article.Url, Start, null);

        var second = ArticlePlan.For(schedule, List([Link("/c", Start), Link("/b", Start.AddHours(-1))]), 5, isBaseline: false, Start.AddMinutes(10));

        Assert.Equal([("/b", true), ("/c", false)], second.Visits.Select(visit => (visit.Article.Url.AbsolutePath, visit.Article.Baseline)));
    }

    [Fact]
    public void AnArticleThatFailsIsTriedMoreAndMoreSlowlyAndGivenUpAtLast()
    {
        var plan = ArticlePlan.For(ArticleSchedule.Empty, List([Link("/a", Start)]), 20, isBaseline: false, Start);
        var (schedule, now, tries) = (plan.Schedule, Start, 0);
        var failure = new FetchResult.Failed(FetchProblem.ServerError, "answered 500");

        while (schedule.Known[0].NextVisit is { } next)
        {
            now = next;
            Assert.Single(ArticlePlan.For(schedule, null, 20, isBaseline: false, now).Visits);
            schedule = schedule.Failed(new Uri("https://example.org/a"), now, failure);
            tries++;
        }

        Assert.Equal(ArticleSchedule.MostFailures, tries);
        Assert.InRange(now - Start, TimeSpan.FromDays(1), TimeSpan.FromDays(7));
    }

    [Fact]
    public void AMessageIsTakenWhenItIsNewAndWhenItsWordsChangeAndNotWhenItRollsOff()
    {
        var first = ArticlePlan.For(ArticleSchedule.Empty, Page(Message(1, "one"), Message(2, "two")), 20, isBaseline: false, Start);
        var second = ArticlePlan.For(first.Schedule, Page(Message(2, "two, updated"), Message(3, "three")), 20, isBaseline: false, Start.AddMinutes(5));
        var third = ArticlePlan.For(second.Schedule, Page(Message(2, "two, updated"), Message(3, "three")), 20, isBaseline: false, Start.AddMinutes(10));

        Assert.Equal([("/1", true), ("/2", true)], first.Messages.Select(message => (message.Message.Url.AbsolutePath, message.IsNew)));
        Assert.Equal([("/2", false), ("/3", true)], second.Messages.Select(message => (message.Message.Url.AbsolutePath, message.IsNew)));
        Assert.Empty(third.Messages);
        Assert.Empty(third.Visits);
        Assert.Equal(3, third.Schedule.Known.Count);
    }

    [Fact]
    public void TheScheduleIsBoundedAndForgetsWhatIsLongGone()
    {
        var schedule = Read(ArticleSchedule.Empty, List([Link("/a", Start)]), Start);
        foreach (var hours in new[] { 1, 3, 7, 25, 73 })
            schedule = Read(schedule, null, Start.AddHours(hours));

        var kept = ArticlePlan.For(schedule, null, 20, isBaseline: false, Start.AddDays(40)).Schedule;
        var gone = ArticlePlan.For(schedule, List([Link("/b", Start)]), 20, isBaseline: false, Start.AddDays(40)).Schedule;
        var many = ArticlePlan.For(ArticleSchedule.Empty, List(Enumerable.Range(0, 5000).Select(at => Link($"/{at}", null))), 20, isBaseline: false, Start).Schedule;

        Assert.Equal(["/a"], kept.Known.Select(article => article.Url.AbsolutePath));
        Assert.Equal(["/b"], gone.Known.Select(article => article.Url.AbsolutePath));
        Assert.Equal(ArticlePlan.MostRemembered, many.Known.Count);
    }

    [Theory]
    [InlineData("2026-01-09T11:59:00Z", true)]
    [InlineData("2026-01-09T12:01:00Z", false)]
    [InlineData("2026-01-10T12:00:00Z", false)]
    [InlineData("2026-01-08", false)]
    [InlineData("2026-01-07", true)]
    public void AReportOlderThanADayAtFirstSightIsLate(string published, bool isLate) =>
        Assert.Equal(isLate, ArticlePlan.IsLate(FeedTime.Read(published), Start));

    [Fact]
    public void TheScheduleSurvivesTheRoundTripThroughJson()
    {
        var schedule = Read(ArticleSchedule.Empty, List([Link("/a", Start) with { Modified = At(Start) }, Link("/b", null)]), Start);

        var back = JsonSerializer.Deserialize<ArticleSchedule>(JsonSerializer.Serialize(schedule, MonitorJson.Indented), MonitorJson.Indented)!;

        Assert.Equal(schedule.Known, back.Known);
    }

    private static ArticleSchedule Read(ArticleSchedule schedule, Listing? listing, DateTimeOffset now)
    {
        var plan = ArticlePlan.For(schedule, listing, 20, isBaseline: false, now);
        return plan.Visits.Aggregate(plan.Schedule, (made, visit) => made.Read(visit.Article.Url, now, new Validators("\"1\"", null)));
    }

    private static Listing List(IEnumerable<ArticleLink> links) => new([.. links], [], null);

    private static Listing Page(params Article[] newestLast) => new([], newestLast, null) { Form = ListingForm.MessagePage };

    private static ArticleLink Link(string path, DateTimeOffset? published) => new(new Uri("https://example.org" + path), path, published is { } time ? At(time) : null);

    private static ReportTime At(DateTimeOffset time) => new(DateOnly.FromDateTime(time.DateTime), time);

    private static Article Message(int number, string text) => new()
    {
        Url = new Uri($"https://example.org/{number}"),
        Title = "",
        Paragraphs = [new Paragraph(ParagraphKind.Text, text)],
        Published = At(Start.AddMinutes(number)),
    };
}

using Monitoring.Alerting;
using Monitoring.Extracting;
using Monitoring.Reconciling;
using Monitoring.Tests.Reconciling;

namespace Monitoring.Tests.Alerting;

/// <summary>Texts read by the extractor, and what readers get of them.</summary>
public class WhatIsToldTests
{
    private static readonly FigureExtractor Extractor = FigureExtractor.Load(Repository.File("data"));

    [Fact]
    public async Task AttacksThatATotalCountsAreToldInsideItsPost()
    {
        var desk = new Desk();

        var outcome = await desk.ReadAsync(Read("In the past 24 hours 11 civilians were killed in Syria, SOHR said. Seven civilians died in Turkish drone strikes in Hasakah and four civilians were shot dead in Daraa."));

        var alert = Assert.Single(outcome.Alerts);
        Assert.Equal((AlertKind.Total, PostAction.Post), (alert.Kind, alert.Action));
    }

    [Fact]
    public async Task AThirdAttackIsNoPartOfTheSecond()
    {
        var desk = new Desk();

        var outcome = await desk.ReadAsync(Read("Two civilians were killed in air strikes on Saraqib on Friday morning, SOHR said. Another strike on Saraqib in the afternoon killed four civilians. A third strike on Saraqib in the evening killed one child."));

        Assert.DoesNotContain(outcome.Alerts, alert => alert.Parts.Any(part => part.Contains("among them 1 child", StringComparison.Ordinal)));
        Assert.Equal(AlertKind.RoundUp, Assert.Single(outcome.Alerts).Kind);
    }

    [Fact]
    public async Task TheLastUndatedEventOfARoundUpGetsNoPostOfItsOwn()
    {
        var desk = new TextDesk();
        const string known = "Four civilians were killed on Monday in air strikes on Saraqib in Idlib, SOHR said.\nTwo civilians were killed on Monday in shelling of Nawa in Daraa, SOHR said.";
        await desk.ReadAsync(known);

        var outcome = await desk.Desk.ReadAsync(TextDesk.Report("Six civilians were killed in air strikes on the town of Atareb in Aleppo province, SOHR said.\n" + known, TextDesk.Sohr, TextDesk.Tuesday.AddMinutes(30), path: "2"));
        var dated = await desk.ReadAsync("Six civilians were killed on Monday in air strikes on the town of Atareb in Aleppo province, the White Helmets said.", TextDesk.Helmets, minutes: 60, path: "3");

        Assert.DoesNotContain(outcome.Alerts, alert => alert.Action == PostAction.Post);
        Assert.Equal(SilenceReason.UndatedInRoundUp, Assert.Single(outcome.Findings, finding => finding.Fate == Fate.Silent).Reason);
        Assert.Equal(PostAction.Post, Assert.Single(dated).Action);
    }

    [Fact]
    public async Task WhatASourceToldWhileItWasNotSeenIsOneSilentRoundUp()
    {
        var desk = new Desk();
        foreach (var path in new[] { "1", "2" })
            Assert.Empty((await desk.ReadAsync(Read($"{path}2 civilians were killed in air strikes on {(path == "1" ? "Saraqib" : "Nawa")} on Friday, SOHR said.", path) with { BlindSince = Some.Morning.AddHours(-5) })).Alerts);
        var bursts = new BurstRoundUps(desk.Store, new NewsPolicy(new NewsThresholds()), Desk.Writer, desk.Clock);

        Assert.Empty(await bursts.FlushAsync(desk.Chats, CancellationToken.None));
        desk.Clock.Now = Some.Morning.AddMinutes(31);
        var told = Assert.Single(await bursts.FlushAsync(desk.Chats, CancellationToken.None));

        Assert.Equal((AlertKind.RoundUp, PostAction.Post, true), (told.Kind, told.Action, told.Silent));
        Assert.Contains("12 civilians", told.Parts[0], StringComparison.Ordinal);
        Assert.Contains("22 civilians", told.Parts[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhatHappenedNearATownIsNotToldOfTheTown()
    {
        var outcome = await new Desk().ReadAsync(Read("Six civilians were killed in air strikes near the town of Saraqib on Friday, SOHR said."));

        var post = Assert.Single(outcome.Alerts).Parts[0];
        Assert.StartsWith("<b>Near Saraqib, Idlib · ", post, StringComparison.Ordinal);
        Assert.Contains(" near Saraqib", post, StringComparison.Ordinal);
        Assert.DoesNotContain(" in Saraqib", post, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(9, 1)]
    [InlineData(12, 0)]
    public async Task ATotalThatIsLoweredForTheSameDaysIsAnsweredByAReply(int second, int replies)
    {
        var desk = new Desk();
        await desk.ReadAsync(Read("In the past 24 hours 11 civilians were killed in Idlib, SOHR said."));

        var lowered = await desk.ReadAsync(Read($"In the past 24 hours {second} civilians were killed in Idlib, SOHR said.", version: 2, readAt: Some.Morning.AddHours(1)));

        Assert.Equal(replies, lowered.Alerts.Count(alert => alert.Action == PostAction.Reply));
        Assert.Single(lowered.Alerts, alert => alert.Action == PostAction.Edit);
    }

    [Fact]
    public async Task AnEditMakesNoNewsOfAnOldReport()
    {
        var desk = new Desk();
        var published = Some.Morning.AddDays(-24);

        await desk.ReadAsync(Some.Report(Some.Strike(day: null), published: published));
        var edited = await desk.ReadAsync(Some.Report(Some.Strike(9, 3, day: null), version: 2, readAt: Some.Morning.AddHours(1), published: published) with { Late = true });

        Assert.Empty(edited.Alerts);
    }

    [Fact]
    public async Task WhatIsStatedAgainAfterItWasWithdrawnIsAReply()
    {
        var desk = new Desk();
        await new ReaderPage(desk).DeliverAsync((await desk.ReadAsync(Some.Report(Some.Strike()))).Alerts);
        await desk.ReadAsync(Some.Saying(Some.Report([], version: 2, readAt: Some.Morning.AddHours(1)), "Planes were over Tall Zayt."));

        var again = await desk.ReadAsync(Some.Report(Some.Strike(5, 2), version: 3, readAt: Some.Morning.AddHours(2)));

        Assert.Equal([PostAction.Edit, PostAction.Reply], again.Alerts.Select(alert => alert.Action));
        Assert.StartsWith("<b>Figure stated again · ", again.Alerts[1].Parts[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task ARiseWithinTheHourIsToldAtItsEndAgainstWhatWasToldLast()
    {
        var desk = new Desk();
        await desk.ReadAsync(Some.Report(Some.Strike()));
        await desk.ReadAsync(Some.Report(Some.Strike(9, 3), version: 2, readAt: Some.Morning.AddHours(2)));
        await desk.ReadAsync(Some.Report(Some.Strike(15, 3), version: 3, readAt: Some.Morning.AddHours(2.3)));

        var last = await desk.ReadAsync(Some.Report(Some.Strike(28, 3), version: 4, readAt: Some.Morning.AddHours(2.8)));

        var reply = Assert.Single(last.Alerts, alert => alert.Action == PostAction.Reply);
        Assert.Equal(Some.Morning.AddHours(3), reply.NotBefore);
        Assert.Contains("now says at least 28", reply.Parts[0], StringComparison.Ordinal);
        Assert.Single((await desk.IncidentAsync(reply.Subject)).Telling.Pending, alert => alert is { Action: PostAction.Reply, NotBefore: not null });
    }

    [Fact]
    public async Task EveryIncidentStandsInOneDigest()
    {
        var desk = new Desk();
        await desk.ReadAsync(Some.Report(Some.Strike(day: 9)));
        await desk.ReadAsync(Some.Report(Some.Strike(place: "Saraqib", day: 10), path: "2", readAt: Some.Morning.AddHours(17)));

        var digests = new List<string>();
        foreach (var morning in new[] { 11, 12 })
        {
            desk.Clock.Now = new DateTimeOffset(2031, 5, morning, 4, 30, 0, TimeSpan.Zero);
            digests.Add(string.Join('\n', (await new DigestWriter(desk.Store, Desk.Writer, desk.Clock).WriteAsync(desk.Chats, new SourceSight(12, 12, []), CancellationToken.None)).SelectMany(alert => alert.Parts)));
        }

        Assert.Contains("Tall Zayt, air strikes of 9 May – SOHR", digests[0], StringComparison.Ordinal);
        Assert.Contains("Saraqib, air strikes – SOHR", digests[0], StringComparison.Ordinal);
        Assert.DoesNotContain("No incident", digests[0], StringComparison.Ordinal);
        Assert.DoesNotContain("Tall Zayt", digests[1], StringComparison.Ordinal);
        Assert.Contains("No incident with a stated toll", digests[1], StringComparison.Ordinal);
    }

    /// <summary>A report whose figures the extractor reads.</summary>
    private static Report Read(string text, string path = "1", int version = 1, DateTimeOffset? readAt = null, DateTimeOffset? published = null, string title = "")
    {
        var report = Some.Saying(Some.Report([], path: path, version: version, readAt: readAt, published: published, title: title), text);
        return report with { Extraction = Extractor.Extract(new ReportText(report.Article.Title, report.Article.Text, "en", report.Article.Published?.Day)) };
    }
}

using Monitoring.Alerting;
using Monitoring.Extracting;
using Monitoring.Reconciling;
using Monitoring.Tests.Reconciling;

namespace Monitoring.Tests.Alerting;

/// <summary>What each chat gets: its kinds, countries, regions, measures and thresholds, its language, its hours, and nothing from before it was there.</summary>
public class ChatTests
{
    private static readonly DateTimeOffset Midnight = new(Some.Morning.Date, TimeSpan.Zero);
    private static readonly ChatSettings Late = new() { Id = "@late" };

    /// <summary>Settings, and why six dead and three injured in Idlib are not told there; null where they are.</summary>
    public static readonly TheoryData<string, ChatSettings, SilenceReason?> Policies = new()
    {
        { "no settings", Desk.Chat, null },
        { "kind", Desk.Chat with { Kinds = ["Incident"] }, null },
        { "other kinds", Desk.Chat with { Kinds = ["total", "digest"] }, SilenceReason.KindNotWanted },
        { "country", Desk.Chat with { Countries = ["LB", "sy"] }, null },
        { "other country", Desk.Chat with { Countries = ["LB"] }, SilenceReason.CountryNotWanted },
        { "governorate", Desk.Chat with { Governorates = ["idleb"] }, null },
        { "other governorate", Desk.Chat with { Governorates = ["Aleppo", "Homs"] }, SilenceReason.GovernorateNotWanted },
        { "measure", Desk.Chat with { Measures = [Measure.Injured] }, null },
        { "other measure", Desk.Chat with { Measures = [Measure.Missing] }, SilenceReason.MeasureNotWanted },
        { "threshold reached", Desk.Chat with { MinimumHarmed = 6 }, null },
        { "threshold missed", Desk.Chat with { MinimumHarmed = 7 }, SilenceReason.BelowMinimum },
        { "threshold of a measure", Desk.Chat with { Measures = [Measure.Injured], MinimumHarmed = 4 }, SilenceReason.BelowMinimum },
    };

    /// <summary>A time in UTC (three hours less than in Damascus), quiet hours, and whether twelve dead are told without sound.</summary>
    public static readonly TheoryData<int, int, int, bool> Hours = new()
    {
        { 19, 22, 7, true },
        { 18, 22, 7, false },
        { 2, 22, 7, true },
        { 4, 22, 7, false },
        { 10, 13, 15, true },
        { 12, 13, 15, false },
        { 6, 9, 9, false },
    };

    [Theory]
    [MemberData(nameof(Policies))]
    public async Task AChatGetsWhatItAsksFor(string what, ChatSettings chat, SilenceReason? reason)
    {
        var desk = new Desk(chat);

        var told = await desk.ReadAsync(Some.Report([.. Some.Strike(), Some.Figure("f3", "3 civilians", Measure.Injured, 3)]));

        Assert.Equal((what, reason is null ? 1 : 0, reason), (what, told.Alerts.Count, told.Findings[0].Reason));
    }

    [Fact]
    public async Task ATotalIsAskedForByItsOwnKindAndThreshold()
    {
        var desk = new Desk(Desk.Chat with { Kinds = ["incident"] }, Late with { Kinds = ["total"] }, new ChatSettings { Id = "@large", MinimumHarmed = 50 });

        var told = await desk.ReadAsync(Total(40));

        Assert.Equal(["@late"], told.Alerts.Select(alert => alert.Chat));
    }

    [Fact]
    public async Task ARoundUpHasTheLinesThatItsChatAsksFor()
    {
        var desk = new Desk(Desk.Chat with { Governorates = ["Aleppo"] }, Late);

        var told = await desk.ReadAsync(Some.Report(
        [
            Some.Figure("f1", "2 civilians", Measure.Killed, 2),
            Some.Figure("f2", "3 civilians", Measure.Killed, 3, place: "Atarib", adm1: "Aleppo"),
            Some.Figure("f3", "4 civilians", Measure.Killed, 4, place: "Anadan", adm1: "Aleppo"),
        ]));

        Assert.Equal([2, 3], told.Alerts.Select(alert => alert.Parts[0].Split('\n').Count(line => line.StartsWith('•'))));
        Assert.DoesNotContain("Tall Zayt", told.Alerts[0].Parts[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task ATollThatGrowsOverAChatsThresholdIsPostedThere()
    {
        var desk = new Desk(Desk.Chat, Late with { MinimumHarmed = 8 });
        Assert.Equal(["@readers"], (await desk.ReadAsync(Some.Report(Some.Strike()))).Alerts.Select(alert => alert.Chat));

        var raised = await desk.ReadAsync(Some.Report(Some.Strike(9, 3), version: 2, readAt: Some.Morning.AddHours(1)));

        var post = Assert.Single(raised.Alerts, alert => alert.Chat == "@late");
        Assert.Equal(PostAction.Post, post.Action);
        Assert.DoesNotContain("Updated", post.Parts[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task EachChatReadsItsOwnLanguageAndEnglishWhereThereIsNone()
    {
        var folder = Directory.CreateTempSubdirectory("phrases");
        await File.WriteAllTextAsync(Path.Combine(folder.CreateSubdirectory("posts/xx").FullName, "phrases.tsv"), Repository.Read("data/posts/en/phrases.tsv").Replace("Injured: not stated", "Xx: xx", StringComparison.Ordinal));
        var data = Repository.File("data");
        var writer = new PostWriter([PhraseBook.Load(data, "en"), PhraseBook.Load(folder.FullName, "xx")], LocalTime.Damascus(), QuotingRules.Load(data), PartyNames.Load(data), LocalNames.Load(data), new NewsThresholds());
        var desk = new Desk();
        var register = new IncidentRegister(desk.Store, new NewsPolicy(new NewsThresholds()), writer, Some.Tables, desk.Clock);
        folder.Delete(recursive: true);

        var told = await register.TellAsync(Some.Report(Some.Strike()), [Desk.Chat, Late with { Language = "xx" }, new ChatSettings { Id = "@tr", Language = "tr" }], CancellationToken.None);

        Assert.Equal([false, true, false], told.Alerts.Select(alert => alert.Parts[0].Contains("Xx: xx", StringComparison.Ordinal)));
    }

    [Theory]
    [MemberData(nameof(Hours))]
    public async Task SoundKeepsToEachChatsHours(int hour, int from, int until, bool silent)
    {
        var desk = new Desk(Desk.Chat with { QuietFrom = new TimeOnly(from, 0), QuietUntil = new TimeOnly(until, 0) }, Late);

        var told = await desk.ReadAsync(Some.Report(Some.Strike(12, 3), readAt: Midnight.AddHours(hour)));

        Assert.Equal([silent, false], told.Alerts.Select(alert => alert.Silent));
    }

    [Fact]
    public async Task ACorrectionOfALoudPostSoundsInQuietHoursAndInThatChatAlone()
    {
        var night = new TimeOnly(9, 10); // Some.Morning is nine o'clock in Damascus
        var desk = new Desk(Desk.Chat with { QuietFrom = night, QuietUntil = new TimeOnly(20, 0) }, Late with { QuietFrom = new TimeOnly(8, 0), QuietUntil = new TimeOnly(20, 0) });
        var page = new ReaderPage(desk);
        await page.DeliverAsync((await desk.ReadAsync(Some.Report(Some.Strike(16, 2)))).Alerts);
        desk.Clock.Now = Some.Morning.AddMinutes(22);

        var done = (HandOutcome.Done)await new IncidentDesk(desk.Store, Desk.Writer, Some.Tables, desk.Clock).RetractAsync("i310510_01", desk.Chats, CancellationToken.None);
        await page.DeliverAsync(done.Alerts);

        Assert.Equal([("@readers", true), ("@late", false), ("@readers", true), ("@late", false)], page.Messages.OrderBy(message => message.ReplyTo is not null).ThenBy(message => message.Chat == "@late").Select(message => (message.Chat, message.Sound)));
    }

    [Fact]
    public async Task EachChatHasItsOwnMessagesOfOneAlert()
    {
        var desk = new Desk(Desk.Chat, Late);
        var page = new ReaderPage(desk);
        var told = await desk.ReadAsync(Some.Report(Some.Strike()));
        Assert.Single(told.Alerts.Select(alert => alert.Id).Distinct());
        await page.DeliverAsync(told.Alerts);
        await page.DeliverAsync((await desk.ReadAsync(Some.Report(Some.Strike(9, 3), version: 2, readAt: Some.Morning.AddHours(1)))).Alerts);

        Assert.Equal(2, page.Messages.Count(message => message.ReplyTo is null && message.Html.Contains("raised from at least 6", StringComparison.Ordinal)));
        Assert.All(page.Messages.Where(message => message.ReplyTo is not null), reply => Assert.Equal(reply.Chat, page.Messages[reply.ReplyTo!.Value - 1].Chat)); // the filter asks for one
        Assert.Empty((await desk.IncidentAsync(told.Alerts[0].Subject)).Telling.Pending);
    }

    [Fact]
    public async Task AChatThatTakesNothingHoldsUpNoOther()
    {
        var desk = new Desk(Desk.Chat, Late);
        var page = new ReaderPage(desk) { Gone = "@readers" };

        var told = await desk.ReadAsync(Some.Report(Some.Strike()));
        await page.DeliverAsync(told.Alerts);

        Assert.Equal("@late", Assert.Single(page.Messages).Chat);
        Assert.Equal("@readers", Assert.Single((await desk.IncidentAsync(told.Alerts[0].Subject)).Telling.Pending).Chat);
    }

    [Fact]
    public async Task AChatThatIsAddedLaterHasNoHistory()
    {
        var desk = new Desk();
        var page = new ReaderPage(desk);
        await page.DeliverAsync((await desk.ReadAsync(Some.Report(Some.Strike(16, 2)))).Alerts);
        desk.Chats = [Desk.Chat, Late];
        await desk.ReadAsync(Some.Report([], path: "other", readAt: Some.Morning.AddHours(1)));

        foreach (var (killed, version) in new[] { (28, 2), (20, 3) })
            await page.DeliverAsync((await desk.ReadAsync(Some.Report(Some.Strike(killed, 3), version: version, readAt: Some.Morning.AddHours(version)))).Alerts);
        await page.DeliverAsync(((HandOutcome.Done)await new IncidentDesk(desk.Store, Desk.Writer, Some.Tables, desk.Clock).RetractAsync("i310510_01", desk.Chats, CancellationToken.None)).Alerts);

        Assert.DoesNotContain(page.Messages, message => message.Chat == "@late");
        Assert.Equal(4, page.Messages.Count);
    }

    [Fact]
    public async Task DigestsComeAtTheHourOfEachChatAndToThoseThatWantThem()
    {
        var desk = new Desk(Desk.Chat, Late with { DigestAt = new TimeOnly(9, 30) }, new ChatSettings { Id = "@none", Kinds = ["incident"] }, new ChatSettings { Id = "@south", Governorates = ["Dar'a"] });
        await desk.ReadAsync(Some.Report(Some.Strike()));
        var due = new List<string>();
        foreach (var minutes in new[] { 59, 60, 61, 210, 211 })
        {
            desk.Clock.Now = Midnight.AddDays(1).AddHours(3).AddMinutes(minutes);
            var digests = await new DigestWriter(desk.Store, Desk.Writer, desk.Clock).WriteAsync(desk.Chats, new SourceSight(12, 12, []), CancellationToken.None);
            due.Add(string.Join(' ', digests.Select(alert => alert.Chat + (alert.Parts[0].Contains("Tall Zayt", StringComparison.Ordinal) ? "" : " quiet"))));
            Assert.All(digests, alert => Assert.True(alert.Silent));
            await new ReaderPage(desk).DeliverAsync(digests);
        }

        Assert.Equal(["", "@readers @south quiet", "", "@late", ""], due);
    }

    private static Report Total(long killed) =>
        Some.Report([Some.Figure("f1", $"{killed} civilians", Measure.Killed, killed, scope: FigureScope.DailyTotal, means: null)], readAt: Some.Morning.AddHours(12));
}

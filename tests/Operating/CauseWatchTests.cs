using Monitoring.Alerting;
using Monitoring.Delivering;
using Monitoring.Operating;
using Monitoring.Operating.Causes;
using Monitoring.Storing;
using Monitoring.Tests.Delivering;
using Monitoring.Watching;

namespace Monitoring.Tests.Operating;

public sealed class CauseWatchTests
{
    private readonly MemoryBlobStore _store = new();
    private readonly SelfAdvancingTime _time = new(new DateTimeOffset(2020, 1, 16, 7, 10, 0, TimeSpan.Zero));
    private readonly Source[] _sources = [.. Enumerable.Range(1, 6).Select(number => new Source { Id = $"s{number}", Name = $"Source {number}", Url = new Uri($"https://s{number}.example.org/"), Language = "en", Main = number == 1 })];
    private readonly CauseWatch _watch;

    public CauseWatchTests() =>
        _watch = new CauseWatch(_store, _sources, ["-1001", "-1009"], new OperatorNotes(_store, "-1009", _time), _time);

    [Fact]
    public async Task ASourceThatFailsIsToldOnceWithAllThatMatters()
    {
        await FailAsync("Blocked", 2, "s1");
        Assert.Empty(await _watch.ReviewAsync(default));
        await FailAsync("Blocked", 4, "s1");

        var alert = Assert.Single(await _watch.ReviewAsync(default));

        Assert.Equal(("-1009", AlertKind.Operators, false), (alert.Chat, alert.Kind, alert.Silent));
        var lines = Assert.Single(alert.Parts).Split('\n');
        Assert.StartsWith("<b>BLOCKED · s1 (Source 1) · 4 tries since ", lines[0], StringComparison.Ordinal);
        Assert.Equal("Found: HTTP 403, page title &quot;Just a moment&quot;; expected a list of articles. Step: Fetching.", lines[1]);
        Assert.Contains("Last good read ", lines[2], StringComparison.Ordinal);
        Assert.Contains("No open incident rests on it alone", lines[3], StringComparison.Ordinal);
        Assert.Equal("Others: 5 of 6 sources fine, so the fault is not ours.", lines[4]);
        Assert.Contains("Readers' note at ", lines[5], StringComparison.Ordinal);
        Assert.Contains("<code>monitor sources check s1</code>", lines[6], StringComparison.Ordinal);
        await FailAsync("Blocked", 9, "s1");
        Assert.Empty(await _watch.ReviewAsync(default));
    }

    [Fact]
    public async Task ItsEndIsToldOnce()
    {
        await FailAsync("Blocked", 3, "s1");
        await _watch.ReviewAsync(default);
        _time.Advance(TimeSpan.FromMinutes(380));
        await WellAsync("s1");

        var alert = Assert.Single(await _watch.ReviewAsync(default));

        Assert.StartsWith("<b>RECOVERED · s1 · blind for 6 h 50 min</b>", alert.Parts[0], StringComparison.Ordinal);
        Assert.Empty(await _watch.ReviewAsync(default));
        Assert.Empty((await _store.ReadAsync<OpenCauses>(OpenCauses.BlobName, default))!.Value.Causes);
    }

    [Fact]
    public async Task ARecoveryTellsWhatCameOfTheGapSoFar()
    {
        await FailAsync("Blocked", 3, "s1");
        await _watch.ReviewAsync(default);
        await WellAsync("s1");
        var now = _time.GetUtcNow();
        Finding[] findings = [new("6 civilians", Fate.Posted, null, "incidents/a", [], null), new("2 civilians", Fate.Merged, null, "incidents/b", [], null), new("9 civilians", Fate.Silent, SilenceReason.ReportedLate, "incidents/c", [], null)];
        foreach (var (report, source) in new[] { ("r1", "s1"), ("r2", "s2") })
            await _store.WriteAsync(ReportDay.BlobName(LocalTime.Damascus().DayOf(now), report, 1), new ReportRecord { Report = report, Url = new Uri("https://x.example/"), Source = source, Version = 1, At = now.AddSeconds(1), Findings = findings }, null, default);

        var alert = Assert.Single(await _watch.ReviewAsync(default));

        Assert.Contains("So far 1 article from the gap: 1 incident new, 0 tolls raised, 1 joined what was told before, 1 too old for a post.", alert.Parts[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task ThreeSourcesWithOneReasonAreOneCause()
    {
        await FailAsync("NameNotResolved", 3, "s1", "s2", "s3", "s4");

        var alert = Assert.Single(await _watch.ReviewAsync(default));

        Assert.StartsWith("<b>4 of 6 sources fail since ", alert.Parts[0], StringComparison.Ordinal);
        Assert.Contains("same reason: name not resolved", alert.Parts[0], StringComparison.Ordinal);
        await WellAsync("s1", "s2", "s3");
        Assert.Empty(await _watch.ReviewAsync(default));
        await WellAsync("s4");
        Assert.StartsWith("<b>RECOVERED · 4 sources", Assert.Single(await _watch.ReviewAsync(default)).Parts[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task SourcesToldOneByOneAreTakenOverByTheCommonCause()
    {
        await FailAsync("TimedOut", 3, "s1");
        Assert.Single(await _watch.ReviewAsync(default));
        await FailAsync("TimedOut", 3, "s2", "s3");
        Assert.StartsWith("<b>3 of 6", Assert.Single(await _watch.ReviewAsync(default)).Parts[0], StringComparison.Ordinal);
        await WellAsync("s1", "s2", "s3");
        Assert.Single(await _watch.ReviewAsync(default));
    }

    [Fact]
    public async Task DifferentReasonsAreDifferentCauses()
    {
        await FailAsync("Blocked", 3, "s1");
        await FailAsync("NotFound", 3, "s2");
        await FailAsync("TimedOut", 3, "s3");
        Assert.Equal(3, (await _watch.ReviewAsync(default)).Count);
    }

    [Fact]
    public async Task APausedSourceIsNoCause()
    {
        await FailAsync("Blocked", 5, "s1");
        var there = (await _store.ReadAsync<SourceState>(SourceState.BlobName("s1"), default))!;
        await _store.WriteAsync(SourceState.BlobName("s1"), there.Value with { Paused = true }, there.ETag, default);
        Assert.Empty(await _watch.ReviewAsync(default));
    }

    [Fact]
    public async Task ASourceThatWasPausedOrTakenAwayWhileItFailedHasNotRecovered()
    {
        await FailAsync("Blocked", 5, "s1");
        await FailAsync("NotFound", 5, "s2");
        await _watch.ReviewAsync(default);
        await SetAsync("s1", state => state with { Paused = true });
        var without = new CauseWatch(_store, [.. _sources.Where(source => source.Id != "s2")], ["-1001"], new OperatorNotes(_store, "-1009", _time), _time);

        var told = (await without.ReviewAsync(default)).Select(alert => alert.Parts[0]).ToArray();

        Assert.StartsWith("<b>PAUSED · s1 · not read since ", told[0], StringComparison.Ordinal);
        Assert.Contains("until <code>/resume</code>", told[0], StringComparison.Ordinal);
        Assert.StartsWith("<b>GONE · s2 · not read since ", told[1], StringComparison.Ordinal);
        Assert.Contains("No longer in the data folder: s2.", told[1], StringComparison.Ordinal);
        Assert.DoesNotContain(told, text => text.Contains("RECOVERED", StringComparison.Ordinal) || text.Contains("None skipped", StringComparison.Ordinal));
        Assert.Empty(await without.ReviewAsync(default));
    }

    [Fact]
    public async Task OfManySourcesOnlyThoseThatAreReadAgainHaveRecovered()
    {
        await FailAsync("TimedOut", 3, "s1", "s2", "s3");
        await _watch.ReviewAsync(default);
        await WellAsync("s1", "s2");
        await SetAsync("s3", state => state with { Paused = true });

        var told = Assert.Single(await _watch.ReviewAsync(default)).Parts[0];

        Assert.StartsWith("<b>RECOVERED · 2 sources (timed out)", told, StringComparison.Ordinal);
        Assert.Contains("Paused by an operator: s3.", told, StringComparison.Ordinal);
    }

    [Fact]
    public async Task BlobsThatCannotBeReadAreToldOnceADay()
    {
        var unreadable = new UnreadableBlobs(_time);
        var watch = new CauseWatch(_store, _sources, ["-1001"], new OperatorNotes(_store, "-1009", _time), _time, unreadable: unreadable);
        void Meet(string name) => unreadable.Note(new StoreException(StoreProblem.Corrupt, $"{name}: found 19 bytes that are not a whole Alert; nothing was changed.") { Blob = name });
        Meet("outbox/aaa/zz.json");
        Meet("incidents/2020-01/b.json");

        var told = Assert.Single(await watch.ReviewAsync(default)).Parts[0];

        Assert.StartsWith("<b>CORRUPT · 2 stored blobs</b>", told, StringComparison.Ordinal);
        Assert.Contains("outbox/aaa/zz.json: found 19 bytes", told, StringComparison.Ordinal);
        Assert.Contains("incidents/2020-01/b.json: found 19 bytes", told, StringComparison.Ordinal);
        Meet("outbox/aaa/zz.json");
        Assert.Empty(await watch.ReviewAsync(default));
        Meet("incidents/2020-01/c.json");
        Assert.Contains("1 stored blob<", Assert.Single(await watch.ReviewAsync(default)).Parts[0], StringComparison.Ordinal);
        _time.Advance(TimeSpan.FromHours(25));
        Assert.Empty(await watch.ReviewAsync(default));
        Meet("outbox/aaa/zz.json");
        Assert.Single(await watch.ReviewAsync(default));
    }

    [Theory]
    [InlineData("sending/-1001.json", "CHAT STANDS STILL · -1001 · what is remembered of it cannot be read")]
    [InlineData(OpenCauses.BlobName, "BLOCKED · s1")]
    public async Task AStateOfOurOwnThatCannotBeReadStopsNoOtherMessage(string name, string expected)
    {
        await FailAsync("Blocked", 5, "s1");
        await _store.PutIfAbsentAsync(name, "{\"schemaVersion\":1"u8.ToArray(), default);

        var first = await _watch.ReviewAsync(default);
        var second = await _watch.ReviewAsync(default);

        Assert.Contains(first, alert => alert.Parts[0].StartsWith("<b>" + expected, StringComparison.Ordinal));
        Assert.Subset(first.Select(alert => alert.Id).ToHashSet(), second.Select(alert => alert.Id).ToHashSet());
        Assert.Equal(18, (await _store.GetAsync(name, default))!.Content.Length);
    }

    [Fact]
    public async Task AChatThatStandsStillAndAlertsThatDiedAreTold()
    {
        var chat = new ChatState { Chat = "-1001", Stop = new ChatStop(DeliveryProblem.BotBlocked, "Forbidden: bot was kicked from the channel chat", _time.GetUtcNow()), Dead = [new DeadLetter("a1", DeliveryProblem.TooLong, "Bad Request: message is too long", _time.GetUtcNow())] };
        await _store.WriteAsync(ChatState.BlobName("-1001"), chat, null, default);

        var alerts = await _watch.ReviewAsync(default);

        Assert.Equal(["<b>CHAT STANDS STILL · -1001", "<b>REFUSED · 1 alert for chat -1001</b>"], alerts.Select(alert => alert.Parts[0].Split(" · since")[0].Split('\n')[0]));
        Assert.Contains("Forbidden: bot was kicked from the channel chat.", alerts[0].Parts[0], StringComparison.Ordinal);
        Assert.Empty(await _watch.ReviewAsync(default));
    }

    [Fact]
    public async Task ACrashBetweenNoteAndCausesTellsNothingTwice()
    {
        await FailAsync("Blocked", 3, "s1");
        var first = await _watch.ReviewAsync(default);
        await _store.DeleteAsync(OpenCauses.BlobName, null, default);
        var second = await _watch.ReviewAsync(default);
        Assert.Equal(first.Single().Id, second.Single().Id);
        Assert.Single(await Subject.NamesAsync(_store, Outbox.Prefix));
    }

    [Theory]
    [InlineData(1, 23, false)]
    [InlineData(1, 25, true)]
    [InlineData(24, 90, false)]
    [InlineData(24, 97, true)]
    public async Task ASourceThatIsSilentForFourOfItsUsualGapsAndADayIsTold(int usualHours, int silentHours, bool isTold)
    {
        await SilentAsync(usualHours, silentHours, "s1");

        var alerts = await _watch.ReviewAsync(default);

        Assert.Equal(isTold, alerts.Count == 1);
        if (isTold)
        {
            Assert.StartsWith("<b>SILENT · s1 (Source 1) · since ", alerts[0].Parts[0], StringComparison.Ordinal);
            Assert.Contains("at its usual pace", alerts[0].Parts[0], StringComparison.Ordinal);
            Assert.DoesNotContain("Readers' note", alerts[0].Parts[0], StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task SilenceEndsWithOneMessageAndManySilentSourcesAreOneCause()
    {
        await SilentAsync(1, 30, "s1", "s2", "s3");
        Assert.Contains("A quiet day, or lists that are no longer read right", Assert.Single(await _watch.ReviewAsync(default)).Parts[0], StringComparison.Ordinal);
        await SilentAsync(1, 0, "s1", "s2", "s3");
        Assert.StartsWith("<b>RECOVERED · 3 sources (silent)", Assert.Single(await _watch.ReviewAsync(default)).Parts[0], StringComparison.Ordinal);
        Assert.Empty(await _watch.ReviewAsync(default));
    }

    [Fact]
    public async Task ArticlesThatCannotBeReadAnyMoreAreToldAsOneCause()
    {
        var unread = new SourceFailure("Reading", SourceTrouble.ArticlesNotRead, "https://s1.example.org/a: found no running text; expected paragraphs.", _time.GetUtcNow().AddHours(-2), 3);
        await SetAsync("s1", state => state with { LastRead = _time.GetUtcNow(), Unread = unread with { Tries = 2 } });
        Assert.Empty(await _watch.ReviewAsync(default));
        await SetAsync("s1", state => state with { Unread = unread });
        var alert = Assert.Single(await _watch.ReviewAsync(default));
        Assert.StartsWith("<b>ARTICLES NOT READ · s1 (Source 1) · 3 tries since ", alert.Parts[0], StringComparison.Ordinal);
        await SetAsync("s1", state => state with { Unread = null });
        Assert.StartsWith("<b>RECOVERED · s1", Assert.Single(await _watch.ReviewAsync(default)).Parts[0], StringComparison.Ordinal);
    }

    private async Task SilentAsync(int usualHours, int silentHours, params string[] ids)
    {
        foreach (var id in ids)
            await SetAsync(id, state => state with { LastRead = _time.GetUtcNow(), UsualGap = TimeSpan.FromHours(usualHours), LastArticle = _time.GetUtcNow().AddHours(-silentHours) });
    }

    private async Task FailAsync(string problem, int tries, params string[] ids)
    {
        foreach (var id in ids)
        {
            await SetAsync(id, state => state with
            {
                Failure = new SourceFailure("Fetching", problem, "HTTP 403, page title \"Just a moment\"; expected a list of articles", _time.GetUtcNow().AddMinutes(-30), tries),
                LastRead = _time.GetUtcNow().AddMinutes(-45),
                UnseenSince = _time.GetUtcNow().AddMinutes(-45),
                NextDue = _time.GetUtcNow().AddHours(1),
            });
        }
        foreach (var source in _sources.Where(source => !ids.Contains(source.Id)))
            await SetAsync(source.Id, state => state);
    }

    private async Task WellAsync(params string[] ids)
    {
        foreach (var id in ids)
            await SetAsync(id, state => state with { Failure = null, LastRead = _time.GetUtcNow() });
    }

    private async Task SetAsync(string id, Func<SourceState, SourceState> change)
    {
        var there = await _store.ReadAsync<SourceState>(SourceState.BlobName(id), default);
        await _store.WriteAsync(SourceState.BlobName(id), change(there?.Value ?? new SourceState { Id = id }), there?.ETag, default);
    }
}

using Monitoring.Alerting;
using Monitoring.Delivering;
using Monitoring.Operating;
using Monitoring.Operating.Causes;
using Monitoring.Operating.Outages;
using Monitoring.Storing;
using Monitoring.Tests.Alerting;
using Monitoring.Tests.Reconciling;
using Monitoring.Watching;

namespace Monitoring.Tests.Operating;

/// <summary>Every kind of message that operators get, letter by letter: <c>tests/Golden/Operators</c>.</summary>
public class OperatorMessagesTests
{
    private const string Operators = "-1009";
    private static readonly Source[] Sources =
    [
        Some.Source("sohr-ar", "SOHR") with { Main = true, Origin = "sohr" },
        Some.Source("sana-en", "SANA", PublisherType.StateMedia, ownership: "Syrian state agency"),
        .. Enumerable.Range(3, 9).Select(number => Some.Source($"source-{number}", $"Source {number}")),
        Some.Source("sohr-en", "SOHR") with { Origin = "sohr" },
    ];

    private readonly Desk _desk = new();
    private readonly SortedDictionary<string, string> _messages = new(StringComparer.Ordinal);

    [Fact]
    public async Task EveryMessageIsAsItWasLookedAt()
    {
        _desk.Clock.Now = Some.Morning.AddHours(3);
        await IncidentsAsync();
        await OneByOneAsync();
        await ManyAsync();
        await ChatsAsync();
        Mornings();
        Others();

        Assert.All(_messages, message => Assert.True(GoldenFolder.IsWellFormed(message.Value) && Html.VisibleLength(message.Value) <= 900, $"{message.Key}: {message.Value}"));
        await GoldenFolder.CompareAsync("Operators", _messages);
    }

    /// <summary>Three open incidents that rest on one source alone, and one that another tells too.</summary>
    private async Task IncidentsAsync()
    {
        foreach (var place in new[] { "Tall Zayt", "Binnish", "Saraqib", "Nawa" })
            await _desk.ReadAsync(Some.Report(Some.Strike(place: place), Sources[0], place, readAt: Some.Morning.AddMinutes(place.Length)));
        await _desk.ReadAsync(Some.Report(Some.Strike(place: "Nawa"), Sources[1], readAt: Some.Morning.AddHours(1)));
        _desk.Clock.Now = Some.Morning.AddHours(3);
    }

    private async Task OneByOneAsync()
    {
        var watch = Watch();
        foreach (var source in Sources)
            await SetAsync(source.Id, state => state with { LastRead = Now.AddMinutes(-5), LastFigure = Now.AddHours(-1), UsualGap = TimeSpan.FromMinutes(25), NextDue = Now.AddMinutes(5) });
        await TellAsync(watch, "blocked", "sohr-ar", state => state with { Failure = Failed("Fetching", "Blocked", "HTTP 403, page title \"Just a moment…\", 5 KB; expected a list of articles", 4), LastRead = Now.AddMinutes(-65), UnseenSince = Now.AddMinutes(-65), NextDue = Now.AddHours(1) });
        await ReadGapAsync(minutes: 380);
        await TellAsync(watch, "blocked-over", "sohr-ar", state => state with { Failure = null, LastRead = Now });
        await TellAsync(watch, "empty-reading", "sana-en", state => state with { Failure = Failed("Reading", "NothingListed", "https://sana-en.example.org/: 48 KB of HTML without a link to an article; expected a list of articles", 3), NextDue = Now.AddMinutes(20) });
        await TellAsync(watch, "empty-reading-over", "sana-en", state => state with { Failure = null, LastRead = Now }, minutes: 42);
        await TellAsync(watch, "layout-changed", "source-3", state => state with { LastRead = Now, NextDue = Now.AddMinutes(5), Unread = Failed("Reading", SourceTrouble.ArticlesNotRead, "https://source-3.example.org/a: found no running text; expected paragraphs", 3) });
        await TellAsync(watch, "layout-changed-over", "source-3", state => state with { Unread = null }, minutes: 90);
        await TellAsync(watch, "silent", "source-4", state => state with { LastRead = Now, NextDue = Now.AddMinutes(5), LastArticle = Now.AddHours(-73), UsualGap = TimeSpan.FromHours(18) });
        await TellAsync(watch, "silent-over", "source-4", state => state with { LastRead = Now, LastArticle = Now }, minutes: 300);
        await TellAsync(watch, "state-of-a-newer-program", "source-5", state => state with { Failure = SourceFailure.Of(new StoreException(StoreProblem.NewerSchema, "sources/source-5.json: found schema version 9, expected at most 1"), Now, 3) });
        await SetAsync("source-5", state => state with { Failure = null, LastRead = Now });
        await watch.ReviewAsync(CancellationToken.None);
    }

    /// <summary>What a source published while it was not seen: two new incidents, one of them long ago, and a toll that it raised.</summary>
    private async Task ReadGapAsync(int minutes)
    {
        var since = Now.AddMinutes(-65);
        _desk.Clock.Now = Now.AddMinutes(minutes);
        await _desk.ReadAsync(Some.Report(Some.Strike(9, 3), Sources[0], "Tall Zayt", version: 2, readAt: Now) with { BlindSince = since });
        await _desk.ReadAsync(Some.Report(Some.Strike(place: "Sarmin"), Sources[0], "Sarmin", readAt: Now) with { BlindSince = since });
        await _desk.ReadAsync(Some.Report(Some.Strike(place: "Kafr Nabl"), Sources[0], "Kafr Nabl", readAt: Now, published: Now.AddHours(-7)) with { BlindSince = since });
        _desk.Clock.Now = Now.AddMinutes(1);
    }

    private async Task ManyAsync()
    {
        var watch = Watch();
        await SetAllAsync(9, state => state with { Failure = Failed("Fetching", "NameNotResolved", "sohr-ar.example.org: no address; expected one", 3), NextDue = Now.AddMinutes(10) });
        Add("many-fail", await watch.ReviewAsync(CancellationToken.None));
        _desk.Clock.Now = Now.AddMinutes(75);
        await SetAllAsync(9, state => state with { Failure = null, LastRead = Now });
        Add("many-fail-over", await watch.ReviewAsync(CancellationToken.None));
        await SetAllAsync(4, state => state with { NextDue = Now.AddMinutes(10), UsualGap = TimeSpan.FromHours(2), LastArticle = Now.AddHours(-30) });
        Add("many-silent", await watch.ReviewAsync(CancellationToken.None));
        await SetAllAsync(4, state => state with { LastArticle = Now });
        await watch.ReviewAsync(CancellationToken.None);
    }

    private async Task ChatsAsync()
    {
        var watch = Watch();
        var chat = new ChatState { Chat = "@readers", Stop = new ChatStop(DeliveryProblem.BotBlocked, "Forbidden: bot was kicked from the channel chat", Now.AddMinutes(-20)), LastSent = Now.AddHours(-2), NextCallAt = Now.AddHours(1) };
        var tag = ((PutResult.Written)await _desk.Store.WriteAsync(ChatState.BlobName("@readers"), chat, null, CancellationToken.None)).ETag;
        Add("chat-stands-still", await watch.ReviewAsync(CancellationToken.None));
        await _desk.Store.WriteAsync(ChatState.BlobName("@readers"), chat with { Stop = null, Dead = [new DeadLetter("3f2a", DeliveryProblem.TooLong, "Bad Request: message is too long", Now)] }, tag, CancellationToken.None);
        foreach (var alert in await watch.ReviewAsync(CancellationToken.None))
            Add(alert.Parts[0].StartsWith("<b>RECOVERED", StringComparison.Ordinal) ? "chat-stands-still-over" : "refused", [alert]);
    }

    private void Mornings()
    {
        var well = Sources.Select((source, at) => new SourceHealth(source.Id, at == 0, false, Now, Now, null)).ToArray();
        var day = new DateOnly(2031, 5, 10);
        _messages.Add("morning-all-well", MorningReport.Html(new HealthReport(Now, well, [new ChatHealth("@readers", 0, null, null, 0)]), Ledger(31), TimeSpan.FromMinutes(7), day));
        SourceHealth[] ill =
        [
            well[0] with { Failure = Failed("Fetching", "Blocked", "found 403", 40) with { Since = Now.AddDays(-1) } },
            well[1] with { SilentSince = Now.AddDays(-3) },
            well[2] with { Paused = true },
            .. well[3..],
        ];
        _messages.Add("morning-with-everything", MorningReport.Html(new HealthReport(Now, ill, [new ChatHealth("@readers", 2, Now, null, 1) { Throttled = 4 }, new ChatHealth(Operators, 1, Now, "kicked", 0)]), Ledger(34) with { Pending = 1, Dead = 1, Lost = ["incidents/2031/05/09/3f2a.json"] }, null, day));
        _messages.Add("morning-without-sources", MorningReport.Html(new HealthReport(Now, [], []), Ledger(31), null, day));
    }

    private void Others()
    {
        var outage = new StoreOutage(StoreProblem.Unreachable, "blobs.example.org:443: connection refused", Now.AddMinutes(-4));
        _messages.Add("store-out", StoreTexts.Begun(outage));
        _messages.Add("store-out-over", StoreTexts.Over(outage, Now));
    }

    private DateTimeOffset Now => _desk.Clock.Now;

    private CauseWatch Watch() => new(_desk.Store, Sources, ["@readers", Operators], new OperatorNotes(_desk.Store, Operators, _desk.Clock), _desk.Clock, new PublicLinks(PhraseBook.Load(Repository.File("data"), "en"), new Uri("https://monitor.example.org/")).WhatToDo);

    private SourceFailure Failed(string step, string problem, string found, int tries) => new(step, problem, found, Now.AddMinutes(-60), tries);

    private static DayLedger Ledger(int detected) => new() { Day = new DateOnly(2031, 5, 9), At = Some.Morning, Detected = detected, Posted = 6, Merged = 14, Silent = 11, Pending = 0, Dead = 0, Reasons = [] };

    private async Task TellAsync(CauseWatch watch, string name, string source, Func<SourceState, SourceState> change, int minutes = 0)
    {
        _desk.Clock.Now = Now.AddMinutes(minutes);
        await SetAsync(source, change);
        Add(name, await watch.ReviewAsync(CancellationToken.None));
    }

    private async Task SetAllAsync(int first, Func<SourceState, SourceState> change)
    {
        foreach (var source in Sources.Take(first))
            await SetAsync(source.Id, change);
    }

    private async Task SetAsync(string id, Func<SourceState, SourceState> change)
    {
        var there = await _desk.Store.ReadAsync<SourceState>(SourceState.BlobName(id), CancellationToken.None);
        await _desk.Store.WriteAsync(SourceState.BlobName(id), change(there?.Value ?? new SourceState { Id = id }), there?.ETag, CancellationToken.None);
    }

    private void Add(string name, IReadOnlyList<Alert> alerts) => _messages.Add(name, Assert.Single(Assert.Single(alerts).Parts));
}

using Monitoring.Alerting;
using Monitoring.Alerting.Digests;
using Monitoring.Alerting.RoundUps;
using Monitoring.Alerting.Writing;
using Monitoring.Reconciling;
using Monitoring.Storing;

namespace Monitoring.Evaluating.Seasons;

/// <summary>Plays a season through the register and counts what came of it.</summary>
public sealed class SeasonPlay
{
    /// <summary>Between two sweeps. 10 minutes, the usual pace of a source.</summary>
    private static readonly TimeSpan Pace = TimeSpan.FromMinutes(10);

    /// <summary>After the last report: what waits is told by then.</summary>
    private static readonly TimeSpan After = TimeSpan.FromHours(36);

    private static readonly ChatSettings Chat = new() { Id = "@season", Countries = ["SY"] };
    private readonly MemoryBlobStore _store = new();
    private readonly SeasonClock _clock = new();
    private readonly Season _season;
    private readonly int _seed;
    private readonly PostWriter _writer;
    private readonly IncidentRegister _register;
    private readonly BurstRoundUps _bursts;
    private readonly DigestWriter _digests;
    private readonly SeasonChat _chat;
    private readonly Dictionary<string, SeasonReport> _reports = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string?> _why = new(StringComparer.Ordinal);

    private SeasonPlay(Season season, int seed, string dataFolder)
    {
        _season = season;
        _seed = seed;
        var thresholds = new NewsThresholds();
        _writer = PostWriter.Load(dataFolder, thresholds);
        _bursts = new BurstRoundUps(_store, new NewsPolicy(thresholds), _writer, _clock);
        _digests = new DigestWriter(_store, _writer, _clock);
        _chat = new SeasonChat(_store);
        _register = new IncidentRegister(_store, new NewsPolicy(thresholds), _writer, ReconcilingTables.Load(dataFolder), _clock);
    }

    /// <summary>Plays one season.</summary>
    /// <param name="noise">The frozen noise.</param>
    /// <param name="seed">The season's seed.</param>
    /// <param name="dataFolder">Tables of the program.</param>
    /// <param name="misses">Told of every pairing that went wrong; null: not told.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public static async Task<SeasonScores> RunAsync(SeasonNoise noise, int seed, string dataFolder, Action<string>? misses, CancellationToken cancellationToken)
    {
        var play = new SeasonPlay(Season.Write(noise, seed), seed, dataFolder);
        foreach (var report in play._season.Reports)
        {
            await play.KeepUpAsync(report.Report.ReadAt, cancellationToken);
            var outcome = await play._register.TellAsync(report.Report, [Chat], cancellationToken);
            play._chat.Put(outcome.Alerts);
            await play._chat.SendAsync(play._clock.Now, cancellationToken);
            play._reports[Key(report.Report)] = report;
            play._why[Key(report.Report)] = outcome.Findings.Select(finding => finding.Why).FirstOrDefault(why => why is not null);
        }

        await play.KeepUpAsync(play._clock.Now + After, cancellationToken);
        return await play.ScoreAsync(misses, cancellationToken);
    }

    /// <summary>What is done between rounds, up to the next report.</summary>
    private async Task KeepUpAsync(DateTimeOffset until, CancellationToken cancellationToken)
    {
        for (var at = _clock.Now + Pace; _clock.Now != default && at < until; at += Pace)
            await SweepAsync(at, cancellationToken);
        await SweepAsync(until, cancellationToken);
    }

    private async Task SweepAsync(DateTimeOffset at, CancellationToken cancellationToken)
    {
        _clock.Now = at;
        _chat.Put(await _bursts.FlushAsync([Chat], cancellationToken));
        _chat.Put(await _digests.WriteAsync([Chat], new SourceSight(0, 0, []), cancellationToken));
        await _chat.SendAsync(at, cancellationToken);
    }

    private async Task<SeasonScores> ScoreAsync(Action<string>? misses, CancellationToken cancellationToken)
    {
        var incidents = await IncidentsAsync(cancellationToken);
        var claims = incidents.SelectMany(told => told.Incident.Claims.Select(claim => (Told: told, Claim: claim, Event: EventOf(claim)))).ToArray();
        var (precision, recall) = BCubed.Score(claims.Select(one => (one.Told.Incident.Id, one.Event)).ToArray());
        var changes = new SeasonChangeCount(_season, incidents, EventOf, report => report.Changes, misses);
        var drawn = new SeasonChangeCount(_season, incidents, EventOf, report => report.Drawn, null);
        var days = _chat.Messages.GroupBy(message => _writer.Clock.DayOf(message.At)).ToArray();
        foreach (var message in days.MaxBy(Count) ?? Enumerable.Empty<SeasonMessage>())
            misses?.Invoke(Describe(message));
        foreach (var miss in claims.GroupBy(one => one.Event).Where(same => same.Select(one => one.Told.Incident.Id).Distinct().Count() > 1))
            misses?.Invoke($"split {miss.Key}: {string.Join(" | ", miss.Select(one => Describe(one.Told, one.Claim)))}");
        foreach (var miss in claims.GroupBy(one => one.Told.Incident.Id).Where(same => same.Select(one => one.Event).Distinct().Count() > 1))
            misses?.Invoke($"mixed {miss.Key[..6]}: {string.Join(" | ", miss.Select(one => one.Event + " " + Describe(one.Told, one.Claim)))}");
        var pending = incidents.Sum(told => told.Telling.Pending.Count(alert => alert.Kind == AlertKind.Incident));
        return new SeasonScores
        {
            Seed = _seed,
            Events = _season.Events.Count,
            Reports = _season.Reports.Count,
            Precision = precision,
            Recall = recall,
            TotalsInIncidents = claims.Count(one => one.Event == 0),
            Changes = changes.Stated,
            ShownOnce = changes.ShownOnce,
            ShownWithoutCause = changes.WithoutCause,
            Drawn = (drawn.Stated, drawn.ShownOnce, drawn.WithoutCause),
            BusiestDay = days.Max(Count),
            MostSounds = days.Max(day => day.Count(message => !message.Alert.Silent)),
            Lost = pending,
            Doubled = _chat.HandedAgain,
            EventsPostedTwice = claims.Where(one => one.Told.Telling.Messages.Any(message => message.Action == PostAction.Post)).GroupBy(one => one.Event).Count(same => same.Select(one => one.Told.Incident.Id).Distinct().Count() > 1),
            EventsHidden = Hidden(claims.GroupBy(one => one.Told.Incident.Id).Select(same => same.CountBy(one => one.Event).MaxBy(one => one.Value).Key).ToHashSet(), misses),
            EventsNotTold = NotTold(claims.Where(one => IsTold(one.Told)).Select(one => one.Event).ToHashSet()),
        };
    }

    private static bool IsTold(ToldIncident told) => told.ToldIn is not null || told.Gathered.Count > 0 || told.Telling.Messages.Any(message => message.Action == PostAction.Post);

    private int NotTold(HashSet<int> told)
    {
        var reported = _season.Reports.SelectMany(report => report.Events.Values).ToHashSet();
        return _season.Events.Count(one => !one.Accident && one.Place.Country == "SY" && reported.Contains(one.Number) && !told.Contains(one.Number));
    }

    /// <summary>Events that lead no incident: their reports were all taken for another attack.</summary>
    private int Hidden(HashSet<int> leading, Action<string>? misses)
    {
        var reported = _season.Reports.SelectMany(report => report.Events.Values).ToHashSet();
        var hidden = _season.Events.Where(one => !one.Accident && one.Place.Country == "SY" && reported.Contains(one.Number) && !leading.Contains(one.Number)).ToArray();
        foreach (var one in hidden)
            misses?.Invoke($"hidden {one.Number}: {one.Place.Name} {one.At:MM-dd HH:mm} {one.Means} {one.Belligerent} {one.Group} {one.Tolls[0].Killed}");
        return hidden.Length;
    }

    private async Task<IReadOnlyList<ToldIncident>> IncidentsAsync(CancellationToken cancellationToken)
    {
        var incidents = new List<ToldIncident>();
        await foreach (var name in _store.ListAsync("incidents/", cancellationToken))
            incidents.Add((await _store.ReadAsync<ToldIncident>(name, cancellationToken))!.Value); // listed a moment ago, nobody deletes
        return incidents;
    }

    /// <summary>The event that a claim is about. A death of wounds that was added to it is a figure of no report: the others tell.</summary>
    private int EventOf(Claim claim)
    {
        var events = _reports[$"{claim.Url} {claim.Version}"].Events;
        var stated = claim.Figures.FirstOrDefault(figure => events.ContainsKey(figure.Id));
        return stated is null ? events.Values.First() : events[stated.Id];
    }

    private static int Count(IEnumerable<SeasonMessage> day) => day.Sum(message => message.Alert.Parts.Count);

    private string Describe(SeasonMessage message) => FormattableString.Invariant(
        $"busiest {_writer.Clock.At(message.At):MM-dd HH:mm} {message.Alert.Kind} {message.Alert.Action} {(message.Alert.Silent ? "silent" : "sound")} {message.Alert.Parts.Count}: {message.Alert.Parts[0].Split('\n')[0]}");

    private static string Key(Report report) => $"{report.Article.Url} {report.Version}";

    private string Describe(ToldIncident told, Claim claim) =>
        $"[{told.Incident.Id[..6]} {claim.Source} v{claim.Version} {claim.Status} {claim.ReadAt:MM-dd HH:mm} day {claim.Start:MM-dd} {claim.Places[0].Text}/{claim.Places[0].Name} {string.Join('+', claim.Means)} {string.Join('+', claim.Belligerents)} {claim.Figures[0].Evidence.Sentence} <{_why.GetValueOrDefault($"{claim.Url} {claim.Version}")}>]";

    private sealed class SeasonClock : TimeProvider
    {
        public DateTimeOffset Now { get; set; }

        public override DateTimeOffset GetUtcNow() => Now;
    }
}

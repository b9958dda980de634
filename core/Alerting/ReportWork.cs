using Monitoring.Alerting.Chats;
using Monitoring.Reconciling;
using Monitoring.Reconciling.Mentioning;

namespace Monitoring.Alerting;

/// <summary>What is known while one report is worked on.</summary>
internal sealed class ReportWork(Report report, IReadOnlyList<ChatSettings> chats, Mentions mentions, ReportRecord? earlier, DateTimeOffset now)
{
    private readonly List<(string Origin, string Id)> _taken = [];
    private readonly List<(EventMention Mention, string Subject)> _events = [];
    private readonly HashSet<string> _gathered = new(StringComparer.Ordinal);

    public Report Report { get; } = report;

    public IReadOnlyList<ChatSettings> Chats { get; } = chats;

    public Mentions Mentions { get; } = mentions;

    public ReportRecord? Earlier { get; } = earlier;

    public DateTimeOffset Now { get; } = now;

    public required ReaderChats Readers { get; init; }

    /// <summary>What is told, without what was told in other words since.</summary>
    public List<Alert> Alerts { get; } = [];

    public List<Finding> Findings { get; } = [];

    public HashSet<string> Subjects { get; } = new(StringComparer.Ordinal);

    /// <summary>Incidents that earlier versions of this report told of.</summary>
    public IReadOnlySet<string> ToldBefore { get; } = Finding.SubjectsOf(earlier?.Findings ?? [], Finding.Incidents).ToHashSet(StringComparer.Ordinal);

    /// <summary>Series of totals that earlier versions of this report told of.</summary>
    public IReadOnlySet<string> TotalsBefore { get; } = Finding.SubjectsOf(earlier?.Findings ?? [], Finding.Series).ToHashSet(StringComparer.Ordinal);

    /// <summary>Incidents that this report has told of already: in an earlier version, or in another voice right before.</summary>
    public IReadOnlySet<string> KnownTo(EventMention mention) =>
        _events.Count > 0 && Voices.AreOfOneAttack(mention, _events[^1].Mention) ? ToldBefore.Append(_events[^1].Subject).ToHashSet(StringComparer.Ordinal) : ToldBefore;

    /// <summary>Notes the incident that an event of the report is.</summary>
    public void Told(EventMention mention, string subject) => _events.Add((mention, subject));

    /// <summary>Incidents that other events of this report by the same origin are: two events of one report are two.</summary>
    public IReadOnlySet<string> Taken(string origin) => _taken.Where(one => one.Origin == origin).Select(one => one.Id).ToHashSet(StringComparer.Ordinal);

    /// <summary>Notes a round-up: the incidents that it tells are posted, or wait for one of several reports.</summary>
    /// <param name="alerts">What tells it.</param>
    /// <param name="held">True when the day of a chat is full.</param>
    public void Gathered(IReadOnlyList<Alert> alerts, bool held)
    {
        Tell(alerts);
        for (var at = 0; at < Findings.Count; at++)
        {
            if (_gathered.Contains(Findings[at].Subject ?? string.Empty) && (held || alerts.Count > 0))
                Findings[at] = Findings[at] with { Fate = Fate.Posted, Reason = held ? SilenceReason.FullDay : null, Alerts = Finding.IdsOf(alerts) };
        }
    }

    /// <summary>Notes what is told, and counts its messages.</summary>
    public void Tell(IReadOnlyList<Alert> alerts)
    {
        Alerts.AddRange(alerts);
        Readers.Decided(alerts, Now);
    }

    public void Add(IncidentCommit.Committed committed, Claim? claim)
    {
        Subjects.Add(committed.Subject);
        if (committed.Told.ToldIn is not null && committed.Told.Incident.Revisions.Count == 1)
            _gathered.Add(committed.Subject);

        // A post told in other words keeps its id: the later words are the ones to send.
        Alerts.RemoveAll(alert => committed.Alerts.Any(later => later.Id == alert.Id && later.Chat == alert.Chat));
        Tell(committed.Alerts);
        Findings.Add(committed.Finding);
        if (claim is not null)
            _taken.Add((claim.Origin.Id, committed.Told.Incident.Id));
    }
}

using Monitoring.Alerting;
using Monitoring.Delivering;
using Monitoring.Storing;

namespace Monitoring.Evaluating.Seasons;

/// <summary>The season's one chat: takes what is due from an outbox, as a sender would, and remembers every message.</summary>
internal sealed class SeasonChat(IBlobStore store)
{
    private readonly SubjectMarks _marks = new(store);
    private readonly Dictionary<string, Alert> _waiting = new(StringComparer.Ordinal);
    private readonly HashSet<string> _settled = new(StringComparer.Ordinal);
    private readonly List<SeasonMessage> _messages = [];
    private int _next;

    /// <summary>Posts and replies that readers got, oldest first; an edit is no message.</summary>
    public IReadOnlyList<SeasonMessage> Messages => _messages;

    /// <summary>Alerts that were handed over once more after they were sent.</summary>
    public int HandedAgain { get; private set; }

    /// <summary>Puts alerts out; one that is out already is left as it is.</summary>
    public void Put(IEnumerable<Alert> alerts)
    {
        foreach (var alert in alerts)
        {
            if (_settled.Contains(alert.Id))
                HandedAgain++;
            else
                _waiting.TryAdd(alert.Id, alert);
        }
    }

    /// <summary>Sends what is due and still pending.</summary>
    public async Task SendAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        foreach (var alert in _waiting.Values.Where(alert => (alert.NotBefore ?? alert.CreatedAt) <= now).OrderBy(alert => alert.Revision).ThenBy(alert => alert.Action).ToArray())
        {
            _waiting.Remove(alert.Id);
            await _marks.ChangeAsync(alert.Subject, telling => Sent(telling, alert, now), cancellationToken);
        }
    }

    private Telling? Sent(Telling telling, Alert due, DateTimeOffset now)
    {
        // What is pending is what counts: an alert may have been told in other words, or kept back, since it was handed over.
        if (telling.Pending.FirstOrDefault(pending => pending.Id == due.Id) is not { } alert)
            return null;
        _settled.Add(alert.Id);
        var left = telling.Pending.Where(pending => pending.Id != due.Id).ToArray();
        if (alert.Action == PostAction.Edit)
            return new Telling(left, [.. telling.Messages.Select(message => message.Action == PostAction.Post ? message with { AlertId = alert.Id, Revision = alert.Revision } : message)]);
        _messages.Add(new SeasonMessage(alert, now));
        return new Telling(left, [.. telling.Messages, .. alert.Parts.Select((_, part) => new SentMessage(alert.Chat, alert.Id, alert.Action, part, ++_next, alert.Revision, now, !alert.Silent))]);
    }
}

/// <summary>A post or a reply that readers of the season got.</summary>
/// <param name="Alert">What it shows.</param>
/// <param name="At">When it was sent.</param>
internal sealed record SeasonMessage(Alert Alert, DateTimeOffset At);

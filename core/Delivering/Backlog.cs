using Monitoring.Alerting;
using Monitoring.Storing;

namespace Monitoring.Delivering;

/// <summary>What waits for one chat, kept between looks so that each alert is read once.</summary>
internal sealed class Backlog(IBlobStore store, string chat)
{
    private readonly Outbox _outbox = new(store);
    private readonly Dictionary<string, Alert> _alerts = new(StringComparer.Ordinal);
    private readonly HashSet<string> _unreadable = new(StringComparer.Ordinal);
    private readonly HashSet<string> _held = new(StringComparer.Ordinal);

    /// <summary>How many waited at the last look.</summary>
    internal int Count => _alerts.Count + _unreadable.Count;

    /// <summary>How many of them are held back in this run: they, or what they tell of, cannot be read.</summary>
    internal int Held => _unreadable.Count + _alerts.Values.Count(alert => _held.Contains(alert.Subject));

    /// <summary>Why, for the first that was found; null: none is held back.</summary>
    internal string? HeldBecause { get; private set; }

    /// <summary>A subject cannot be read: without it nothing can be marked, so nothing of it is sent. Others go on.</summary>
    internal void Hold(string subject, StoreException fault)
    {
        _held.Add(subject);
        PassOver(fault);
    }

    /// <summary>The subject that is told next, with everything of it that is due; none: nothing is due.</summary>
    internal async Task<IReadOnlyList<Alert>> NextAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        await LookAsync(cancellationToken).ConfigureAwait(false);
        foreach (var alerts in Subjects().ToArray())
        {
            if (First(alerts).IsDue(now) || (alerts.Any(alert => alert.IsDue(now)) && await WasDecidedAsync(alerts, now, cancellationToken).ConfigureAwait(false)))
                return [.. alerts.Where(alert => alert.IsDue(now))];
        }

        return [];
    }

    /// <summary>True when what waits for its time is not pending any more: operators let it pass or kept it back.</summary>
    private async Task<bool> WasDecidedAsync(Alert[] alerts, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (await TellingAsync(alerts[0].Subject, cancellationToken).ConfigureAwait(false) is not { } telling)
            return false;
        var pending = alerts.Where(alert => telling.Pending.Any(there => there.Id == alert.Id && there.Chat == alert.Chat)).ToArray();
        return pending.Length > 0 && First(pending).IsDue(now);
    }

    private async Task<Telling?> TellingAsync(string subject, CancellationToken cancellationToken)
    {
        try
        {
            return await new SubjectMarks(store).ReadAsync(subject, cancellationToken).ConfigureAwait(false);
        }
        catch (StoreException fault) when (fault.IsOfOneBlob)
        {
            Hold(subject, fault);
            return null;
        }
    }

    /// <summary>The first post or edit, else a correction: a reply may wait without keeping back what stands above it, or what takes something back.</summary>
    private static Alert First(Alert[] alerts) => Array.Find(alerts, alert => alert.Action != PostAction.Reply) ?? Array.Find(alerts, alert => alert.Kind == AlertKind.Correction) ?? alerts[0];

    /// <summary>When the first alert that waits for its time is due; null: none does.</summary>
    internal DateTimeOffset? NextDue() => Subjects().Select(alerts => First(alerts).NotBefore).Min();

    /// <summary>Forgets an alert that is done with.</summary>
    internal async Task RemoveAsync(Alert alert, CancellationToken cancellationToken)
    {
        var name = Outbox.BlobName(alert);
        await store.DeleteAsync(name, etag: null, cancellationToken).ConfigureAwait(false);
        _alerts.Remove(name);
    }

    /// <summary>Subjects that are not held back, by their oldest alert; of each, alerts by revision, posts before edits before replies.</summary>
    private IEnumerable<Alert[]> Subjects() => _alerts.Values
        .Where(alert => !_held.Contains(alert.Subject))
        .GroupBy(alert => alert.Subject, StringComparer.Ordinal)
        .Select(alerts => alerts.OrderBy(alert => alert.Revision).ThenBy(alert => alert.Action).ThenBy(alert => alert.Id, StringComparer.Ordinal).ToArray())
        .OrderBy(alerts => alerts.Min(alert => alert.CreatedAt)).ThenBy(alerts => alerts[0].Subject, StringComparer.Ordinal);

    private async Task LookAsync(CancellationToken cancellationToken)
    {
        var there = new HashSet<string>(StringComparer.Ordinal);
        await foreach (var name in _outbox.WaitingAsync(chat, cancellationToken).ConfigureAwait(false))
            there.Add(name);
        foreach (var gone in _alerts.Keys.Where(name => !there.Contains(name)).ToArray())
            _alerts.Remove(gone);
        _unreadable.IntersectWith(there);
        foreach (var name in there.Where(name => !_alerts.ContainsKey(name) && !_unreadable.Contains(name)))
            await ReadAsync(name, cancellationToken).ConfigureAwait(false);
    }

    private async Task ReadAsync(string name, CancellationToken cancellationToken)
    {
        try
        {
            if (await store.ReadAsync<Alert>(name, cancellationToken).ConfigureAwait(false) is { } alert)
                _alerts.Add(name, alert.Value);
        }
        catch (StoreException fault) when (fault.IsOfOneBlob)
        {
            _unreadable.Add(name);
            PassOver(fault);
        }
    }

    private void PassOver(StoreException fault)
    {
        HeldBecause ??= fault.Message;
        store.PassedOver(fault);
    }
}

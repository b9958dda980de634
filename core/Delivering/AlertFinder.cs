using System.Globalization;
using Monitoring.Alerting;
using Monitoring.Storing;

namespace Monitoring.Delivering;

/// <summary>Finds an alert by its id, as the operators' chat and the ledger show it: among those that wait, then among those told.</summary>
/// <param name="store">Where they are.</param>
public sealed class AlertFinder(IBlobStore store)
{
    /// <summary>So many days back told alerts are looked for.</summary>
    public const int DaysBack = 60;

    /// <summary>The alert; null when no chat has one of that id.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="chats">Chats that it may have gone to, numeric or <c>@name</c>.</param>
    /// <param name="today">The day (UTC) to count back from.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<Alert?> FindAsync(string id, IReadOnlyList<string> chats, DateOnly today, CancellationToken cancellationToken)
    {
        if (id.Length == 0 || !id.All(char.IsAsciiLetterOrDigit))
            return null;
        foreach (var chat in chats)
        {
            if (await store.ReadAsync<Alert>($"{Outbox.Prefix}{ChatKeys.Of(chat)}/{id}.json", cancellationToken).ConfigureAwait(false) is { } waiting)
                return waiting.Value;
        }

        for (var back = 0; back < DaysBack; back++)
        {
            foreach (var chat in chats)
            {
                var blob = string.Create(CultureInfo.InvariantCulture, $"sent/{today.AddDays(-back):yyyy'/'MM'/'dd}/{ChatKeys.Of(chat)}/{id}.json");
                if (await store.ReadAsync<ToldAlert>(blob, cancellationToken).ConfigureAwait(false) is { } told)
                    return told.Value.Alert;
            }
        }

        return null;
    }

    /// <summary>Code of the incident that an alert tells of; null when it tells of something else.</summary>
    /// <param name="alert">The alert.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<string?> IncidentOfAsync(Alert alert, CancellationToken cancellationToken) =>
        alert.Subject.StartsWith("incidents/", StringComparison.Ordinal)
        && await store.ReadAsync<ToldIncident>(alert.Subject, cancellationToken).ConfigureAwait(false) is { } told
            ? told.Value.Incident.Code
            : null;
}

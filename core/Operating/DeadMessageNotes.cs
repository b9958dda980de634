using System.Globalization;
using System.Net;
using Monitoring.Alerting;
using Monitoring.Reconciling;

namespace Monitoring.Operating;

/// <summary>Messages of a queue that nobody can handle: kept under <c>dead/queues/</c> with the reason, counted, told to the operators.</summary>
/// <param name="notes">How operators are told.</param>
public sealed class DeadMessageNotes(OperatorNotes notes)
{
    /// <summary>Longest piece of a body in a message to the operators, in characters.</summary>
    private const int Shown = 200;

    /// <summary>Keeps and tells one; the same body of the same queue on the same day (UTC) is told once.</summary>
    /// <param name="queue">The queue it came from.</param>
    /// <param name="body">Its body.</param>
    /// <param name="reason">What was found, what was expected.</param>
    /// <param name="at">When.</param>
    /// <param name="cancellationToken">Ends the writing.</param>
    public async Task<IReadOnlyList<Alert>> BuryAsync(string queue, string body, string reason, DateTimeOffset at, CancellationToken cancellationToken)
    {
        var blob = string.Create(CultureInfo.InvariantCulture, $"dead/queues/{at.UtcDateTime:yyyy'/'MM'/'dd}/{queue}-{StableId.Of(body)}.json");
        var facts = new Dictionary<string, string>(StringComparer.Ordinal) { ["queue"] = queue, ["reason"] = reason, ["body"] = body };
        var told = await notes.TellAsync(blob, Html(queue, body, reason, blob), facts, cancellationToken).ConfigureAwait(false);
        Counters.DeadLetters.Add(1, new KeyValuePair<string, object?>("queue", queue));
        return told;
    }

    private static string Html(string queue, string body, string reason, string blob)
    {
        var piece = body.Length <= Shown ? body : body[..Shown] + "...";
        return $"<b>DEAD LETTER · queue {WebUtility.HtmlEncode(queue)}</b>\n{WebUtility.HtmlEncode(reason)}.\n"
            + $"Body: <code>{WebUtility.HtmlEncode(piece)}</code>\nKept as <code>{blob}</code>. Nothing else waits for it.";
    }
}

using System.Globalization;
using System.Net;
using System.Text;
using Monitoring.Alerting;
using Monitoring.Alerting.ByHand;
using Monitoring.Delivering;
using Monitoring.Reconciling;
using Monitoring.Storing;

namespace Monitoring.Operating.Commands;

/// <summary>The editorial desk over the store.</summary>
/// <param name="rooms">The store, the chats and the clock.</param>
/// <param name="desk">What people do to incidents by hand.</param>
public sealed class EditorialDesk(MonitorRooms rooms, IncidentDesk desk) : IEditorialDesk
{
    private const int ClaimsShown = 12;

    private readonly Retractions _retractions = new(rooms.Store, desk, rooms.Chats, rooms.Clock);

    /// <summary>Over the rooms of a run, with the tables of the data folder.</summary>
    /// <exception cref="DataFileException">Data files that cannot be used.</exception>
    public static EditorialDesk Open(MonitorRooms rooms, string dataFolder) =>
        new(rooms, new IncidentDesk(rooms.Store, rooms.Writer, ReconcilingTables.Load(dataFolder), rooms.Clock));

    /// <inheritdoc />
    public async Task<DeskAnswer> ShowAsync(RetractionOrder order, CancellationToken cancellationToken)
    {
        if (order.IsCode)
            return await desk.FindAsync(order.Id, cancellationToken).ConfigureAwait(false) is { } told
                ? new DeskAnswer(true, $"{rooms.Writer.Incident("en", told.Incident)}\n\n{Question(order)}")
                : NoIncident(order.Id);
        var found = await _retractions.AlertAsync(order.Id, cancellationToken).ConfigureAwait(false);
        return found is null
            ? NotFound(order.Id)
            : new DeskAnswer(true, string.Create(CultureInfo.InvariantCulture, $"Decided {found.CreatedAt.UtcDateTime:yyyy-MM-dd HH:mm} UTC for {Escaped(found.Chat)}:\n\n{found.Parts[0]}\n\n{Question(order)}"));
    }

    /// <inheritdoc />
    public async Task<DeskAnswer> RetractAsync(RetractionOrder order, CancellationToken cancellationToken)
    {
        if (!order.IsCode && await _retractions.AlertAsync(order.Id, cancellationToken).ConfigureAwait(false) is null)
            return NotFound(order.Id);
        return await AnswerAsync(await _retractions.RunAsync(order, cancellationToken).ConfigureAwait(false), cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc />
    public async Task<DeskAnswer> DecideAsync(string code, int revision, bool approved, CancellationToken cancellationToken)
    {
        // A button may be older than the figure that waits now: then it decides nothing.
        if (!await desk.WaitsAsync(code, revision, cancellationToken).ConfigureAwait(false))
            return new DeskAnswer(false, $"Nothing of <code>{Escaped(code)}</code> waits for this decision any more: it went out, was decided, or has a newer figure.");
        var outcome = approved
            ? await desk.ApproveAsync(code, rooms.Chats, cancellationToken).ConfigureAwait(false)
            : await desk.RejectAsync(code, rooms.Chats, cancellationToken).ConfigureAwait(false);
        return await AnswerAsync(outcome, cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc />
    public async Task<DeskAnswer> DescribeAsync(string code, CancellationToken cancellationToken)
    {
        if (await new IncidentCodes(rooms.Store).FindAsync(code, cancellationToken).ConfigureAwait(false) is not { } blob
            || await rooms.Store.ReadAsync<ToldIncident>(blob, cancellationToken).ConfigureAwait(false) is not { Value: var told })
            return NoIncident(code);
        return new DeskAnswer(true, Described(told, blob));
    }

    private static string Described(ToldIncident told, string blob)
    {
        var incident = told.Incident;
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"<b>{Escaped(incident.Code)} · revision {incident.Revision}{(incident.Retracted ? " · retracted" : "")}</b>");
        text.Append(CultureInfo.InvariantCulture, $"\nFirst seen {incident.FirstSeen.UtcDateTime:yyyy-MM-dd HH:mm} UTC, last claim {incident.LastClaim.UtcDateTime:yyyy-MM-dd HH:mm} UTC.");
        foreach (var claim in incident.Claims.TakeLast(ClaimsShown))
        {
            var quotes = string.Join("; ", claim.Figures.Take(3).Select(figure => $"“{Escaped(figure.Evidence.Quote)}”"));
            text.Append(CultureInfo.InvariantCulture, $"\n{claim.Status}: {Escaped(claim.Origin.Name)}, {quotes} (<a href=\"{Escaped(claim.Url.AbsoluteUri)}\">{Escaped(claim.Publisher.Name)}</a>)");
        }
        if (incident.Claims.Count > ClaimsShown)
            text.Append(CultureInfo.InvariantCulture, $"\nand {incident.Claims.Count - ClaimsShown} earlier claims");
        text.Append(CultureInfo.InvariantCulture, $"\nPosts: {told.Telling.Messages.Count}, waiting: {told.Telling.Pending.Count}. Blob <code>{Escaped(blob)}</code>");
        return text.ToString();
    }

    private static string Question(RetractionOrder order)
    {
        var whose = order.Source is { } source ? $"what <code>{Escaped(source)}</code> says" : "it";
        return order.Says is { } says ? string.Create(CultureInfo.InvariantCulture, $"Withdraw {whose}, and say that the source states {says.Count} ({says.Hedge})?") : $"Withdraw {whose}?";
    }

    private async Task<DeskAnswer> AnswerAsync(HandOutcome outcome, CancellationToken cancellationToken)
    {
        if (outcome is not HandOutcome.Done done)
            return new DeskAnswer(false, Escaped(((HandOutcome.Refused)outcome).Said));
        await rooms.Outbox.PutAsync(done.Alerts, cancellationToken).ConfigureAwait(false);
        return new DeskAnswer(true, Escaped(done.Said)) { Due = done.Alerts };
    }

    private static DeskAnswer NoIncident(string code) =>
        new(false, $"No incident has the code <code>{Escaped(code)}</code>; expected one as posts show it, such as <code>i260102_01</code>.");

    private static DeskAnswer NotFound(string alert) =>
        new(false, string.Create(CultureInfo.InvariantCulture, $"No alert of the last {AlertFinder.DaysBack} days has the id <code>{Escaped(alert)}</code>."));

    private static string Escaped(string text) => WebUtility.HtmlEncode(text);
}

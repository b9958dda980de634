using System.Globalization;
using System.Net;
using System.Text;
using Monitoring.Alerting;
using Monitoring.Delivering;
using Monitoring.Reconciling;
using Monitoring.Storing;

namespace Monitoring.Operating.Commands;

/// <summary>The editorial desk over the store.</summary>
/// <param name="rooms">The store, the chats and the clock.</param>
/// <param name="writer">Writes posts anew when they are approved.</param>
public sealed class EditorialDesk(MonitorRooms rooms, PostWriter writer) : IEditorialDesk
{
    /// <summary>Alerts older than this are not looked for: one read a day and chat.</summary>
    private const int DaysBack = 60;

    private const int ClaimsShown = 12;

    /// <inheritdoc />
    public async Task<DeskAnswer> ShowAsync(string alert, CancellationToken cancellationToken)
    {
        var told = await FindAsync(alert, cancellationToken).ConfigureAwait(false);
        return told is null
            ? NotFound(alert)
            : new DeskAnswer(true, $"Told {told.At.UtcDateTime:yyyy-MM-dd HH:mm} UTC in {Escaped(told.Alert.Chat)}:\n\n{told.Alert.Parts[0]}\n\nWithdraw it?");
    }

    /// <inheritdoc />
    public async Task<DeskAnswer> RetractAsync(string alert, CancellationToken cancellationToken) =>
        await FindAsync(alert, cancellationToken).ConfigureAwait(false) is { } told
            ? new DeskAnswer(false, $"Not done from here: run <code>monitor retract {alert}</code> (it tells of <code>{Escaped(told.Alert.Subject)}</code>).")
            : NotFound(alert);

    /// <inheritdoc />
    public async Task<DeskAnswer> DecideAsync(string code, int revision, bool approved, CancellationToken cancellationToken)
    {
        if (await new IncidentCodes(rooms.Store).FindAsync(code, cancellationToken).ConfigureAwait(false) is not { } subject)
            return new DeskAnswer(false, $"No incident has the code <code>{Escaped(code)}</code>.");
        var approvals = new PostApprovals(rooms.Store, (chat, incident) => writer.Incident(LanguageOf(chat), incident), rooms.Clock);
        return await approvals.DecideAsync(subject, revision, approved, cancellationToken).ConfigureAwait(false) switch
        {
            [] => new DeskAnswer(false, $"Nothing of <code>{Escaped(code)}</code> waits for a decision any more: it went out, was decided, or has a newer figure."),
            var posts when approved => new DeskAnswer(true, $"Approved: {Escaped(code)} goes out now, in {posts.Count} chats.") { Due = posts },
            _ => new DeskAnswer(true, $"Rejected: {Escaped(code)} is not posted. Kept under dead/."),
        };
    }

    /// <inheritdoc />
    public async Task<DeskAnswer> DescribeAsync(string code, CancellationToken cancellationToken)
    {
        if (await new IncidentCodes(rooms.Store).FindAsync(code, cancellationToken).ConfigureAwait(false) is not { } blob
            || await rooms.Store.ReadAsync<ToldIncident>(blob, cancellationToken).ConfigureAwait(false) is not { Value: var told })
            return new DeskAnswer(false, $"No incident has the code <code>{Escaped(code)}</code>; expected one as posts show it, such as <code>i260102_01</code>.");
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

    private async Task<ToldAlert?> FindAsync(string alert, CancellationToken cancellationToken)
    {
        var today = DateOnly.FromDateTime(rooms.Clock.GetUtcNow().UtcDateTime);
        for (var back = 0; back < DaysBack; back++)
        {
            foreach (var chat in rooms.Chats)
            {
                var blob = string.Create(CultureInfo.InvariantCulture, $"sent/{today.AddDays(-back):yyyy'/'MM'/'dd}/{ChatKeys.Of(chat.Id)}/{alert}.json");
                if (await rooms.Store.ReadAsync<ToldAlert>(blob, cancellationToken).ConfigureAwait(false) is { } told)
                    return told.Value;
            }
        }
        return null;
    }

    private string LanguageOf(string chat) => rooms.Chats.FirstOrDefault(one => one.Id == chat)?.Language ?? "en";

    private static DeskAnswer NotFound(string alert) =>
        new(false, string.Create(CultureInfo.InvariantCulture, $"No alert of the last {DaysBack} days has the id <code>{Escaped(alert)}</code>."));

    private static string Escaped(string text) => WebUtility.HtmlEncode(text);
}

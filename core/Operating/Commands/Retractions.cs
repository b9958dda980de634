using Monitoring.Alerting;
using Monitoring.Alerting.ByHand;
using Monitoring.Alerting.RoundUps;
using Monitoring.Delivering;
using Monitoring.Storing;

namespace Monitoring.Operating.Commands;

/// <summary>Finds what an order means (an incident, a total, a line of a round-up) and takes it back.</summary>
/// <param name="store">Where it is.</param>
/// <param name="desk">Takes it back.</param>
/// <param name="chats">Who reads.</param>
/// <param name="time">Clock of the search.</param>
public sealed class Retractions(IBlobStore store, IncidentDesk desk, IReadOnlyList<ChatSettings> chats, TimeProvider time)
{
    private readonly AlertFinder _alerts = new(store);

    /// <summary>The alert of an order; null for a code, and when no chat has one.</summary>
    public async Task<Alert?> AlertAsync(string id, CancellationToken cancellationToken) =>
        await _alerts.FindAsync(id, [.. chats.Select(chat => chat.Id)], DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime), cancellationToken).ConfigureAwait(false);

    /// <summary>Takes it back, or says why not.</summary>
    public async Task<HandOutcome> RunAsync(RetractionOrder order, CancellationToken cancellationToken)
    {
        var plain = new Retraction(order.Id) { By = order.Source, Says = order.Says };
        if (order.IsCode)
            return await desk.RetractAsync(plain, chats, cancellationToken).ConfigureAwait(false);
        if (await AlertAsync(order.Id, cancellationToken).ConfigureAwait(false) is not { } alert)
            return new HandOutcome.Refused(NoAlert(order.Id));
        if (alert.Subject.StartsWith("series/", StringComparison.Ordinal))
            return await desk.RetractAsync(plain with { Told = alert }, chats, cancellationToken).ConfigureAwait(false);
        if (await store.ReadAsync<ToldRoundUp>(RoundUpOf(alert), cancellationToken).ConfigureAwait(false) is { } roundUp)
            return await LineAsync(roundUp.Value.RoundUp, order, cancellationToken).ConfigureAwait(false);
        return await _alerts.IncidentOfAsync(alert, cancellationToken).ConfigureAwait(false) is { } code
            ? await desk.RetractAsync(plain with { Code = code, Told = alert }, chats, cancellationToken).ConfigureAwait(false)
            : new HandOutcome.Refused($"{order.Id} tells of {alert.Subject}, expected an alert of an incident, a total or a round-up");
    }

    private static string RoundUpOf(Alert alert) => alert.Subject.StartsWith("roundups/", StringComparison.Ordinal) ? alert.Subject : "roundups/none.json";

    /// <summary>Of a round-up one line is taken back: what it tells besides is true.</summary>
    private async Task<HandOutcome> LineAsync(RoundUp roundUp, RetractionOrder order, CancellationToken cancellationToken)
    {
        var lines = roundUp.Lines.Where(line => order.Source is null || line.Claim.Source == order.Source || line.Claim.Origin.Id == order.Source).ToArray();
        if (lines.Length == 1)
            return await desk.RetractAsync(new Retraction(lines[0].Code) { Line = lines[0].Claim, Says = order.Says }, chats, cancellationToken).ConfigureAwait(false);
        var told = string.Join("; ", roundUp.Lines.Select(line => $"{line.Code} {(line.Claim.Places.Count > 0 ? line.Claim.Places[0].Text : "place not clear")}, {line.Claim.Source}, \"{line.Claim.Figures[0].Evidence.Quote}\""));
        return new HandOutcome.Refused($"{order.Id} is a round-up and tells of {roundUp.Lines.Count} ({told}), expected the code of the one that was misread");
    }

    private string NoAlert(string id) => chats.Count == 0
        ? $"found no chat in the settings (Monitor:Chats) in which to look for the alert {id}, expected the chats it may have gone to"
        : $"found no alert {id} of the last {AlertFinder.DaysBack} days for {string.Join(", ", chats.Select(chat => chat.Id))}, expected an alert's id as `monitor incident` or `monitor explain-alert` shows it";
}

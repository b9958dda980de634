using Monitoring.Reconciling;

namespace Monitoring.Alerting;

/// <summary>
/// When a change asks for a reply: at most one about a raised toll in an hour, and the last state wins. What rises within the hour is told at
/// its end, against what readers were told last.
/// </summary>
internal sealed class RaisedReplies(NewsPolicy policy)
{
    /// <summary>A reply to be written.</summary>
    /// <param name="Change">What it tells.</param>
    /// <param name="At">Not earlier than this; null: at once.</param>
    internal sealed record Due(FigureChange Change, DateTimeOffset? At);

    /// <summary>The reply; null when the edit is enough.</summary>
    public Due? Reply(ToldIncident told, Claim claim, IReadOnlyList<FigureChange> changes, DateTimeOffset now)
    {
        // Small steps add up: nine after six was told, eleven and fourteen were not.
        FigureChange[] since = [.. changes.Select(change => change is FigureChange.Raised { Before: not null } raised && told.RaisedTo is { } last && IsSame(last, raised, told, claim) ? raised with { Before = last } : change)];
        var change = policy.Replies(since) ?? Again(told.Incident, changes);
        var pause = told.LastRaisedReply + policy.Thresholds.ReplyPause;
        return change is null ? null : new Due(change, change is FigureChange.Raised && pause > now ? pause : null);
    }

    /// <summary>True for a reply that waits for the end of its hour, and that a later toll of the same incident makes untrue.</summary>
    public static bool IsOutdated(Alert alert, ToldIncident told, IReadOnlyList<FigureChange> changes, DateTimeOffset now) =>
        alert is { Action: PostAction.Reply, Kind: AlertKind.Incident, NotBefore: { } due } && due > now && told.Approval is null
        && changes.Any(change => change is FigureChange.Raised or FigureChange.Lowered or FigureChange.Withdrawn or FigureChange.DiedOfWounds);

    /// <summary>A figure stated anew after all were withdrawn: those who were told of the withdrawal hear of it.</summary>
    private static FigureChange? Again(Incident incident, IReadOnlyList<FigureChange> changes) =>
        incident.Claims.Any(claim => claim.Status == ClaimStatus.Withdrawn) ? changes.FirstOrDefault(change => change is FigureChange.FirstSeen) : null;

    private static bool IsSame(Extracting.Figure last, FigureChange.Raised raised, ToldIncident told, Claim claim) =>
        raised.Groups is null && last.Measure == raised.After.Measure && last.Group == raised.Before?.Group && told.Incident.Claims.Any(known => known.Origin.Id == claim.Origin.Id && known.Figures.Any(figure => figure.Measure == last.Measure && figure.Evidence == last.Evidence));
}

using Monitoring.Reconciling;
using Monitoring.Storing;

namespace Monitoring.Alerting.ByHand;

/// <summary>Decides whether operators are asked before a claim is told, by its size and by what its origin usually states.</summary>
internal sealed class ApprovalGate(IBlobStore store, NewsPolicy policy)
{
    /// <summary>
    /// Whether operators are asked about this claim, or have been about another one and may still answer: until then nothing of the incident
    /// goes out, so that no edit tells what they have not let pass.
    /// </summary>
    public async Task<IncidentTerms> GatedAsync(ToldIncident told, Claim claim, IReadOnlyList<FigureChange> changes, IncidentTerms terms, CancellationToken cancellationToken)
    {
        if (terms.OperatorChat is null)
            return terms;
        var waiting = told.Approval is { } open && open.Until > terms.Now ? open : null;
        var moves = changes.Any(change => change is not (FigureChange.Restated or FigureChange.Withdrawn or FigureChange.Lowered));
        var stands = told.Telling.Messages.Any(message => message.Chat != terms.OperatorChat) || told.Telling.Pending.Any(alert => alert.Chat != terms.OperatorChat);

        // What its own origin says while operators are asked lets nothing pass: they have not answered yet.
        var cleared = !stands ? 0 : told.Incident.Claims.Where(known => known.Revision < told.Incident.Revision && known.Status is not (ClaimStatus.Rejected or ClaimStatus.Misread)
                && !(waiting is not null && known.Origin.Id == claim.Origin.Id && told.Unreviewed.Contains(known.Revision)))
            .Select(known => NewsPolicy.Most(known.Figures)).DefaultIfEmpty(0).Max();
        var asks = moves && policy.NeedsApproval((stands ? [claim] : told.Incident.Current.Append(claim)).Max(known => NewsPolicy.Most(known.Figures)), await UsualAsync(claim, cancellationToken), cleared);
        return terms with { Asks = asks, Gate = asks ? waiting?.Until ?? terms.Now + policy.Thresholds.ApprovalWait : waiting?.Until };
    }

    /// <summary>Notes what an origin states in an incident that is new. A count that is lost here in a race is no harm: the middle of forty hardly moves.</summary>
    public async Task NoteAsync(Claim claim, CancellationToken cancellationToken)
    {
        if (claim.Figures.Max(figure => figure.Stated()) is not { } most)
            return;
        var name = UsualCounts.BlobName(claim.Origin.Id);
        var stored = await store.ReadAsync<UsualCounts>(name, cancellationToken);
        await store.WriteAsync(name, (stored?.Value ?? new UsualCounts { Counts = [] }).With(most), stored?.ETag, cancellationToken);
    }

    private async Task<double?> UsualAsync(Claim claim, CancellationToken cancellationToken) =>
        (await store.ReadAsync<UsualCounts>(UsualCounts.BlobName(claim.Origin.Id), cancellationToken))?.Value.Middle;
}

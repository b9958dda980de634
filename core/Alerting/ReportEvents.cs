using Monitoring.Alerting.RoundUps;
using Monitoring.Reconciling;

namespace Monitoring.Alerting;

/// <summary>Enters the events of a report into incidents, and tells them one by one or in one post.</summary>
internal sealed class ReportEvents(IncidentCommit incidents, MovedAttacks moved, RoundUpCommit roundUps, NewsPolicy policy, ReconcilingTables tables, string? operatorChat)
{
    /// <summary>Enters every event that stands alone, and gathers three or more of one report.</summary>
    public async Task RunAsync(ReportWork work, CancellationToken cancellationToken)
    {
        var judged = work.Mentions.Events.Select(mention => (Mention: mention, Verdict: policy.Judge(mention, work.Report))).ToArray();
        var told = judged.Where(one => one.Verdict is Verdict.Tell && !one.Mention.IsLookedBackOn).Select(one => tables.Places.Fold(one.Mention.Places[0]) + (one.Mention.Another ? one.Mention.Figures[0].Id : string.Empty));
        var roundUp = told.Distinct(StringComparer.Ordinal).Count() >= policy.Thresholds.RoundUpEvents ? RoundUpCommit.NameOf(work.Report) : null;
        var lines = new List<(RoundUpLine Line, string Subject, Verdict Verdict)>();
        var single = judged.Where(one => one.Mention.PartOf is null).Select(one => (one.Mention, one.Verdict, Claim: Claim.Of(work.Report, one.Mention, tables.Origins))).ToArray();
        var claims = Array.ConvertAll(single, one => one.Claim);
        foreach (var (mention, verdict, claim) in single)
        {
            if (verdict is Verdict.Silent { Reason: SilenceReason.NoPlace or SilenceReason.NotConflict or SilenceReason.ConflictUnclear } silent)
            {
                work.Findings.Add(Finding.Silent(mention.Figures[0], silent.Reason));
                continue;
            }

            if (mention.OfWounds || mention.IsLookedBackOn)
            {
                await OfEarlierAsync(work, claim, IncidentTerms.Of(work, verdict, null, operatorChat), cancellationToken);
                continue;
            }

            if (await moved.SubjectAsync(work, claim, claims, cancellationToken) is { } subject)
            {
                await MoveAsync(work, subject, claim, IncidentTerms.Of(work, verdict, null, operatorChat), cancellationToken);
                continue;
            }

            var committed = await incidents.AddAsync(claim, work.KnownTo(mention), work.Taken(claim.Origin.Id), IncidentTerms.Of(work, verdict, roundUp, operatorChat), cancellationToken);
            work.Add(committed, claim);
            work.Told(mention, committed.Subject);
            if (roundUp is not null && committed.Told.ToldIn == roundUp)
                lines.Add((new RoundUpLine(committed.Told.Incident.Code, claim), committed.Subject, verdict));
        }

        if (lines is [var alone])
            await AloneAsync(work, alone.Subject, alone.Line.Claim, IncidentTerms.Of(work, alone.Line.Claim.Start is null ? new Verdict.Silent(SilenceReason.UndatedInRoundUp) : alone.Verdict, roundUp, operatorChat), cancellationToken);
        else if (lines.Count > 0)
            await GatherAsync(work, roundUp!, [.. lines.Select(one => (one.Line, one.Subject))], cancellationToken); // lines come with a round-up
    }

    /// <summary>The attack that an earlier version told of was elsewhere: its incident changes, and where another source has told of it there, this page's toll joins that and is withdrawn here.</summary>
    private async Task MoveAsync(ReportWork work, string subject, Claim claim, IncidentTerms terms, CancellationToken cancellationToken)
    {
        if (await incidents.AddIfKnownAsync(claim, work.ToldBefore, work.Taken(claim.Origin.Id), terms, cancellationToken) is { } joined)
        {
            work.Add(joined, claim);
            if (await incidents.WithdrawAsync(subject, claim.Report, _ => true, terms, cancellationToken) is { } withdrawn)
                work.Add(withdrawn, null);
        }
        else if (await incidents.MoveAsync(subject, claim, terms, cancellationToken) is { } committed)
        {
            work.Add(committed, claim);
        }
    }

    /// <summary>Chats whose day is full get the events with those of other reports.</summary>
    private async Task GatherAsync(ReportWork work, string name, IReadOnlyList<(RoundUpLine Line, string Subject)> lines, CancellationToken cancellationToken)
    {
        var roundUp = new RoundUp(tables.Origins.Of(work.Report.Source), work.Report.Day(), work.Now, [.. lines.Select(one => one.Line)]);
        var full = work.Chats.Where(chat => !policy.Budget.TakesRoundUp(work.Readers.Day(chat.Id, work.Now))).Select(chat => chat.Id);
        var told = await roundUps.AddAsync(name, roundUp, work.Chats, [.. full], work.Now, cancellationToken);
        foreach (var chat in work.Chats.Where(chat => told.Held.Contains(chat.Id, StringComparer.Ordinal)))
        {
            var wanted = RoundUpLines.Of(roundUp, chat).Select(line => line.Code).ToHashSet(StringComparer.Ordinal);
            foreach (var (_, subject) in lines.Where(one => wanted.Contains(one.Line.Code)))
                work.Readers.Held(chat.Id, subject, work.Now);
        }

        work.Gathered(told.Telling.Pending, told.Held.Count > 0);
    }

    /// <summary>Somebody died of wounds, or an attack is looked back on: that belongs to the attack, and founds no incident of its own.</summary>
    private async Task OfEarlierAsync(ReportWork work, Claim claim, IncidentTerms terms, CancellationToken cancellationToken)
    {
        if (await incidents.AddIfKnownAsync(claim, work.ToldBefore, work.Taken(claim.Origin.Id), terms, cancellationToken) is { } committed)
            work.Add(committed, claim);
        else
            work.Findings.Add(Finding.Silent(claim.Figures[0], SilenceReason.OfEarlierAttack));
    }

    /// <summary>The other events of the report are known incidents: the one that is new is told as any other, unless no day is stated for it.</summary>
    private async Task AloneAsync(ReportWork work, string subject, Claim claim, IncidentTerms terms, CancellationToken cancellationToken)
    {
        if (await incidents.ReleaseAsync(subject, claim, terms, cancellationToken) is not { } released)
            return;
        work.Findings.RemoveAll(finding => finding.Subject == subject);
        work.Add(released, null);
    }
}

using Monitoring.Alerting.Totals;
using Monitoring.Reconciling;
using Monitoring.Reconciling.Mentioning;

namespace Monitoring.Alerting;

/// <summary>Enters the totals of a report into their series, and brings the incidents that they count up to date.</summary>
internal sealed class ReportTotals(IncidentCommit incidents, TotalCommit totals, AttacksTold attacks, NewsPolicy policy, ReconcilingTables tables, string? operatorChat)
{
    /// <summary>Enters every total that is told.</summary>
    public async Task RunAsync(ReportWork work, CancellationToken cancellationToken)
    {
        var leads = work.Mentions.Totals.Select(total => total.Lead.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var mention in work.Mentions.Events.Where(mention => mention.PartOf is { } total && !leads.Contains(total)))
            work.Findings.Add(Finding.Silent(mention.Figures[0], SilenceReason.InsideTotal));
        foreach (var total in work.Mentions.Totals)
        {
            var verdict = policy.Judge(total, work.Report);
            if (verdict is Verdict.Silent silent)
            {
                work.Findings.Add(Finding.Silent(total.Lead, silent.Reason));
                work.Findings.AddRange(work.Mentions.Events.Where(mention => mention.PartOf == total.Lead.Id).Select(mention => Finding.Silent(mention.Figures[0], SilenceReason.InsideTotal)));
                continue;
            }

            var inside = work.Mentions.Events.Where(mention => mention.PartOf == total.Lead.Id).ToArray();
            var known = await InsideAsync(work, inside, cancellationToken);
            var told = await attacks.AmongAsync(StableId.OfReport(work.Report.Article.Url), work.TotalsBefore, inside, cancellationToken);
            var subject = await totals.SubjectAsync(total, work, cancellationToken);
            var (alerts, finding) = await totals.AddAsync(subject, work.Report, total, new AttacksInside(inside, known, told), work.Chats, work.Readers, work.Now, cancellationToken);
            work.Subjects.Add(subject);
            work.Tell(alerts);
            work.Findings.Add(finding);
        }
    }

    /// <summary>Events inside a total bring incidents that are known up to date; the others are told inside the total's post.</summary>
    private async Task<IReadOnlySet<string>> InsideAsync(ReportWork work, IReadOnlyList<EventMention> inside, CancellationToken cancellationToken)
    {
        var known = new HashSet<string>(StringComparer.Ordinal);
        foreach (var mention in inside)
        {
            var claim = Claim.Of(work.Report, mention, tables.Origins);
            var terms = IncidentTerms.Of(work, new Verdict.Silent(SilenceReason.InsideTotal), null, operatorChat);
            if (mention.Places.Count > 0 && await incidents.AddIfKnownAsync(claim, work.ToldBefore, work.Taken(claim.Origin.Id), terms, cancellationToken) is { } committed)
            {
                known.Add(mention.Figures[0].Id);
                work.Add(committed, claim);
            }
            else
            {
                work.Findings.Add(Finding.Silent(mention.Figures[0], SilenceReason.InsideTotal));
            }
        }

        return known;
    }
}

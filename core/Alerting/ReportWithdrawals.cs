using Monitoring.Alerting.Totals;
using Monitoring.Reconciling;

namespace Monitoring.Alerting;

/// <summary>What a new version of a report no longer says.</summary>
internal sealed class ReportWithdrawals(IncidentCommit incidents, TotalWithdrawal totals, PageWithdrawal withdrawal, string? operatorChat)
{
    /// <summary>Ends what earlier versions of the report told, where the new one takes it back.</summary>
    public async Task RunAsync(ReportWork work, CancellationToken cancellationToken)
    {
        if (work.Earlier is null || work.Earlier.Version >= work.Report.Version)
            return;
        var terms = IncidentTerms.Of(work, new Verdict.Silent(SilenceReason.NothingNew), null, operatorChat);
        foreach (var subject in work.TotalsBefore.Where(subject => !work.Subjects.Contains(subject)))
        {
            if (await totals.RunAsync(subject, work.Report, work.Chats, work.Now, cancellationToken) is not var (alerts, finding))
                continue;
            work.Tell(alerts);
            work.Findings.Add(finding);
        }

        foreach (var subject in work.ToldBefore.Where(subject => !work.Subjects.Contains(subject)))
        {
            if (await incidents.WithdrawAsync(subject, StableId.OfReport(work.Report.Article.Url), claim => withdrawal.IsOf(work.Report, claim), terms, cancellationToken) is { } committed)
                work.Add(committed, null);
        }
    }
}

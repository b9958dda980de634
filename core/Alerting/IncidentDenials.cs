using Monitoring.Alerting.ByHand;
using Monitoring.Alerting.Writing;
using Monitoring.Extracting;
using Monitoring.Reconciling;
using Monitoring.Reconciling.Matching;
using Monitoring.Storing;

namespace Monitoring.Alerting;

/// <summary>Brings a denial that one report tells to the post of the incident that other reports tell: kept with its source and sentence, told by a silent edit.</summary>
internal sealed class IncidentDenials(IBlobStore store, OpenIncidents open, ReconcilingTables tables, PostWriter writer)
{
    private readonly DenialMatcher _matcher = new(tables.Places);

    /// <summary>Takes the denials of a report to the open incidents that they are of; those that stand in a claim of the report already are told there.</summary>
    /// <param name="work">The report.</param>
    /// <param name="cancellationToken">Stops it between two denials.</param>
    public async Task RunAsync(ReportWork work, CancellationToken cancellationToken)
    {
        if (work.Report.Baseline)
            return;
        foreach (var denial in work.Report.Extraction.Denials.Where(denial => denial.Belligerents.Count > 0))
        {
            var around = await open.AroundAsync(denial.Places, denial.Day, work.Report.Day(), DenialMatcher.LatestDays, work.Now, cancellationToken);
            if (_matcher.Of(denial, work.Report.Day(), around) is not var (entry, why))
                continue;
            work.Tell(await AddAsync(entry.Blob, denial, why, work, cancellationToken));
        }
    }

    private async Task<IReadOnlyList<Alert>> AddAsync(string subject, Denial denial, string why, ReportWork work, CancellationToken cancellationToken)
    {
        while (await store.ReadAsync<ToldIncident>(subject, cancellationToken) is { Value.Incident: { MergedInto: null, Retracted: false } } stored)
        {
            var known = Of(denial, why, work.Report, stored.Value.Incident.Revision + 1);
            if (IsKnown(stored.Value.Incident, known))
                return [.. stored.Value.Telling.Pending.Where(alert => stored.Value.Incident.Denials.Any(one => one.Revision == alert.Revision && one.Report == known.Report))];
            var incident = stored.Value.Incident with
            {
                Denials = [.. stored.Value.Incident.Denials, known],
                Revisions = [.. stored.Value.Incident.Revisions, new IncidentRevision(known.Revision, work.Now, [new FigureChange.Denied(known.Publisher.Name)])],
            };
            var telling = new HandTelling(stored.Value, subject, work.Chats, work.Now);

            // What waits for operators shows it when it goes out: nothing of the incident is told before.
            if (stored.Value.Approval is not { } wait || wait.Until <= work.Now)
                telling.Tell(incident.Revision, chat => Text(chat, first: true), chat => Text(chat, first: false), reply: null);
            if (await store.WriteAsync(subject, stored.Value with { Incident = incident, Telling = telling.Telling }, stored.ETag, cancellationToken) is PutResult.Written)
                return telling.Alerts;

            string Text(ChatSettings chat, bool first) => writer.Incident(chat.Language, incident, stored.Value.ShowsUnreviewed(), first);
        }

        return [];
    }

    /// <summary>The same sentence again, in this report or as part of what it says of the incident.</summary>
    private static bool IsKnown(Incident incident, IncidentDenial denial) =>
        incident.Denials.Any(known => known.Source == denial.Source && (known.Denial == denial.Denial || known.Report == denial.Report))
        || incident.Claims.Any(claim => claim.Report == denial.Report && claim.Denial is not null);

    private IncidentDenial Of(Denial denial, string why, Report report, int revision) => new()
    {
        Report = StableId.OfReport(report.Article.Url),
        Version = report.Version,
        Url = report.Article.Url,
        Source = report.Source.Id,
        Publisher = tables.Origins.Of(report.Source),
        ReadAt = report.ReadAt,
        Denial = denial.Sentence,
        Language = report.Extraction.Language,
        Why = why,
        Revision = revision,
    };
}

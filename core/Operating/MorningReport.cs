using System.Globalization;
using System.Text;
using Monitoring.Alerting;
using Monitoring.Operating.Cost;

namespace Monitoring.Operating;

/// <summary>
/// The operators' report of 07:00 Damascus time, also when all is well, so that its absence is the alarm. Written once a day by the first
/// run after the hour; a run that comes late or twice writes nothing twice.
/// </summary>
/// <param name="health">How things stand.</param>
/// <param name="notes">How operators are told.</param>
/// <param name="time">Clock.</param>
public sealed class MorningReport(IHealthReading health, OperatorNotes notes, TimeProvider time)
{
    private const int Hour = 7;
    private readonly LocalTime _damascus = LocalTime.Damascus();
    private DateOnly _written;

    /// <summary>Writes the report when it is due; the alert that waits because of it, or none.</summary>
    public async Task<IReadOnlyList<Alert>> WriteAsync(CancellationToken cancellationToken)
    {
        var local = _damascus.At(time.GetUtcNow());
        var day = DateOnly.FromDateTime(local.DateTime);
        if (local.Hour < Hour || _written == day)
            return [];
        var blob = string.Create(CultureInfo.InvariantCulture, $"operating/mornings/{day:yyyy-MM-dd}.json");
        if (await notes.FindAsync(blob, cancellationToken).ConfigureAwait(false) is { Telling.Pending.Count: 0 })
        {
            _written = day;
            return [];
        }
        var report = await health.ReadAsync(cancellationToken).ConfigureAwait(false);
        var facts = new Dictionary<string, string>(StringComparer.Ordinal) { ["day"] = day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) };
        return await notes.TellAsync(blob, Html(report, day), facts, cancellationToken).ConfigureAwait(false);
    }

    internal static string Html(HealthReport report, DateOnly day)
    {
        var failing = report.Sources.Where(source => source is { Paused: false, Failure: not null }).ToArray();
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"<b>Bot report {day:d MMM} · {report.Watched - failing.Length} of {report.Sources.Count} sources read</b>\n");
        text.Append(CultureInfo.InvariantCulture, $"Outbox: {report.Chats.Sum(chat => chat.Waiting)} waiting. Dead in 24 hours: {report.DeadToday}.\n");
        text.Append(Named("Not read", failing.Select(source => Since(source, report.At)))).Append(Named("Paused", report.Sources.Where(source => source.Paused).Select(source => source.Id)));
        var cost = new CostModel(new CostPrices()).Month(new CostInputs { Sources = Math.Max(1, report.Watched) });
        var (logs, rules) = (Of(cost, "Log ingestion"), Of(cost, "Alert rules"));
        return text.Append(CultureInfo.InvariantCulture, $"Cost about {cost.Sum(row => row.Usd):0.00} USD a month by the model, of it logs {logs:0.00}, alert rules {rules:0.00}.").ToString();
    }

    private static double Of(IReadOnlyList<CostRow> rows, string name) => rows.Single(row => row.Name == name).Usd;

    private static string Since(SourceHealth source, DateTimeOffset now) =>
        string.Create(CultureInfo.InvariantCulture, $"{source.Id} ({source.Failure!.Problem}, day {(int)(now - source.Failure.Since).TotalDays + 1})");

    private static string Named(string head, IEnumerable<string> names)
    {
        var all = names.ToArray();
        return all.Length == 0 ? "" : $"{head}: {System.Net.WebUtility.HtmlEncode(string.Join(", ", all.Take(20)))}{(all.Length > 20 ? " ..." : "")}.\n";
    }
}

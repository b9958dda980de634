using System.Globalization;
using System.Net;
using System.Text;
using Monitoring.Alerting;
using Monitoring.Alerting.Digests;
using Monitoring.Alerting.Writing;
using Monitoring.Operating.Cost;
using Monitoring.Storing;

namespace Monitoring.Operating;

/// <summary>
/// The operators' report of 07:00 Damascus time, also when all is well, so that its absence is the alarm. Written once a day by the first
/// run after the hour; a run that comes late or twice writes nothing twice.
/// </summary>
/// <param name="store">Ledgers, reports and what was sent.</param>
/// <param name="health">How things stand.</param>
/// <param name="notes">How operators are told.</param>
/// <param name="time">Clock.</param>
public sealed class MorningReport(IBlobStore store, IHealthReading health, OperatorNotes notes, TimeProvider time)
{
    private const int Hour = 7;

    /// <summary>Names of lost ones in the report; the ledger has them all.</summary>
    private const int MostLost = 5;

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
        // The day that is over: its ledger is computed once more, since alerts of its last minutes were delivered after the last sweep.
        var ledger = await new LedgerKeeper(store, time).ComputeAsync(day.AddDays(-1), cancellationToken).ConfigureAwait(false);
        var slowest = await new SlowestAlert(store).OfAsync(day.AddDays(-1), cancellationToken).ConfigureAwait(false);
        var facts = new Dictionary<string, string>(StringComparer.Ordinal) { ["day"] = day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) };
        return await notes.TellAsync(blob, Html(report, ledger, slowest, day), facts, cancellationToken).ConfigureAwait(false);
    }

    internal static string Html(HealthReport report, DayLedger ledger, TimeSpan? slowest, DateOnly day)
    {
        var failing = report.Unseen;
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"<b>Bot report {day:d MMM} · {report.Watched - failing.Count} of {report.Sources.Count} sources read</b>\n");
        text.Append(CultureInfo.InvariantCulture, $"Yesterday: detected {ledger.Detected} = posted {ledger.Posted} + merged {ledger.Merged} + silent {ledger.Silent} + pending {ledger.Pending} + dead {ledger.Dead}.");
        text.Append(ledger.Unaccounted == 0 ? "\n" : string.Create(CultureInfo.InvariantCulture, $" <b>{ledger.Unaccounted} {(ledger.Unaccounted == 1 ? "is" : "are")} not accounted for: a fault of ours.</b>{Listed(ledger.Lost)}\n"));
        text.Append(Named("Not read", failing.Select(source => Since(source, report.At))));
        text.Append(Named("Silent", report.Sources.Where(source => source is { Paused: false, SilentSince: not null }).Select(source => Silence(source, report.At))));
        text.Append(Named("Paused", report.Sources.Where(source => source.Paused).Select(source => source.Id)));
        text.Append(CultureInfo.InvariantCulture, $"Outbox: {report.Chats.Sum(chat => chat.Waiting)} waiting. Dead in 24 hours: {report.DeadToday}. 429s since yesterday: {report.Chats.Sum(chat => chat.Throttled)}. ");
        text.Append(CultureInfo.InvariantCulture, $"Slowest alert: {(slowest is { } wait ? $"{Math.Max(1, wait.TotalMinutes):0} min after publication" : "none posted")}.\n");
        return text.Append(Cost(report.Watched, day)).ToString();
    }

    private static string Listed(IReadOnlyList<string> lost) => lost.Count == 0 ? string.Empty
        : " Told nowhere: " + string.Join(", ", lost.Take(MostLost).Select(name => WebUtility.HtmlEncode(name))) + (lost.Count > MostLost ? ", …" : string.Empty) + ".";

    // The bill is not asked: the month so far is its days' share of the model's month.
    private static string Cost(int sources, DateOnly day)
    {
        var month = new CostModel(new CostPrices()).Month(new CostInputs { Sources = Math.Max(1, sources) });
        var total = month.Sum(row => row.Usd);
        var past = total * (day.Day - 1) / DateTime.DaysInMonth(day.Year, day.Month);
        return string.Create(CultureInfo.InvariantCulture, $"Cost by the model: {past:0.00} so far of {total:0.00} USD this month, of it logs {Of(month, "Log ingestion"):0.00}, alert rules {Of(month, "Alert rules"):0.00}.");
    }

    private static double Of(IReadOnlyList<CostRow> rows, string name) => rows.Single(row => row.Name == name).Usd;

    private static string Since(SourceHealth source, DateTimeOffset now) =>
        string.Create(CultureInfo.InvariantCulture, $"{source.Id} ({source.Failure!.Problem}, day {(int)(now - source.Failure.Since).TotalDays + 1})");

    private static string Silence(SourceHealth source, DateTimeOffset now) =>
        string.Create(CultureInfo.InvariantCulture, $"{source.Id} ({(now - source.SilentSince!.Value).TotalDays:0.#} days)");

    private static string Named(string head, IEnumerable<string> names)
    {
        var all = names.ToArray();
        return all.Length == 0 ? "" : $"{head}: {WebUtility.HtmlEncode(string.Join(", ", all.Take(20)))}{(all.Length > 20 ? " ..." : "")}.\n";
    }
}

using Monitoring.Alerting;
using Monitoring.Extracting;

namespace Monitoring.Cli.Rendering;

/// <summary>What became of everything in a report, as operators read it: what was told one by one, what was not by its reason.</summary>
internal static class ReportLedger
{
    /// <summary>Words of so many findings stand for those of one reason.</summary>
    private const int Examples = 3;

    /// <summary>The lines.</summary>
    public static IEnumerable<string> Of(ReportRecord record)
    {
        var told = record.Findings.Count(finding => finding.Fate == Fate.Posted);
        yield return $"{record.Source}  {record.Url}  version {record.Version}  {record.Findings.Count} findings, {told} posted";
        foreach (var finding in record.Findings.Where(finding => finding.Fate != Fate.Silent))
            yield return $"{1,4}  {Quoted(finding.Words)}  {(finding.Fate == Fate.Posted ? "posted" : "joined what was told before")}  {finding.Subject} {finding.Why}".TrimEnd() + (finding.Reason == SilenceReason.FullDay ? $"  {Said(SilenceReason.FullDay)}" : string.Empty) + (finding.Alerts.Count == 0 ? string.Empty : $"  alert {string.Join(" ", finding.Alerts)}");
        foreach (var same in record.Findings.Where(finding => finding.Fate == Fate.Silent).GroupBy(finding => (Reason: ReasonOf(finding), Kind: KindOf(finding))).OrderByDescending(same => same.Count()))
            yield return $"{same.Count(),4}  {(same.Key.Kind is { } kind ? kind + ": " : "")}{string.Join(", ", same.Take(Examples).Select(finding => Quoted(finding.Words)))}{(same.Count() > Examples ? ", …" : "")}  {(same.Key.Reason is { } reason ? Said(reason) : "no reason is recorded")}{Lacks(same)}{Why(same)}";
    }

    /// <summary>What harms nobody is told by what it counts, also where it repeats another figure.</summary>
    private static SilenceReason? ReasonOf(Finding finding) => finding.Measure switch
    {
        null or Measure.Killed or Measure.Injured or Measure.KilledOrInjured or Measure.Missing => finding.Reason,
        Measure.Neutralized => SilenceReason.NotKilledNorInjured,
        _ => SilenceReason.NotHarm,
    };

    private static string? KindOf(Finding finding) => finding.Measure switch
    {
        Measure.Neutralized => "\u201cneutralized\u201d",
        Measure.EquipmentLost => "equipment lost or taken",
        Measure.LocalitiesCaptured => "places taken",
        Measure.Munitions => "munitions",
        Measure.Strikes => "strikes",
        Measure.Displaced => "displaced or refugees",
        Measure.Detained => "detained",
        Measure.FacilitiesHit => "buildings hit",
        _ => null,
    };

    /// <summary>What none of several figures states.</summary>
    private static string Lacks(IEnumerable<Finding> findings) => findings.All(finding => finding.Measure is not null)
        ? (findings.All(finding => finding.Undated) ? "; no day" : "") + (findings.All(finding => finding.Unsourced) ? "; no named source" : "")
        : "";

    private static string Why(IEnumerable<Finding> findings) => findings.Select(finding => finding.Why).FirstOrDefault(why => why is not null) is { } why ? $"  {why}" : "";

    private static string Quoted(string words) => $"\"{words}\"";

    private static string Said(SilenceReason reason) => reason switch
    {
        SilenceReason.NotHarm => "not harm to people",
        SilenceReason.NotKilledNorInjured => "measure never posted as killed",
        SilenceReason.NotConflict => "not from the conflict",
        SilenceReason.ConflictUnclear => "neither party nor weapon named: the conflict is not clear",
        SilenceReason.RunningTotal => "running total",
        SilenceReason.WarTotal => "war total",
        SilenceReason.Stock => "a state of things, not harm done",
        SilenceReason.NotAsserted => "feared, planned, expected or denied",
        SilenceReason.ScopeUnclear => "neither one attack nor a total of a stated time",
        SilenceReason.Background => "total in the background of another story",
        SilenceReason.PeriodUnclear => "total without a beginning or an end",
        SilenceReason.VagueAndUnnamed => "vague, no named source",
        SilenceReason.NoPlace => "no place, or only a country",
        SilenceReason.ReportedLate => "report older than a day at first sight: in the digest as reported late",
        SilenceReason.HarmTooOld => "harm more than a week before the report",
        SilenceReason.Baseline => "first sight of the source",
        SilenceReason.InsideTotal => "part of a total, told inside its post",
        SilenceReason.OfEarlierAttack => "a death of wounds of an attack, or a look back on one, that no open incident tells of",
        SilenceReason.UndatedInRoundUp => "one of several events of its report, without a day",
        SilenceReason.Restated => "said already by another figure of the report",
        SilenceReason.NothingNew => "told before, nothing new",
        SilenceReason.FullDay => "the day had had its messages: gathered for a later round-up, told by the edit alone, or left to the digest",
        SilenceReason.BeforeChat => "began before the chat was added",
        SilenceReason.Rejected => "rejected by operators",
        _ => $"not wanted by the chat ({reason})",
    };
}

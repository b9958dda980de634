using Monitoring.Extracting;

namespace Monitoring.Alerting;

/// <summary>What became of one event, total or figure of a report.</summary>
public enum Fate
{
    /// <summary>It has a post, alone or in a round-up, or one is under way.</summary>
    Posted,

    /// <summary>It joined what was told before: an edit, a reply, or nothing new.</summary>
    Merged,

    /// <summary>It was kept and not told.</summary>
    Silent,
}

/// <summary>One event, total or figure of a report, and what became of it: the unit of the ledger.</summary>
/// <param name="Words">The words it was read from.</param>
/// <param name="Fate">What became of it.</param>
/// <param name="Reason">Why it was not told; null when it was.</param>
/// <param name="Subject">Blob of the incident, series or round-up; null when there is none.</param>
/// <param name="Alerts">Ids of the alerts that tell it.</param>
/// <param name="Why">Score of the match, or the chat that did not want it; null when there is nothing to explain.</param>
public sealed record Finding(string Words, Fate Fate, SilenceReason? Reason, string? Subject, IReadOnlyList<string> Alerts, string? Why)
{
    /// <summary>What is kept and not told, and belongs to no incident or series.</summary>
    public static Finding Silent(Extracting.Figure figure, SilenceReason reason) => new(figure.Evidence.Quote, Fate.Silent, reason, null, [], null);

    /// <summary>Folder of the blobs of incidents.</summary>
    internal const string Incidents = "incidents/";

    /// <summary>Folder of the blobs of series of totals.</summary>
    internal const string Series = "series/";

    /// <summary>Blobs of a folder that findings are of, each once, in their order.</summary>
    internal static IEnumerable<string> SubjectsOf(IEnumerable<Finding> findings, string folder) =>
        findings.Select(finding => finding.Subject).OfType<string>().Where(subject => subject.StartsWith(folder, StringComparison.Ordinal)).Distinct(StringComparer.Ordinal);

    /// <summary>Ids of alerts, each once: one alert may go to several chats.</summary>
    public static IReadOnlyList<string> IdsOf(IEnumerable<Alert> alerts) => [.. alerts.Select(alert => alert.Id).Distinct(StringComparer.Ordinal)];

    /// <summary>What a single figure counts; null for an event or a total.</summary>
    public Measure? Measure { get; init; }

    /// <summary>True for a figure that the text gives no source for.</summary>
    public bool Unsourced { get; init; }

    /// <summary>True for a figure without a day.</summary>
    public bool Undated { get; init; }
}

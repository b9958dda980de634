using Monitoring.Storing;

namespace Monitoring.Alerting.Digests;

/// <summary>What was detected on one Damascus day and what became of it: <c>ledger/&lt;day&gt;.json</c>. Nothing may be unaccounted for.</summary>
public sealed record DayLedger : IStoredRecord
{
    /// <summary>Version of this record's form.</summary>
    public int SchemaVersion { get; init; } = KnownSchemaVersion;

    /// <inheritdoc />
    public static int KnownSchemaVersion => 1;

    /// <summary>The day.</summary>
    public required DateOnly Day { get; init; }

    /// <summary>When it was computed.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Events, totals and figures found.</summary>
    public required int Detected { get; init; }

    /// <summary>Of them, with a post that stands in every chat that gets it.</summary>
    public required int Posted { get; init; }

    /// <summary>Joined what was told before.</summary>
    public required int Merged { get; init; }

    /// <summary>Kept and not told, for a recorded reason.</summary>
    public required int Silent { get; init; }

    /// <summary>With an alert that still waits.</summary>
    public required int Pending { get; init; }

    /// <summary>With an alert that no chat will ever take.</summary>
    public required int Dead { get; init; }

    /// <summary>Reasons of the silent ones, most frequent first.</summary>
    public required IReadOnlyList<SilenceCount> Reasons { get; init; }

    /// <summary>Names of the incidents, totals and round-ups of which something should have been told and was not: a fault of ours.</summary>
    public IReadOnlyList<string> Lost { get; init; } = [];

    /// <summary>What the sum lacks: 0, or something was lost.</summary>
    public int Unaccounted => Detected - Posted - Merged - Silent - Pending - Dead;

    /// <summary>Name of the blob of a day.</summary>
    public static string BlobName(DateOnly day) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"ledger/{day:yyyy-MM-dd}.json");
}

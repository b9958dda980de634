using Monitoring.Alerting.ByHand;
using Monitoring.Reconciling;
using Monitoring.Storing;

namespace Monitoring.Alerting;

/// <summary>An incident and its telling in one blob, so that a claim and the alerts about it are one write: the commit.</summary>
public sealed record ToldIncident : IStoredRecord
{
    /// <summary>Version of this record's form.</summary>
    public int SchemaVersion { get; init; } = KnownSchemaVersion;

    /// <inheritdoc />
    public static int KnownSchemaVersion => 1;

    /// <summary>What is known.</summary>
    public required Incident Incident { get; init; }

    /// <summary>What is to be told, and what stands in chats.</summary>
    public Telling Telling { get; init; } = Telling.None;

    /// <summary>Name of the round-up that told of it first; null when it has or may have a post of its own.</summary>
    public string? ToldIn { get; init; }

    /// <summary>Names of the round-ups of bursts that told of it.</summary>
    public IReadOnlyList<string> Gathered { get; init; } = [];

    /// <summary>Chats in which a burst holds it back for a round-up.</summary>
    public IReadOnlyList<string> Held { get; init; } = [];

    /// <summary>What operators have been asked about; null when nothing waits for them.</summary>
    public ApprovalWait? Approval { get; init; }

    /// <summary>What they were asked about before, each until they answered or its time was over: what was shown then can be told later.</summary>
    public IReadOnlyList<ApprovalWait> PastApprovals { get; init; } = [];

    /// <summary>Revisions of claims that went out, or will, without anybody having reviewed them.</summary>
    public IReadOnlyList<int> Unreviewed { get; init; } = [];

    /// <summary>The toll that the last reply about a raised toll told; null: none has.</summary>
    public Extracting.Figure? RaisedTo { get; init; }

    /// <summary>When the last reply about a raised toll was decided; null: never.</summary>
    public DateTimeOffset? LastRaisedReply { get; init; }

    /// <summary>A raised toll that waits to be told in a reply; null: none does.</summary>
    public RaisedToll? RaisedDue { get; init; }

    /// <summary>Every round-up that tells of it.</summary>
    public IEnumerable<string> RoundUps() => ToldIn is null ? Gathered : Gathered.Prepend(ToldIn);

    /// <summary>With a reply that was due by now counted as told.</summary>
    public ToldIncident Settled(DateTimeOffset now) =>
        RaisedDue is { } due && due.At <= now ? this with { RaisedTo = due.To, LastRaisedReply = due.At, RaisedDue = null } : this;

    /// <summary>True when the post shows what nobody has reviewed.</summary>
    public bool ShowsUnreviewed() => Incident.Current.Any(claim => Unreviewed.Contains(claim.Revision));

    /// <summary>With another question to operators, or none, and the one before it kept as past.</summary>
    public ToldIncident WithApproval(ApprovalWait? next, DateTimeOffset now) => this with { Approval = next, PastApprovals = ApprovalWait.Past(PastApprovals, Approval, next, now) };
}

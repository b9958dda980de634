using Monitoring.Alerting.Chats;

namespace Monitoring.Alerting;

/// <summary>What is decided of a claim before it is written.</summary>
/// <param name="Verdict">Whether it may have a post.</param>
/// <param name="Chats">Who reads.</param>
/// <param name="Readers">What is remembered of them.</param>
/// <param name="RoundUp">Name of the round-up that tells it, when it is new; null for a post of its own.</param>
/// <param name="OperatorChat">Chat that approves large figures; null: nobody does, and nothing waits.</param>
/// <param name="Now">The time.</param>
internal sealed record IncidentTerms(Verdict Verdict, IReadOnlyList<ChatSettings> Chats, ReaderChats Readers, string? RoundUp, string? OperatorChat, DateTimeOffset Now)
{
    /// <summary>The terms of an event of a report.</summary>
    public static IncidentTerms Of(ReportWork work, Verdict verdict, string? roundUp, string? operatorChat) =>
        new(verdict, work.Chats, work.Readers, roundUp, operatorChat, work.Now) { CatchesUp = work.Report.BlindSince is not null };

    /// <summary>Until when operators may decide on what is told; null when nothing waits for them.</summary>
    public DateTimeOffset? Gate { get; init; }

    /// <summary>True for what a source told while it could not be seen: told in one silent round-up, not post by post.</summary>
    public bool CatchesUp { get; init; }

    /// <summary>True when this claim is what they are asked about.</summary>
    public bool Asks { get; init; }
}

using Monitoring.Delivering;
using Monitoring.Storing;
using Monitoring.Watching;

namespace Monitoring.Operating.Causes;

/// <summary>How everything stands: what causes are found in and what notices are written from.</summary>
/// <param name="At">When it was looked at.</param>
/// <param name="Sources">Sources and what is remembered of them.</param>
/// <param name="Chats">Chats and what is remembered of sending to them.</param>
/// <param name="Waiting">Alerts in the outbox.</param>
public sealed record Standing(DateTimeOffset At, IReadOnlyList<SourceStanding> Sources, IReadOnlyList<ChatState> Chats, int Waiting)
{
    /// <summary>Blobs that were passed over lately because they cannot be read.</summary>
    public IReadOnlyList<UnreadableBlob> Unreadable { get; init; } = [];
}

/// <summary>A source and its state.</summary>
/// <param name="Source">The source.</param>
/// <param name="State">What is remembered of it; null: never looked at.</param>
/// <param name="RestsOnItAlone">Codes of open incidents that no other source reports.</param>
public sealed record SourceStanding(Source Source, SourceState? State, IReadOnlyList<string> RestsOnItAlone)
{
    /// <summary>What came of it since it was seen again; null where that was not looked up.</summary>
    public GapReading? Gap { get; init; }
}

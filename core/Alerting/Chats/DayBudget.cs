using Monitoring.Reconciling;
using Monitoring.Reconciling.Changing;

namespace Monitoring.Alerting.Chats;

/// <summary>
/// How many messages a chat gets on one Damascus day. Pure: the same day gives the same answer, whoever was harmed. As the day fills,
/// incidents are gathered into fewer and later round-ups, totals are left to the digest and raised tolls to the edit, so that no day has more
/// than <see cref="NewsThresholds.MessagesADay"/> messages besides those that never wait: posts with sound, corrections, tolls that are
/// lowered, withdrawn or stated again, accusations taken back, what operators were asked about, the digest and notices.
/// </summary>
public sealed class DayBudget(NewsThresholds thresholds)
{
    /// <summary>True when the day has had its sounds; further posts are silent.</summary>
    public bool SoundsUsedUp(ChatDay day) => day.Sounds >= thresholds.SoundsADay;

    /// <summary>True when so many posts were decided lately that the next ones are gathered.</summary>
    public bool InBurst(ChatDay day) => day.Lately >= thresholds.BurstPosts;

    /// <summary>True when the day has had its posts: what follows is gathered for longer.</summary>
    public bool IsFull(ChatDay day) => day.Posts >= thresholds.PostsADay || !HasRoomBesideRoundUps(day);

    /// <summary>True when an incident has a post at once; else it waits for a round-up.</summary>
    /// <param name="day">What the chat has had.</param>
    /// <param name="rings">True for an incident that has sound: it never waits while the day has sounds left.</param>
    public bool TakesPost(ChatDay day, bool rings) => (rings && !SoundsUsedUp(day)) || !(IsFull(day) || InBurst(day));

    /// <summary>True when a total has a post; else the digest tells it.</summary>
    public bool TakesTotal(ChatDay day) => day.Totals < thresholds.TotalsADay && !IsFull(day);

    /// <summary>True when the events of one report have a round-up of their own; else they are gathered with those of others.</summary>
    public bool TakesRoundUp(ChatDay day) => !IsFull(day);

    /// <summary>Most messages of a gathered round-up: half of what is left of the day, so that the next one finds room; 0 when nothing is left.</summary>
    public int RoundUpParts(ChatDay day) => day.Messages >= thresholds.MessagesADay ? 0 : Math.Max(1, (thresholds.MessagesADay - day.Messages) / 2);

    /// <summary>True when a change has its reply; else the edit alone tells it.</summary>
    /// <param name="day">What the chat has had.</param>
    /// <param name="change">The change, of those that ask for a reply.</param>
    public bool TakesReply(ChatDay day, FigureChange change) => change switch
    {
        FigureChange.Raised raised when IsFull(day) => HasRoomBesideRoundUps(day) && thresholds.IsLarge(raised.FiguresBefore().People(), raised.FiguresAfter().People(), thresholds.ReplyTimesFullDay),
        FigureChange.Raised or FigureChange.Contradicted => HasRoomBesideRoundUps(day),
        _ => true,
    };

    private bool HasRoomBesideRoundUps(ChatDay day) => day.Messages < thresholds.MessagesADay - thresholds.KeptForRoundUps;
}

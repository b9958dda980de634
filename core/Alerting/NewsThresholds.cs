using Monitoring.Alerting.Chats;

namespace Monitoring.Alerting;

/// <summary>The published thresholds of what is told, the same for every side. docs/method.md states them for readers.</summary>
public sealed record NewsThresholds
{
    /// <summary>A report older than this at first sight is stored and stands in the digest as reported late. Default 24 hours.</summary>
    public TimeSpan ReportAge { get; init; } = TimeSpan.FromHours(24);

    /// <summary>Harm that ended longer than this before its report is background, not news. Default 7 days.</summary>
    public int HarmAgeDays { get; init; } = 7;

    /// <summary>A total of a longer period is a running total in other words. Default 31 days.</summary>
    public int LongestPeriodDays { get; init; } = 31;

    /// <summary>Events in one report from which they get one post together. Default 3.</summary>
    public int RoundUpEvents { get; init; } = 3;

    /// <summary>Killed in one incident from which a post has sound. Default 10.</summary>
    public long SoundKilled { get; init; } = 10;

    /// <summary>Posts with sound in one chat and Damascus day; further ones are silent, so that sound keeps its meaning. Default 3.</summary>
    public int SoundsADay { get; init; } = 3;

    /// <summary>Killed or injured from one origin from which operators see a post first. Default 100.</summary>
    public long ApprovalHarmed { get; init; } = 100;

    /// <summary>Killed or injured from which a figure of a whole governorate without a named weapon is not taken for one attack. Default 50.</summary>
    public long WideHarmed { get; init; } = 50;

    /// <summary>Times the usual size of an origin's figures from which operators see a post first. Default 10.</summary>
    public double ApprovalTimesUsual { get; init; } = 10;

    /// <summary>Fewer people than this are no large figure, however few its origin usually states. 10, as for sound.</summary>
    public long ApprovalUsualHarmed { get; init; } = 10;

    /// <summary>
    /// Times the largest figure of the same incident or series that operators have let pass, from which they see a later one first: a toll
    /// that creeps from 110 to 115 is not asked about again. Default 2.
    /// </summary>
    public double ApprovalTimesCleared { get; init; } = 2;

    /// <summary>
    /// Times the usual size of an origin's totals from which operators see a total of 100 or more first. A total is large by nature: 120 from
    /// an origin whose daily totals are about 90 needs nobody. Default 3.
    /// </summary>
    public double ApprovalTimesUsualTotal { get; init; } = 3;

    /// <summary>A post that nobody has reviewed goes out after this, and says so. Default 10 minutes.</summary>
    public TimeSpan ApprovalWait { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>A raised toll gets a reply from this many people more, when <see cref="ReplyShare"/> is reached too. Default 3.</summary>
    public long ReplyPeople { get; init; } = 3;

    /// <summary>Share of the earlier toll that goes with <see cref="ReplyPeople"/>. Default one half.</summary>
    public double ReplyShare { get; init; } = 0.5;

    /// <summary>A raised toll gets a reply from this many people more, when <see cref="ReplyManyShare"/> is reached too. Default 10.</summary>
    public long ReplyManyPeople { get; init; } = 10;

    /// <summary>Share of the earlier toll that goes with <see cref="ReplyManyPeople"/>. Default one tenth.</summary>
    public double ReplyManyShare { get; init; } = 0.1;

    /// <summary>At most one reply about a raised toll of one incident in this time. Default 1 hour.</summary>
    public TimeSpan ReplyPause { get; init; } = TimeSpan.FromHours(1);

    /// <summary>Gap between two origins' counts from which the difference gets a reply. Default 10 people.</summary>
    public long GapPeople { get; init; } = 10;

    /// <summary>New posts in one chat within <see cref="BurstTime"/> after which further ones go into one round-up. Default 6.</summary>
    public int BurstPosts { get; init; } = 6;

    /// <summary>Time in which <see cref="BurstPosts"/> are counted. Default 30 minutes.</summary>
    public TimeSpan BurstTime { get; init; } = TimeSpan.FromMinutes(30);

    /// <summary>New posts, of incidents, totals and round-ups, in one chat and Damascus day after which further incidents go into round-ups. Default 8.</summary>
    public int PostsADay { get; init; } = 8;

    /// <summary>Posts of totals among them, after which further totals stand in the digest alone. Default 4, half of the posts: totals come at midnight, and the day's incidents after them.</summary>
    public int TotalsADay { get; init; } = 4;

    /// <summary>
    /// Messages in one chat and Damascus day after which nothing more is sent but what never waits (<see cref="DayBudget"/>). Default 20, so
    /// that a day with three sounds and two corrections has 25.
    /// </summary>
    public int MessagesADay { get; init; } = 20;

    /// <summary>Messages of the day that are kept for gathered incidents: no other post and no reply about a raised toll takes them. Default 4.</summary>
    public int KeptForRoundUps { get; init; } = 4;

    /// <summary>Time that incidents of a full day wait for their round-up; those with sound do not wait. Default 3 hours.</summary>
    public TimeSpan FullDayTime { get; init; } = TimeSpan.FromHours(3);

    /// <summary>Time after which an incident that found no room in any round-up is left to the digest. Default 24 hours.</summary>
    public TimeSpan HeldAtMost { get; init; } = TimeSpan.FromHours(24);

    /// <summary>On a full day a raised toll gets a reply when it is so many times what asks for one on others, in people and in share. Default 2.</summary>
    public int ReplyTimesFullDay { get; init; } = 2;

    /// <summary>Most visible characters of a post that is never split. Default 900.</summary>
    public int VisibleCharacters { get; init; } = 900;

    /// <summary>Visible characters from which a round-up is split, between incidents: one longer message disturbs less than three. Telegram takes 4,096. Default 2,500.</summary>
    public int RoundUpCharacters { get; init; } = 2500;

    /// <summary>True for a rise that asks for a reply.</summary>
    /// <param name="before">Toll before.</param>
    /// <param name="after">Toll after.</param>
    /// <param name="times">By how many times the thresholds are raised.</param>
    public bool IsLarge(long before, long after, int times = 1)
    {
        var more = after - before;
        return (more >= ReplyPeople * times && more >= before * ReplyShare * times) || (more >= ReplyManyPeople * times && more >= before * ReplyManyShare * times);
    }
}

using Monitoring.Alerting.Writing;

namespace Monitoring.Alerting.Chats;

/// <summary>What a chat has had on one Damascus day, up to an instant of it.</summary>
/// <param name="Messages">Posts and replies of every kind, the parts of a long one counted one by one.</param>
/// <param name="Posts">Of them, posts of incidents, totals and round-ups, a round-up counted once.</param>
/// <param name="Totals">Of the posts, those of totals.</param>
/// <param name="Sounds">Messages with sound.</param>
/// <param name="Lately">Posts within the time of a burst.</param>
public sealed record ChatDay(int Messages, int Posts, int Totals, int Sounds, int Lately)
{
    /// <summary>Counts a chat's messages of a day.</summary>
    /// <param name="messages">What was decided for the chat.</param>
    /// <param name="at">An instant of the day; burst time is counted back from it.</param>
    /// <param name="burst">Time of a burst.</param>
    /// <param name="clock">Damascus time.</param>
    public static ChatDay Of(IEnumerable<CountedMessage> messages, DateTimeOffset at, TimeSpan burst, LocalTime clock)
    {
        var known = messages.ToArray();
        var day = Array.FindAll(known, message => clock.DayOf(message.At) == clock.DayOf(at));
        return new ChatDay(
            day.Sum(message => message.Parts),
            day.Count(message => message.IsNews),
            day.Count(message => message is { IsNews: true, Kind: AlertKind.Total }),
            day.Count(message => !message.Silent),
            known.Count(message => message.IsNews && message.At <= at && at - message.At < burst));
    }
}

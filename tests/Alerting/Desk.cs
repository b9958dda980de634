using Monitoring.Alerting;
using Monitoring.Reconciling;
using Monitoring.Storing;
using Monitoring.Tests.Reconciling;

namespace Monitoring.Tests.Alerting;

/// <summary>A register over memory with one chat and a clock that stands until it is moved.</summary>
internal sealed class Desk
{
    public static readonly ChatSettings Chat = new() { Id = "@readers" };

    public Desk(params ChatSettings[] chats)
        : this(null, chats)
    {
    }

    public Desk(string? operatorChat, params ChatSettings[] chats)
    {
        Chats = chats.Length == 0 ? [Chat] : chats;
        Register = new IncidentRegister(Store, new NewsPolicy(new NewsThresholds()), Writer, Some.Tables, Clock, operatorChat);
    }

    public static PostWriter Writer { get; } = PostWriter.Load(Repository.File("data"), new NewsThresholds());

    public MemoryBlobStore Store { get; } = new();

    public SteppedClock Clock { get; } = new(Some.Morning);

    public IReadOnlyList<ChatSettings> Chats { get; set; }

    public IncidentRegister Register { get; }

    public List<Alert> Told { get; } = [];

    /// <summary>Works on a report at the time when it was read.</summary>
    public async Task<TellingOutcome> ReadAsync(Report report)
    {
        Clock.Now = report.ReadAt;
        var outcome = await Register.TellAsync(report, Chats, CancellationToken.None);
        Told.AddRange(outcome.Alerts);
        return outcome;
    }

    public async Task<ToldIncident> IncidentAsync(string subject) =>
        (await Store.ReadAsync<ToldIncident>(subject, CancellationToken.None))!.Value;
}

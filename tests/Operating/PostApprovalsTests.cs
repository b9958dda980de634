using Monitoring.Alerting;
using Monitoring.Delivering;
using Monitoring.Operating.Commands;
using Monitoring.Reconciling;
using Monitoring.Storing;
using Monitoring.Tests.Functions;

namespace Monitoring.Tests.Operating;

public class PostApprovalsTests
{
    private const string Subject = "incidents/2026-01/x.json";
    private readonly MemoryBlobStore _store = new();
    private readonly FakeTime _time = new(new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero));

    [Fact]
    public async Task AnApprovedPostGoesOutAtOnceWithoutTheMark()
    {
        var waiting = await WaitingAsync();

        Assert.Equal(1, await DecideAsync(1, approved: true));

        var out1 = (await _store.ReadAsync<Alert>(Outbox.BlobName(waiting), CancellationToken.None))!.Value;
        Assert.Null(out1.NotBefore);
        Assert.Equal(["reviewed for @c"], out1.Parts);
        var pending = Assert.Single((await ToldAsync()).Telling.Pending, alert => alert.Kind == AlertKind.Incident);
        Assert.Equal((waiting.Id, (DateTimeOffset?)null), (pending.Id, pending.NotBefore));
    }

    [Fact]
    public async Task ARejectedPostIsKeptAsDeadAndNeverGoesOut()
    {
        var waiting = await WaitingAsync();

        Assert.Equal(1, await DecideAsync(1, approved: false));

        Assert.Null(await _store.GetAsync(Outbox.BlobName(waiting), CancellationToken.None));
        Assert.Equal("rejected by operators", (await _store.ReadAsync<ToldAlert>(Outbox.DeadName(waiting), CancellationToken.None))!.Value.Found);
        Assert.DoesNotContain((await ToldAsync()).Telling.Pending, alert => alert.Kind == AlertKind.Incident);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task DecidingAgainOrOnAnotherRevisionChangesNothing(bool approved)
    {
        await WaitingAsync();

        Assert.Equal(0, await DecideAsync(2, approved));
        Assert.Equal(1, await DecideAsync(1, approved));
        Assert.Equal(0, await DecideAsync(1, approved));
        Assert.Equal(0, await DecideAsync(1, !approved));
    }

    private async Task<int> DecideAsync(int revision, bool approved) =>
        (await new PostApprovals(_store, (chat, _) => $"reviewed for {chat}", _time).DecideAsync(Subject, revision, approved, CancellationToken.None)).Count;

    private async Task<ToldIncident> ToldAsync() => (await _store.ReadAsync<ToldIncident>(Subject, CancellationToken.None))!.Value;

    private async Task<Alert> WaitingAsync()
    {
        var waiting = Alert("@c", AlertKind.Incident) with { NotBefore = _time.Now.AddMinutes(10) };
        var incident = new Incident { Id = "x", Code = "i260102_01", Day = new DateOnly(2026, 1, 2), FirstSeen = _time.Now, LastClaim = _time.Now, Claims = [], Revisions = [] };
        var told = new ToldIncident { Incident = incident, Telling = new Telling([waiting, Alert("-100", AlertKind.Operators)], []) };
        await _store.WriteAsync(Subject, told, etag: null, CancellationToken.None);
        await new Outbox(_store).PutAsync(told.Telling.Pending, CancellationToken.None);
        return waiting;
    }

    private Alert Alert(string chat, AlertKind kind) => new()
    {
        Id = $"a-{kind}", Chat = chat, Kind = kind, Action = PostAction.Post, Subject = Subject, Revision = 1, Parts = ["not reviewed"], CreatedAt = _time.Now,
    };
}

using Monitoring.Alerting;
using Monitoring.Reconciling;
using Monitoring.Storing;
using Monitoring.Tests.Reconciling;

namespace Monitoring.Tests.Alerting;

/// <summary>The ledger finds what was lost: it does not only add up.</summary>
public class LostAlertTests
{
    private readonly Desk _desk = new();
    private readonly ReaderPage _page;

    public LostAlertTests() => _page = new ReaderPage(_desk);

    [Fact]
    public async Task WhatStandsInAChatIsPosted()
    {
        await DeliverAsync(Some.Report(Some.Strike()));

        Assert.Equal((1, 1, 0), await LedgerAsync());
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task APostThatIsNowhereIsNotAccountedFor(bool wasPut)
    {
        var outcome = await _desk.ReadAsync(Some.Report(Some.Strike()));
        if (wasPut)
            await new Monitoring.Delivering.Outbox(_desk.Store).PutAsync(outcome.Alerts, CancellationToken.None);
        var subject = await LoseAsync(telling => Telling.None);

        Assert.Equal((1, 0, 1), await LedgerAsync());
        Assert.Equal([subject], (await ComputeAsync()).Lost);
    }

    [Fact]
    public async Task AnEditThatIsNowhereIsNotAccountedForEither()
    {
        await _desk.ReadAsync(Some.Report(Some.Strike()));
        await _desk.ReadAsync(Some.Report(Some.Strike(16, 3), version: 2, readAt: Some.Morning.AddHours(1)));
        await LoseAsync(telling => Telling.None);

        Assert.Equal(2, (await ComputeAsync()).Unaccounted);
    }

    [Fact]
    public async Task WhatJoinedInWithoutAChangeIsMergedAlsoBeforeThePostWasSent()
    {
        await DeliverAsync(Some.Report(Some.Strike()));
        await DeliverAsync(Some.Report(Some.Strike(source: "SOHR"), Some.Source("paper", "The Paper", Monitoring.Watching.PublisherType.Newspaper), readAt: Some.Morning.AddHours(1)));

        var ledger = await ComputeAsync();

        Assert.Equal((1, 1, 0), (ledger.Posted, ledger.Merged, ledger.Unaccounted));
    }

    /// <summary>Changes what the one incident says of its posts, and empties the outbox and what was sent.</summary>
    private async Task<string> LoseAsync(Func<Telling, Telling> change)
    {
        var subject = string.Empty;
        await foreach (var name in _desk.Store.ListAsync("incidents/", CancellationToken.None))
            subject = name;
        var stored = (await _desk.Store.ReadAsync<ToldIncident>(subject, CancellationToken.None))!;
        await _desk.Store.WriteAsync(subject, stored.Value with { Telling = change(stored.Value.Telling) }, stored.ETag, CancellationToken.None);
        foreach (var folder in new[] { "outbox/", "sent/" })
            foreach (var name in await Monitoring.Tests.Delivering.Subject.NamesAsync(_desk.Store, folder))
                await _desk.Store.DeleteAsync(name, null, CancellationToken.None);
        return subject;
    }

    private async Task DeliverAsync(Report report) => await _page.DeliverAsync((await _desk.ReadAsync(report)).Alerts);

    private async Task<(int Detected, int Posted, int Unaccounted)> LedgerAsync()
    {
        var ledger = await ComputeAsync();
        return (ledger.Detected, ledger.Posted, ledger.Unaccounted);
    }

    private Task<DayLedger> ComputeAsync() => new LedgerKeeper(_desk.Store, _desk.Clock).ComputeAsync(new DateOnly(2031, 5, 10), CancellationToken.None);
}

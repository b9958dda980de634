using Monitoring.Alerting;
using Monitoring.Delivering;
using Monitoring.Storing;

namespace Monitoring.Tests.Delivering;

public class AlertFinderTests
{
    private static readonly DateTimeOffset Decided = new(2031, 5, 10, 6, 0, 0, TimeSpan.Zero);

    private static readonly Alert Alert = new()
    {
        Id = "0123456789abcdef0123",
        Chat = "@Readers",
        Kind = AlertKind.Incident,
        Action = PostAction.Post,
        Subject = "incidents/2031-05/x.json",
        Revision = 1,
        Parts = ["post"],
        CreatedAt = Decided,
    };

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task AnAlertIsFoundByItsIdWhetherItWaitsOrIsTold(bool waits)
    {
        var store = new MemoryBlobStore();
        if (waits)
            await new Outbox(store).PutAsync([Alert], CancellationToken.None);
        else
            await store.WriteAsync(Outbox.SentName(Alert), new ToldAlert { Alert = Alert, Outcome = AlertOutcome.Posted, At = Decided }, null, CancellationToken.None);

        var found = await new AlertFinder(store).FindAsync(Alert.Id, ["@other", "@readers"], new DateOnly(2031, 5, 12), CancellationToken.None);

        Assert.Equal(Alert.Subject, found?.Subject);
    }

    [Theory]
    [InlineData("i310510_01")]
    [InlineData("ffffffffffffffffffff")]
    [InlineData("")]
    public async Task WhatIsNoAlertIsNotFound(string id)
    {
        var found = await new AlertFinder(new MemoryBlobStore()).FindAsync(id, ["@readers"], new DateOnly(2031, 5, 12), CancellationToken.None);

        Assert.Null(found);
    }
}

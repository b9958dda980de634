using Azure.Storage.Queues;
using Monitoring.Storing;

namespace Monitoring.Tests.Storing;

[Collection(AzuriteCollection.Name)]
public sealed class MessageQueuesTests(AzuriteFixture azurite)
{
    private readonly string _name = $"q{Guid.NewGuid():n}";

    [SkippableFact]
    public async Task AMessageIsBase64AndComesWhenItsDelayIsOver()
    {
        var queues = new MessageQueues(azurite.ConnectionString);
        await queues.SendAsync(_name, "-1001", TimeSpan.Zero, default);
        await queues.SendAsync(_name, "later", TimeSpan.FromHours(1), default);

        var raw = new QueueClient(azurite.ConnectionString, _name);
        var messages = (await raw.ReceiveMessagesAsync(10, TimeSpan.FromMinutes(1), default)).Value;

        Assert.Equal(Convert.ToBase64String("-1001"u8), Assert.Single(messages).Body.ToString());
        Assert.Equal(2, (await raw.GetPropertiesAsync()).Value.ApproximateMessagesCount);
    }

    [SkippableFact]
    public async Task ADelayBeyondWhatTheServiceTakesIsCut()
    {
        await new MessageQueues(azurite.ConnectionString).SendAsync(_name, "x", TimeSpan.FromDays(30), default);
        Assert.Equal(1, (await new QueueClient(azurite.ConnectionString, _name).GetPropertiesAsync()).Value.ApproximateMessagesCount);
    }

    [SkippableFact]
    public async Task ARefusalIsNamedWithoutTheKey()
    {
        var wrong = azurite.ConnectionString.Replace("Eby8vdM02x", "Eby8vdM02y", StringComparison.Ordinal);
        var fault = await Assert.ThrowsAsync<StoreException>(() => new MessageQueues(wrong).SendAsync(_name, "x", TimeSpan.Zero, default));
        Assert.Equal(StoreProblem.AccessDenied, fault.Problem);
        Assert.DoesNotContain("Eby8vdM02y", fault.ToString(), StringComparison.Ordinal);
    }
}

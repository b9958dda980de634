using Monitoring.Storing;

namespace Monitoring.Tests.Storing;

public sealed class BlobStoresTests
{
    [Theory]
    [InlineData("UseDevelopmentStorage=true", true)]
    [InlineData("DefaultEndpointsProtocol=https;AccountName=a;AccountKey=a2V5;EndpointSuffix=core.windows.net", true)]
    [InlineData("https://account.blob.core.windows.net", true)]
    [InlineData("store", false)]
    [InlineData("./some folder/store", false)]
    [InlineData("/var/lib/monitor", false)]
    public void TheSettingSaysWhichStoreIsMeant(string setting, bool isAzure) => Assert.Equal(isAzure, AzureAccounts.IsAzure(setting));

    [Theory]
    [InlineData("", "monitor")]
    [InlineData("AccountName=a;AccountKey=c2VjcmV0;Nonsense", "monitor")]
    [InlineData("https://", "monitor")]
    [InlineData("UseDevelopmentStorage=true", "Monitor")]
    [InlineData("UseDevelopmentStorage=true", "a--b")]
    public void ASettingThatCannotBeUsedIsNamedWithoutItsKey(string setting, string container)
    {
        var fault = Assert.Throws<StoreException>(() => BlobStores.Open(setting, container));
        Assert.Equal(StoreProblem.Misconfigured, fault.Problem);
        Assert.DoesNotContain("c2VjcmV0", fault.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"schemaVersion":1,"telling":{"pending":[],"messages":[]}}""", false)]
    [InlineData("""{"schemaVersion":1,"telling":{"pending":[{"id":"a"}],"messages":[]}}""", true)]
    [InlineData("""{"claims":[{"pending":[1]}],"telling":{"messages":[{"x":{"pending":[1]}}],"pending":[{}]}}""", true)]
    [InlineData("""{"claims":{"telling":{"pending":[1]}}}""", false)]
    [InlineData("""{"pending":[1]}""", false)]
    [InlineData("""{"telling":{"pending":[""", false)]
    [InlineData("""not json "pending" """, false)]
    [InlineData("""["pending"]""", false)]
    public void ABlobWithSomethingToTellIsRecognised(string json, bool expected) =>
        Assert.Equal(expected, PendingIndex.HasPending(System.Text.Encoding.UTF8.GetBytes(json)));
}

using System.Text;
using Monitoring.Storing;

namespace Monitoring.Tests.Storing;

/// <summary>The contract against the real client library and a real Azurite.</summary>
[Collection(AzuriteCollection.Name)]
public sealed class AzureBlobStoreTests(AzuriteFixture azurite) : BlobStoreContract
{
    private readonly string _container = $"t{Guid.NewGuid():n}";

    internal override IBlobStore Open() => new AzureBlobStore(AzureAccounts.Container(azurite.ConnectionString, _container));

    internal override IBlobStore OpenAgain(IBlobStore store) => Open();

    [SkippableFact]
    public async Task TheContainerIsMadeByTheFirstWrite()
    {
        var store = Open();
        Assert.Null(await store.GetAsync("a", default));
        Assert.True(await store.DeleteAsync("a", null, default));
        Assert.IsType<PutResult.Conflict>(await store.PutIfUnchangedAsync("a", Encoding.UTF8.GetBytes("x"), "\"0x1\"", default));
        Assert.IsType<PutResult.Written>(await store.PutIfAbsentAsync("a", Encoding.UTF8.GetBytes("x"), default));
    }

    [SkippableFact]
    public async Task MoreNamesThanAPageAreListed()
    {
        var store = Open();
        await Parallel.ForEachAsync(Enumerable.Range(0, 30), async (number, token) => await store.PutIfAbsentAsync($"many/{number:00}", Encoding.UTF8.GetBytes("x"), token));
        var count = 0;
        await foreach (var _ in store.ListAsync("many/", default))
            count++;
        Assert.Equal(30, count);
    }

    [SkippableFact]
    public async Task AWrongKeyIsNamedWithoutTheKey()
    {
        var wrong = azurite.ConnectionString.Replace("Eby8vdM02x", "Eby8vdM02y", StringComparison.Ordinal);
        var store = new AzureBlobStore(AzureAccounts.Container(wrong, _container));

        var fault = await Assert.ThrowsAsync<StoreException>(() => store.GetAsync("a", default));

        Assert.Equal(StoreProblem.AccessDenied, fault.Problem);
        Assert.DoesNotContain("Eby8vdM02y", fault.ToString(), StringComparison.Ordinal);
    }
}

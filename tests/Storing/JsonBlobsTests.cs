using System.Text;
using Monitoring.Storing;

namespace Monitoring.Tests.Storing;

public sealed class JsonBlobsTests
{
    [Theory]
    [InlineData("")]
    [InlineData("not json")]
    [InlineData("null")]
    [InlineData("[1]")]
    [InlineData("""{"id":"s"}""")]
    [InlineData("""{"schemaVersion":null,"id":"s"}""")]
    [InlineData("""{"schemaVersion":"1","id":"s"}""")]
    [InlineData("""{"schemaVersion":1.5,"id":"s"}""")]
    [InlineData("""{"schemaVersion":99999999999,"id":"s"}""")]
    public async Task ABlobWithoutAWholeVersionIsOneThatCannotBeRead(string content)
    {
        var store = new MemoryBlobStore();
        await store.PutIfAbsentAsync("state/s.json", Encoding.UTF8.GetBytes(content), default);

        var fault = await Assert.ThrowsAsync<StoreException>(() => store.ReadAsync<SourceState>("state/s.json", default));

        Assert.Equal((StoreProblem.Corrupt, true, "state/s.json"), (fault.Problem, fault.IsOfOneBlob, fault.Blob));
        Assert.Null(await store.ReadOrPassAsync<SourceState>("state/s.json", default));
    }
}

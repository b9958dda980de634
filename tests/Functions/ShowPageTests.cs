using System.Net;
using Monitoring.Functions;
using Monitoring.Functions.Triggers;
using Monitoring.Publishing;
using Monitoring.Storing;
using Monitoring.Tests.Alerting;

namespace Monitoring.Tests.Functions;

public class ShowPageTests
{
    private readonly FakeTime _time = new(new DateTimeOffset(2024, 3, 5, 9, 0, 0, TimeSpan.Zero));
    private readonly CountingStore _store = new(new MemoryBlobStore());

    private ShowPage Door => new(new KeptPages(PublicPages.Open(Repository.File("data"), _store, Desk.Writer, _time), _time));

    [Theory]
    [InlineData("method", HttpStatusCode.OK)]
    [InlineData("corrections", HttpStatusCode.OK)]
    [InlineData("i/i240304_01", HttpStatusCode.NotFound)]
    [InlineData("", HttpStatusCode.NotFound)]
    [InlineData("nothing/here", HttpStatusCode.NotFound)]
    public async Task APageIsShownToAnybodyAndMayLoadNothing(string path, HttpStatusCode status)
    {
        var response = await Door.RunAsync(FakeRequest.Get("https://app.example/api/public/" + path), CancellationToken.None);

        Assert.Equal(status, response.StatusCode);
        Assert.Contains("default-src 'none'", response.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.StartsWith("public, max-age=", response.Headers.GetValues("Cache-Control").Single(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task HeadHasNoBody()
    {
        var response = await Door.RunAsync(FakeRequest.Head("https://app.example/api/public/method"), CancellationToken.None);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(0, response.Body.Length);
    }

    [Fact]
    public async Task TheStoreIsAskedForAPageAtMostOnceAMinute()
    {
        var door = Door;
        var request = FakeRequest.Get("https://app.example/api/public/i/i240304_01");
        await door.RunAsync(request, CancellationToken.None);
        var first = _store.Operations;
        await door.RunAsync(request, CancellationToken.None);
        Assert.Equal(first, _store.Operations);

        _time.Now += TimeSpan.FromSeconds(61);
        await door.RunAsync(request, CancellationToken.None);
        Assert.True(_store.Operations > first);
    }
}

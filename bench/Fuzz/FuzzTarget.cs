using Monitoring.Fetching;
using Monitoring.Fetching.Decoding;
using Monitoring.Reading;
using Monitoring.Watching;

namespace Monitoring.Bench.Fuzz;

/// <summary>What hostile input is read by: fetcher, listing reader and page reader.</summary>
internal sealed class FuzzTarget(string data, BombServer server) : IDisposable
{
    private readonly PageReader _pages = PageReader.Load(data);
    private readonly ListingReader _listings = ListingReader.Load(data);
    private readonly PageFetcher _fetcher = new(new FetchOptions { HostPause = TimeSpan.Zero }, BlockPages.Load(data), TimeProvider.System);

    /// <summary>Reads a case as its source's start page and as an article; whatever comes of it is fine as long as it comes.</summary>
    internal async Task ReadAsync(FuzzCase hostile, int number)
    {
        var address = new Uri("https://news.example/a");
        if (hostile.Coding is not null)
        {
            var result = await _fetcher.FetchAsync(new FetchRequest(server.At(hostile, number)) { AllowPrivate = true }, CancellationToken.None).ConfigureAwait(false);
            if (result is FetchResult.Fetched fetched)
                Read(fetched.Body, number);
            return;
        }
        var text = PageText.Decode(hostile.Content, hostile.Charset).Text;
        Read(new Page(address, address, text, "", null, DateTimeOffset.UnixEpoch), number);
    }

    public void Dispose() => _fetcher.Dispose();

    private void Read(Page page, int number)
    {
        var source = new Source { Id = "fuzz", Name = "Fuzz", Url = page.Url, Language = "en", Country = "SY", Publisher = PublisherType.Monitor, Kind = (SourceKind)(number % Enum.GetValues<SourceKind>().Length) };
        _listings.Read(page, source);
        _pages.ReadArticle(page, source);
    }
}

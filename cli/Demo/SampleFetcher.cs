using Monitoring.Fetching;

namespace Monitoring.Cli.Demo;

/// <summary>Fetches <c>http://&lt;site&gt;.sample/</c> where the site is served now, so that what is stored and told does not depend on a port.</summary>
internal sealed class SampleFetcher(IPageFetcher inner, IReadOnlyDictionary<string, Uri> addresses) : IPageFetcher
{
    /// <inheritdoc />
    public async Task<FetchResult> FetchAsync(FetchRequest request, CancellationToken cancellationToken)
    {
        var site = request.Url.Host.Split('.')[0];
        var (named, served) = (new Uri($"http://{site}.sample/"), addresses[site]);
        return await inner.FetchAsync(request with { Url = new Uri(served, request.Url.PathAndQuery) }, cancellationToken) switch
        {
            FetchResult.Fetched fetched => fetched with { Body = fetched.Body with { Url = request.Url, FinalUrl = new Uri(named, fetched.Body.FinalUrl.PathAndQuery) } },
            FetchResult.Failed failed => failed with { Found = failed.Found.Replace(served.AbsoluteUri, named.AbsoluteUri, StringComparison.Ordinal) },
            var other => other,
        };
    }
}

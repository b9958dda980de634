using Monitoring.Fetching.Robots;

namespace Monitoring.Fetching;

/// <summary>
/// Fetches pages over HTTP: asks robots.txt first, waits for the host's turn, follows redirects one by one and checks
/// every hop, and gives each failure its name. One instance serves a whole process; it may be used by many at once.
/// </summary>
public sealed class PageFetcher : IPageFetcher, IDisposable
{
    private readonly FetchOptions _options;
    private readonly HopSender _sender;
    private readonly HostTurns _turns;
    private readonly RobotsGate _robots;
    private readonly PageConclusion _conclusion;

    /// <summary>A fetcher with the given manners.</summary>
    /// <exception cref="ArgumentOutOfRangeException">An option is outside its range.</exception>
    public PageFetcher(FetchOptions options, BlockPages blockPages, TimeProvider clock)
        : this(options, blockPages, clock, configure: null)
    {
    }

    internal PageFetcher(FetchOptions options, BlockPages blockPages, TimeProvider clock, Action<SocketsHttpHandler>? configure)
    {
        _options = options.Checked();
        _sender = new HopSender(_options, clock, configure);
        _turns = new HostTurns(clock);
        _robots = new RobotsGate(SendInTurnAsync, _options, clock);
        _conclusion = new PageConclusion(_options, blockPages, clock);
    }

    /// <inheritdoc />
    public async Task<FetchResult> FetchAsync(FetchRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        var result = await FollowAsync(request, cancellationToken);
        return request.Url.IsAbsoluteUri ? result with { Robots = _robots.CopyFor(request.Url) } : result;
    }

    /// <inheritdoc />
    public void Dispose() => _sender.Dispose();

    private async Task<FetchResult> FollowAsync(FetchRequest request, CancellationToken cancellationToken)
    {
        var url = request.Url;
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var redirects = 0; redirects <= _options.MaxRedirects; redirects++)
        {
            if (FaultOf(url) is { } fault)
                return new FetchResult.Failed(FetchProblem.BadUrl, fault);
            url = WithoutFragment(url);
            var hop = new HopRequest(url, request, _options.MaxBytes, Conditional: redirects == 0);
            if (!seen.Add(url.AbsoluteUri))
                return new FetchResult.Failed(FetchProblem.TooManyRedirects, $"{hop.Shown}: redirects lead back to it");
            var answer = await AskAsync(hop, cancellationToken);
            if (answer is not HopAnswer.Answered { Status: 301 or 302 or 303 or 307 or 308, Headers.Location: { } target })
                return await _conclusion.DrawAsync(hop, answer, wasRedirected: redirects > 0, cancellationToken);
            url = target;
        }

        return new FetchResult.Failed(FetchProblem.TooManyRedirects, $"{Shown(request.Url)}: more than {_options.MaxRedirects} redirects");
    }

    private async Task<HopAnswer> AskAsync(HopRequest hop, CancellationToken cancellationToken) =>
        await _robots.AskAsync(hop.Url, hop.Page, cancellationToken) switch
        {
            RobotsVerdict.Allowed allowed => await SendInTurnAsync(hop, allowed.CrawlDelay, cancellationToken),
            RobotsVerdict.Forbidden forbidden => new HopAnswer.Failed(FetchProblem.RobotsForbidden, $"{hop.Shown}: robots.txt says {forbidden.Rule}"),
            RobotsVerdict.Unavailable wait => new HopAnswer.Failed(wait.Problem, wait.Found) { NotBefore = wait.Until },
            var other => throw new InvalidOperationException($"verdict {other.GetType().Name} is not known"),
        };

    private async Task<HopAnswer> SendInTurnAsync(HopRequest hop, TimeSpan? crawlDelay, CancellationToken cancellationToken)
    {
        var pause = crawlDelay is { } asked && asked > _options.HostPause ? asked : _options.HostPause;
        using var turn = await _turns.TakeAsync(hop.Url, pause < _options.LongestCrawlDelay || crawlDelay is null ? pause : _options.LongestCrawlDelay, cancellationToken);
        return await _sender.SendAsync(hop, cancellationToken);
    }

    private static string? FaultOf(Uri url) => url switch
    {
        { IsAbsoluteUri: false } => $"{url.OriginalString}: an absolute address was expected",
        { Scheme: not ("http" or "https") } => $"{Shown(url)}: http or https was expected",
        { Host: "" } => $"{Shown(url)}: there is no host",
        { UserInfo: not "" } => $"{url.Scheme}://…@{url.Host}: an address with a user name is not fetched",
        _ => null,
    };

    private static Uri WithoutFragment(Uri url) => url.Fragment.Length == 0 ? url : new Uri(url.GetLeftPart(UriPartial.Query));

    private static string Shown(Uri url) => url.GetLeftPart(UriPartial.Path);
}

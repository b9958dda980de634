using System.Collections.Concurrent;
using Monitoring.Fetching.Decoding;

namespace Monitoring.Fetching.Robots;

/// <summary>Asks each site's robots.txt before its pages, and remembers the answer.</summary>
/// <param name="send">Sends one request in the host's turn.</param>
/// <param name="options">Checked options.</param>
/// <param name="clock">The clock.</param>
internal sealed class RobotsGate(Func<HopRequest, TimeSpan?, CancellationToken, Task<HopAnswer>> send, FetchOptions options, TimeProvider clock)
{
    /// <summary>Redirects followed for a robots.txt; after more it counts as absent. Source: RFC 9309, 2.3.1.2.</summary>
    private const int MaxRedirects = 5;

    /// <summary>Sites remembered: far more than any monitor watches; beyond it the memory begins anew.</summary>
    private const int Remembered = 2048;

    private readonly ConcurrentDictionary<string, Known> _sites = new(StringComparer.Ordinal);

    /// <summary>Whether <paramref name="url"/> may be fetched.</summary>
    public async Task<RobotsVerdict> AskAsync(Uri url, FetchRequest page, CancellationToken cancellationToken)
    {
        var site = url.GetLeftPart(UriPartial.Authority);
        if (!_sites.TryGetValue(site, out var known) && page.Robots is { } copy && copy.Site == site && copy.Until <= clock.GetUtcNow() + options.RobotsKept)
            known = _sites[site] = new Known(copy.File, copy.Until, default, "");
        if (known is null || known.Until <= clock.GetUtcNow())
        {
            if (_sites.Count >= Remembered)
                _sites.Clear();
            known = await LearnAsync(new Uri(site + "/robots.txt"), page, known?.File, cancellationToken);
            _sites[site] = known;
        }

        if (known.File is not { } file)
            return new RobotsVerdict.Unavailable(known.Problem, known.Found, known.Until);
        return file.Forbids(url) is { } rule ? new RobotsVerdict.Forbidden(rule) : new RobotsVerdict.Allowed(file.CrawlDelay);
    }

    /// <summary>What is known of the site's robots.txt, to be kept; null when nothing is fit to keep.</summary>
    public RobotsCopy? CopyFor(Uri url)
    {
        var site = url.GetLeftPart(UriPartial.Authority);
        return _sites.TryGetValue(site, out var known) && known is { File: { Rules.Count: <= RobotsCopy.MostRules } file, Found: "" } && known.Until > clock.GetUtcNow()
            ? new RobotsCopy(site, file, known.Until)
            : null;
    }

    private async Task<Known> LearnAsync(Uri address, FetchRequest page, RobotsFile? old, CancellationToken cancellationToken)
    {
        var request = new HopRequest(address, new FetchRequest(address) { AllowPrivate = page.AllowPrivate, Accept = "text/plain,*/*;q=0.1" }, RobotsReading.MaxBytes, Conditional: false);
        for (var redirects = 0; redirects <= MaxRedirects; redirects++)
        {
            switch (await send(request, null, cancellationToken))
            {
                case HopAnswer.Answered { Status: >= 300 and < 400, Headers.Location: { Scheme: "http" or "https" } target }:
                    request = request with { Url = target };
                    break;
                case HopAnswer.Answered answer:
                    return Learned(request.Shown, answer, old);
                case HopAnswer.Failed failed:
                    return Waiting(failed.Problem, failed.Found, null, old);
            }
        }

        return Kept(RobotsFile.Open);
    }

    private Known Learned(string shown, HopAnswer.Answered answer, RobotsFile? old) => answer.Status switch
    {
        >= 200 and < 300 => Kept(RobotsReading.Read(PageText.Decode(answer.Body, answer.Headers.Charset).Text, FetchOptions.Product)),
        // A site that throttles wants fewer requests, not a crawler that takes this for leave.
        429 => Waiting(FetchProblem.RobotsUnavailable, $"{shown}: answered 429", answer.Headers.NotBefore, old),
        >= 500 => Waiting(FetchProblem.RobotsUnavailable, $"{shown}: answered {answer.Status}", answer.Headers.NotBefore, old),
        _ => Kept(RobotsFile.Open),
    };

    private Known Kept(RobotsFile file) => new(file, clock.GetUtcNow() + options.RobotsKept, default, "");

    // RFC 9309, 2.3.1.4 allows the old copy while the new one cannot be had.
    private Known Waiting(FetchProblem problem, string found, DateTimeOffset? notBefore, RobotsFile? old)
    {
        var until = clock.GetUtcNow() + options.RobotsRetry;
        return new Known(old, notBefore is { } asked && asked > until ? asked : until, problem, found);
    }

    private sealed record Known(RobotsFile? File, DateTimeOffset Until, FetchProblem Problem, string Found);
}

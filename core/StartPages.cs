using Monitoring.Fetching;
using Monitoring.Fetching.Robots;
using Monitoring.Reading;
using Monitoring.Storing;
using Monitoring.Watching;

namespace Monitoring;

/// <summary>Looks at the start page or feed of a source: Fetching and Reading up to the listing.</summary>
internal sealed class StartPages(MonitorRooms rooms)
{
    /// <summary>One look, conditional where the server allows it.</summary>
    /// <remarks>A feed that the start page announced is asked in its place from then on: an unchanged source costs one conditional request.</remarks>
    public async Task<StartLook> LookAsync(Source source, SourceState state, CancellationToken cancellationToken)
    {
        if (state.Feed is null || source.Kind != SourceKind.Auto)
            return await LookAtAsync(source, state, cancellationToken);
        var look = await LookAtAsync(source with { Url = state.Feed, Kind = SourceKind.Feed }, state, cancellationToken);
        // A feed that is there no more, or lists nothing, may have moved: the start page is asked again next time.
        return look.Failure is { } failure && (failure.Step == "Reading" || failure.Problem is nameof(FetchProblem.NotFound) or nameof(FetchProblem.Gone))
            ? look
            : look with { Feed = state.Feed };
    }

    private async Task<StartLook> LookAtAsync(Source source, SourceState state, CancellationToken cancellationToken)
    {
        var request = new FetchRequest(source.Url) { Validators = state.Validators, Robots = state.Robots, AllowPrivate = source.AllowPrivate, Language = source.Language };
        var result = await rooms.Fetcher.FetchAsync(request, cancellationToken);
        var look = result switch
        {
            FetchResult.NotModified unchanged => new StartLook { NotBefore = unchanged.NotBefore, Validators = state.Validators },
            FetchResult.Failed failed => Failed(state, "Fetching", failed.Problem.ToString(), failed.Found) with { NotBefore = failed.NotBefore },
            FetchResult.Fetched fetched => await ListedAsync(source, state, fetched, cancellationToken),
            _ => throw new InvalidOperationException("a result of fetching that is in no list"),
        };
        return look with { Robots = result.Robots };
    }

    private async Task<StartLook> ListedAsync(Source source, SourceState state, FetchResult.Fetched fetched, CancellationToken cancellationToken)
    {
        var listing = rooms.Listings.Read(fetched.Body, source);
        // A page without a list of its own may announce a feed that has one.
        if (listing is { Links.Count: 0, Messages.Count: 0, Feed: { } feed } && source.Kind == SourceKind.Auto && feed != source.Url)
            return await LookAtAsync(source with { Url = feed, Kind = SourceKind.Feed }, state with { Validators = null }, cancellationToken) with { Feed = feed };
        if (listing is { Links.Count: 0, Messages.Count: 0, Fault: { } fault })
            return Failed(state, "Reading", "NothingListed", $"{fetched.Body.FinalUrl}: {fault}");
        var asked = listing.Pause is { } pause ? rooms.Clock.GetUtcNow() + pause : (DateTimeOffset?)null;
        return new StartLook { Listing = listing, Page = fetched.Body, Validators = fetched.Body.Validators, NotBefore = Later(fetched.NotBefore, asked) };
    }

    /// <summary>An article or a store that failed before is another matter: the page was seen then.</summary>
    private StartLook Failed(SourceState state, string step, string problem, string found)
    {
        var before = state.Failure is { WasSeen: false } same ? same : null;
        return new() { Failure = new SourceFailure(step, problem, found, before?.Since ?? rooms.Clock.GetUtcNow(), (before?.Tries ?? 0) + 1) };
    }

    private static DateTimeOffset? Later(DateTimeOffset? one, DateTimeOffset? other) => one is null || other > one ? other : one;
}

/// <summary>What a look at a start page came to: a listing, nothing new, or a failure.</summary>
internal sealed record StartLook
{
    /// <summary>What it lists; null when it is unchanged or could not be had.</summary>
    public Listing? Listing { get; init; }

    /// <summary>The page that lists it: the evidence of messages read in place. Null without a listing.</summary>
    public Page? Page { get; init; }

    /// <summary>Why it could not be had; null when it could.</summary>
    public SourceFailure? Failure { get; init; }

    /// <summary>For the next request.</summary>
    public Validators? Validators { get; init; }

    /// <summary>The feed to be asked in place of the start page; null: the start page.</summary>
    public Uri? Feed { get; init; }

    /// <summary>The site's robots.txt, to be kept; null when none is.</summary>
    public RobotsCopy? Robots { get; init; }

    /// <summary>What the server asked for.</summary>
    public DateTimeOffset? NotBefore { get; init; }
}

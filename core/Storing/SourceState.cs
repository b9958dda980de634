using System.Text.Json.Serialization;
using Monitoring.Fetching;
using Monitoring.Fetching.Robots;
using Monitoring.Reading;

namespace Monitoring.Storing;

/// <summary>What is remembered of a source: blob <c>sources/&lt;id&gt;.json</c>. An unchanged source costs one read and one write of it.</summary>
public sealed record SourceState : IStoredRecord
{
    /// <inheritdoc />
    public int SchemaVersion { get; init; } = KnownSchemaVersion;

    /// <inheritdoc />
    public static int KnownSchemaVersion => 1;

    /// <summary>The source.</summary>
    public required string Id { get; init; }

    /// <summary>For the next request of the start page; null after a failure, a redirect or when the server gives none.</summary>
    public Validators? Validators { get; init; }

    /// <summary>The feed that the start page announces and that is looked at in its place; null: the start page itself is.</summary>
    public Uri? Feed { get; init; }

    /// <summary>The site's robots.txt, so that a process that has just started need not ask for it; null when none is kept.</summary>
    public RobotsCopy? Robots { get; init; }

    /// <summary>True once the first listing has been stored without telling anything.</summary>
    public bool Baselined { get; init; }

    /// <summary>True while an operator has paused it.</summary>
    public bool Paused { get; init; }

    /// <summary>Not looked at earlier; see <see cref="IsDue"/>.</summary>
    public DateTimeOffset NextDue { get; init; }

    /// <summary>When it was last looked at.</summary>
    public DateTimeOffset LookedAt { get; init; }

    /// <summary>Last time the start page was had and read (or said to be unchanged).</summary>
    public DateTimeOffset? LastRead { get; init; }

    /// <summary>Last time it listed an article not known before.</summary>
    public DateTimeOffset? LastArticle { get; init; }

    /// <summary>Last time a figure was read from it.</summary>
    public DateTimeOffset? LastFigure { get; init; }

    /// <summary>Usual time between new articles, a moving mean; null until three are known.</summary>
    public TimeSpan? UsualGap { get; init; }

    /// <summary>What stands in the way now; null when the last look went well.</summary>
    public SourceFailure? Failure { get; init; }

    /// <summary>The articles in a row that had no body to read; null when the last new one had.</summary>
    public SourceFailure? Unread { get; init; }

    /// <summary>Begin of the last gap in which it was not seen: its last good read before it; null when there was none.</summary>
    public DateTimeOffset? UnseenSince { get; init; }

    /// <summary>The articles it listed: which wait, which are looked at again and when. See <see cref="ArticlePlan"/>.</summary>
    public ArticleSchedule Articles { get; init; } = ArticleSchedule.Empty;

    /// <summary>Clocks of two machines differ by less than this. Five minutes, as in the protocols that must bear it (Kerberos).</summary>
    private static readonly TimeSpan ClockSkew = TimeSpan.FromMinutes(5);

    /// <summary>True when it is time for a look: it is due, or the clock was set back since the last one and "due" means nothing any more.</summary>
    public bool IsDue(DateTimeOffset now) => !Paused && (NextDue <= now || now < LookedAt - ClockSkew);

    /// <summary>False when the last look did not see the source; a fault of ours in it does not count.</summary>
    [JsonIgnore]
    public bool IsSeen => Failure is not { WasSeen: false };

    /// <summary>Blob of a source's state.</summary>
    public static string BlobName(string sourceId) => $"sources/{sourceId}.json";

    /// <summary>A state that cannot be read does not mend by itself: it counts as so many failures that operators are told.</summary>
    private const int ToldAtOnce = 3;

    /// <summary>What is remembered of a source, for those who only look on: one that cannot be read is a failure of that source, and no exception.</summary>
    /// <returns>Null when nothing is remembered yet.</returns>
    /// <exception cref="StoreException">The store as a whole failed.</exception>
    public static Task<SourceState?> FindAsync(IBlobStore store, string sourceId, DateTimeOffset now, CancellationToken cancellationToken) =>
        store.FindAsync(BlobName(sourceId), fault => new SourceState { Id = sourceId, Failure = SourceFailure.Of(fault, now, ToldAtOnce) }, cancellationToken);
}

/// <summary>Why a source cannot be read at the moment.</summary>
/// <param name="Step">The step of the walk that failed: <c>Fetching</c>, <c>Reading</c>, <c>Storing</c> or, when it is silent, <c>Watching</c>.</param>
/// <param name="Problem">Reason from the step's closed list.</param>
/// <param name="Found">One sentence: what was found, what was expected.</param>
/// <param name="Since">First failure in a row.</param>
/// <param name="Tries">Failures in a row, from 1.</param>
public sealed record SourceFailure(string Step, string Problem, string Found, DateTimeOffset Since, int Tries)
{
    /// <summary>The problem of an article at which our code broke.</summary>
    public const string ArticleBroke = nameof(ArticleBroke);

    private const string Storing = nameof(Storing);

    private const string Working = nameof(Working);

    /// <summary>True when the source itself could be read, and something that is stored of it could not.</summary>
    public bool IsOfStore => Step == Storing;

    /// <summary>True when the source itself could be read, and our code broke at one of its articles.</summary>
    public bool IsOfArticle => Step == Working;

    /// <summary>True when the source itself was seen all the same.</summary>
    public bool WasSeen => IsOfStore || IsOfArticle;

    /// <summary>An article of the source at which our code broke.</summary>
    public static SourceFailure OfArticle(string found, DateTimeOffset since, int tries) => new(Working, ArticleBroke, found, since, tries);

    /// <summary>A blob of the source that cannot be read.</summary>
    public static SourceFailure Of(StoreException fault, DateTimeOffset since, int tries)
    {
        ArgumentNullException.ThrowIfNull(fault);
        return new SourceFailure(Storing, fault.Problem.ToString(), fault.Message, since, tries);
    }
}

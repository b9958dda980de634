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

    /// <summary>Blob of a source's state.</summary>
    public static string BlobName(string sourceId) => $"sources/{sourceId}.json";
}

/// <summary>Why a source cannot be read at the moment.</summary>
/// <param name="Step">The step of the walk that failed: <c>Fetching</c>, <c>Reading</c> or, when it is silent, <c>Watching</c>.</param>
/// <param name="Problem">Reason from the step's closed list.</param>
/// <param name="Found">One sentence: what was found, what was expected.</param>
/// <param name="Since">First failure in a row.</param>
/// <param name="Tries">Failures in a row, from 1.</param>
public sealed record SourceFailure(string Step, string Problem, string Found, DateTimeOffset Since, int Tries);

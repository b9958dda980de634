using Monitoring.Alerting;
using Monitoring.Fetching;
using Monitoring.Reading;
using Monitoring.Storing;

namespace Monitoring;

/// <summary>What looking at one article came to.</summary>
internal sealed record ArticleLook
{
    /// <summary>True when it was new or its words had changed.</summary>
    public bool IsNews { get; init; }

    /// <summary>Figures read from it now.</summary>
    public int Figures { get; init; }

    /// <summary>What is to be told because of it.</summary>
    public IReadOnlyList<Alert> Alerts { get; init; } = [];

    /// <summary>What could not be had or read, one sentence; null when all went well.</summary>
    public string? Fault { get; init; }

    /// <summary>True when the page was had and no article was found on it, or far less of it than before.</summary>
    public bool Unread { get; init; }

    /// <summary>Why the page could not be had; null when it could.</summary>
    public FetchResult.Failed? Failed { get; init; }

    /// <summary>What is stored of it, or rests on it, cannot be read: it is looked at again in the next round. Null when it can.</summary>
    public StoreException? Unreadable { get; init; }

    /// <summary>True when our own code broke at it: <see cref="Fault"/> says how.</summary>
    public bool Broke { get; init; }

    /// <summary>For the next request of the page.</summary>
    public Validators? Validators { get; init; }

    /// <summary>The schedule after a message was taken in place.</summary>
    public ArticleSchedule EnterMessage(ArticleSchedule schedule, Uri url, DateTimeOffset now) =>
        Unreadable is not null ? schedule.Again(url) : Broke ? schedule.Broke(url, now, Fault!) : schedule.Taken(url);

    /// <summary>The schedule after this look.</summary>
    public ArticleSchedule Enter(ArticleSchedule schedule, Uri url, DateTimeOffset now) =>
        Unreadable is not null ? schedule : Broke ? schedule.Broke(url, now, Fault!) : Failed is { } failed ? schedule.Failed(url, now, failed) : schedule.Read(url, now, Validators);
}

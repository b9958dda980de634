using Monitoring.Reconciling.Mentioning;

namespace Monitoring.Reconciling;

/// <summary>One issue of a total.</summary>
public sealed record TotalEdition
{
    /// <summary>Hash of the report's address.</summary>
    public required string Report { get; init; }

    /// <summary>Version of the report.</summary>
    public required int Version { get; init; }

    /// <summary>Address of the report.</summary>
    public required Uri Url { get; init; }

    /// <summary>Who printed it.</summary>
    public required Origin Publisher { get; init; }

    /// <summary>When the page was read.</summary>
    public required DateTimeOffset ReadAt { get; init; }

    /// <summary>BCP 47 language of the report; empty for an edition of an older form.</summary>
    public string Language { get; init; } = string.Empty;

    /// <summary>When the report or this version of it says that it was published; null when it does not say.</summary>
    public DateTimeOffset? PublishedAt { get; init; }

    /// <summary>True when the page has no date: "in the past five days" are no known days then.</summary>
    public bool Dateless { get; init; }

    /// <summary>The total as told.</summary>
    public required TotalMention Total { get; init; }

    /// <summary>Events inside the total, as the report lists them.</summary>
    public IReadOnlyList<EventMention> Events { get; init; } = [];

    /// <summary>True for one that operators kept back: it is never told.</summary>
    public bool Rejected { get; init; }

    /// <summary>Revision of the series in which it came; 0 for one of an older form: its place among them, from 1.</summary>
    public int Revision { get; init; }

    /// <summary>What ended it; null while it stands.</summary>
    public EditionEnd? End { get; init; }

    /// <summary>When a person put it in the place of one that we had misread; null for one that was read.</summary>
    public DateTimeOffset? CorrectedAt { get; init; }

    /// <summary>Ids of first figures of those of its events that had posts of their own: they are not listed again.</summary>
    public IReadOnlyList<string> Known { get; init; } = [];
}

/// <summary>What became of an edition that stands no more.</summary>
public enum EditionFate
{
    /// <summary>Gone from its report.</summary>
    Withdrawn,

    /// <summary>We had misread it.</summary>
    Misread,
}

/// <summary>The end of an edition.</summary>
/// <param name="Fate">What became of it.</param>
/// <param name="Revision">Revision of the series that ended it.</param>
/// <param name="At">When.</param>
public sealed record EditionEnd(EditionFate Fate, int Revision, DateTimeOffset At);

using Monitoring.Extracting;
using Monitoring.Reading;
using Monitoring.Watching;

namespace Monitoring.Reconciling;

/// <summary>One article of one source with the figures read from it: what reconciling works on.</summary>
public sealed record Report
{
    /// <summary>The source that published it.</summary>
    public required Source Source { get; init; }

    /// <summary>The article as read now.</summary>
    public required Article Article { get; init; }

    /// <summary>Its figures and totals.</summary>
    public required Extraction Extraction { get; init; }

    /// <summary>When the page was read.</summary>
    public required DateTimeOffset ReadAt { get; init; }

    /// <summary>Version of the article from 1; above 1 it is a revision of one seen before.</summary>
    public required int Version { get; init; }

    /// <summary>True at the first sight of its source: stored, nothing told.</summary>
    public bool Baseline { get; init; }

    /// <summary>True when it was already older than 24 hours at first sight: stored, marked late, told in the digest only.</summary>
    public bool Late { get; init; }

    /// <summary>Since when its source had not been seen, when it was read in the first look after a blind gap; null otherwise. Its new incidents go into one silent round-up.</summary>
    public DateTimeOffset? BlindSince { get; init; }
}

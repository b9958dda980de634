using Monitoring.Alerting.Writing;

namespace Monitoring.Alerting.Digests;

/// <summary>Why a source was not seen, as readers are told.</summary>
public enum UnseenCause
{
    /// <summary>It can be read and has nothing new.</summary>
    Quiet,

    /// <summary>The site refuses us.</summary>
    Refused,

    /// <summary>The site is not reached.</summary>
    NotReached,

    /// <summary>The page is not where it was.</summary>
    Moved,

    /// <summary>The page is reached, and nothing can be read from it.</summary>
    NotReadable,
}

/// <summary>A source that was not seen.</summary>
/// <param name="Name">As readers know it.</param>
/// <param name="Since">Since when.</param>
/// <param name="Cause">Why.</param>
public sealed record UnseenSource(WatchedName Name, DateTimeOffset Since, UnseenCause Cause);

using Monitoring.Alerting;
using Monitoring.Storing;
using Monitoring.Watching;

namespace Monitoring;

/// <summary>What one round of one source came to.</summary>
/// <param name="Source">The source.</param>
public sealed record SourceRound(Source Source)
{
    /// <summary>False when it was paused or not due.</summary>
    public bool Looked { get; init; } = true;

    /// <summary>Why its start page could not be read; null when it could.</summary>
    public string? Failure { get; init; }

    /// <summary>Articles looked at.</summary>
    public int Looks { get; init; }

    /// <summary>Articles that were new or changed.</summary>
    public int Articles { get; init; }

    /// <summary>Figures read from those.</summary>
    public int Figures { get; init; }

    /// <summary>Articles whose pages were had and not read, one sentence each: of <see cref="Faults"/>.</summary>
    public IReadOnlyList<string> Unread { get; init; } = [];

    /// <summary>What now waits in the outbox because of it.</summary>
    public IReadOnlyList<Alert> Alerts { get; init; } = [];

    /// <summary>Articles that could not be had or read, or at which our code broke, one sentence each.</summary>
    public IReadOnlyList<string> Faults { get; init; } = [];

    /// <summary>The first blob that could not be read; null: all could.</summary>
    internal StoreException? Unreadable { get; init; }

    /// <summary>A source that was left alone.</summary>
    internal static SourceRound NotLooked(Source source) => new(source) { Looked = false };

    /// <summary>With one article more.</summary>
    internal SourceRound With(ArticleLook look) => this with
    {
        Looks = Looks + 1,
        Articles = Articles + (look.IsNews ? 1 : 0),
        Figures = Figures + look.Figures,
        Alerts = [.. Alerts, .. look.Alerts],
        Unreadable = Unreadable ?? look.Unreadable,
        Faults = look.Fault is { } fault ? [.. Faults, fault] : Faults,
        Unread = look is { Unread: true, Fault: { } unread } ? [.. Unread, unread] : Unread,
    };
}

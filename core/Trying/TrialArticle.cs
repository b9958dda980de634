using Monitoring.Reading;

namespace Monitoring.Trying;

/// <summary>One article of a trial: what was read, or why not.</summary>
public sealed record TrialArticle
{
    /// <summary>Its address.</summary>
    public required Uri Url { get; init; }

    /// <summary>Title as listed; null when the list has none.</summary>
    public string? ListedTitle { get; init; }

    /// <summary>What was read; null when it could not be had or read.</summary>
    public Article? Article { get; init; }

    /// <summary>Figures read from it.</summary>
    public int Figures { get; init; }

    /// <summary>Why nothing was read; null when something was.</summary>
    public string? Fault { get; init; }
}

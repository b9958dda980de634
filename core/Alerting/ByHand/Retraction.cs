using Monitoring.Extracting;

namespace Monitoring.Alerting.ByHand;

/// <summary>What is to be taken back: one claim of an incident, or one edition of a total, that we misread.</summary>
/// <param name="Code">The incident; for a total what the order called it.</param>
public sealed record Retraction(string Code)
{
    /// <summary>The alert that told the misread claim; null: what the incident's sources say now.</summary>
    public Alert? Told { get; init; }

    /// <summary>The claim as a round-up told it; null when it is not named by a round-up.</summary>
    public Reconciling.Claim? Line { get; init; }

    /// <summary>Id of the source or of who is cited, where several claims come into question; null: there is one only.</summary>
    public string? By { get; init; }

    /// <summary>What the source really says; null when that is not told.</summary>
    public SaidCount? Says { get; init; }
}

/// <summary>What a person read in a source.</summary>
/// <param name="Count">The number.</param>
/// <param name="Hedge">The hedge that the source puts on it.</param>
/// <param name="Measure">What is counted; null: what the misread claim counts first.</param>
public sealed record SaidCount(long Count, Qualifier Hedge = Qualifier.Exact, Measure? Measure = null);

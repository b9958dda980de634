using Monitoring.Alerting.ByHand;

namespace Monitoring.Operating.Commands;

/// <summary>What somebody asks to be taken back, from the command line or the operators' chat.</summary>
/// <param name="Id">Id of an alert, or code of an incident as posts show it, with or without <c>#</c>.</param>
public sealed record RetractionOrder(string Id)
{
    /// <summary>Id of the source, or of who is cited; null where one only comes into question.</summary>
    public string? Source { get; init; }

    /// <summary>What the source really says; null when that is not told.</summary>
    public SaidCount? Says { get; init; }

    /// <summary>True for an incident's code: letter, day, number.</summary>
    public bool IsCode => Id.Contains('_', StringComparison.Ordinal);
}

using Monitoring.Extracting;

namespace Monitoring.Reconciling.Matching;

/// <summary>A whole that one origin states.</summary>
/// <param name="Origin">Id of the origin.</param>
/// <param name="Report">Id of the report.</param>
/// <param name="Measure">What is counted.</param>
/// <param name="Group">Who was harmed.</param>
/// <param name="Stated">The number in the text; null when vague.</param>
/// <param name="Source">Id of the watched source that printed it; null in entries of earlier versions of the program.</param>
/// <param name="Qualifier">Its hedge; null in entries of earlier versions of the program.</param>
public sealed record OpenCount(string Origin, string Report, Measure Measure, VictimGroup? Group, long? Stated, string? Source = null, Qualifier? Qualifier = null);

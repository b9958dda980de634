namespace Monitoring.Checking;

/// <summary>What <c>monitor check-data</c> found.</summary>
/// <param name="Faults">Every fault of every file, by file, line and column.</param>
/// <param name="Parts">What was looked at, in order.</param>
public sealed record DataCheckResult(IReadOnlyList<DataFault> Faults, IReadOnlyList<CheckedPart> Parts);

/// <summary>One kind of data that was checked.</summary>
/// <param name="Name">For people: "rules", "sources".</param>
/// <param name="Count">How many of it were looked at; 0 when it could not be loaded.</param>
/// <param name="Faults">How many faults it has.</param>
public sealed record CheckedPart(string Name, int Count, int Faults);

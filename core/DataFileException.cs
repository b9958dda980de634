namespace Monitoring;

/// <summary>One fault in a file that people edit.</summary>
/// <param name="File">Path relative to the data folder.</param>
/// <param name="Line">From 1; 0 when the whole file is meant.</param>
/// <param name="Column">From 1; 0 when the whole line is meant.</param>
/// <param name="Message">What was found and what was expected.</param>
public sealed record DataFault(string File, int Line, int Column, string Message)
{
    /// <summary><c>lexicons/en/numbers.tsv(11,3): value "4OO" is not a whole number</c>.</summary>
    public override string ToString() => Line == 0 ? $"{File}: {Message}" : $"{File}({Line},{Column}): {Message}";
}

/// <summary>Data files that cannot be used: all faults of a load together.</summary>
public sealed class DataFileException(IReadOnlyList<DataFault> faults) : Exception(string.Join(Environment.NewLine, faults))
{
    /// <summary>Every fault found, in the order of files and lines.</summary>
    public IReadOnlyList<DataFault> Faults { get; } = faults;
}

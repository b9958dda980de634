namespace Monitoring.Evaluating;

/// <summary>What came out of an evaluation: scores of figures, or of totals, by what the gold marks.</summary>
public abstract record EvaluationResult
{
    private protected EvaluationResult()
    {
    }

    /// <summary>The lines that the reference scorer prints, each ended by a line feed.</summary>
    /// <param name="misses">How many missed and spurious rows to list; 0 for none.</param>
    public abstract string ToText(int misses = 0);

    /// <summary>The one line of JSON that the reference scorer prints with <c>--json</c>, without its line feed.</summary>
    public abstract string ToJson();
}

namespace Monitoring.Operating.Causes;

/// <summary>One thing that is wrong: it is told once, and once more when it is over.</summary>
/// <param name="Kind">What is wrong.</param>
/// <param name="Subject">The source, the chat, the first of some blobs, or <c>sources</c> when there are many.</param>
/// <param name="Problem">Reason from a closed list.</param>
/// <param name="Since">When it began.</param>
/// <param name="Members">Sources or blobs that have it.</param>
public sealed record Cause(CauseKind Kind, string Subject, string Problem, DateTimeOffset Since, IReadOnlyList<string> Members)
{
    /// <summary>The same for the same cause, as long as it lasts.</summary>
    public string Key => $"{Kind}:{Subject}:{Problem}";
}

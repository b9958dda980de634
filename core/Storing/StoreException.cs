namespace Monitoring.Storing;

/// <summary>Why a store failed.</summary>
public enum StoreProblem { Unreachable, AccessDenied, ReadOnly, Full, Corrupt, NewerSchema, BadName, Misconfigured }

/// <summary>A store that could not do what was asked. The message says where, what was found and what was expected.</summary>
public sealed class StoreException(StoreProblem problem, string message, Exception? innerException = null) : Exception(message, innerException)
{
    /// <summary>Why.</summary>
    public StoreProblem Problem { get; } = problem;

    /// <summary>The blob that cannot be read; null when it is not one alone.</summary>
    public string? Blob { get; init; }

    /// <summary>True when one blob cannot be read, and everything else can: only what rests on it is held up.</summary>
    public bool IsOfOneBlob => Problem is StoreProblem.Corrupt or StoreProblem.NewerSchema;
}

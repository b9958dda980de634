using Monitoring.Extracting.Words;

namespace Monitoring.Extracting.Attributes;

/// <summary>Actors named as the ones who did something.</summary>
/// <param name="Range">Where they are named.</param>
/// <param name="Actors">What the name may mean; the day of harm decides.</param>
/// <param name="Act">What they are said to have done.</param>
/// <param name="Verbatim">The text's own words when no table knows the name; null otherwise.</param>
internal sealed record Agent(TokenRange Range, IReadOnlyList<Actor> Actors, AgentAct Act, string? Verbatim = null) : IMention
{
    /// <summary>Told of its own side by the speaker ("our forces killed"): nobody tells so of his own dead.</summary>
    public bool IsOwnDeed { get; init; }

    /// <summary>Whether somebody, or it itself, says in so many words that it did it.</summary>
    public bool IsBlamed => Act is AgentAct.Blame or AgentAct.Claim;
}

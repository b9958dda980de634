namespace Monitoring.Reconciling.Mentioning;

/// <summary>That somebody names a party as the one who did it, in a report in which another one gives the figures.</summary>
/// <param name="Party">The party: a code or the text's own words.</param>
/// <param name="By">Who says so.</param>
/// <param name="IsOwnClaim">True when the party itself says that it did it.</param>
public sealed record PartyAccusation(string Party, Origin By, bool IsOwnClaim);

namespace Monitoring.Extracting;

/// <summary>That somebody names a party as the one who did it, where another one gives the figure.</summary>
/// <param name="Party">The party: a code or the text's own words, as in <see cref="Figure.Belligerents"/>.</param>
/// <param name="By">Who says so, verbatim; null when it is the text's own voice.</param>
/// <param name="IsOwnClaim">True when the party itself says that it did it.</param>
/// <param name="IsCharge">True when the words are a charge or a description by them ("blamed", "what residents described as"), and no report.</param>
public sealed record Accusation(string Party, string? By, bool IsOwnClaim = false, bool IsCharge = false);

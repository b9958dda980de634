using Monitoring.Watching;

namespace Monitoring.Trying;

/// <summary>A source made of one address.</summary>
/// <param name="Source">To be completed by a person: why it is watched, who publishes, whether a party does.</param>
/// <param name="Report">The trial of it.</param>
/// <param name="Feed">The feed that was preferred to the page; null when the page itself is watched.</param>
public sealed record SourceProposal(Source Source, TrialReport Report, Uri? Feed);

using Monitoring.Storing;

namespace Monitoring.Operating.Outages;

/// <summary>The store cannot be used as a whole.</summary>
/// <param name="Problem">Why.</param>
/// <param name="Found">One sentence: what was found.</param>
/// <param name="Since">When it first failed.</param>
public sealed record StoreOutage(StoreProblem Problem, string Found, DateTimeOffset Since);

namespace Monitoring.Alerting;

/// <summary>A source that was not seen.</summary>
/// <param name="Name">As readers know it.</param>
/// <param name="Since">Since when.</param>
/// <param name="Quiet">True when it can be read and has nothing new.</param>
public sealed record UnseenSource(WatchedName Name, DateTimeOffset Since, bool Quiet);

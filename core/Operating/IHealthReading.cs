namespace Monitoring.Operating;

/// <summary>Looks how the monitor stands.</summary>
public interface IHealthReading
{
    /// <summary>Reads the states of all sources and chats: one blob each.</summary>
    Task<HealthReport> ReadAsync(CancellationToken cancellationToken);
}

using Monitoring.Operating;

namespace Monitoring.Functions;

/// <summary>A report that is used again for half a minute, so that whoever asks often costs no more.</summary>
/// <param name="health">How things stand.</param>
/// <param name="time">Clock.</param>
public sealed class CachedHealth(IHealthReading health, TimeProvider time) : IHealthReading, IDisposable
{
    private static readonly TimeSpan Kept = TimeSpan.FromSeconds(30);
    private readonly SemaphoreSlim _one = new(1);
    private (HealthReport Report, long ReadAt)? _last;

    /// <inheritdoc />
    public async Task<HealthReport> ReadAsync(CancellationToken cancellationToken)
    {
        await _one.WaitAsync(cancellationToken);
        try
        {
            if (_last is not { } last || time.GetElapsedTime(last.ReadAt) >= Kept)
                _last = last = (await health.ReadAsync(cancellationToken), time.GetTimestamp());
            return last.Report;
        }
        finally
        {
            _one.Release();
        }
    }

    /// <inheritdoc />
    public void Dispose() => _one.Dispose();
}

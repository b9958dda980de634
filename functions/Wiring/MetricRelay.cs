using System.Diagnostics.Metrics;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Monitoring.Operating;

namespace Monitoring.Functions.Wiring;

/// <summary>
/// Relays each measurement of core to the host as a custom metric. It does so on the measuring thread: the host takes a metric
/// only from within the invocation that it belongs to.
/// </summary>
/// <param name="loggers">Where measurements go.</param>
public sealed class MetricRelay(ILoggerFactory loggers) : IHostedService, IDisposable
{
    private readonly ILogger _logger = loggers.CreateLogger("Monitoring.Metrics");
    private MeterListener? _listener;

    /// <inheritdoc />
    public Task StartAsync(CancellationToken cancellationToken)
    {
        var listener = new MeterListener
        {
            InstrumentPublished = (instrument, self) =>
            {
                if (string.Equals(instrument.Meter.Name, Counters.MeterName, StringComparison.Ordinal))
                    self.EnableMeasurementEvents(instrument);
            },
        };
        listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Relay(instrument, value, tags));
        listener.SetMeasurementEventCallback<int>((instrument, value, tags, _) => Relay(instrument, value, tags));
        listener.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Relay(instrument, value, tags));
        listener.Start();
        _listener = listener;
        return Task.CompletedTask;
    }

    /// <inheritdoc />
    public Task StopAsync(CancellationToken cancellationToken)
    {
        Dispose();
        return Task.CompletedTask;
    }

    /// <inheritdoc />
    public void Dispose()
    {
        _listener?.Dispose();
        _listener = null;
    }

    private void Relay(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        var properties = new Dictionary<string, object>(tags.Length, StringComparer.Ordinal);
        foreach (var tag in tags)
            properties[tag.Key] = tag.Value?.ToString() ?? "";
        _logger.LogMetric(instrument.Name, value, properties);
    }
}

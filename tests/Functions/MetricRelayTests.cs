using Microsoft.Extensions.Logging;
using Monitoring.Functions.Wiring;
using Monitoring.Operating;

namespace Monitoring.Tests.Functions;

public class MetricRelayTests
{
    [Fact]
    public async Task AMeasurementReachesTheHostAsACustomMetricWithItsTags()
    {
        var logger = new StateLogger();
        using var relay = new MetricRelay(new OneLogger(logger));
        await relay.StartAsync(CancellationToken.None);

        Counters.DeadLetters.Add(2, new KeyValuePair<string, object?>("queue", "relay-test"));
        await relay.StopAsync(CancellationToken.None);
        Counters.DeadLetters.Add(3, new KeyValuePair<string, object?>("queue", "relay-test"));

        var metric = Assert.Single(logger.States, state => Equals(state.GetValueOrDefault("queue"), "relay-test"));
        Assert.Equal(("monitor.deadLetters", 2d), (metric["Name"], metric["Value"]));
    }

    private sealed class StateLogger : ILogger
    {
        private readonly System.Collections.Concurrent.ConcurrentQueue<Dictionary<string, object>> _states = new();

        public IEnumerable<Dictionary<string, object>> States => _states;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (eventId.Name == "MS_LogMetric" && state is IEnumerable<KeyValuePair<string, object>> fields)
                _states.Enqueue(new Dictionary<string, object>(fields));
        }
    }

    private sealed class OneLogger(ILogger logger) : ILoggerFactory
    {
        public void AddProvider(ILoggerProvider provider) => throw new NotSupportedException();

        public ILogger CreateLogger(string categoryName) => logger;

        public void Dispose()
        {
        }
    }
}

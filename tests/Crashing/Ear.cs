using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Diagnostics.Tracing;
using Microsoft.Extensions.Logging;
using Monitoring.Delivering;
using Telegram.Bot;

namespace Monitoring.Tests.Crashing;

/// <summary>
/// Writes down all that can be heard in a process: records of every level, every exception that is thrown, events of every source, traces
/// and their listeners, and measurements with their tags.
/// </summary>
internal sealed class Ear : ILoggerFactory, IDisposable
{
    [ThreadStatic]
    private static bool t_isWriting;

    private readonly StreamWriter _file;
    private readonly Events _events;
    private readonly ActivityListener _traces;
    private readonly MeterListener _meters = new();
    private readonly IDisposable _listeners;

    internal Ear(string file)
    {
        _file = new StreamWriter(file);
        AppDomain.CurrentDomain.FirstChanceException += (_, thrown) => Note("exception", () => thrown.Exception.ToString());
        _traces = new ActivityListener
        {
            ShouldListenTo = _ => true,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = trace => Note("trace", () => $"{trace.Source.Name} {trace.DisplayName} {string.Join(' ', trace.TagObjects)} {string.Join(' ', trace.Events.SelectMany(happened => happened.Tags))}"),
        };
        ActivitySource.AddActivityListener(_traces);
        _listeners = DiagnosticListener.AllListeners.Subscribe(new Watcher<DiagnosticListener>(source =>
            source.Subscribe(new Watcher<KeyValuePair<string, object?>>(told => Note("diagnostic", () => $"{source.Name} {told.Key} {told.Value}")))));
        _meters.InstrumentPublished = (instrument, listener) => listener.EnableMeasurementEvents(instrument);
        _meters.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Measured(instrument, value, tags));
        _meters.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Measured(instrument, value, tags));
        _meters.SetMeasurementEventCallback<int>((instrument, value, tags, _) => Measured(instrument, value, tags));
        _meters.Start();
        _events = new Events(this);
    }

    public ILogger CreateLogger(string categoryName) => new Records(this, categoryName);

    public void AddProvider(ILoggerProvider provider) => throw new NotSupportedException();

    public void Dispose()
    {
        _events.Dispose();
        _meters.Dispose();
        _traces.Dispose();
        _listeners.Dispose();
        lock (_file)
            _file.Flush();
    }

    /// <summary>Asks servers that are not there, with the token, so that their faults are heard too.</summary>
    internal async Task ProvokeAsync(TelegramSettings settings)
    {
        foreach (var address in new[] { "http://127.0.0.1:9", "https://127.0.0.1:9", "http://no-such-host.invalid" })
        {
            var client = TelegramClients.Create(settings with { BaseUrl = new Uri(address) });
            Note("result", () => client.ToString()!);
            var result = await new TelegramChannel(client).SendAsync(new OutgoingMessage("1", "a", false, null, []), default);
            Note("result", () => $"{result}");
            await Record.ExceptionAsync(() => client.GetMe());
        }
        Note("settings", () => $"{settings}");
    }

    private void Measured(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        var kept = tags.ToArray();
        Note("measurement", () => $"{instrument.Meter.Name} {instrument.Name} {value} {string.Join(' ', kept)}");
    }

    private void Note(string kind, Func<string> text)
    {
        // Writing throws and tells things too.
        if (t_isWriting)
            return;
        t_isWriting = true;
        try
        {
            var line = text();
            lock (_file)
                _file.WriteLine($"{kind}: {line}");
        }
        finally
        {
            t_isWriting = false;
        }
    }

    /// <summary>Every source but the runtime's own, whose events hold no text of ours and come in thousands.</summary>
    private sealed class Events : EventListener
    {
        private static readonly string[] s_runtime = ["Microsoft-Windows-DotNETRuntime", "System.Threading.Tasks.TplEventSource", "System.Buffers.ArrayPoolEventSource", "System.Collections.Concurrent.ConcurrentCollectionsEventSource", "System.Diagnostics.Eventing.FrameworkEventSource"];
        private readonly Ear? _ear;

        internal Events(Ear ear)
        {
            _ear = ear;
            foreach (var source in EventSource.GetSources())
                OnEventSourceCreated(source);
        }

        protected override void OnEventSourceCreated(EventSource eventSource)
        {
            if (!s_runtime.Contains(eventSource.Name) && !eventSource.Name.StartsWith("Private.InternalDiagnostics.", StringComparison.Ordinal))
                EnableEvents(eventSource, EventLevel.Verbose, EventKeywords.All, new Dictionary<string, string?> { ["EventCounterIntervalSec"] = "1" });
        }

        protected override void OnEventWritten(EventWrittenEventArgs eventData) =>
            _ear?.Note("event", () => $"{eventData.EventSource.Name} {eventData.EventName} {string.Join(' ', eventData.Payload ?? [])}");
    }

    private sealed class Records(Ear ear, string category) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull
        {
            ear.Note("scope", () => $"{category} {state}");
            return null;
        }

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            ear.Note("record", () => $"{logLevel} {category} {formatter(state, exception)} {state} {exception}");
    }

    private sealed class Watcher<T>(Action<T> told) : IObserver<T>
    {
        public void OnCompleted()
        {
        }

        public void OnError(Exception error)
        {
        }

        public void OnNext(T value) => told(value);
    }
}

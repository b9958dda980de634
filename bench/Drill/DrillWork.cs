using System.Text;
using Monitoring.Alerting;
using Monitoring.Delivering;
using Monitoring.Reconciling;
using Monitoring.Storing;

namespace Monitoring.Bench.Drill;

/// <summary>The work of a drill, in the commit order: incident, outbox, article, send, mark. What a crash left is finished by the next run.</summary>
internal sealed class DrillWork
{
    /// <summary>Two chats: what holds one up must not hold the other.</summary>
    internal static readonly IReadOnlyList<ChatSettings> Chats = [new() { Id = "-1001" }, new() { Id = "-1002" }];

    private const int ReportsBetweenSends = 4;

    private readonly IBlobStore _store;
    private readonly Sender _sender;
    private readonly IncidentRegister _register;
    private readonly Outbox _outbox;
    private readonly ReportClock _clock = new();

    internal DrillWork(IBlobStore store, IChannel channel, SenderPace pace, string data)
    {
        _store = store;
        _sender = new Sender(store, channel, pace, TimeProvider.System);
        _outbox = new Outbox(store);
        var thresholds = new NewsThresholds();
        _register = new IncidentRegister(store, new NewsPolicy(thresholds), PostWriter.Load(data, thresholds), ReconcilingTables.Load(data), _clock);
    }

    /// <summary>Works on the reports that are not done, then sends until nothing waits.</summary>
    /// <param name="reports">Reports there are.</param>
    /// <param name="tell">Is told what came of each run of the sender.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    internal async Task FinishAsync(int reports, Action<SendReport> tell, CancellationToken cancellationToken)
    {
        var done = new HashSet<string>(StringComparer.Ordinal);
        await foreach (var name in _store.ListAsync("drill/reports/", cancellationToken).ConfigureAwait(false))
            done.Add(name);
        for (var number = 0; number < reports; number++)
        {
            if (done.Contains(NameOf(number)))
                continue;
            await TakeAsync(number, cancellationToken).ConfigureAwait(false);
            if (number % ReportsBetweenSends == 0)
                await SendAsync(tell, cancellationToken).ConfigureAwait(false);
        }
        await new OutboxSweep(_store, TimeProvider.System).RunAsync(cancellationToken).ConfigureAwait(false);
        while (await SendAsync(tell, cancellationToken).ConfigureAwait(false) is { } pause)
            await Task.Delay(pause, cancellationToken).ConfigureAwait(false);
    }

    private async Task TakeAsync(int number, CancellationToken cancellationToken)
    {
        var report = DrillReports.Of(number);
        _clock.Now = report.ReadAt;
        var told = await _register.TellAsync(report, Chats, cancellationToken).ConfigureAwait(false);
        await _outbox.PutAsync(told.Alerts, cancellationToken).ConfigureAwait(false);
        await _store.PutIfAbsentAsync(NameOf(number), Encoding.UTF8.GetBytes("{}"), cancellationToken).ConfigureAwait(false);
    }

    /// <summary>How long to wait before sending again; null: nothing waits.</summary>
    private async Task<TimeSpan?> SendAsync(Action<SendReport> tell, CancellationToken cancellationToken)
    {
        var reports = await Task.WhenAll(Chats.Select(chat => _sender.SendDueAsync(chat.Id, cancellationToken))).ConfigureAwait(false);
        foreach (var report in reports)
            tell(report);
        return reports.Any(report => report.Waiting > 0) ? TimeSpan.FromMilliseconds(50) : null;
    }

    private static string NameOf(int number) => $"drill/reports/{number:00000}.json";

    private sealed class ReportClock : TimeProvider
    {
        internal DateTimeOffset Now { get; set; }

        public override DateTimeOffset GetUtcNow() => Now;
    }
}

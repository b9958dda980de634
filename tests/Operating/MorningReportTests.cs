using Monitoring.Alerting;
using Monitoring.Operating;
using Monitoring.Storing;
using Monitoring.Tests.Functions;
using Monitoring.Watching;

namespace Monitoring.Tests.Operating;

public class MorningReportTests
{
    private readonly MemoryBlobStore _store = new();
    private readonly FakeTime _time = new(new DateTimeOffset(2026, 1, 16, 3, 59, 0, TimeSpan.Zero));

    [Fact]
    public async Task TheReportIsWrittenOnceADayFromSevenInDamascusAlsoWhenARunComesLateOrTwice()
    {
        Assert.Empty(await WriteAsync());
        _time.Now = _time.Now.AddHours(3);
        var first = Assert.Single(await WriteAsync());
        var again = Assert.Single(await WriteAsync());
        _time.Now = _time.Now.AddDays(1);
        var next = Assert.Single(await WriteAsync());

        Assert.Equal(first.Id, again.Id);
        Assert.NotEqual(first.Id, next.Id);
    }

    [Fact]
    public void TheReportNamesTheLedgerWhatIsNotReadAndTheMonthsCost()
    {
        var failure = new SourceFailure("Fetching", "Blocked", "found 403", _time.Now.AddDays(-1), 9);
        var silent = new SourceHealth("sana-en", false, false, _time.Now, null, null) { SilentSince = _time.Now.AddDays(-3) };
        var report = new HealthReport(_time.Now, [new("sohr-ar", true, false, null, null, failure), silent], [new("-1001", 2, null, null, 0) { Throttled = 4 }]);

        var html = MorningReport.Html(report, Ledger(detected: 31), TimeSpan.FromMinutes(7), new DateOnly(2026, 1, 16));

        Assert.StartsWith("<b>Bot report 16 Jan · 1 of 2 sources read</b>\n", html, StringComparison.Ordinal);
        Assert.Contains("Yesterday: detected 31 = posted 6 + merged 14 + silent 11 + pending 0 + dead 0.\n", html, StringComparison.Ordinal);
        Assert.Contains("Not read: sohr-ar (Blocked, day 2).\nSilent: sana-en (3 days).\n", html, StringComparison.Ordinal);
        Assert.Contains("Outbox: 2 waiting. Dead in 24 hours: 0. 429s since yesterday: 4. Slowest alert: 7 min after publication.\n", html, StringComparison.Ordinal);
        Assert.Matches("Cost by the model: 0\\.[0-9]{2} so far of [0-9.]+ USD this month, of it logs 0.00, alert rules 0.30.$", html);
    }

    [Fact]
    public void WhatTheLedgerLacksIsSaid() => Assert.Contains(
        "<b>2 are not accounted for: a fault of ours.</b>",
        MorningReport.Html(new HealthReport(_time.Now, [], []), Ledger(detected: 33), null, new DateOnly(2026, 1, 16)),
        StringComparison.Ordinal);

    private DayLedger Ledger(int detected) => new()
    {
        Day = new DateOnly(2026, 1, 15),
        At = _time.Now,
        Detected = detected,
        Posted = 6,
        Merged = 14,
        Silent = 11,
        Pending = 0,
        Dead = 0,
        Reasons = [],
    };

    private Task<IReadOnlyList<Alert>> WriteAsync()
    {
        Source[] sources = [];
        return new MorningReport(_store, new HealthReading(_store, sources, ["-100"], _time), new OperatorNotes(_store, "-100", _time), _time).WriteAsync(CancellationToken.None);
    }
}

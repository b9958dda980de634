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
    public void TheReportNamesWhatIsNotReadAndTheMonthsCost()
    {
        var failure = new SourceFailure("Fetching", "Blocked", "found 403", _time.Now.AddDays(-1), 9);
        var report = new HealthReport(_time.Now, [new("sohr-ar", true, false, null, null, failure), new("sana-en", false, false, _time.Now, null, null)], []);

        var html = MorningReport.Html(report, new DateOnly(2026, 1, 16));

        Assert.StartsWith("<b>Bot report 16 Jan · 1 of 2 sources read</b>\n", html, StringComparison.Ordinal);
        Assert.Contains("Not read: sohr-ar (Blocked, day 2).", html, StringComparison.Ordinal);
        Assert.Contains("USD a month by the model, of it logs 0.00, alert rules 0.30.", html, StringComparison.Ordinal);
    }

    private Task<IReadOnlyList<Monitoring.Alerting.Alert>> WriteAsync()
    {
        Source[] sources = [];
        return new MorningReport(new HealthReading(_store, sources, ["-100"], _time), new OperatorNotes(_store, "-100", _time), _time).WriteAsync(CancellationToken.None);
    }
}

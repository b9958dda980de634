using Monitoring.Alerting;
using Monitoring.Delivering;
using Monitoring.Operating;
using Monitoring.Storing;

namespace Monitoring.Tests.Operating;

public class SlowestAlertTests
{
    private static readonly DateOnly Day = new(2026, 1, 15);
    private static readonly DateTimeOffset Noon = new(2026, 1, 15, 12, 0, 0, TimeSpan.Zero);
    private readonly MemoryBlobStore _store = new();

    [Fact]
    public async Task TheLongestWaitFromPublicationToFirstPostCounts()
    {
        await ReportAsync("r1", Noon, "a1");
        await ReportAsync("r2", Noon, "a2");
        await ReportAsync("r3", null, "a3");
        await ToldAsync("a1", AlertOutcome.Posted, Noon.AddMinutes(4));
        await ToldAsync("a2", AlertOutcome.Posted, Noon.AddMinutes(7));
        await ToldAsync("a3", AlertOutcome.Posted, Noon.AddMinutes(90));

        Assert.Equal(TimeSpan.FromMinutes(7), await new SlowestAlert(_store).OfAsync(Day, default));
    }

    [Fact]
    public async Task WhatWasMergedOrDiedIsNoPost()
    {
        await ReportAsync("r1", Noon, "a1");
        await ToldAsync("a1", AlertOutcome.Merged, Noon.AddMinutes(4));

        Assert.Null(await new SlowestAlert(_store).OfAsync(Day, default));
    }

    private Task<PutResult> ReportAsync(string report, DateTimeOffset? published, string alert) => _store.WriteAsync(
        ReportDay.BlobName(Day, report, 1),
        new ReportRecord { Report = report, Url = new Uri($"https://example.org/{report}"), Source = "s", Version = 1, At = Noon, Published = published, Findings = [new Finding("12 killed", Fate.Posted, null, null, [alert], null)] },
        null, default);

    private Task<PutResult> ToldAsync(string id, AlertOutcome outcome, DateTimeOffset at)
    {
        var alert = new Alert { Id = id, Chat = "-1001", Kind = AlertKind.Incident, Action = PostAction.Post, Subject = "incidents/2026-01/x.json", Revision = 1, Parts = ["x"], CreatedAt = Noon };
        return _store.WriteAsync(Outbox.SentName(alert), new ToldAlert { Alert = alert, Outcome = outcome, At = at }, null, default);
    }
}

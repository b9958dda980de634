using Monitoring.Alerting;
using Monitoring.Cli.Rendering;
using Monitoring.Reconciling;
using Monitoring.Storing;
using Monitoring.Tests.Alerting;

namespace Monitoring.Tests.Cli;

public class ReportLedgerTests
{
    [Fact]
    public async Task SilenceIsToldByItsReasonAndWhatWasToldOneByOne()
    {
        var desk = new TextDesk();
        await desk.ReadAsync("Six civilians were killed in air strikes on Binnish in Idlib on Monday, SOHR said. Two tanks and three vehicles were destroyed near Saraqib. More than 380,000 people have been killed since the war began in 2011.");

        var record = (await desk.Desk.Store.ReadAsync<ReportRecord>(ReportRecord.BlobName(StableId.OfReport(new Uri("https://sohr-en.example.org/1"))), CancellationToken.None))!.Value;
        var lines = string.Join('\n', ReportLedger.Of(record));

        Assert.Contains("findings, 1 posted", lines, StringComparison.Ordinal);
        Assert.Contains("   1  \"Six civilians\"  posted  incidents/", lines, StringComparison.Ordinal);
        Assert.True(lines.Contains("   2  equipment lost or taken: \"Two tanks\", \"three vehicles\"  not harm to people", StringComparison.Ordinal), lines);
        Assert.Contains("war total; no named source", lines, StringComparison.Ordinal);
    }

    [Fact]
    public void WhatAFullDayGathersOrLeavesToTheEditSaysSo()
    {
        var record = new ReportRecord
        {
            Report = "r",
            Url = new Uri("https://sohr-en.example.org/1"),
            Source = "sohr-en",
            Version = 1,
            At = DateTimeOffset.UnixEpoch,
            Findings = [new Finding("six", Fate.Posted, SilenceReason.FullDay, "incidents/1.json", [], null), new Finding("nine", Fate.Merged, SilenceReason.FullDay, "incidents/2.json", ["a"], null)],
        };

        Assert.Equal(2, ReportLedger.Of(record).Count(line => line.Contains("the day had had its messages", StringComparison.Ordinal)));
    }
}

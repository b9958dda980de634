using Monitoring.Alerting;
using Monitoring.Extracting;
using Monitoring.Reconciling;
using Monitoring.Tests.Reconciling;

namespace Monitoring.Tests.Alerting;

/// <summary>Texts read by the extractor, and what readers get of them.</summary>
public class WhatIsToldTests
{
    private static readonly FigureExtractor Extractor = FigureExtractor.Load(Repository.File("data"));

    [Fact]
    public async Task AttacksThatATotalCountsAreToldInsideItsPost()
    {
        var desk = new Desk();

        var outcome = await desk.ReadAsync(Read("In the past 24 hours 11 civilians were killed in Syria, SOHR said. Seven civilians died in Turkish drone strikes in Hasakah and four civilians were shot dead in Daraa."));

        var alert = Assert.Single(outcome.Alerts);
        Assert.Equal((AlertKind.Total, PostAction.Post), (alert.Kind, alert.Action));
    }

    /// <summary>A report whose figures the extractor reads.</summary>
    private static Report Read(string text, string path = "1", int version = 1, DateTimeOffset? readAt = null, DateTimeOffset? published = null, string title = "")
    {
        var report = Some.Saying(Some.Report([], path: path, version: version, readAt: readAt, published: published, title: title), text);
        return report with { Extraction = Extractor.Extract(new ReportText(report.Article.Title, report.Article.Text, "en", report.Article.Published?.Day)) };
    }
}

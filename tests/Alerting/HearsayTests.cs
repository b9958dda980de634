
namespace Monitoring.Tests.Alerting;

/// <summary>What a report does not vouch for itself, and what nobody by name says against its toll.</summary>
public class HearsayTests
{
    private const string Hearsay = "Nine civilians were reportedly killed and 15 injured in shelling of Saraqib in Idlib province on Monday.";
    private const string Toll = "Up to a dozen civilians were killed when a drone hit a wedding party in Derik on Monday, activists said. ";
    private readonly TextDesk _desk = new();
    private readonly ReaderPage _page;

    public HearsayTests() => _page = new ReaderPage(_desk.Desk);

    [Fact]
    public async Task APostKeepsThatAReportDoesNotVouchForItsToll()
    {
        await ReadAsync(Hearsay);

        var post = Assert.Single(_page.Messages).Html;
        Assert.Contains("9 civilians reportedly killed, 15 civilians reportedly injured", post.Split('\n')[0], StringComparison.Ordinal);
        Assert.Contains("says 9 civilians were reportedly killed and 15 civilians were reportedly injured in shelling", post, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhoVouchesForItLaterRefinesTheSameToll()
    {
        await ReadAsync(Hearsay);
        await ReadAsync(Hearsay.Replace("reportedly ", string.Empty, StringComparison.Ordinal), minutes: 60, version: 2);

        var post = Assert.Single(_page.Messages).Html;
        Assert.DoesNotContain("reportedly", post.Split('\n')[0], StringComparison.Ordinal);
        Assert.Contains("now 9 civilians killed, before 9 civilians reportedly killed", post, StringComparison.Ordinal);
        Assert.DoesNotContain("no longer stated", post, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("A Turkish security source said only militants had been targeted and nine were killed.")]
    [InlineData("The army said that it had hit only fighters and that nine were killed.")]
    public async Task WhatNobodyByNameSaysAgainstATollStandsBesideItAndAddsNobody(string dispute)
    {
        await ReadAsync(Toll + dispute);

        var post = Assert.Single(_page.Messages).Html;
        Assert.Contains("up to 12 civilians killed", post.Split('\n')[0], StringComparison.Ordinal);
        Assert.Contains($"Denial in the same report: “{dispute}”", post, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ASecondKindOfTheDeadIsNoDispute()
    {
        await ReadAsync(Toll + "Police said three fighters were killed in Derik.");

        var post = Assert.Single(_page.Messages).Html;
        Assert.Contains("3 fighters", post.Split('\n')[0], StringComparison.Ordinal);
        Assert.DoesNotContain("Denial", post, StringComparison.Ordinal);
    }

    private async Task ReadAsync(string text, int minutes = 0, int version = 1) =>
        await _page.DeliverAsync(await _desk.ReadAsync(text, TextDesk.Sohr, minutes, "1", version));
}

using Monitoring.Alerting;
using Monitoring.Extracting;
using Monitoring.Tests.Reconciling;

namespace Monitoring.Tests.Alerting;

/// <summary>What a source reported while it was not seen for nine hours: one silent round-up, edits of what stands, and the digest for what is too old.</summary>
public class CatchUpTests
{
    private static readonly DateTimeOffset Back = Some.Morning.AddHours(9);

    private readonly Desk _desk = new(Desk.Chat with { QuietFrom = null });
    private readonly ReaderPage _page;

    public CatchUpTests() => _page = new ReaderPage(_desk);

    [Fact]
    public async Task EverythingFromTheGapIsToldOnceAndInItsPlace()
    {
        await ReadAsync("known", Some.Strike(2, 1), Some.Morning.AddMinutes(-10), blind: false);
        await GapAsync();
        await FlushAsync(31);
        await FlushAsync(90);

        Assert.Equal(2, _page.Messages.Count);
        Assert.Contains("raised from at least 2", _page.Messages[0].Html, StringComparison.Ordinal);
        var lines = _page.Messages[1].Html.Split('\n');
        Assert.False(_page.Messages[1].Sound);
        Assert.Equal(3, lines.Count(line => line.StartsWith('•')));
        Assert.DoesNotContain("reported late", Line("Nawa"), StringComparison.Ordinal);
        Assert.Contains("reported late", Line("Binnish"), StringComparison.Ordinal);
        Assert.Contains("23 civilians", Line("Sarmin"), StringComparison.Ordinal);
        Assert.DoesNotContain("Kafr Rumman", _page.Messages[1].Html, StringComparison.Ordinal);

        string Line(string place) => Assert.Single(lines, line => line.StartsWith('•') && line.Contains(place, StringComparison.Ordinal));
    }

    [Fact]
    public async Task TheDigestTellsWhatWasTooOldForThat()
    {
        await GapAsync();
        await FlushAsync(31);
        _desk.Clock.Now = Back.AddHours(14);

        var digest = Assert.Single(await new DigestWriter(_desk.Store, Desk.Writer, _desk.Clock).WriteAsync(_desk.Chats, new SourceSight(12, 12, []), CancellationToken.None)).Parts[0];

        var late = digest[digest.IndexOf("<b>Reported late</b>", StringComparison.Ordinal)..];
        Assert.Contains("Kafr Rumman", late, StringComparison.Ordinal);
        Assert.DoesNotContain("Binnish", late, StringComparison.Ordinal);
    }

    [Fact]
    public async Task TheLedgerCountsWhatWaitsForTheRoundUpAndThenWhatItTold()
    {
        await GapAsync();
        var waiting = await LedgerAsync();
        await FlushAsync(31);
        var told = await LedgerAsync();

        Assert.Equal((5, 0, 0, 1, 4), (waiting.Detected, waiting.Posted, waiting.Merged, waiting.Silent, waiting.Pending));
        Assert.Equal((5, 4, 0, 1, 0), (told.Detected, told.Posted, told.Merged, told.Silent, told.Pending));
        Assert.Equal((0, 0), (waiting.Unaccounted, told.Unaccounted));
    }

    [Fact]
    public async Task WhatIsRaisedWhileItWaitsIsToldOnceAsItStandsThen()
    {
        await GapAsync();
        await ReadAsync("fresh", [Figure("4 civilians", 4, "Nawa", "Dar'a")], Some.Morning.AddHours(8), version: 2);
        await FlushAsync(31);

        var told = Assert.Single(_page.Messages, message => message.Html.Contains("Nawa", StringComparison.Ordinal));
        Assert.Contains("SOHR: 4 civilians", told.Html, StringComparison.Ordinal);
        Assert.False(told.Sound);
    }

    /// <summary>Five reports from the gap: a rise of what may be known, one of the last hour, one of eight hours ago, a loud one, and one of two days ago.</summary>
    private async Task GapAsync()
    {
        await ReadAsync("known", Some.Strike(4, 1), Back.AddHours(-5), version: 2);
        await ReadAsync("fresh", [Figure("3 civilians", 3, "Nawa", "Dar'a")], Back.AddHours(-1));
        await ReadAsync("older", [Figure("5 civilians", 5, "Binnish")], Back.AddHours(-8));
        await ReadAsync("loud", [Figure("23 civilians", 23, "Sarmin")], Back.AddHours(-2));
        await ReadAsync("late", [Figure("6 civilians", 6, "Kafr Rumman")], Back.AddDays(-2));
    }

    private async Task ReadAsync(string path, IReadOnlyList<Figure> figures, DateTimeOffset published, int version = 1, bool blind = true)
    {
        var report = Some.Report(figures, path: path, version: version, readAt: blind ? Back : Some.Morning, published: published);
        await _page.DeliverAsync((await _desk.ReadAsync(blind ? report with { BlindSince = Some.Morning } : report)).Alerts);
    }

    private async Task FlushAsync(int minutes)
    {
        _desk.Clock.Now = Back.AddMinutes(minutes);
        await _page.DeliverAsync(await new BurstRoundUps(_desk.Store, new NewsPolicy(new NewsThresholds()), Desk.Writer, _desk.Clock).FlushAsync(_desk.Chats, CancellationToken.None));
    }

    private Task<DayLedger> LedgerAsync() => new LedgerKeeper(_desk.Store, _desk.Clock).ComputeAsync(DateOnly.FromDateTime(Back.UtcDateTime), CancellationToken.None);

    private static Figure Figure(string quote, long killed, string place, string adm1 = "Idleb") => Some.Figure("f1", quote, Measure.Killed, killed, place: place, adm1: adm1);
}

using Monitoring.Alerting;
using Monitoring.Extracting;
using Monitoring.Tests.Reconciling;
using Monitoring.Watching;

namespace Monitoring.Tests.Alerting;

/// <summary>Two days of invented reports, and the digests that follow them; a swap of the parties may be put over their figures.</summary>
internal sealed class DigestScenarios(Func<Figure, Figure> swap)
{
    private static readonly Source Sana = Some.Source("sana-en", "SANA", PublisherType.StateMedia, ownership: "Syrian state agency");
    private static readonly Source Helmets = Some.Source("whitehelmets-en", "White Helmets", PublisherType.RescueService);
    private static readonly Source Snhr = Some.Source("snhr-en", "SNHR");

    /// <summary>The morning of the first day; the second is that of <see cref="Some.Morning"/>.</summary>
    private static readonly DateTimeOffset First = Some.Morning.AddDays(-1);

    private readonly Desk _desk = new();

    /// <summary>The digest of the first day, that of the second with everything that one can hold, and that of a third, quiet one.</summary>
    public async Task<IReadOnlyList<(string Name, Alert Digest)>> WriteAsync()
    {
        var page = new ReaderPage(_desk);
        await FirstDayAsync(page);
        var first = await DigestAsync(page, 1, Seen());
        await SecondDayAsync(page);
        var second = await DigestAsync(page, 2, Unseen());
        return [("digest-of-a-first-day", first), ("digest-with-everything", second), ("digest-of-the-day-after", await DigestAsync(page, 3, Seen()))];
    }

    private async Task FirstDayAsync(ReaderPage page)
    {
        await ReadAsync(page, 0, "raised", Strike(6, "Tall Zayt", by: "russia"));
        await ReadAsync(page, 1, "lowered", Strike(9, "Saraqib"), Helmets);
        await ReadAsync(page, 2, "wounded", [.. Strike(4, "Nawa", "Dar'a"), Figure("f3", "9 people", Measure.Injured, 9, "Nawa", "Dar'a", 9)], Snhr);
        await ReadAsync(page, 3, "withdrawn", Strike(3, "Binnish", by: "opposition"), Sana);
        await ReadAsync(page, 4, "repeated", Strike(2, "Kafr Nabl"));
    }

    private async Task SecondDayAsync(ReaderPage page)
    {
        await ReadAsync(page, 24, "raised", Strike(12, "Tall Zayt", by: "russia"), version: 2);
        await ReadAsync(page, 25, "lowered", Strike(5, "Saraqib"), Helmets, version: 2);
        await ReadAsync(page, 26, "wounded", [.. Strike(5, "Nawa", "Dar'a"), Figure("f3", "8 people", Measure.Injured, 8, "Nawa", "Dar'a", 9)], Snhr, version: 2);
        await ReadAsync(page, 27, "withdrawn", [], Sana, version: 2);
        await ReadAsync(page, 27, "repeated-2", Strike(2, "Kafr Nabl"));
        await ReadAsync(page, 28, "late", Strike(7, "Kafr Rumman", day: 8), published: First.AddHours(-3));
        await ReadAsync(page, 28, "old", Strike(8, "Maarrat Misrin", day: 1));
        await ReadAsync(page, 29, "earlier", Strike(2, "Nubl", "Aleppo"), Sana);
        await ReadAsync(page, 30, "today", Strike(4, "Atarib", "Aleppo", by: "syrianGovernment", day: 10), Sana);
        await ReadAsync(page, 30, "today-too", Strike(6, "Atarib", "Aleppo", by: "syrianGovernment", day: 10), Helmets);
        await ReadAsync(page, 31, "total", [Figure("f1", "11 civilians", Measure.Killed, 11, "Idlib", "Idleb", 10) with { Scope = FigureScope.DailyTotal, Means = [] }]);
        await ReadAsync(page, 32, "misread", Strike(16, "Sarmin", day: 10), Snhr);
        _desk.Clock.Now = First.AddHours(33);
        await page.DeliverAsync(((HandOutcome.Done)await new IncidentDesk(_desk.Store, Desk.Writer, Some.Tables, _desk.Clock).RetractAsync("i310510_02", _desk.Chats, CancellationToken.None)).Alerts);
    }

    private async Task ReadAsync(ReaderPage page, int hours, string path, IReadOnlyList<Figure> figures, Source? source = null, int version = 1, DateTimeOffset? published = null) =>
        await page.DeliverAsync((await _desk.ReadAsync(Some.Saying(Some.Report([.. figures.Select(swap)], source, path, version, First.AddHours(hours), published), figures.Count == 0 ? "Planes were over Binnish." : "More was said."))).Alerts);

    private async Task<Alert> DigestAsync(ReaderPage page, int days, SourceSight sight)
    {
        _desk.Clock.Now = First.AddDays(days).AddHours(-1.5);
        var digest = Assert.Single(await new DigestWriter(_desk.Store, Desk.Writer, _desk.Clock).WriteAsync(_desk.Chats, sight, CancellationToken.None));
        await page.DeliverAsync([digest]);
        return digest;
    }

    private static SourceSight Seen() => new(12, 12, []);

    private static SourceSight Unseen() => new(12, 9,
    [
        new UnseenSource(new WatchedName("SOHR", "ar"), Some.Morning.AddHours(3), UnseenCause.Refused),
        new UnseenSource(new WatchedName("SANA", "en", "Syrian state agency"), Some.Morning.AddDays(-3), UnseenCause.Quiet),
        new UnseenSource(new WatchedName("The Paper"), Some.Morning.AddHours(9), UnseenCause.NotReached),
    ]);

    private static IReadOnlyList<Figure> Strike(long killed, string place, string adm1 = "Idleb", string? by = null, int day = 9) => [Figure("f1", $"{killed} civilians", Measure.Killed, killed, place, adm1, day, by)];

    private static Figure Figure(string id, string quote, Measure measure, long count, string place, string adm1, int day, string? by = null) =>
        Some.Figure(id, quote, measure, count, place: place, adm1: adm1, day: day, by: by);
}

using System.Globalization;
using Monitoring.Alerting;
using Monitoring.Extracting;
using Monitoring.Reconciling;
using Monitoring.Storing;
using Monitoring.Tests.Reconciling;

namespace Monitoring.Tests.Alerting;

/// <summary>Work per report does not grow with what is stored.</summary>
public class ConstantWorkTests
{
    /// <summary>Reports of every kind: what they cost at 100 open incidents is what they cost at any number.</summary>
    private static readonly Report[] Reports =
    [
        Some.Report(Some.Strike()),
        Some.Report(Some.Strike(8, 3), Some.Source("whitehelmets-en", "White Helmets"), readAt: Some.Morning.AddMinutes(10)),
        Some.Report(Some.Strike(16, 3), version: 2, readAt: Some.Morning.AddMinutes(20)),
        Some.Report([Some.Figure("f1", "87 civilians", Measure.Killed, 87, scope: FigureScope.DailyTotal, place: "Idlib", means: null)], path: "total", readAt: Some.Morning.AddMinutes(30)),
        Some.Report([Some.Figure("f1", "3 civilians", Measure.Killed, 3, place: "Binnish"), Some.Figure("f2", "2 civilians", Measure.Killed, 2, place: "Saraqib"), Some.Figure("f3", "5 civilians", Measure.Killed, 5, place: "Ariha")], path: "many", readAt: Some.Morning.AddMinutes(40)),
        Some.Report([Some.Figure("f1", "4 civilians", Measure.Killed, 4, place: "Nowhere Known", adm1: null)], path: "unknown", readAt: Some.Morning.AddMinutes(50)),
    ];

    private static readonly Lazy<Task<(int Operations, int Listings)[]>> AtHundred = new(() => CostsAsync(100, 0));

    [Fact]
    public async Task AReportOfANewIncidentListsNothing()
    {
        // Counted once at 100 open incidents.
        Assert.Equal((25, 0), (await AtHundred.Value)[0]);
        Assert.Equal(Reports.Length, (await AtHundred.Value).Length);
    }

    [Theory]
    [InlineData(1_000, 0)]
    [InlineData(10_000, 0)]
    [InlineData(100, 100_000)]
    public async Task AReportOfAnyKindCostsTheSameBlobOperationsHoweverManyIncidentsAreStored(int open, int closed) =>
        Assert.Equal(await AtHundred.Value, await CostsAsync(open, closed));

    /// <summary>Blob operations and listings of each report.</summary>
    private static async Task<(int Operations, int Listings)[]> CostsAsync(int open, int closed)
    {
        var memory = new MemoryBlobStore();
        await FillAsync(memory, open, new DateOnly(2031, 5, 10), spread: 7);
        await FillAsync(memory, closed, new DateOnly(2030, 1, 1), spread: 365);
        var store = new CountingStore(memory);
        var clock = new SteppedClock(Some.Morning);
        var register = new IncidentRegister(store, new NewsPolicy(new NewsThresholds()), Desk.Writer, Some.Tables, clock);
        await register.TellAsync(Some.Report([], path: "warm"), [Desk.Chat], CancellationToken.None);
        var costs = new List<(int, int)>();
        foreach (var report in Reports)
        {
            (store.Operations, store.Listings) = (0, 0);
            clock.Now = report.ReadAt;
            Assert.NotEmpty((await register.TellAsync(report, [Desk.Chat], CancellationToken.None)).Findings);
            costs.Add((store.Operations, store.Listings));
        }

        return [.. costs];
    }

    /// <summary>Open or closed incidents, as the index and their blobs hold them; spread over days and fourteen governorates.</summary>
    private static async Task FillAsync(MemoryBlobStore store, int count, DateOnly last, int spread)
    {
        foreach (var page in Enumerable.Range(0, count).GroupBy(number => (Day: last.AddDays(-(number % spread)), Governorate: number / spread % 14)))
        {
            var entries = page.Select(number => Entry(number, page.Key.Day, page.Key.Governorate)).ToArray();
            var governorate = page.Key.Governorate == 0 ? StableId.Slug(Some.Tables.Places.Fold("Idleb")) : string.Create(CultureInfo.InvariantCulture, $"g{page.Key.Governorate}");
            await store.WriteAsync(string.Create(CultureInfo.InvariantCulture, $"open/{page.Key.Day:yyyy-MM-dd}/{governorate}.json"), new OpenIndex { Entries = entries }, null, CancellationToken.None);
            foreach (var entry in entries)
                await store.PutIfAbsentAsync(entry.Blob, "{}"u8.ToArray(), CancellationToken.None);
        }
    }

    private static OpenEntry Entry(int number, DateOnly day, int governorate)
    {
        var id = StableId.Of(number.ToString(CultureInfo.InvariantCulture), day.ToString("o", CultureInfo.InvariantCulture));
        return new OpenEntry
        {
            Id = id,
            Blob = Incident.BlobName(day, id),
            Day = day,
            Bucket = $"g{governorate}",
            Places = [Some.Place($"Village {number}")],
            Start = day,
            End = day,
            ReportDay = day,
            Counts = [],
            LastClaim = new DateTimeOffset(day, new TimeOnly(0, 0), TimeSpan.Zero),
        };
    }
}

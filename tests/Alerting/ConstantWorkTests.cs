using System.Globalization;
using Monitoring.Alerting;
using Monitoring.Reconciling;
using Monitoring.Storing;
using Monitoring.Tests.Reconciling;

namespace Monitoring.Tests.Alerting;

/// <summary>Work per report does not grow with what is stored.</summary>
public class ConstantWorkTests
{
    [Theory]
    [InlineData(100, 0)]
    [InlineData(1_000, 0)]
    [InlineData(10_000, 0)]
    [InlineData(100, 100_000)]
    public async Task AReportCostsTheSameBlobOperationsHoweverManyIncidentsAreStored(int open, int closed)
    {
        var memory = new MemoryBlobStore();
        await FillAsync(memory, open, new DateOnly(2031, 5, 10), spread: 7);
        await FillAsync(memory, closed, new DateOnly(2030, 1, 1), spread: 365);
        var store = new CountingStore(memory);
        var clock = new SteppedClock(Some.Morning);
        var register = new IncidentRegister(store, new NewsPolicy(new NewsThresholds()), Desk.Writer, Some.Tables, clock);
        await register.TellAsync(Some.Report([], path: "warm"), [Desk.Chat], CancellationToken.None);
        store.Operations = 0;

        await register.TellAsync(Some.Report(Some.Strike()), [Desk.Chat], CancellationToken.None);

        // Counted once at 100 open incidents; the same number at each size is the promise.
        Assert.Equal((25, 0), (store.Operations, store.Listings));
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

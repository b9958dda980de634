using Monitoring.Operating.Cost;
using Monitoring.Storing;

namespace Monitoring.Tests.Operating;

public class CostTests
{
    private static readonly CostModel Model = new(new CostPrices());

    [Theory]
    [InlineData(12, 5)]
    [InlineData(100, 20)]
    public void AMonthStaysBelowItsTarget(int sources, double usd) => Assert.InRange(Model.Total(new CostInputs { Sources = sources }), 0.1, usd);

    [Fact]
    public void MoreSourcesAndPrivateNetworkingCostMore()
    {
        var usual = new CostInputs { Sources = 12 };

        Assert.True(Model.Total(usual with { Sources = 1000 }) > Model.Total(usual));
        Assert.InRange(Model.Total(usual with { PrivateNetworking = true }) - Model.Total(usual), 20, 30);
    }

    [Fact]
    public async Task OperationsAreCountedByWhatIsCharged()
    {
        var store = new CountingBlobStore(new MemoryBlobStore());
        await store.PutIfAbsentAsync("a/1", new byte[10], CancellationToken.None);
        var blob = (await store.GetAsync("a/1", CancellationToken.None))!;
        await store.PutIfUnchangedAsync("a/1", new byte[5], blob.ETag, CancellationToken.None);
        await foreach (var _ in store.ListAsync("a/", CancellationToken.None))
        {
        }
        await store.DeleteAsync("a/1", null, CancellationToken.None);

        Assert.Equal(new StoreTally(2, 1, 1, 1, 15), store.Tally);
        Assert.Equal(new StoreTally(1, 0, 1, 1, 5), store.Tally.Since(new StoreTally(1, 1, 0, 0, 10)));
    }

    [Fact]
    public void WhatWasCountedTakesThePlaceOfAssumptions()
    {
        var usual = new CostInputs { Sources = 12 };
        var measured = usual.Measured(Counts);

        Assert.Equal((6, 2.4, 3000), (measured.ReadsAScan, measured.WritesAScan, measured.BytesKeptAScan));
        Assert.Equal((3, 10, 5, 7), (measured.ReadsASweepAndSource, measured.WritesASweep, measured.ReadsAnAlert, measured.WritesAnAlert));
        Assert.Equal(usual, usual.Measured(new StoreCounts(StoreTally.None, 0, StoreTally.None, 0, StoreTally.None, 0, 0)));
    }

    [Fact]
    public void TheReportHasAColumnForEachSizeAndALineForEachCharge()
    {
        var lines = CostReport.Of(Counts).Split('\n');

        Assert.Equal("Counted over 10 looks: 60 reads, 20 writes, 4 lists, 0 deletes, 30000 bytes written.", lines[0]);
        Assert.StartsWith("Counted over 2 sweeps: 30 reads,", lines[1], StringComparison.Ordinal);
        Assert.StartsWith("Counted over 1 messages: 5 reads,", lines[2], StringComparison.Ordinal);
        Assert.Contains("12 sources", lines[4], StringComparison.Ordinal);
        Assert.StartsWith("Together", lines[^2], StringComparison.Ordinal);
        Assert.Equal(Model.Month(new CostInputs { Sources = 1 }).Count + 7, lines.Length);
    }

    private static readonly StoreCounts Counts = new(new StoreTally(20, 4, 60, 0, 30_000), 10, new StoreTally(14, 6, 30, 0, 900), 2, new StoreTally(6, 1, 5, 1, 700), 1, 5);

    [Fact]
    public void EveryLineOfTheModelIsExplainedInTheDocument()
    {
        var document = Repository.Read("docs/cost.md");

        Assert.All(Model.Month(new CostInputs { Sources = 1 }), row => Assert.Contains($"| {row.Name} |", document, StringComparison.Ordinal));
    }
}

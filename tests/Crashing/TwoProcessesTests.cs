using Monitoring.Delivering;
using Monitoring.Tests.Delivering;
using Monitoring.Tests.Storing;

namespace Monitoring.Tests.Crashing;

/// <summary>Two processes do the same walk on one store at the same moment: nothing is doubled, and nothing is lost.</summary>
public abstract class TwoProcessesTests
{
    private const int Reports = 6;

    /// <summary>Starts two processes on a store and looks what stands.</summary>
    protected static async Task ShouldDoubleNothingAsync(string setting)
    {
        await using var site = await CrashSite.CreateAsync(setting, Reports);
        using var one = WorkerProcess.Start(site.Order() with { WorksBesideAnother = true });
        using var other = WorkerProcess.Start(site.Order() with { WorksBesideAnother = true });
        await Task.WhenAll(one.ReadyAsync(), other.ReadyAsync());
        one.Begin();
        other.Begin();

        foreach (var (code, errors) in await Task.WhenAll(one.EndAsync(), other.EndAsync()))
            Assert.True(code == 0, errors);

        Assert.Equal(Reports, site.Messages.Count);
        Assert.Equal(Reports, site.Messages.Select(message => message.Text).Distinct(StringComparer.Ordinal).Count());
        Assert.Empty(await Subject.NamesAsync(site.Store, Outbox.Prefix));
        Assert.Equal(Reports, (await Subject.NamesAsync(site.Store, "sent/")).Length);
        Assert.Equal(Reports + 1, (await Subject.NamesAsync(site.Store, "articles/")).Length);
    }
}

public sealed class TwoProcessesOnAFolderTests : TwoProcessesTests, IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("two").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public Task EachReportIsPostedOnce() => ShouldDoubleNothingAsync(_folder);
}

[Collection(AzuriteCollection.Name)]
public sealed class TwoProcessesOnAzuriteTests(AzuriteFixture azurite) : TwoProcessesTests
{
    [SkippableFact]
    public Task EachReportIsPostedOnce() => ShouldDoubleNothingAsync(azurite.ConnectionString);
}

using System.Text;
using Monitoring.Cli.TelegramEmulator;
using Monitoring.Tests.Delivering;
using Monitoring.Tests.Storing;

namespace Monitoring.Tests.Crashing;

/// <summary>
/// The bot's token is part of every address that is called. A process does the whole walk and meets every fault of Telegram while everything
/// in it is overheard: the token is in nothing that it says, throws, measures, traces or stores.
/// </summary>
public abstract class OverheardTests : IDisposable
{
    private const string Open = "123456";
    private const string Secret = "s3cr3t-T0ken_that-nobody-may-see";

    private static readonly EmulatorFault[] s_faults =
    [
        new EmulatorFault.ApiError(401, "Unauthorized"), new EmulatorFault.ApiError(403, "Forbidden: bot was kicked"), new EmulatorFault.ApiError(404, "Not Found"),
        new EmulatorFault.ApiError(429, "Too Many Requests", 1), new EmulatorFault.ApiError(500, "Internal Server Error"), new EmulatorFault.GatewayPage(502), new EmulatorFault.Reset(Taken: false),
        new EmulatorFault.HalfAnswer(), new EmulatorFault.Silence(), new EmulatorFault.ApiError(400, "Bad Request: can't parse entities"), new EmulatorFault.ApiError(400, "Bad Request: message is too long"),
    ];

    private readonly string _folder = Directory.CreateTempSubdirectory("overheard").FullName;

    public void Dispose()
    {
        Directory.Delete(_folder, recursive: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>A folder that is searched afterwards.</summary>
    protected string Folder => _folder;

    /// <summary>Walks with faults on a store, and searches all that was said.</summary>
    /// <param name="setting">The store.</param>
    /// <param name="sources">Names that must have been heard: who listens to nothing finds nothing.</param>
    protected async Task ShouldNotTellTheTokenAsync(string setting, params string[] sources)
    {
        await using var site = await CrashSite.CreateAsync(setting, reports: 4);
        site.Script(s_faults);
        var file = Path.Combine(_folder, "overheard.txt");

        var (code, errors, said) = await WorkerProcess.OutputAsync(site.Order() with { Token = $"{Open}:{Secret}", Overheard = file }, _folder);

        Assert.True(code == 0, errors);
        Assert.True(site.Messages.Count >= 3, $"{site.Messages.Count} messages");
        Assert.Equal(0, site.FaultsLeft);
        var heard = await File.ReadAllTextAsync(file);
        foreach (var source in sources.Concat(["exception: ", "measurement: System.Net.Http", "event: System.Net.Http RequestStart", "/bot123456:token/sendMessage"]))
            Assert.Contains(source, heard, StringComparison.Ordinal);
        foreach (var blob in await Subject.NamesAsync(site.Store, ""))
            heard += Encoding.UTF8.GetString((await site.Store.GetAsync(blob, default))!.Content.Span);
        foreach (var other in Directory.EnumerateFiles(_folder, "*", SearchOption.AllDirectories))
            heard += await File.ReadAllTextAsync(other);
        heard += errors + said;
        foreach (var form in new[] { Secret, Uri.EscapeDataString(Secret), Convert.ToBase64String(Encoding.UTF8.GetBytes(Secret)), $"{Open}%3A{Secret[..4]}", Secret[..12] })
            Assert.True(!heard.Contains(form, StringComparison.OrdinalIgnoreCase), Around(heard, form));
    }

    private static string Around(string heard, string form)
    {
        var at = heard.IndexOf(form, StringComparison.OrdinalIgnoreCase);
        return heard[Math.Max(0, at - 300)..Math.Min(heard.Length, at + 100)];
    }
}

public sealed class OverheardOnAFolderTests : OverheardTests
{
    [Fact]
    public Task TheTokenAppearsNowhere() => ShouldNotTellTheTokenAsync(Path.Combine(Folder, "store"), "record: Information Monitoring.MonitorRun");
}

[Collection(AzuriteCollection.Name)]
public sealed class OverheardOnAzuriteTests(AzuriteFixture azurite) : OverheardTests
{
    [SkippableFact]
    public Task TheTokenAppearsNowhere() => ShouldNotTellTheTokenAsync(
        azurite.ConnectionString, "record: Warning Monitoring.Functions.Triggers.DeliverAlerts", "event: Azure-Core Request", "trace: ", "diagnostic: ");
}

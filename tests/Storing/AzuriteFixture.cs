using Monitoring.Bench.Faults;

namespace Monitoring.Tests.Storing;

/// <summary>One Azurite for all tests that need it; started when the first of them runs, stopped after the last.</summary>
public sealed class AzuriteFixture : IAsyncLifetime
{
    private AzuriteServer? _server;
    private string? _missing;

    /// <summary>Connection string of the emulator; skips the test when it cannot be had.</summary>
    internal string ConnectionString
    {
        get
        {
            Skip.If(_missing is not null, _missing);
            return _server!.ConnectionString;
        }
    }

    public async Task InitializeAsync()
    {
        try
        {
            _server = await AzuriteServer.StartAsync(MarkedTexts.Repository, CancellationToken.None);
        }
        catch (InvalidOperationException fault)
        {
            _missing = fault.Message;
        }
    }

    public async Task DisposeAsync()
    {
        if (_server is not null)
            await _server.DisposeAsync();
    }
}

[CollectionDefinition(Name)]
public sealed class AzuriteCollection : ICollectionFixture<AzuriteFixture>
{
    public const string Name = "Azurite";
}

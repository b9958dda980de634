using Monitoring.Fetching;

namespace Monitoring.Tests.Fetching;

/// <summary>Fetchers for tests: without a pause between pages, and with patience for a busy machine.</summary>
internal static class Fetchers
{
    public static FetchOptions Unpaused { get; } = new()
    {
        HostPause = TimeSpan.Zero,
        ConnectTimeout = TimeSpan.FromSeconds(30),
        IdleTimeout = TimeSpan.FromMinutes(1),
        TotalTimeout = TimeSpan.FromMinutes(2),
    };

    public static BlockPages Walls { get; } = BlockPages.Load(Repository.File("data"));

    public static PageFetcher Create(FetchOptions? options = null, TimeProvider? clock = null) =>
        new(options ?? Unpaused, Walls, clock ?? TimeProvider.System, handler => handler.SslOptions.RemoteCertificateValidationCallback = (_, certificate, _, _) => certificate?.Subject == "CN=127.0.0.1");

    public static FetchRequest Private(Uri url) => new(url) { AllowPrivate = true };
}

using Monitoring.Fetching;

namespace Monitoring.Tests.Fetching;

/// <summary>Fetchers for tests: hasty and without a pause.</summary>
internal static class Fetchers
{
    public static FetchOptions Hasty { get; } = new()
    {
        HostPause = TimeSpan.Zero,
        ConnectTimeout = TimeSpan.FromSeconds(5),
        IdleTimeout = TimeSpan.FromSeconds(10),
        TotalTimeout = TimeSpan.FromSeconds(20),
    };

    public static BlockPages Walls { get; } = BlockPages.Load(Repository.File("data"));

    public static PageFetcher Create(FetchOptions? options = null, TimeProvider? clock = null) =>
        new(options ?? Hasty, Walls, clock ?? TimeProvider.System, handler => handler.SslOptions.RemoteCertificateValidationCallback = (_, certificate, _, _) => certificate?.Subject == "CN=127.0.0.1");

    public static FetchRequest Private(Uri url) => new(url) { AllowPrivate = true };
}

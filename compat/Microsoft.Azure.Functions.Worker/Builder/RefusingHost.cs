using Microsoft.Extensions.Hosting;

namespace Microsoft.Azure.Functions.Worker.Builder;

/// <summary>A host with its services that says, when started, why it does not run.</summary>
internal sealed class RefusingHost(IHost host) : IHost
{
    public IServiceProvider Services => host.Services;

    public Task StartAsync(CancellationToken cancellationToken = default) => throw new InvalidOperationException(
        "This build stands on a stand-in for the Azure Functions worker, because its package feed lacked the real one. "
        + "It cannot serve a Functions host: use `monitor run`, or build on a feed with Microsoft.Azure.Functions.Worker.");

    public Task StopAsync(CancellationToken cancellationToken = default) => host.StopAsync(cancellationToken);

    public void Dispose() => host.Dispose();
}

using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Monitoring.Bench.Faults;

/// <summary>
/// Azurite, the storage emulator, as a child process on free loopback ports. It is installed once with npm from the lock file under
/// <c>tests/azurite</c> into <c>artifacts/azurite</c>.
/// </summary>
internal sealed partial class AzuriteServer : IAsyncDisposable
{
    private const string Key = "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";
    private static readonly TimeSpan LongestGoodbye = TimeSpan.FromSeconds(6);
    private static readonly TimeSpan LongestStart = TimeSpan.FromSeconds(60);

    private readonly string _script;
    private readonly string _folder;
    private Process? _process;

    private AzuriteServer(string script, string folder) => (_script, _folder) = (script, folder);

    /// <summary>Port of the blob service; kept over <see cref="StopAsync"/> and <see cref="StartAgainAsync"/>.</summary>
    internal int BlobPort { get; private set; }

    /// <summary>Port of the queue service.</summary>
    internal int QueuePort { get; private set; }

    /// <summary>For the clients: the emulator's well-known account and key on our ports.</summary>
    internal string ConnectionString =>
        $"DefaultEndpointsProtocol=http;AccountName=devstoreaccount1;AccountKey={Key};BlobEndpoint=http://127.0.0.1:{BlobPort}/devstoreaccount1;QueueEndpoint=http://127.0.0.1:{QueuePort}/devstoreaccount1;";

    /// <summary>Installs if need be, and starts.</summary>
    /// <param name="repository">Root of the checkout.</param>
    /// <param name="cancellationToken">Ends installing and starting.</param>
    /// <exception cref="InvalidOperationException">There is no node or npm, or no package could be had: the message says which.</exception>
    internal static async Task<AzuriteServer> StartAsync(string repository, CancellationToken cancellationToken)
    {
        var script = await AzuriteInstall.ScriptAsync(repository, cancellationToken).ConfigureAwait(false);
        var server = new AzuriteServer(script, Directory.CreateTempSubdirectory("azurite").FullName);
        await server.LaunchAsync(cancellationToken).ConfigureAwait(false);
        return server;
    }

    /// <summary>
    /// Ends the process; what it stored stays. It is asked to end, since Azurite writes its table of blobs every five seconds only and when
    /// it is asked: killed, it would forget what it had acknowledged, which no storage account does.
    /// </summary>
    internal async Task StopAsync()
    {
        if (_process is not { } process)
            return;
        _process = null;
        await AskToEndAsync(process).ConfigureAwait(false);
        if (!process.HasExited)
            process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync().ConfigureAwait(false);
        process.Dispose();
    }

    private static async Task AskToEndAsync(Process process)
    {
        if (OperatingSystem.IsWindows())
        {
            await Task.Delay(LongestGoodbye).ConfigureAwait(false);
            return;
        }
        using (var kill = Process.Start("kill", ["-TERM", process.Id.ToString(CultureInfo.InvariantCulture)]))
            await kill.WaitForExitAsync().ConfigureAwait(false);
        using var end = new CancellationTokenSource(LongestGoodbye);
        try
        {
            await process.WaitForExitAsync(end.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            // It hangs: the caller kills it.
        }
    }

    /// <summary>Starts again on the same ports with what was stored.</summary>
    internal Task StartAgainAsync(CancellationToken cancellationToken) => LaunchAsync(cancellationToken);

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await StopAsync().ConfigureAwait(false);
        Directory.Delete(_folder, recursive: true);
    }

    private async Task LaunchAsync(CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo("node") { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = _folder };
        string[] arguments =
        [
            _script, "--blobPort", $"{BlobPort}", "--queuePort", $"{QueuePort}", "--tablePort", "0",
            "--location", _folder, "--skipApiVersionCheck", "--disableTelemetry", "--silent",
        ];
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);
        var ready = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var process = new Process { StartInfo = start, EnableRaisingEvents = true };
        process.OutputDataReceived += (_, line) => Listen(line.Data, ready);
        process.ErrorDataReceived += (_, _) => { };
        process.Exited += (_, _) => ready.TrySetException(new InvalidOperationException("Azurite ended before it listened."));
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        _process = process;
        await ready.Task.WaitAsync(LongestStart, cancellationToken).ConfigureAwait(false);
    }

    private void Listen(string? line, TaskCompletionSource ready)
    {
        if (line is null || Listening().Match(line) is not { Success: true } match)
            return;
        var port = int.Parse(match.Groups["port"].ValueSpan, provider: null);
        switch (match.Groups["what"].Value)
        {
            case "Blob":
                BlobPort = port;
                break;
            case "Queue":
                QueuePort = port;
                break;
            default:
                ready.TrySetResult();
                break;
        }
    }

    [GeneratedRegex(@"Azurite (?<what>Blob|Queue|Table) service is successfully listening at http://127\.0\.0\.1:(?<port>\d+)", RegexOptions.None, 1000)]
    private static partial Regex Listening();
}

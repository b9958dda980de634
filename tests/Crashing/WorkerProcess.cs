using System.Diagnostics;

namespace Monitoring.Tests.Crashing;

/// <summary>A worker that runs.</summary>
internal sealed class WorkerProcess : IDisposable
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(4);

    private readonly Process _process;
    private readonly Task<string> _errors;

    private WorkerProcess(Process process) => (_process, _errors) = (process, process.StandardError.ReadToEndAsync());

    /// <summary>Starts this test program again.</summary>
    /// <param name="order">What it is to do.</param>
    /// <param name="folder">Its working directory; null: this process's.</param>
    internal static WorkerProcess Start(WorkOrder order, string? folder = null)
    {
        var start = new ProcessStartInfo(Host()) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        // Short lives: code is compiled fast, not well.
        start.Environment["DOTNET_TieredPGO"] = "0";
        start.ArgumentList.Add(typeof(WorkerProcess).Assembly.Location);
        start.WorkingDirectory = folder ?? "";
        start.ArgumentList.Add(Worker.Word);
        start.ArgumentList.Add(order.ToJson());
        return new WorkerProcess(Process.Start(start)!);
    }

    /// <summary>Runs an order to its end.</summary>
    /// <returns>Its exit code and what it said on standard error.</returns>
    internal static async Task<(int Code, string Errors)> RunAsync(WorkOrder order)
    {
        using var worker = Start(order);
        return await worker.EndAsync();
    }

    /// <summary>Runs an order to its end in a folder.</summary>
    /// <returns>Its exit code and what it said.</returns>
    internal static async Task<(int Code, string Errors, string Output)> OutputAsync(WorkOrder order, string folder)
    {
        using var worker = Start(order, folder);
        var output = worker._process.StandardOutput.ReadToEndAsync();
        var (code, errors) = await worker.EndAsync();
        return (code, errors, await output);
    }

    /// <summary>Waits until it is ready to begin.</summary>
    internal async Task ReadyAsync() => Assert.Equal("ready", await _process.StandardOutput.ReadLineAsync().WaitAsync(Longest));

    /// <summary>Lets it begin.</summary>
    internal void Begin() => _process.StandardInput.WriteLine();

    /// <summary>Waits for its end.</summary>
    internal async Task<(int Code, string Errors)> EndAsync()
    {
        using var end = new CancellationTokenSource(Longest);
        await _process.WaitForExitAsync(end.Token);
        return (_process.ExitCode, await _errors);
    }

    public void Dispose()
    {
        if (!_process.HasExited)
            _process.Kill();
        _process.Dispose();
    }

    private static string Host() => Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") is { Length: > 0 } set ? set
        : Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet" ? Environment.ProcessPath! : "dotnet";
}

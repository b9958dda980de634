using System.ComponentModel;
using System.Diagnostics;

namespace Monitoring.Bench.Faults;

/// <summary>Installs Azurite once for a checkout.</summary>
internal static class AzuriteInstall
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(5);

    /// <summary>The script that node runs.</summary>
    /// <exception cref="InvalidOperationException">It could not be installed.</exception>
    internal static async Task<string> ScriptAsync(string repository, CancellationToken cancellationToken)
    {
        var folder = Path.Combine(repository, "artifacts", "azurite");
        var script = Path.Combine(folder, "node_modules", "azurite", "dist", "src", "azurite.js");
        if (File.Exists(script))
            return script;
        var unfinished = $"{folder}.{Guid.NewGuid():n}";
        Directory.CreateDirectory(unfinished);
        foreach (var file in Directory.EnumerateFiles(Path.Combine(repository, "tests", "azurite")))
            File.Copy(file, Path.Combine(unfinished, Path.GetFileName(file)));
        await InstallAsync(unfinished, cancellationToken).ConfigureAwait(false);
        if (!Directory.Exists(folder))
            Directory.Move(unfinished, folder);
        return script;
    }

    private static async Task InstallAsync(string folder, CancellationToken cancellationToken)
    {
        var npm = OperatingSystem.IsWindows() ? "npm.cmd" : "npm";
        var start = new ProcessStartInfo(npm, ["ci", "--no-audit", "--no-fund", "--ignore-scripts"]) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        try
        {
            using var process = Process.Start(start)!;
            var said = process.StandardError.ReadToEndAsync(cancellationToken);
            _ = process.StandardOutput.ReadToEndAsync(cancellationToken);
            await process.WaitForExitAsync(cancellationToken).WaitAsync(Longest, cancellationToken).ConfigureAwait(false);
            if (process.ExitCode != 0)
                throw new InvalidOperationException($"npm could not install Azurite: {(await said.ConfigureAwait(false)).Trim()}");
        }
        catch (Win32Exception)
        {
            throw new InvalidOperationException("Azurite needs node and npm, and there is no npm on the path.");
        }
    }
}

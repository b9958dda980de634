using System.Diagnostics;

namespace Monitoring.Tests.Evaluating;

/// <summary>Runs the reference scorers, where Python is present.</summary>
internal static class PythonScorer
{
    /// <summary>What a script prints for gold and predictions.</summary>
    public static async Task<string> RunAsync(string script, string gold, IEnumerable<string> predicted, params string[] options)
    {
        string file = Path.GetTempFileName();
        try
        {
            await File.WriteAllLinesAsync(file, predicted);
            return await StartAsync([MarkedTexts.Require(script), gold, file, .. options]);
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static async Task<string> StartAsync(IReadOnlyList<string> arguments)
    {
        var start = new ProcessStartInfo("python3", arguments) { RedirectStandardOutput = true, StandardOutputEncoding = System.Text.Encoding.UTF8 };
        start.Environment["PYTHONIOENCODING"] = "utf-8";
        using var python = TryStart(start);
        Skip.If(python is null, "no python3 here");
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        string printed = await python!.StandardOutput.ReadToEndAsync(patience.Token);
        await python.WaitForExitAsync(patience.Token);
        Assert.Equal(0, python.ExitCode);
        return printed;
    }

    private static Process? TryStart(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start);
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }
}

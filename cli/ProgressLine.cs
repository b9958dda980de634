using Spectre.Console;

namespace Monitoring.Cli;

/// <summary>Shows how far long work is: a bar on a terminal, nothing in a pipe.</summary>
internal static class ProgressLine
{
    /// <summary>Runs the work and shows its reports (done, of how many).</summary>
    public static async Task<T> ShowAsync<T>(Terminal terminal, string what, Func<Action<int, int>, Task<T>> work)
    {
        if (!terminal.Progress.Profile.Capabilities.Interactive)
            return await work((_, _) => { });
        return await terminal.Progress.Progress().StartAsync(async progress =>
        {
            var bar = progress.AddTask(what);
            return await work((done, all) =>
            {
                bar.MaxValue = all;
                bar.Value = done;
            });
        });
    }
}

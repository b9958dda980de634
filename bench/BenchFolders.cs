namespace Monitoring.Bench;

/// <summary>Where the checkout is that a benchmark was built in.</summary>
internal static class BenchFolders
{
    /// <summary>The folder of the solution.</summary>
    /// <exception cref="InvalidOperationException">There is none above the program.</exception>
    internal static string Repository()
    {
        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
        {
            if (File.Exists(Path.Combine(at.FullName, "Monitor.sln")))
                return at.FullName;
        }

        throw new InvalidOperationException($"no Monitor.sln above {AppContext.BaseDirectory}");
    }
}

namespace Monitoring.Tests;

/// <summary>The marked texts beside the repository, which are not ours to copy: tests that need them skip where they are absent.</summary>
internal static class MarkedTexts
{
    /// <summary>The repository's root: the nearest folder above the tests that holds the solution.</summary>
    public static string Repository { get; } = Above(AppContext.BaseDirectory, "Monitor.sln");

    private static string Root => Environment.GetEnvironmentVariable("MONITOR_MARKED_TEXTS") is { Length: > 0 } set ? set : Path.Combine(Repository, "..", "shared");

    /// <summary>The path of a marked file, for example <c>gold/seeds.jsonl</c>; skips the test when there is none.</summary>
    public static string Require(string name)
    {
        string path = Path.Combine(Root, name);
        Skip.IfNot(File.Exists(path), $"no marked texts here: set MONITOR_MARKED_TEXTS to the folder that holds {name}");
        return path;
    }

    private static string Above(string folder, string file)
    {
        for (var at = new DirectoryInfo(folder); at is not null; at = at.Parent)
            if (File.Exists(Path.Combine(at.FullName, file)))
                return at.FullName;
        throw new InvalidOperationException($"no {file} above {folder}");
    }
}

namespace Monitoring.Cli.Demo;

/// <summary>The folder of a demo's state: emptied for the next demo, and only when an earlier one filled it.</summary>
internal static class DemoFolder
{
    /// <summary>File that says so. Names with a dot in front are no blobs.</summary>
    internal const string Mark = ".monitor-demo";

    /// <summary>A folder of one's own among temporary files, which no other user and no other demo writes to.</summary>
    internal static string Private() => Directory.CreateTempSubdirectory("monitor-demo-").FullName;

    /// <summary>Makes the folder new.</summary>
    /// <exception cref="MisuseException">It holds what no demo put there; nothing was changed.</exception>
    internal static void Empty(string folder)
    {
        var mark = Path.Combine(folder, Mark);
        if (File.Exists(folder))
            throw new MisuseException($"--store: found a file at {folder}; expected a folder.");
        if (Directory.Exists(folder) && !File.Exists(mark) && Directory.EnumerateFileSystemEntries(folder).FirstOrDefault() is { } found)
            throw new MisuseException($"--store: found {Path.GetFileName(found)} in {folder}, which no demo put there; expected a new or empty folder, or one that an earlier demo filled. Nothing was changed.");
        if (File.Exists(mark))
            Directory.Delete(folder, recursive: true);
        Directory.CreateDirectory(folder);
        File.WriteAllText(mark, "The state of monitor demo: the next demo with this folder deletes it.\n");
    }
}

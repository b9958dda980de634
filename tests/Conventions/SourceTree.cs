using System.Runtime.CompilerServices;

namespace Monitoring.Tests.Conventions;

/// <summary>The repository's own C# files, for tests of its house rules.</summary>
internal static class SourceTree
{
    /// <summary>Root of the repository, found from this file's place.</summary>
    public static string Root { get; } = Find();

    /// <summary>Files of some top-level folders, generated ones left out.</summary>
    public static IReadOnlyList<SourceFile> Files(params string[] folders) =>
        [.. folders.Select(folder => Path.Combine(Root, folder)).Where(Directory.Exists)
            .SelectMany(folder => Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories))
            .Select(path => (path, name: Path.GetRelativePath(Root, path).Replace('\\', '/')))
            .Where(file => !file.name.Contains("/obj/", StringComparison.Ordinal) && !file.name.Contains("/bin/", StringComparison.Ordinal))
            .OrderBy(file => file.name, StringComparer.Ordinal)
            .Select(file => new SourceFile(file.name, File.ReadAllLines(file.path)))];

    private static string Find([CallerFilePath] string here = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", ".."));
}

/// <summary>A source file by its name in the repository.</summary>
internal sealed record SourceFile(string Name, IReadOnlyList<string> Lines);

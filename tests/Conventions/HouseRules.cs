using System.Text.RegularExpressions;

namespace Monitoring.Tests.Conventions;

/// <summary>House rules as functions from files to faults, so that each can be shown to find a planted one.</summary>
internal static partial class HouseRules
{
    /// <summary>The rooms in the order of the walk.</summary>
    public static readonly string[] Walk = ["Watching", "Fetching", "Reading", "Comparing", "Extracting", "Reconciling", "Alerting", "Delivering"];

    private static readonly string[] ForbiddenEndings = ["Manager", "Helper", "Helpers", "Util", "Utils", "Utilities", "Service", "Processor", "Handler", "Data", "Info", "Impl"];

    private static readonly string[] ForbiddenCalls = ["DateTime.Now", "DateTime.UtcNow", "DateTime.Today", "DateTimeOffset.Now", "DateTimeOffset.UtcNow", "Thread.Sleep(", ".GetAwaiter().GetResult()"];

    /// <summary>Types with names that say nothing.</summary>
    public static IEnumerable<string> EmptyNames(IEnumerable<SourceFile> files) =>
        from file in files
        from line in file.Lines
        let type = TypeDeclaration().Match(line)
        where type.Success && ForbiddenEndings.Any(ending => type.Groups[1].Value.EndsWith(ending, StringComparison.Ordinal))
        select $"{file.Name}: {type.Groups[1].Value}";

    /// <summary>Time, sleep and blocking that do not come in by the door.</summary>
    public static IEnumerable<string> Clocks(IEnumerable<SourceFile> files) =>
        from file in files
        from line in file.Lines
        from call in ForbiddenCalls
        where line.Contains(call, StringComparison.Ordinal) && !line.TrimStart().StartsWith("//", StringComparison.Ordinal)
        select $"{file.Name}: {call}";

    /// <summary>Files longer than 300 lines.</summary>
    public static IEnumerable<string> LongFiles(IEnumerable<SourceFile> files) =>
        from file in files where file.Lines.Count > 300 select $"{file.Name}: {file.Lines.Count} lines";

    /// <summary>Letters of a language: anything outside ASCII but quotation marks, dashes and the like in comments.</summary>
    public static IEnumerable<string> Letters(IEnumerable<SourceFile> files) =>
        from file in files
        from line in file.Lines.Select((text, index) => (text, number: index + 1))
        where line.text.Any(letter => letter > 127 && char.IsLetter(letter))
        select $"{file.Name}({line.number})";

    /// <summary>Rooms that use a room after them.</summary>
    public static IEnumerable<string> Backwards(IEnumerable<SourceFile> files) =>
        from file in files
        let room = file.Name.Split('/') is ["core", var folder, ..] ? Array.IndexOf(Walk, folder) : -1
        where room >= 0
        from line in file.Lines
        let used = UsingRoom().Match(line)
        where used.Success
        let other = Array.IndexOf(Walk, used.Groups[1].Value)
        where other > room || (Walk[room] == "Extracting" && other >= 0 && other != room)
        select $"{file.Name}: {line.Trim()}";

    /// <summary>Swallowed exceptions.</summary>
    public static IEnumerable<string> Swallowed(IEnumerable<SourceFile> files) =>
        from file in files
        let text = string.Join('\n', file.Lines)
        from Match match in EmptyCatch().Matches(text)
        select $"{file.Name}: {match.Value.ReplaceLineEndings(" ")}";

    [GeneratedRegex(@"^\s*(?:public|internal|private|protected)[\w\s]*\b(?:class|record|struct|interface|enum)\s+(?:struct\s+|class\s+)?(\w+)", RegexOptions.None, 1000)]
    private static partial Regex TypeDeclaration();

    [GeneratedRegex(@"^using Monitoring\.(\w+)", RegexOptions.None, 1000)]
    private static partial Regex UsingRoom();

    [GeneratedRegex(@"catch(\s*\([^)]*\))?\s*\{\s*\}", RegexOptions.None, 1000)]
    private static partial Regex EmptyCatch();
}

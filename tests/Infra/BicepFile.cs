using System.Text.RegularExpressions;

namespace Monitoring.Tests.Infra;

/// <summary>A Bicep file, read as far as its structure goes: brackets, declarations and their decorators.</summary>
internal sealed partial record BicepFile(string Name, string Text)
{
    private static readonly Dictionary<char, char> Pairs = new() { [')'] = '(', [']'] = '[', ['}'] = '{' };

    /// <summary>Every Bicep file of the repository.</summary>
    public static IReadOnlyList<BicepFile> All { get; } =
        [.. Directory.EnumerateFiles(Repository.File("infra"), "*.bicep*", SearchOption.AllDirectories).Where(path => path.EndsWith(".bicep", StringComparison.Ordinal) || path.EndsWith(".bicepparam", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal).Select(path => new BicepFile(Path.GetRelativePath(MarkedTexts.Repository, path).Replace('\\', '/'), File.ReadAllText(path)))];

    /// <summary>One file by its name below <c>infra/</c>.</summary>
    public static BicepFile Named(string name) => All.Single(file => file.Name == $"infra/{name}");

    /// <summary>Declarations that stand at the left margin: keyword, name, and the decorators above.</summary>
    public IEnumerable<(string Keyword, string Name, string Decorators, string Tail)> Declarations() =>
        Declaration().Matches(Text).Select(match => (match.Groups["keyword"].Value, match.Groups["name"].Value, match.Groups["decorators"].Value, match.Groups["rest"].Value));

    /// <summary>API versions with their types.</summary>
    public IEnumerable<(string Type, string Version)> ApiVersions() =>
        ApiVersion().Matches(Text).Select(match => (match.Groups["type"].Value, match.Groups["version"].Value));

    /// <summary>What is wrong with brackets and quotes; null when nothing is.</summary>
    public string? Unbalanced()
    {
        var open = new Stack<char>();
        foreach (var (line, number) in Text.Split('\n').Select((line, index) => (line, index + 1)))
        {
            var code = Literal().Replace(line.Split("// ")[0].StartsWith("//", StringComparison.Ordinal) ? "" : Comment().Replace(line, ""), "''");
            if (code.Count(letter => letter == '\'') % 2 != 0)
                return $"{Name}({number}): a quote is not closed";
            foreach (var letter in code)
            {
                if (Pairs.ContainsValue(letter))
                    open.Push(letter);
                else if (Pairs.TryGetValue(letter, out var opener) && (!open.TryPop(out var last) || last != opener))
                    return $"{Name}({number}): found {letter} with nothing to close";
            }
        }
        return open.Count == 0 ? null : $"{Name}: {open.Count} brackets are not closed";
    }

    [GeneratedRegex(@"^(?<decorators>(?:@[^\n]*\n(?:[ \t\])][^\n]*\n)*)*)(?<keyword>param|output|var|resource|module|type|metadata|using|targetScope)\s+(?<name>\w+)(?<rest>[^\n]*)", RegexOptions.Multiline, 1000)]
    private static partial Regex Declaration();

    [GeneratedRegex("'(?<type>[A-Za-z./]+)@(?<version>[0-9-]+[a-z-]*)'", RegexOptions.None, 1000)]
    private static partial Regex ApiVersion();

    [GeneratedRegex(@"'(?:\\.|[^'\\])*'", RegexOptions.None, 1000)]
    private static partial Regex Literal();

    [GeneratedRegex(@"(^|\s)//\s.*$", RegexOptions.None, 1000)]
    private static partial Regex Comment();
}

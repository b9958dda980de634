using System.Text.RegularExpressions;
using Monitoring.Tests.Conventions;

namespace Monitoring.Tests.Extracting;

/// <summary>The engine knows no language: what a table says stands in no string of its C#, and no language's code decides anything.</summary>
public partial class LanguageFreeTests
{
    private static readonly IReadOnlyList<SourceFile> Engine = SourceTree.Files(Path.Combine("core", "Extracting"));

    /// <summary>What is shown to people, not compared with a text.</summary>
    private const string Labels = "/Explaining/";

    [Fact]
    public void TheRolesOfWordsFitIntoOneWordOfBits() => Assert.True(Enum.GetValues<Monitoring.Extracting.Lexicons.WordRole>().Length <= 64);

    [Fact]
    public void NoLetterOutsideAsciiStandsInTheEngine() => Assert.Empty(HouseRules.Letters(Engine));

    [Fact]
    public void NoWordOfATableStandsInTheEngine() => Assert.Empty(WordsOfTables(Engine.Where(file => !file.Name.Contains(Labels, StringComparison.Ordinal)), Forms(), Codes()));

    [Fact]
    public void NoLanguageIsNamedInTheEngine() => Assert.Empty(
        from file in Engine
        from literal in Literals(file)
        where Corpus.Extractor.Languages.Contains(literal)
        select $"{file.Name}: \"{literal}\"");

    [Fact]
    public void APlantedWordIsFound() =>
        Assert.Single(WordsOfTables([new SourceFile("core/Extracting/A.cs", ["if (word == \"killed\")", "/// <summary>\"killed\"</summary>"])], Forms(), Codes()));

    private static IEnumerable<string> WordsOfTables(IEnumerable<SourceFile> files, HashSet<string> forms, HashSet<string> codes) =>
        from file in files
        from literal in Literals(file)
        where literal.Length > 1 && forms.Contains(literal) && !codes.Contains(literal)
        select $"{file.Name}: \"{literal}\"";

    private static IEnumerable<string> Literals(SourceFile file) =>
        from line in file.Lines
        where !line.TrimStart().StartsWith("//", StringComparison.Ordinal)
        from Match literal in Literal().Matches(line)
        select literal.Groups[1].Value;

    private static HashSet<string> Forms() =>
        [.. Rows("lexicons").SelectMany(cells => cells[0].Split('|', '/')).Select(form => form.Trim())];

    /// <summary>The language that data and engine share: codes and features of the tables, names of files, words of rules' patterns.</summary>
    private static HashSet<string> Codes() =>
    [
        .. Rows("lexicons").Concat(Rows("gazetteer")).Concat(Rows("actors")).SelectMany(cells => cells.Skip(1)).SelectMany(cell => cell.Split(' ')),
        .. Files("", "*.tsv").Select(file => Path.GetFileNameWithoutExtension(file)),
        .. Files("lexicons", "rules.json").SelectMany(File.ReadLines).Where(line => line.Contains("\"left\"", StringComparison.Ordinal) || line.Contains("\"right\"", StringComparison.Ordinal)).SelectMany(line => Literal().Matches(line)).SelectMany(match => match.Groups[1].Value.Split(' ', '?', '*', '!')),
        "start",
        "drop",
    ];

    private static IEnumerable<string[]> Rows(string folder) =>
        from file in Files(folder, "*.tsv")
        from line in File.ReadLines(file)
        where line.Length > 0 && line[0] != '#'
        select line.Split('\t');

    private static IEnumerable<string> Files(string folder, string pattern) =>
        Directory.EnumerateFiles(Path.Combine(SourceTree.Root, "data", folder), pattern, SearchOption.AllDirectories);

    [GeneratedRegex("\"((?:[^\"\\\\]|\\\\.)*)\"", RegexOptions.None, 1000)]
    private static partial Regex Literal();
}

using Monitoring.Checking;
using Monitoring.Tests.Extracting;

namespace Monitoring.Tests.Checking;

public sealed class DataCheckTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("data-check").FullName;

    public DataCheckTests() => Copy(Repository.File("data"), _folder);

    [Fact]
    public void TheDataOfTheRepositoryHaveNoFault()
    {
        var result = DataCheck.Run(Repository.File("data"));

        Assert.DoesNotContain(result.Faults, fault => !IsKnown(fault));
        Assert.All(result.Parts, part => Assert.True(part.Count > 0, part.Name));
    }

    [Theory]
    [InlineData("lexicons/en/numbers.tsv", "umpteen\tmany", "lexicons/en/numbers.tsv", "many")]
    [InlineData("lexicons/en/hedges.tsv", "at least\tatMost\tbefore", "lexicons/en/hedges.tsv", "one meaning")]
    [InlineData("lexicons/en/victims.tsv", "civilian/civilians\tcivilians", "lexicons/en/victims.tsv", "already")]
    [InlineData("lexicons/en/predicates.tsv", "zapped\tkill\tquickly", "lexicons/en/predicates.tsv", "quickly")]
    [InlineData("lexicons/en/words.tsv", "one cell", "lexicons/en/words.tsv", "cells")]
    public void AFaultyRowIsFoundWithItsLine(string file, string row, string where, string says)
    {
        var path = Path.Combine(_folder, file);
        var line = File.ReadAllLines(path).Length + 1;
        File.AppendAllText(path, row + "\n");

        var fault = DataCheck.Run(_folder).Faults.First(f => f.Line == line && f.File == file);

        Assert.Equal((where, line), (fault.File, fault.Line));
        Assert.True(fault.Column > 0);
        Assert.Contains(says, fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void AnExampleThatItsRuleDoesNotReadIsFound()
    {
        var path = Path.Combine(_folder, "lexicons/fr/rules.json");
        File.WriteAllText(path, File.ReadAllText(path).Replace("\"killed 14\"", "\"killed 15\"", StringComparison.Ordinal));

        var fault = Assert.Single(DataCheck.Run(_folder).Faults, f => f.File == "lexicons/fr/rules.json");

        Assert.Contains("expected killed 15", fault.Message, StringComparison.Ordinal);
        Assert.True(fault.Line > 0);
    }

    [Fact]
    public void ACounterexampleThatItsRuleReadsIsFound()
    {
        var path = Path.Combine(_folder, "lexicons/fr/rules.json");
        File.WriteAllText(path, File.ReadAllText(path).Replace("Deux routes fermées", "Deux civils tués à Alep", StringComparison.Ordinal));

        Assert.Contains("expected nothing", Assert.Single(DataCheck.Run(_folder).Faults, f => f.File == "lexicons/fr/rules.json").Message, StringComparison.Ordinal);
    }

    [Fact]
    public void ARuleThatIsMendedLeavesTheKnownGaps()
    {
        var faults = DataCheck.Run(Repository.File("data")).Faults;

        Assert.All(Corpus.KnownGaps.Where(gap => gap.StartsWith("rule/", StringComparison.Ordinal)), gap => Assert.Contains(faults, fault => Key(fault) == gap));
    }

    [Fact]
    public void AFolderWithoutDataIsAListOfFaultsAndNoCrash() =>
        Assert.NotEmpty(DataCheck.Run(Path.Combine(_folder, "nowhere")).Faults);

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static bool IsKnown(DataFault fault) => Corpus.KnownGaps.Contains(Key(fault));

    private static string Key(DataFault fault) => "rule/" + fault.Message.Split(' ').ElementAtOrDefault(1);

    private static void Copy(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }
}

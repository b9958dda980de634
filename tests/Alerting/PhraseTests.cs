using System.Text.RegularExpressions;
using Monitoring.Extracting;

namespace Monitoring.Tests.Alerting;

/// <summary>The phrases of a language are those that the program asks for: none is missing, and none is left over.</summary>
public partial class PhraseTests
{
    private static readonly PhraseBook English = PhraseBook.Load(Repository.File("data"), "en");

    [Fact]
    public void EveryWordForAWeaponThatALexiconKeepsHasItsPhrases()
    {
        var rows = Directory.GetFiles(Repository.File("data/lexicons"), "means.tsv", SearchOption.AllDirectories).SelectMany(File.ReadLines).Select(line => line.Split('\t')).Where(cells => cells.Length == 3);
        var words = rows.SelectMany(cells => cells[2].Split(' ').Where(feature => feature.StartsWith("as:", StringComparison.Ordinal)).Select(feature => $"means.{cells[1]}.{feature["as:".Length..]}")).Distinct().ToArray();

        Assert.True(words.Length > 60);
        Assert.DoesNotContain(words, word => !English.Has(word) || !English.Has(word + ".noun"));
    }

    [Fact]
    public void EveryPhraseIsUsed()
    {
        var literals = Sources().SelectMany(text => Quoted().Matches(text).Concat(Asked().Matches(text))).Select(match => match.Groups[1].Value).ToHashSet(StringComparer.Ordinal);

        var unused = English.Keys.Where(key => !IsUsed(key, literals)).Order(StringComparer.Ordinal).ToArray();
        Assert.True(unused.Length == 0, string.Join(", ", unused));
    }

    [Fact]
    public void EveryPhraseThatIsAskedForIsThere()
    {
        var asked = Sources().SelectMany(text => Asked().Matches(text)).Select(match => match.Groups[1].Value).Distinct(StringComparer.Ordinal);

        Assert.Empty(asked.Where(key => !English.Has(key) && !English.Has(key + ".other")).ToArray());
    }

    [Fact]
    public void EveryPartyGroupMeansAndMeasureHasWords()
    {
        Assert.Empty(Enum.GetNames<Means>().Where(means => !English.Has($"means.{Wording.Key(means)}.noun")).ToArray());
        Assert.Empty(Enum.GetNames<VictimGroup>().Where(group => !English.Has($"group.{Wording.Key(group)}.other")).ToArray());
        Assert.Empty(Enum.GetNames<Qualifier>().Where(hedge => hedge != nameof(Qualifier.Vague) && !English.Has($"hedge.{Wording.Key(hedge)}")).ToArray());
    }

    [Fact]
    public void EveryPlaceToFillIsNamedByTheProgram()
    {
        var named = Sources().SelectMany(text => Named().Matches(text)).Select(match => match.Groups[1].Value).ToHashSet(StringComparer.Ordinal);

        Assert.Empty(English.Keys.Where(key => Places().Matches(English[key]).Any(place => !named.Contains(place.Groups[1].Value))).ToArray());
    }

    /// <summary>Asked for as it stands, in one of its plural forms, or by the beginning or end that the program puts together.</summary>
    private static bool IsUsed(string key, HashSet<string> literals)
    {
        var stem = PluralForm().Replace(key, string.Empty);
        return literals.Contains(key) || literals.Contains(stem) || literals.Any(literal => literal.EndsWith('.') && literal.Length > 1 && key.StartsWith(literal, StringComparison.Ordinal)) || literals.Any(literal => literal.Contains('{', StringComparison.Ordinal) && Fits(literal, stem, key)) || IsMadeOfParts(stem, literals);
    }

    private static bool Fits(string literal, string stem, string key)
    {
        var form = "^" + string.Join("[A-Za-z0-9 '-]+(\\.[a-z]+)?", Hole().Split(literal).Select(Regex.Escape)) + "$";
        return literal.Length > 0 && literal[0] != '{' && (Regex.IsMatch(stem, form) || Regex.IsMatch(key, form));
    }

    /// <summary><c>key + ".citing"</c>: the beginning and the end each stand in the program.</summary>
    private static bool IsMadeOfParts(string stem, HashSet<string> literals)
    {
        for (var dot = stem.IndexOf('.', StringComparison.Ordinal); dot >= 0; dot = stem.IndexOf('.', dot + 1))
        {
            var begin = stem[..dot];
            if (literals.Contains(stem[dot..]) && (literals.Contains(begin) || literals.Any(literal => literal.Contains('{', StringComparison.Ordinal) && Fits(literal, begin, begin))))
                return true;
        }

        return false;
    }

    private static IEnumerable<string> Sources() =>
        new[] { "core/Alerting", "core/Publishing" }.SelectMany(room => Directory.GetFiles(Repository.File(room), "*.cs", SearchOption.AllDirectories)).Select(File.ReadAllText);

    [GeneratedRegex("\"((?:[^\"\\\\]|\\\\.)*)\"")]
    private static partial Regex Quoted();

    [GeneratedRegex("Phrases(?:\\.Fill\\(|\\.Counted\\(|\\[)\"([a-zA-Z.]+)\"")]
    private static partial Regex Asked();

    [GeneratedRegex("\\(\"([a-zA-Z]+)\", ")]
    private static partial Regex Named();

    [GeneratedRegex("\\{([a-zA-Z]+)\\}")]
    private static partial Regex Places();

    [GeneratedRegex("\\{[^}]*\\}")]
    private static partial Regex Hole();

    [GeneratedRegex("\\.(zero|one|two|few|many|other)$")]
    private static partial Regex PluralForm();
}

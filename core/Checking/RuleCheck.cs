using System.Globalization;
using System.Text.Json;
using Monitoring.Extracting;
using Monitoring.Extracting.Harm;

namespace Monitoring.Checking;

/// <summary>Runs the examples and counterexamples of all rules, so that a rule does what its author says and nothing else.</summary>
internal sealed class RuleCheck
{
    private readonly string _language;
    private readonly string _file;
    private readonly string[] _lines;
    private readonly FigureExtractor _extractor;
    private readonly ICollection<DataFault> _faults;

    private RuleCheck(string dataFolder, string language, FigureExtractor extractor, ICollection<DataFault> faults)
    {
        _language = language;
        _file = $"lexicons/{language}/rules.json";
        _lines = File.ReadAllLines(Path.Combine(dataFolder, _file));
        (_extractor, _faults) = (extractor, faults);
    }

    /// <summary>Checks the rules of all languages; the number of examples run.</summary>
    public static int Run(string dataFolder, FigureExtractor extractor, ICollection<DataFault> faults) =>
        extractor.Languages.Sum(language => new RuleCheck(dataFolder, language, extractor, faults).Rules(extractor.RulesOf(language)));

    private int Rules(HarmRules rules)
    {
        foreach (var rule in rules.All.Select(r => r.Rule))
        {
            if (rule.Examples.Count == 0)
                Report(rule.Name, rule.Name, "has no example, expected at least one");
            if (rule.Counterexamples.Count == 0)
                Report(rule.Name, rule.Name, "has no counterexample, expected at least one");
            foreach (var example in rule.Examples)
                Example(rule, example);
            foreach (var text in rule.Counterexamples)
                Counterexample(rule, text);
        }

        return rules.All.Sum(r => r.Rule.Examples.Count + r.Rule.Counterexamples.Count);
    }

    private void Example(HarmRule rule, RuleExample example)
    {
        var read = ReadBy(rule, example.Text);
        if (!example.Reads.SequenceEqual(read))
            Report(rule.Name, example.Text, $"reads {Listed(read)} from \"{example.Text}\", expected {Listed(example.Reads)}");
    }

    private void Counterexample(HarmRule rule, string text)
    {
        var read = ReadBy(rule, text);
        if (read.Count > 0)
            Report(rule.Name, text, $"reads {Listed(read)} from \"{text}\", expected nothing");
    }

    /// <summary>What the rule reads from a sentence, each as measure and count.</summary>
    private List<string> ReadBy(HarmRule rule, string text)
    {
        var parts = rule.Name.Split("{action}");
        return [.. _extractor.Extract(new ReportText("", text, _language)).Figures.Where(f => IsBy(f.Rule, parts)).Select(Shown)];
    }

    private static bool IsBy(string name, string[] parts) => parts.Length == 1
        ? name == parts[0]
        : name.StartsWith(parts[0], StringComparison.Ordinal) && name.EndsWith(parts[^1], StringComparison.Ordinal)
            && name.Length > parts[0].Length + parts[^1].Length
            && !name[parts[0].Length..^parts[^1].Length].Contains('.', StringComparison.Ordinal);

    private static string Shown(Figure figure) =>
        $"{JsonNamingPolicy.CamelCase.ConvertName(figure.Measure.ToString())} {figure.Count?.ToString(CultureInfo.InvariantCulture) ?? "-"}";

    private static string Listed(IReadOnlyCollection<string> figures) => figures.Count == 0 ? "nothing" : string.Join(", ", figures);

    private void Report(string rule, string place, string message)
    {
        var line = Array.FindIndex(_lines, l => l.Contains(place, StringComparison.Ordinal));
        var column = line < 0 ? 0 : _lines[line].IndexOf(place, StringComparison.Ordinal) + 1;
        _faults.Add(new DataFault(_file, line + 1, column, $"rule {rule} {message}"));
    }
}

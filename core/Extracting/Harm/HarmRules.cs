using System.Collections.Concurrent;
using System.Text.Json;
using Monitoring.Extracting.Lexicons;

namespace Monitoring.Extracting.Harm;

/// <summary>The named rules of one language, in the order in which they are tried.</summary>
/// <param name="rules">The rules, the surest first.</param>
internal sealed class HarmRules(IReadOnlyList<CompiledRule> rules)
{
    /// <summary>All rules, the surest first.</summary>
    public IReadOnlyList<CompiledRule> All { get; } = rules;

    private readonly ConcurrentDictionary<Features, int[]> _byFeatures = new();

    /// <summary>The indexes of the rules for predicates with some features, the surest first.</summary>
    public int[] For(Features features) => _byFeatures.GetOrAdd(features, wanted => [.. Enumerable.Range(0, All.Count).Where(r => (All[r].Forms & wanted) != 0)]);

    /// <summary>Loads <c>lexicons/&lt;lang&gt;/rules.json</c>.</summary>
    public static HarmRules Load(string dataFolder, Lexicon lexicon, ICollection<DataFault> faults)
    {
        var file = $"lexicons/{lexicon.Language}/rules.json";
        var path = Path.Combine(dataFolder, file);
        if (!File.Exists(path))
        {
            faults.Add(new DataFault(file, 0, 0, "the rules are missing"));
            return new HarmRules([]);
        }

        try
        {
            var written = JsonSerializer.Deserialize<List<HarmRule>>(File.ReadAllText(path), MonitorJson.Indented) ?? [];
            return new HarmRules([.. written.Select(rule => Compile(file, rule, faults)).OfType<CompiledRule>()]);
        }
        catch (JsonException fault)
        {
            faults.Add(new DataFault(file, (int)(fault.LineNumber ?? -1) + 1, (int)(fault.BytePositionInLine ?? -1) + 1, fault.Message));
            return new HarmRules([]);
        }
    }

    private static CompiledRule? Compile(string file, HarmRule rule, ICollection<DataFault> faults)
    {
        var forms = Features.None;
        foreach (var form in rule.Forms)
        {
            if (Enum.TryParse<Features>(form, ignoreCase: true, out var feature))
                forms |= feature;
            else
                faults.Add(new DataFault(file, 0, 0, $"rule {rule.Name}: unknown form \"{form}\""));
        }

        var left = PatternItem.Parse(rule.Left, out var wrongLeft);
        var right = PatternItem.Parse(rule.Right, out var wrongRight);
        if (left is null || right is null)
        {
            faults.Add(new DataFault(file, 0, 0, $"rule {rule.Name}: unknown word \"{(left is null ? wrongLeft : wrongRight)}\" in a pattern"));
            return null;
        }

        return new CompiledRule(rule, forms, [.. left.Reverse()], right);
    }
}

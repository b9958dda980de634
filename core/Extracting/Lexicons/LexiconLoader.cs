using System.Text.Json;
using Monitoring.Extracting.Words;

namespace Monitoring.Extracting.Lexicons;

/// <summary>Reads <c>data/lexicons</c>. Every fault of every file is collected; the format is described in <c>data/lexicons/README.md</c>.</summary>
internal static class LexiconLoader
{
    /// <summary>Form, code and perhaps features.</summary>
    internal static readonly TabbedForm Form = new(2, 3) { NamesSource = true };

    private const string FoldFile = "lexicons/fold.tsv";

    /// <summary>The lexicons of all languages that have a folder, by code.</summary>
    /// <param name="dataFolder">The folder <c>data</c>.</param>
    /// <param name="faults">Where faults go.</param>
    public static IReadOnlyList<Lexicon> LoadAll(string dataFolder, ICollection<DataFault> faults)
    {
        var root = Path.Combine(dataFolder, "lexicons");
        if (!Directory.Exists(root))
        {
            faults.Add(new DataFault("lexicons", 0, 0, "the folder is missing"));
            return [];
        }

        var fold = LoadFold(dataFolder, faults);
        return [.. Directory.EnumerateDirectories(root).Order(StringComparer.Ordinal).Select(folder => Load(dataFolder, Path.GetFileName(folder), fold, faults))];
    }

    private static Lexicon Load(string dataFolder, string language, FoldTable fold, ICollection<DataFault> faults)
    {
        var lexicon = new Lexicon(language, fold, LoadSwitches(dataFolder, language, faults));
        foreach (var category in Enum.GetValues<LexicalCategory>())
        {
            var file = $"lexicons/{language}/{category.ToString().ToLowerInvariant()}.tsv";
            foreach (var row in TabbedTable.Read(dataFolder, file, Form, faults))
                LexiconRow.Add(lexicon, category, row, faults);
        }

        foreach (var prefix in lexicon.Switches.AttachedWords)
            lexicon.Vocabulary.Add(prefix);
        return lexicon;
    }

    private static FoldTable LoadFold(string dataFolder, ICollection<DataFault> faults)
    {
        var fold = new FoldTable();
        foreach (var row in TabbedTable.Read(dataFolder, FoldFile, Form, faults))
        {
            if (row[1].Length != 1)
                faults.Add(new DataFault(row.File, row.Line, row.Column(1), $"expected one character, found \"{row[1]}\""));
            else
                foreach (var original in row[0].Where(c => c != ' '))
                    fold.Replace(original, row[1][0]);
        }

        return fold;
    }

    private static LanguageSwitches LoadSwitches(string dataFolder, string language, ICollection<DataFault> faults)
    {
        var file = $"lexicons/{language}/language.json";
        var path = Path.Combine(dataFolder, file);
        if (!File.Exists(path))
            return new LanguageSwitches();
        try
        {
            return JsonSerializer.Deserialize<LanguageSwitches>(File.ReadAllText(path), MonitorJson.Indented) ?? new LanguageSwitches();
        }
        catch (JsonException fault)
        {
            faults.Add(new DataFault(file, (int)(fault.LineNumber ?? -1) + 1, (int)(fault.BytePositionInLine ?? -1) + 1, fault.Message));
            return new LanguageSwitches();
        }
    }
}

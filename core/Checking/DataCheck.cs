using Monitoring.Alerting.Writing;
using Monitoring.Extracting;
using Monitoring.Extracting.Geography;
using Monitoring.Reading;
using Monitoring.Watching;

namespace Monitoring.Checking;

/// <summary>
/// <c>monitor check-data</c>: loads everything that people edit as the program does, runs the examples of all rules, and looks for
/// rows that contradict each other. Nothing is written and nothing is fetched.
/// </summary>
public sealed class DataCheck
{
    private readonly string _folder;
    private readonly List<DataFault> _faults = [];
    private readonly List<CheckedPart> _parts = [];

    private DataCheck(string folder) => _folder = folder;

    /// <summary>Checks the folder <c>data</c>.</summary>
    public static DataCheckResult Run(string dataFolder)
    {
        var check = new DataCheck(dataFolder);
        check.Look("lexicons", faults => LexiconCheck.Run(dataFolder, faults));
        check.Look("rules and their examples", check.Rules);
        check.Look("places", check.Places);
        check.Look("sources", _ => SourceFiles.Load(dataFolder).Count);
        check.Look("words of pages", _ => ReadingWords.Load(dataFolder).Hints is null ? 0 : 1);
        check.Look("phrases of posts", check.Phrases);
        return new DataCheckResult([.. check._faults.Distinct().OrderBy(f => f.File, StringComparer.Ordinal).ThenBy(f => f.Line).ThenBy(f => f.Column)], check._parts);
    }

    private int Rules(ICollection<DataFault> faults) => RuleCheck.Run(_folder, FigureExtractor.Load(_folder), faults);

    private int Places(ICollection<DataFault> faults)
    {
        var gazetteer = Gazetteer.Load(_folder);
        foreach (var fault in GazetteerCheck.Faults(gazetteer))
            faults.Add(fault);
        return gazetteer.Places.Count;
    }

    private int Phrases(ICollection<DataFault> faults)
    {
        var books = Languages("posts").Select(language => PhraseBook.Load(_folder, language)).ToList();
        foreach (var key in books.SelectMany(book => book.Keys).Where(key => !IsForm(key)).Distinct(StringComparer.Ordinal))
            foreach (var book in books.Where(book => !book.Has(key)))
                faults.Add(new DataFault($"posts/{book.Language}/phrases.tsv", 0, 0, $"the phrase \"{key}\" is missing, expected as in the other languages"));
        foreach (var book in books)
            foreach (var key in book.Keys)
                if (PhraseMarkup.Fault(book[key]) is { } fault)
                    faults.Add(new DataFault($"posts/{book.Language}/phrases.tsv", 0, 0, $"the phrase \"{key}\": {fault}"));
        return books.Sum(book => book.Keys.Count());
    }

    /// <summary>Plural forms and their rules differ from language to language.</summary>
    private static bool IsForm(string key) => key.StartsWith("plural.", StringComparison.Ordinal)
        || key.Split('.')[^1] is "zero" or "one" or "two" or "few" or "many" or "other";

    private IEnumerable<string> Languages(string folder)
    {
        var path = Path.Combine(_folder, folder);
        return Directory.Exists(path) ? Directory.EnumerateDirectories(path).Select(d => Path.GetFileName(d)!).Order(StringComparer.Ordinal) : [];
    }

    private void Look(string name, Func<ICollection<DataFault>, int> look)
    {
        var found = new List<DataFault>();
        var count = 0;
        try
        {
            count = look(found);
        }
        catch (DataFileException broken)
        {
            found.AddRange(broken.Faults);
        }

        _faults.AddRange(found);
        _parts.Add(new CheckedPart(name, count, found.Count));
    }
}

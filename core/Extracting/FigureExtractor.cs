using Monitoring.Extracting.Harm;
using Monitoring.Extracting.Lexicons;

namespace Monitoring.Extracting;

/// <summary>Reads figures out of reports. Made once from the data folder; may be used by many threads at once.</summary>
public sealed class FigureExtractor
{
    private readonly IReadOnlyDictionary<string, LanguageReader> _readers;

    private FigureExtractor(IReadOnlyDictionary<string, LanguageReader> readers) => _readers = readers;

    /// <summary>The languages that have tables.</summary>
    public IEnumerable<string> Languages => _readers.Keys;

    /// <summary>The rules of one of <see cref="Languages"/>, for checks of their examples.</summary>
    internal HarmRules RulesOf(string language) => _readers[language].Rules;

    /// <summary>Loads all tables of <paramref name="dataFolder"/>.</summary>
    /// <param name="dataFolder">The folder <c>data</c>.</param>
    /// <exception cref="DataFileException">When any table has a fault: all of them together.</exception>
    public static FigureExtractor Load(string dataFolder)
    {
        var faults = new List<DataFault>();
        var readers = LexiconLoader.LoadAll(dataFolder, faults)
            .Select(lexicon => new LanguageReader(lexicon, HarmRules.Load(dataFolder, lexicon, faults), AttributeStages.Load(dataFolder, lexicon, faults)))
            .ToDictionary(reader => reader.Lexicon.Language, StringComparer.OrdinalIgnoreCase);
        return faults.Count == 0 ? new FigureExtractor(readers) : throw new DataFileException(faults);
    }

    /// <summary>Reads one report; never throws on any text. A text of a language without tables gives no figures.</summary>
    public Extraction Extract(ReportText text) => Extract(text, Trace.Off);

    /// <summary>Reads one report and keeps what was matched and refused.</summary>
    internal Extraction Extract(ReportText text, Trace trace)
    {
        var language = text.Language is { Length: > 0 } stated ? stated.Split('-')[0] : LanguageGuess.Of(text, _readers.Values.Select(r => r.Lexicon));
        return _readers.TryGetValue(language, out var reader)
            ? reader.Read(text, trace)
            : new Extraction(language, [], new Dictionary<Measure, CountRange>());
    }
}

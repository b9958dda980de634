using Monitoring.Extracting.Counting;
using Monitoring.Extracting.Harm;
using Monitoring.Extracting.Lexicons;
using Monitoring.Extracting.Words;

namespace Monitoring.Extracting;

/// <summary>The cascade for one language: words, counted groups, harm, relations, attributes, totals.</summary>
/// <param name="lexicon">The language's tables.</param>
/// <param name="rules">The language's rules.</param>
/// <param name="stages">What fills the attributes.</param>
internal sealed class LanguageReader(Lexicon lexicon, HarmRules rules, IReadOnlyList<IAttributeStage> stages)
{
    /// <summary>The language's tables.</summary>
    public Lexicon Lexicon { get; } = lexicon;

    /// <summary>The language's rules.</summary>
    public HarmRules Rules { get; } = rules;

    /// <summary>Reads one report.</summary>
    public Extraction Read(ReportText text, Trace trace)
    {
        var document = new Document(text, Lexicon, trace);
        var groups = GroupFinder.Find(document);
        var reading = HarmReader.Read(document, groups, Rules);
        var drafts = reading.Drafts;
        Relations.Link(document, drafts);
        var denials = stages.SelectMany(stage => stage.Apply(document, drafts)).ToArray();
        return new Extraction(Lexicon.Language, FigureWriter.Write(document, drafts), Totals.Of(document, reading)) { Denials = denials };
    }
}

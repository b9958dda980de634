using Monitoring.Evaluating;

namespace Monitoring.Tests.Extracting;

/// <summary>The numbers of one marked file that have floors.</summary>
internal static class MarkedScores
{
    /// <summary>Reads the file with the repository's data and names its scores.</summary>
    public static SortedDictionary<string, double> Of(string gold)
    {
        var scores = new SortedDictionary<string, double>(StringComparer.Ordinal);
        switch (Evaluation.Run(File.ReadAllLines(gold), Corpus.Extractor.Extract))
        {
            case FigureScores figures:
                scores["core N"] = figures["core N"].F1;
                scores["core all"] = figures["core all"].F1;
                scores["core N per document"] = figures["core N"].PerDocument;
                break;
            case TotalScores totals:
                foreach (var measure in totals.Measures)
                    scores[measure.Measure] = Math.Round(measure.Exact ?? 0, 4);
                break;
        }

        return scores;
    }
}

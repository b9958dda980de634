using System.Text.Json;
using Monitoring.Extracting;

namespace Monitoring.Evaluating;

/// <summary>One line of what an extractor printed for a document.</summary>
/// <param name="Id">Id of the document.</param>
/// <param name="Figures">What it read; null counts as none.</param>
/// <param name="Totals">Totals by measure (<c>killed</c>, <c>injured</c> …); null counts as none.</param>
public sealed record PredictedDocument(string Id, IReadOnlyList<PredictedFigure>? Figures, IReadOnlyDictionary<string, CountRange>? Totals)
{
    /// <summary>What this program read, in the form in which every extractor is judged.</summary>
    public static PredictedDocument From(string id, Extraction extraction)
    {
        var json = JsonSerializer.SerializeToElement(new { id, extraction.Figures, extraction.Totals }, MonitorJson.Line);
        return json.Deserialize<PredictedDocument>(MonitorJson.Line)!;
    }

    /// <summary>Reads the lines that <c>monitor extract --format jsonl</c> prints; blank lines are passed over.</summary>
    /// <exception cref="DataFileException">A line is no JSON object with an id.</exception>
    public static IReadOnlyList<PredictedDocument> ReadAll(IEnumerable<string> lines, string file = "predicted")
    {
        var documents = new List<PredictedDocument>();
        int number = 0;
        foreach (string line in lines)
        {
            number++;
            if (string.IsNullOrWhiteSpace(line))
                continue;
            try
            {
                if (JsonSerializer.Deserialize<PredictedDocument>(line, MonitorJson.Line) is { Id: not null } document)
                    documents.Add(document);
                else
                    throw new DataFileException([new DataFault(file, number, 1, "no \"id\", expected the id of a document")]);
            }
            catch (JsonException e)
            {
                throw new DataFileException([new DataFault(file, number, 1, $"not a line of extracted figures: {e.Message}")]);
            }
        }

        return documents;
    }
}

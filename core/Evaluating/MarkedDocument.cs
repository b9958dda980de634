using System.Text.Json;
using Monitoring.Extracting;

namespace Monitoring.Evaluating;

/// <summary>One line of a gold file: a text with its marked figures, or with its marked totals.</summary>
/// <param name="Id">Unique in the file.</param>
/// <param name="Lang">Language of the text; null when not said.</param>
/// <param name="Published">Publication day, ISO 8601; null when unknown.</param>
/// <param name="Title">Headline; null counts as empty.</param>
/// <param name="Text">Body.</param>
/// <param name="Figures">The marks; null in a file that marks totals.</param>
/// <param name="Killed">Marked total of killed; null is not judged.</param>
/// <param name="Injured">Marked total of injured; null is not judged.</param>
/// <param name="Ambiguity">Why a total may have several right values; null means a single number.</param>
public sealed record MarkedDocument(
    string Id,
    string? Lang,
    string? Published,
    string? Title,
    string Text,
    IReadOnlyList<MarkedFigure>? Figures,
    long? Killed,
    long? Injured,
    string? Ambiguity)
{
    /// <summary>The text that quotes and offsets refer to.</summary>
    public string Full => Title + "\n\n" + Text;

    /// <summary>What an extractor may see of this document: everything but the answers.</summary>
    public ReportText Question() => new(Title ?? "", Text, Lang, DateOnly.TryParse(Published, System.Globalization.CultureInfo.InvariantCulture, out var day) ? day : null);

    /// <summary>Reads the lines of a gold file; blank lines are passed over.</summary>
    /// <exception cref="DataFileException">A line is no gold document, or the file has none.</exception>
    public static IReadOnlyList<MarkedDocument> ReadAll(IEnumerable<string> lines, string file = "gold")
    {
        var documents = new List<MarkedDocument>();
        var faults = new List<DataFault>();
        int number = 0;
        foreach (string line in lines)
        {
            number++;
            if (!string.IsNullOrWhiteSpace(line))
                Read(line, new DataFault(file, number, 1, ""), documents, faults);
        }

        if (documents.Count == 0 && faults.Count == 0)
            faults.Add(new DataFault(file, 0, 0, "no documents, expected one JSON object a line"));
        return faults.Count == 0 ? documents : throw new DataFileException(faults);
    }

    private static void Read(string line, DataFault at, List<MarkedDocument> documents, List<DataFault> faults)
    {
        try
        {
            var document = JsonSerializer.Deserialize<MarkedDocument>(line, MonitorJson.Line);
            if (document is { Id: not null, Text: not null })
                documents.Add(document);
            else
                faults.Add(at with { Message = "no \"id\" or no \"text\", expected both" });
        }
        catch (JsonException e)
        {
            faults.Add(at with { Message = $"not a gold document: {e.Message}", Column = (int)(e.BytePositionInLine ?? 0) + 1 });
        }
    }
}

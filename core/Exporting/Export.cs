using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Xml;
using CsvHelper;
using CsvHelper.Configuration;
using Monitoring.Alerting;
using Monitoring.Alerting.TakingDown;
using Monitoring.Alerting.Writing;
using Monitoring.Reconciling;
using Monitoring.Storing;

namespace Monitoring.Exporting;

/// <summary>Writes exports: the same store and time give the same bytes. UTF-8 without a byte order mark, LF.</summary>
public sealed class Export(IBlobStore store, PostWriter writer, TimeProvider time)
{
    /// <summary>Properties that hold a whole sentence of a page.</summary>
    private static readonly string[] Sentences = ["denial", "reason"];

    private readonly ExportSource _source = new(store, time);

    /// <summary>The files of an export, by name.</summary>
    /// <param name="format">The form.</param>
    /// <param name="asOf">As things stood then; null: now.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<IReadOnlyDictionary<string, string>> WriteAsync(ExportFormat format, DateTimeOffset? asOf, CancellationToken cancellationToken)
    {
        var decided = await _source.IncidentsAsync(asOf, cancellationToken);
        ToldIncident[] incidents = [.. decided.Select(told => told with { Incident = told.Incident.WithoutRejected() }).Where(told => told.Incident.Claims.Count > 0)];
        return format switch
        {
            ExportFormat.Csv => new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["figures.csv"] = Csv(Rows.Figures(decided, await _source.SeriesAsync(asOf, cancellationToken))),
                ["incidents.csv"] = Csv(IncidentRows.Of(incidents)),
            },
            ExportFormat.Jsonl => One("incidents.jsonl", string.Concat(incidents.Select(told => Line(told.Incident) + "\n"))),
            ExportFormat.Geojson => One("incidents.geojson", JsonSerializer.Serialize(Features.Of(incidents), MonitorJson.Line) + "\n"),
            ExportFormat.Jsonfeed => One("feed.json", JsonSerializer.Serialize(JsonFeed.Of(incidents, writer), MonitorJson.Line) + "\n"),
            ExportFormat.Atom => One("feed.atom", Atom(incidents)),
            _ => throw new ArgumentOutOfRangeException(nameof(format), format, "Expected jsonl, csv, geojson, atom or jsonfeed."),
        };
    }

    private static Dictionary<string, string> One(string name, string content) => new(StringComparer.Ordinal) { [name] = content };

    /// <summary>Short quotations only: a page's sentences are its publisher's.</summary>
    private static string Line(Incident incident)
    {
        var line = JsonSerializer.SerializeToNode(incident, MonitorJson.Line)!;
        ShortEvidence.CutAll(line);
        foreach (var record in ShortEvidence.Objects(line).ToArray())
            foreach (var sentence in Sentences)
                record.Remove(sentence);
        return line.ToJsonString(MonitorJson.Line);
    }

    /// <summary>A table with its header.</summary>
    internal static string Csv<T>(IEnumerable<T> rows)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        using (var csv = new CsvWriter(text, new CsvConfiguration(CultureInfo.InvariantCulture) { NewLine = "\n" }))
        {
            csv.Context.TypeConverterCache.AddConverter<string>(new SafeCells());
            csv.WriteHeader<T>();
            csv.NextRecord();
            foreach (var row in rows)
            {
                csv.WriteRecord(row);
                csv.NextRecord();
            }
        }

        return text.ToString();
    }

    private string Atom(IReadOnlyList<ToldIncident> incidents)
    {
        var text = new StringBuilder();
        using (var xml = XmlWriter.Create(text, new XmlWriterSettings { Indent = true, NewLineChars = "\n", OmitXmlDeclaration = true }))
            new AtomFeed(writer).Write(xml, incidents);
        return "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n" + text.Append('\n');
    }
}

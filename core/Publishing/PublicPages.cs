using Monitoring.Alerting;
using Monitoring.Alerting.ByHand;
using Monitoring.Alerting.Totals;
using Monitoring.Alerting.Writing;
using Monitoring.Exporting;
using Monitoring.Reconciling;
using Monitoring.Storing;

namespace Monitoring.Publishing;

/// <summary>
/// Answers requests for public pages from what is stored: there is no second copy that could say something else. What was taken down,
/// rejected, or waits for operators is on none of them.
/// </summary>
/// <param name="store">What is remembered; only read.</param>
/// <param name="writer">The words of posts, and their rules for what may be quoted.</param>
/// <param name="method">Lines of the page that says what is counted.</param>
/// <param name="ops">Lines of the page that says what operators do.</param>
/// <param name="time">The clock.</param>
public sealed class PublicPages(IBlobStore store, PostWriter writer, IReadOnlyList<string> method, IReadOnlyList<string> ops, TimeProvider time)
{
    /// <summary>Pages are in English, as are the chats that link to them.</summary>
    private const string Language = "en";
    private const string HtmlType = "text/html; charset=utf-8";
    private const string CsvType = "text/csv; charset=utf-8";

    /// <summary>What moves is used again for a minute, what hardly does for an hour.</summary>
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);
    private readonly ReportedDays _days = new(store, time);
    private readonly ShownIncidents _incidents = new(store, time);

    /// <summary>What a page may load and do: nothing but its own style.</summary>
    public static string ContentPolicy => PageFrame.ContentPolicy;

    private Wording Words => writer.In(Language);

    /// <summary>Pages over a store.</summary>
    /// <exception cref="DataFileException">The page's text is missing.</exception>
    public static PublicPages Open(string dataFolder, IBlobStore store, PostWriter writer, TimeProvider time)
    {
        return new PublicPages(store, writer, Lines(dataFolder, "method", "what is counted"), Lines(dataFolder, "ops", "what operators do"), time);
    }

    private static string[] Lines(string dataFolder, string page, string says)
    {
        var file = $"posts/{Language}/{page}.txt";
        var path = Path.Combine(dataFolder, file);
        return File.Exists(path) ? File.ReadAllLines(path) : throw new DataFileException([new DataFault(file, 0, 0, $"found no such file, expected the text of the page that says {says}")]);
    }

    /// <summary>The answer to a path below the pages' root.</summary>
    /// <param name="path">As it was asked for, without a slash before it.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="StoreException">The store cannot be read.</exception>
    public async Task<PublicPage> AnswerAsync(string path, CancellationToken cancellationToken) => PageAddress.Read(path) switch
    {
        PageAddress.OfIncident incident => await IncidentAsync(incident.Code, cancellationToken),
        PageAddress.OfDay { Day: var day } => await _days.ReadAsync(day, cancellationToken) is { IsEmpty: false } found ? Page(new DayPage(Words).Write(found), Minute) : Missing(),
        PageAddress.FiguresOfDay { Day: var day } => await _days.ReadAsync(day, cancellationToken) is { IsEmpty: false } found ? new PublicPage.Found(CsvType, Figures(found), Minute) : Missing(),
        PageAddress.Corrections => Page(await CorrectionsAsync(cancellationToken), Minute),
        PageAddress.Method => Page(new TextPage(Words, "page.method.first", method).Write(new NewsThresholds()), Hour),
        PageAddress.Ops => Page(new TextPage(Words, "page.ops.first", ops).Write(new NewsThresholds()), Hour),
        _ => Missing(),
    };

    private async Task<PublicPage> IncidentAsync(string code, CancellationToken cancellationToken)
    {
        if (await _incidents.FindAsync(code, cancellationToken) is not { } told)
            return Missing();
        return told.Incident.Code == code ? Page(new IncidentPage(Words).Write(told), Minute) : new PublicPage.Moved("i/" + told.Incident.Code);
    }

    private async Task<string> CorrectionsAsync(CancellationToken cancellationToken)
    {
        var (incidents, totals) = (new List<Incident>(), new List<TotalSeries>());
        foreach (var entry in await new CorrectionIndex(store).ReadAsync(cancellationToken))
        {
            if (CorrectionIndex.IsTotal(entry) && await store.ReadOrPassAsync<ToldSeries>(entry, cancellationToken) is { } told)
                totals.Add(told.Value.Series);
            else if (await store.OrPassAsync(() => _incidents.FindAsync(entry, cancellationToken), null) is { Incident: var incident } && !incidents.Exists(known => known.Id == incident.Id))
                incidents.Add(incident);
        }

        return new CorrectionsPage(Words).Write(incidents, totals);
    }

    /// <summary>As exported, but for words that posts may not quote.</summary>
    private string Figures(ReportedDay day) => Export.Csv(Rows.Figures(day.Incidents, day.Series).Select(row => row with { Quote = Words.Quoting.Short(row.Quote, int.MaxValue) ?? string.Empty }));

    private static PublicPage.Found Page(string body, TimeSpan keptFor) => new(HtmlType, body, keptFor);

    private PublicPage.Missing Missing() => new(new PageFrame(Words).Write(Words.Phrases.Fill("page.missing.first"), string.Empty, [PageFrame.Paragraph(Words.Phrases.Fill("page.missing.line"))]));
}

using Monitoring.Extracting;
using Monitoring.Reconciling;
using Monitoring.Storing;

namespace Monitoring.Alerting;

/// <summary>Removes the stored text and evidence of a page on its publisher's request; figures, dates and the address stay.</summary>
public sealed class Takedown(IBlobStore store)
{
    /// <summary>What is left where words stood.</summary>
    private static readonly string Removed = string.Empty;

    /// <summary>Removes the text of one page; calling it again does no harm.</summary>
    /// <param name="source">Id of the watched source.</param>
    /// <param name="url">The page's canonical address.</param>
    /// <param name="cancellationToken">Stops it; what is removed stays removed.</param>
    /// <returns>Names of the blobs that were changed or deleted.</returns>
    public async Task<IReadOnlyList<string>> RunAsync(string source, Uri url, CancellationToken cancellationToken)
    {
        var touched = new List<string>();
        await ArticleAsync(source, url, touched, cancellationToken);
        var record = await store.ReadAsync<ReportRecord>(ReportRecord.BlobName(StableId.OfReport(url)), cancellationToken);
        foreach (var subject in (record?.Value.Findings ?? []).Select(finding => finding.Subject).OfType<string>().Distinct(StringComparer.Ordinal))
        {
            if (subject.StartsWith("incidents/", StringComparison.Ordinal))
                await IncidentAsync(subject, url, touched, cancellationToken);
        }

        return touched;
    }

    private async Task ArticleAsync(string source, Uri url, List<string> touched, CancellationToken cancellationToken)
    {
        var name = StoredArticle.BlobName(source, url);
        while (await store.ReadAsync<StoredArticle>(name, cancellationToken) is { } stored)
        {
            if (stored.Value.Raw is { } raw && await store.DeleteAsync(EvidenceStore.BlobName(raw), null, cancellationToken))
                touched.Add(EvidenceStore.BlobName(raw));
            var without = stored.Value with
            {
                Article = stored.Value.Article with { Title = Removed, Paragraphs = [] },
                Extraction = stored.Value.Extraction with { Figures = [.. stored.Value.Extraction.Figures.Select(WithoutSentence)] },
                Raw = null,
            };
            if (await store.WriteAsync(name, without, stored.ETag, cancellationToken) is not PutResult.Written)
                continue;
            touched.Add(name);
            return;
        }
    }

    private async Task IncidentAsync(string subject, Uri url, List<string> touched, CancellationToken cancellationToken)
    {
        while (await store.ReadAsync<ToldIncident>(subject, cancellationToken) is { } stored)
        {
            var incident = stored.Value.Incident;
            var without = stored.Value with { Incident = incident with { Claims = [.. incident.Claims.Select(claim => claim.Url == url ? claim with { Figures = [.. claim.Figures.Select(WithoutSentence)] } : claim)] } };
            if (await store.WriteAsync(subject, without, stored.ETag, cancellationToken) is not PutResult.Written)
                continue;
            touched.Add(subject);
            return;
        }
    }

    /// <summary>The few words of the count itself stay as the figure's proof.</summary>
    private static Figure WithoutSentence(Figure figure) =>
        figure with { Evidence = figure.Evidence with { Sentence = figure.Evidence.Quote, SentenceStart = figure.Evidence.Start, SentenceEnd = figure.Evidence.End } };
}

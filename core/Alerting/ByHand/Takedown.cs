using System.Text.Json;
using System.Text.Json.Nodes;
using Monitoring.Alerting.TakingDown;
using Monitoring.Extracting;
using Monitoring.Storing;

namespace Monitoring.Alerting.ByHand;

/// <summary>
/// Removes the stored text and evidence of a page on its publisher's request; figures, dates and the address stay, and the page is not read
/// again. Whatever may quote it is looked through once, so this takes as long as reading the store; it is done by hand, and seldom.
/// </summary>
public sealed class Takedown(IBlobStore store, TimeProvider time)
{
    /// <summary>Everything that may quote a page. The article comes last: until then a second call finds what to look for.</summary>
    private static readonly string[] Quoting = ["incidents/", "series/", "roundups/", "outbox/", "sent/", "dead/", "reports/", "told/"];

    /// <summary>Removes the text of one page; calling it again does no harm.</summary>
    /// <param name="source">Id of the watched source.</param>
    /// <param name="url">The page's canonical address.</param>
    /// <param name="cancellationToken">Stops it; what is removed stays removed.</param>
    /// <exception cref="StoreException">A blob is not what it should be, or the store fails.</exception>
    public async Task<TakenDown> RunAsync(string source, Uri url, CancellationToken cancellationToken)
    {
        var page = new PageWords();
        var article = StoredArticle.BlobName(source, url);
        if (await store.ReadAsync<StoredArticle>(article, cancellationToken) is { } stored)
            Learn(page, stored.Value);
        var removal = new PageRemoval(url, page);
        var names = await NamesAsync(cancellationToken);
        foreach (var name in names)
            removal.Learn(await JsonAsync(name, cancellationToken));
        var touched = new List<string>();
        foreach (var name in names)
        {
            if (await CleanAsync(name, removal, cancellationToken))
                touched.Add(name);
        }

        var edits = await EditsAsync([.. touched.Where(name => name.StartsWith("sent/", StringComparison.Ordinal))], cancellationToken);
        await ArticleAsync(article, touched, cancellationToken);
        return new TakenDown(touched, edits);
    }

    private static void Learn(PageWords page, StoredArticle article)
    {
        page.Learn(article.Article.Title);
        foreach (var paragraph in article.Article.Paragraphs)
            page.Learn(paragraph.Text);
        foreach (var figure in article.Extraction.Figures)
            page.Learn(figure.Evidence.Sentence);
    }

    private async Task<IReadOnlyList<string>> NamesAsync(CancellationToken cancellationToken)
    {
        var names = new List<string>();
        foreach (var prefix in Quoting)
        {
            await foreach (var name in store.ListAsync(prefix, cancellationToken))
                names.Add(name);
        }

        return names;
    }

    private async Task<bool> CleanAsync(string name, PageRemoval removal, CancellationToken cancellationToken)
    {
        while (await store.GetAsync(name, cancellationToken) is { } blob)
        {
            var node = Parse(name, blob);
            if (!removal.Clean(node))
                return false;
            if (await store.PutIfUnchangedAsync(name, JsonSerializer.SerializeToUtf8Bytes(node, MonitorJson.Indented), blob.ETag, cancellationToken) is PutResult.Written)
                return true;
        }

        return false;
    }

    private async Task<JsonNode?> JsonAsync(string name, CancellationToken cancellationToken) =>
        await store.GetAsync(name, cancellationToken) is { } blob ? Parse(name, blob) : null;

    private static JsonNode? Parse(string name, Blob blob)
    {
        try
        {
            return JsonNode.Parse(blob.Content.Span);
        }
        catch (JsonException fault)
        {
            throw new StoreException(StoreProblem.Corrupt, $"{name}: found {blob.Content.Length} bytes that are not JSON ({fault.Message}); what was cleaned before it stays clean.", fault);
        }
    }

    /// <summary>Posts and replies that stand with a quotation are told again without it.</summary>
    private async Task<IReadOnlyList<Alert>> EditsAsync(IEnumerable<string> sent, CancellationToken cancellationToken)
    {
        var edits = new List<Alert>();
        var posts = new StandingPosts(store);
        foreach (var name in sent)
        {
            if ((await JsonAsync(name, cancellationToken))?["alert"].Deserialize<Alert>(MonitorJson.Indented) is { } alert
                && await posts.EditAsync(alert, time.GetUtcNow(), cancellationToken) is { } edit)
                edits.Add(edit);
        }

        return edits;
    }

    private async Task ArticleAsync(string name, List<string> touched, CancellationToken cancellationToken)
    {
        while (await store.ReadAsync<StoredArticle>(name, cancellationToken) is { } stored)
        {
            var article = stored.Value;
            foreach (var raw in article.EarlierRaws.Append(article.Raw).OfType<string>().Select(EvidenceStore.BlobName))
            {
                if (await store.GetAsync(raw, cancellationToken) is not null && await store.DeleteAsync(raw, null, cancellationToken))
                    touched.Add(raw);
            }

            if (article.TakenDown)
                return;
            var without = article with
            {
                Article = article.Article with { Title = string.Empty, Paragraphs = [] },
                Extraction = article.Extraction with { Figures = [.. article.Extraction.Figures.Select(WithoutSentence)], Denials = [] },
                Raw = null,
                EarlierRaws = [],
                TakenDown = true,
            };
            if (await store.WriteAsync(name, without, stored.ETag, cancellationToken) is not PutResult.Written)
                continue;
            touched.Add(name);
            return;
        }
    }

    /// <summary>The few words of the count itself stay as the figure's proof.</summary>
    private static Figure WithoutSentence(Figure figure) =>
        figure with { Evidence = figure.Evidence with { Sentence = figure.Evidence.Quote, SentenceStart = figure.Evidence.Start, SentenceEnd = figure.Evidence.End } };
}

using System.Net;
using System.Text.Json;

namespace Monitoring.Reading.Declaring;

/// <summary>Reads JSON-LD scripts: a single object, an array, <c>@graph</c>, an article inside another object.</summary>
internal static class JsonLd
{
    /// <summary>Objects looked at over all scripts: pages have hundreds at most.</summary>
    private const int MostObjects = 5000;

    private static readonly JsonDocumentOptions s_lenient = new()
    {
        AllowTrailingCommas = true,
        CommentHandling = JsonCommentHandling.Skip,
        MaxDepth = 64,
    };

    /// <summary>What the first article in the scripts declares, filled up from later ones; a script that is not JSON is passed over.</summary>
    public static DeclaredArticle Read(IReadOnlyList<string> scripts)
    {
        var found = DeclaredArticle.Nothing;
        foreach (var script in scripts)
        {
            using var document = Parse(script);
            if (document is not null)
                found = Objects(document.RootElement).Where(IsArticle).Aggregate(found, Fill);
        }
        return found;
    }

    private static JsonDocument? Parse(string script)
    {
        try
        {
            return JsonDocument.Parse(JsonText.Repaired(script), s_lenient);
        }
        catch (JsonException)
        {
            // What a page declares wrongly it does not declare; the page itself is still read.
            return null;
        }
    }

    /// <summary>All objects, outer before inner, without recursion.</summary>
    private static IEnumerable<JsonElement> Objects(JsonElement root)
    {
        var open = new Stack<JsonElement>([root]);
        for (var seen = 0; seen < MostObjects && open.TryPop(out var element); seen++)
        {
            if (element.ValueKind == JsonValueKind.Object)
                yield return element;
            var inner = element.ValueKind switch
            {
                JsonValueKind.Object => element.EnumerateObject().Select(property => property.Value),
                JsonValueKind.Array => element.EnumerateArray(),
                _ => [],
            };
            foreach (var value in inner.Where(value => value.ValueKind is JsonValueKind.Object or JsonValueKind.Array).Reverse())
                open.Push(value);
        }
    }

    private static bool IsArticle(JsonElement item) => item.TryGetProperty("@type", out var type) && type.ValueKind switch
    {
        JsonValueKind.String => IsArticleType(type.GetString()),
        JsonValueKind.Array => type.EnumerateArray().Any(name => name.ValueKind == JsonValueKind.String && IsArticleType(name.GetString())),
        _ => false,
    };

    /// <summary>Source: schema.org, Article and its subtypes (NewsArticle, ReportageNewsArticle, BlogPosting, LiveBlogPosting, Report …).</summary>
    private static bool IsArticleType(string? type) => type is not null
        && (type.EndsWith("Article", StringComparison.OrdinalIgnoreCase) || type.EndsWith("Posting", StringComparison.OrdinalIgnoreCase) || type.EndsWith("Report", StringComparison.OrdinalIgnoreCase));

    private static DeclaredArticle Fill(DeclaredArticle known, JsonElement item) => known with
    {
        Headline = known.Headline ?? Text(item, "headline") ?? Text(item, "name"),
        Published = known.Published ?? Text(item, "datePublished"),
        Modified = known.Modified ?? Text(item, "dateModified"),
        Language = known.Language ?? Text(item, "inLanguage"),
        Body = Longer(known.Body, Text(item, "articleBody")),
        Publisher = known.Publisher ?? (item.TryGetProperty("publisher", out var publisher) && publisher.ValueKind == JsonValueKind.Object ? Text(publisher, "name") : null),
    };

    private static string? Longer(string? one, string? other) => (other?.Length ?? 0) > (one?.Length ?? 0) ? other : one;

    private static string? Text(JsonElement item, string name) =>
        item.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String && value.GetString() is { } text && !string.IsNullOrWhiteSpace(text)
            ? WebUtility.HtmlDecode(text.Trim())
            : null;
}

using System.Text;
using System.Text.Json;
using AngleSharp.Dom;
using Monitoring.Watching;

namespace Monitoring.Reading;

/// <summary>Reads the updates that a live blog describes in JSON-LD (schema.org <c>LiveBlogPosting</c>).</summary>
internal static class LiveBlogReading
{
    private const int MostDepth = 64;
    private const int MostUpdates = 500;

    /// <summary>The updates in the order of the page; empty when it describes none.</summary>
    public static IReadOnlyList<Article> Read(IElement root, Uri at, Source source, CanonicalUrls urls) =>
        [.. root.QuerySelectorAll("script[type='application/ld+json']").SelectMany(script => Read(script.TextContent, at, source, urls)).DistinctBy(update => update.Url.AbsoluteUri).Take(MostUpdates)];

    private static List<Article> Read(string text, Uri at, Source source, CanonicalUrls urls)
    {
        try
        {
            using var json = JsonDocument.Parse(Encoding.UTF8.GetBytes(text), new JsonDocumentOptions { MaxDepth = MostDepth, AllowTrailingCommas = true });
            return [.. Things(json.RootElement).Where(IsLiveBlog).SelectMany(Updates).Select(update => Article(update, at, source, urls)).OfType<Article>()];
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException)
        {
            // What a page says about itself may be broken; its visible items are read then.
            return [];
        }
    }

    private static IEnumerable<JsonElement> Things(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Array => json.EnumerateArray().SelectMany(Things),
        JsonValueKind.Object when json.TryGetProperty("@graph", out var graph) => Things(graph),
        JsonValueKind.Object => [json],
        _ => [],
    };

    private static bool IsLiveBlog(JsonElement thing) => thing.TryGetProperty("@type", out var type)
        && Each(type).Any(name => name.ValueKind == JsonValueKind.String && name.ValueEquals("LiveBlogPosting"));

    private static IEnumerable<JsonElement> Updates(JsonElement blog) => blog.TryGetProperty("liveBlogUpdate", out var updates) ? Each(updates) : [];

    // JSON-LD leaves out the brackets of a list of one.
    private static JsonElement[] Each(JsonElement json) => json.ValueKind == JsonValueKind.Array ? [.. json.EnumerateArray()] : [json];

    private static Article? Article(JsonElement update, Uri at, Source source, CanonicalUrls urls)
    {
        if (update.ValueKind != JsonValueKind.Object || Text(update, "articleBody") is not { } body)
            return null;
        if ((Text(update, "url") ?? Text(update, "@id")) is not { } address || !Uri.TryCreate(at, address, out var url) || url.Scheme is not ("http" or "https"))
            return null;
        return new Article
        {
            Url = urls.Of(url, keepFragment: true),
            Title = PlainText.Of(Text(update, "headline")) ?? "",
            Paragraphs = [.. body.Split('\n').Select(line => PlainText.Of(line)).OfType<string>().Select(line => new Paragraph(ParagraphKind.Text, line))],
            Language = source.Language,
            Published = FeedTime.Read(Text(update, "datePublished")),
            Modified = FeedTime.Read(Text(update, "dateModified")),
        };
    }

    private static string? Text(JsonElement thing, string name) =>
        thing.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String && value.GetString() is { Length: > 0 } text ? text : null;
}

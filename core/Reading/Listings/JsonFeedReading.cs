using System.Text;
using System.Text.Json;

namespace Monitoring.Reading;

/// <summary>Reads JSON Feed 1.0 and 1.1 (jsonfeed.org).</summary>
internal static class JsonFeedReading
{
    private const int MostDepth = 64;

    /// <summary>True for text that begins like a JSON object.</summary>
    public static bool IsJson(string text) => text.AsSpan(0, Math.Min(text.Length, 64)).TrimStart() is ['{', ..];

    /// <summary>The listing of a feed.</summary>
    public static Listing Read(string text, Uri at, CanonicalUrls urls)
    {
        try
        {
            using var json = JsonDocument.Parse(Encoding.UTF8.GetBytes(text), new JsonDocumentOptions { MaxDepth = MostDepth, AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip });
            var links = json.RootElement.ValueKind == JsonValueKind.Object && json.RootElement.TryGetProperty("items", out var items) && items.ValueKind == JsonValueKind.Array
                ? items.EnumerateArray().Take(FeedXml.MostItems).Select(item => Link(item, at, urls)).OfType<ArticleLink>().DistinctBy(link => link.Url).ToArray()
                : null;
            return Of(links ?? [], links is null ? "an object without items, expected a JSON Feed" : null);
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException)
        {
            return Of([], $"not JSON: {fault.Message}");
        }
    }

    private static Listing Of(IReadOnlyList<ArticleLink> links, string? fault) => new(links, [], null) { Form = ListingForm.JsonFeed, Fault = fault };

    private static ArticleLink? Link(JsonElement item, Uri at, CanonicalUrls urls)
    {
        if (item.ValueKind != JsonValueKind.Object || (Text(item, "url") ?? Text(item, "external_url") ?? Text(item, "id")) is not { } address)
            return null;
        if (!Uri.TryCreate(at, address, out var url) || url.Scheme is not ("http" or "https") || url.Host.Length == 0)
            return null;
        return new ArticleLink(urls.Of(url), PlainText.Of(Text(item, "title")), FeedTime.Read(Text(item, "date_published"))) { Modified = FeedTime.Read(Text(item, "date_modified")) };
    }

    private static string? Text(JsonElement item, string name) =>
        item.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String && value.GetString() is { Length: > 0 } text ? text : null;
}

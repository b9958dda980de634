namespace Monitoring.Fetching;

/// <summary>Reads the headers that are used. What is malformed counts as absent.</summary>
internal static class HopHeaderReading
{
    /// <summary>The headers of <paramref name="answer"/>.</summary>
    public static HopHeaders Read(Uri url, HttpResponseMessage answer, DateTimeOffset now, FetchOptions options)
    {
        var type = answer.Content.Headers.ContentType;
        return new HopHeaders
        {
            Location = Location(url, First(answer, "Location")),
            MediaType = (type?.MediaType ?? RawMediaType(answer)).ToLowerInvariant(),
            Charset = type?.CharSet?.Trim('"', '\'', ' '),
            Validators = Validators(answer),
            NotBefore = CacheTerms.NotBefore(answer, now, options),
            Lines = [.. answer.Headers.NonValidated.Select(header => $"{header.Key}: {header.Value}")],
        };
    }

    private static Validators? Validators(HttpResponseMessage answer)
    {
        var tag = First(answer, "ETag");
        var time = answer.Content.Headers.NonValidated.TryGetValues("Last-Modified", out var values) ? values.FirstOrDefault() : null;
        return tag is null && time is null ? null : new Validators(tag, time);
    }

    // "text/html; charset=utf-8; charset=utf-8" and the like do not parse, but the type is plain to see.
    private static string RawMediaType(HttpResponseMessage answer) =>
        answer.Content.Headers.NonValidated.TryGetValues("Content-Type", out var values)
            ? (values.FirstOrDefault() ?? "").Split(';')[0].Trim()
            : "";

    private static Uri? Location(Uri url, string? target) =>
        target is not null && Uri.TryCreate(url, target.Trim(), out var resolved) ? resolved : null;

    private static string? First(HttpResponseMessage answer, string name) =>
        answer.Headers.NonValidated.TryGetValues(name, out var values) ? values.FirstOrDefault() : null;
}

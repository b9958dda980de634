using System.Net.Http.Headers;

namespace Microsoft.Azure.Functions.Worker.Http;

/// <summary>Headers of a request or an answer.</summary>
public class HttpHeadersCollection : HttpHeaders
{
    /// <summary>No header.</summary>
    public HttpHeadersCollection()
    {
    }

    /// <summary>The headers given.</summary>
    public HttpHeadersCollection(IEnumerable<KeyValuePair<string, IEnumerable<string>>> headers)
    {
        foreach (var header in headers)
            TryAddWithoutValidation(header.Key, header.Value);
    }

    /// <summary>The headers given.</summary>
    public HttpHeadersCollection(IEnumerable<KeyValuePair<string, string>> headers)
    {
        foreach (var header in headers)
            TryAddWithoutValidation(header.Key, header.Value);
    }
}

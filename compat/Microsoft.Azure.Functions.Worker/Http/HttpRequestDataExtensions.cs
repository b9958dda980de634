using System.Net;

namespace Microsoft.Azure.Functions.Worker.Http;

/// <summary>Shorter ways to use a request.</summary>
public static class HttpRequestDataExtensions
{
    /// <summary>An answer of that status.</summary>
    public static HttpResponseData CreateResponse(this HttpRequestData request, HttpStatusCode statusCode)
    {
        var response = request.CreateResponse();
        response.StatusCode = statusCode;
        return response;
    }
}

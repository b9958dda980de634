using System.Net;
using System.Security.Claims;
using System.Text;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Http;
using Moq;

namespace Monitoring.Tests.Functions;

/// <summary>A request on the worker's own types.</summary>
internal sealed class FakeRequest(string method, string url, Stream body) : HttpRequestData(Mock.Of<FunctionContext>())
{
    public static FakeRequest Get(string url) => new("GET", url, Stream.Null);

    public static FakeRequest Head(string url) => new("HEAD", url, Stream.Null);

    public static FakeRequest Post(string url, string body) => new("POST", url, new MemoryStream(Encoding.UTF8.GetBytes(body)));

    public override Stream Body => body;

    public override HttpHeadersCollection Headers { get; } = [];

    public override IReadOnlyCollection<IHttpCookie> Cookies => [];

    public override Uri Url { get; } = new(url);

    public override IEnumerable<ClaimsIdentity> Identities => [];

    public override string Method => method;

    public override HttpResponseData CreateResponse() => new FakeResponse(FunctionContext);

    private sealed class FakeResponse(FunctionContext context) : HttpResponseData(context)
    {
        public override HttpStatusCode StatusCode { get; set; }

        public override HttpHeadersCollection Headers { get; set; } = [];

        public override Stream Body { get; set; } = new MemoryStream();

        public override HttpCookies Cookies => throw new NotSupportedException();
    }
}

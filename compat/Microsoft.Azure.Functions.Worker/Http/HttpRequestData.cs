using System.Collections.Specialized;
using System.Security.Claims;
using System.Web;

namespace Microsoft.Azure.Functions.Worker.Http;

/// <summary>A request.</summary>
/// <param name="functionContext">The invocation that it started.</param>
public abstract class HttpRequestData(FunctionContext functionContext)
{
    private NameValueCollection? _query;

    /// <summary>The invocation that it started.</summary>
    public FunctionContext FunctionContext { get; } = functionContext ?? throw new ArgumentNullException(nameof(functionContext));

    /// <summary>The body, read once.</summary>
    public abstract Stream Body { get; }

    /// <summary>Its headers.</summary>
    public abstract HttpHeadersCollection Headers { get; }

    /// <summary>Its cookies.</summary>
    public abstract IReadOnlyCollection<IHttpCookie> Cookies { get; }

    /// <summary>Its address.</summary>
    public abstract Uri Url { get; }

    /// <summary>Who asks.</summary>
    public abstract IEnumerable<ClaimsIdentity> Identities { get; }

    /// <summary>Its method.</summary>
    public abstract string Method { get; }

    /// <summary>The query, decoded.</summary>
    public virtual NameValueCollection Query => _query ??= HttpUtility.ParseQueryString(Url.Query);

    /// <summary>An answer to fill.</summary>
    public abstract HttpResponseData CreateResponse();
}

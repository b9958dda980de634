using System.Net;

namespace Microsoft.Azure.Functions.Worker.Http;

/// <summary>An answer.</summary>
/// <param name="functionContext">The invocation that gives it.</param>
public abstract class HttpResponseData(FunctionContext functionContext)
{
    /// <summary>The invocation that gives it.</summary>
    public FunctionContext FunctionContext { get; } = functionContext ?? throw new ArgumentNullException(nameof(functionContext));

    /// <summary>Its status.</summary>
    public abstract HttpStatusCode StatusCode { get; set; }

    /// <summary>Its headers.</summary>
    public abstract HttpHeadersCollection Headers { get; set; }

    /// <summary>Its body.</summary>
    public abstract Stream Body { get; set; }

    /// <summary>Its cookies.</summary>
    public abstract HttpCookies Cookies { get; }
}

using System.Text;

namespace Microsoft.Azure.Functions.Worker.Http;

/// <summary>Shorter ways to fill an answer.</summary>
public static class HttpResponseDataExtensions
{
    /// <summary>Writes text, UTF-8 without a byte order mark unless told otherwise; sets no header.</summary>
    public static Task WriteStringAsync(this HttpResponseData response, string value, CancellationToken cancellationToken, Encoding? encoding = null)
    {
        ArgumentNullException.ThrowIfNull(value);
        return response.Body.WriteAsync((encoding ?? Encoding.UTF8).GetBytes(value), cancellationToken).AsTask();
    }
}

using System.Globalization;
using Azure;
using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Azure.Storage.Blobs.Specialized;

namespace Monitoring.Storing;

/// <summary>
/// Writes a blob under conditions in one request. The client library of feeds that lack <c>System.IO.Hashing</c> cannot upload;
/// there the same request (Put Blob) is made over the library's own pipeline, with its credentials and time-outs.
/// </summary>
internal static class AzureUpload
{
    /// <summary>Metadata of a blob that names the write it came by.</summary>
    internal const string MarkName = "write";

    /// <summary>A version of the service that every account and Azurite know, and that has what is asked here.</summary>
    private const string ServiceVersion = "2021-12-02";

    /// <summary>True when the client library is whole.</summary>
    internal static bool IsWhole { get; } = Type.GetType("System.IO.Hashing.NonCryptographicHashAlgorithm, System.IO.Hashing") is not null;

    /// <summary>Writes and tells the new version.</summary>
    internal static async Task<string> WriteAsync(
        BlobContainerClient container, string name, ReadOnlyMemory<byte> content, BlobRequestConditions conditions, string mark, CancellationToken cancellationToken)
    {
        if (!IsWhole)
            return await PutBlobAsync(container, name, content, conditions, mark, cancellationToken).ConfigureAwait(false);
        var options = new BlobUploadOptions { Conditions = conditions, Metadata = new Dictionary<string, string>(StringComparer.Ordinal) { [MarkName] = mark } };
        var uploaded = await container.GetBlobClient(name).UploadAsync(BinaryData.FromBytes(content), options, cancellationToken).ConfigureAwait(false);
        return Version(uploaded.Value.ETag);
    }

    /// <summary>The ETag without its quotation marks, which some answers have and some have not.</summary>
    internal static string Version(ETag etag) => etag.ToString().Trim('"');

    /// <summary>The other way round.</summary>
    internal static ETag ETagOf(string version) => new($"\"{version}\"");

    private static async Task<string> PutBlobAsync(
        BlobContainerClient container, string name, ReadOnlyMemory<byte> content, BlobRequestConditions conditions, string mark, CancellationToken cancellationToken)
    {
        var pipeline = Pipelines.Of(container.GetParentBlobServiceClient());
        using var message = pipeline.CreateMessage();
        var request = message.Request;
        request.Method = RequestMethod.Put;
        request.Uri.Reset(container.GetBlobClient(name).Uri);
        request.Headers.Add("x-ms-version", ServiceVersion);
        request.Headers.Add("x-ms-blob-type", "BlockBlob");
        request.Headers.Add("x-ms-meta-" + MarkName, mark);
        request.Headers.Add("Content-Length", content.Length.ToString(CultureInfo.InvariantCulture));
        if (conditions.IfMatch is { } match)
            request.Headers.Add("If-Match", match.ToString());
        if (conditions.IfNoneMatch is { } none)
            request.Headers.Add("If-None-Match", none.ToString());
        request.Content = RequestContent.Create(content);
        await pipeline.SendAsync(message, cancellationToken).ConfigureAwait(false);
        var answer = message.Response;
        if (answer.Status == 201 && answer.Headers.ETag is { } written)
            return Version(written);
        answer.Headers.TryGetValue("x-ms-error-code", out var code);
        throw new RequestFailedException(answer.Status, answer.ReasonPhrase, code, innerException: null);
    }

    /// <summary>The library hands its pipeline to clients that derive from its own.</summary>
    private sealed class Pipelines : BlobServiceClient
    {
        internal static HttpPipeline Of(BlobServiceClient client) => GetHttpPipeline(client);
    }
}

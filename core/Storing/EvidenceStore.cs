using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using Monitoring.Fetching;
using Monitoring.Fetching.Decoding;

namespace Monitoring.Storing;

/// <summary>Raw pages as evidence: <c>raw/&lt;hash&gt;.html.gz</c>, the bytes as the server sent them, named by their content, so the same page is kept once. A lifecycle rule lets them expire.</summary>
public sealed class EvidenceStore(IBlobStore store)
{
    /// <summary>Blob of a page.</summary>
    public static string BlobName(string hash) => $"raw/{hash}.html.gz";

    /// <summary>Keeps a page; a page that was not fetched as bytes is kept as its UTF-8 text.</summary>
    /// <returns>Its hash: 32 hexadecimal digits of SHA-256 over its bytes.</returns>
    public async Task<string> KeepAsync(Page page, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(page);
        var content = page.Content.IsEmpty ? Encoding.UTF8.GetBytes(page.Text) : page.Content;
        var hash = Convert.ToHexStringLower(SHA256.HashData(content.Span).AsSpan(0, 16));
        using var packed = new MemoryStream();
        await using (var gzip = new GZipStream(packed, CompressionLevel.Optimal, leaveOpen: true))
            await gzip.WriteAsync(content, cancellationToken);
        // A conflict means that the very same page is there already.
        await store.PutIfAbsentAsync(BlobName(hash), packed.ToArray(), cancellationToken);
        return hash;
    }

    /// <summary>The text of a page kept before; null when it has expired.</summary>
    /// <param name="hash">As <see cref="KeepAsync"/> gave it.</param>
    /// <param name="charset">What the server called its charset then; null when it named none.</param>
    /// <param name="cancellationToken">Stops the read.</param>
    /// <exception cref="StoreException">The blob is not what it should be.</exception>
    public async Task<string?> FindAsync(string hash, string? charset, CancellationToken cancellationToken)
    {
        var name = BlobName(hash);
        if (await store.GetAsync(name, cancellationToken) is not { } blob)
            return null;
        try
        {
            using var packed = new MemoryStream(blob.Content.ToArray());
            await using var gzip = new GZipStream(packed, CompressionMode.Decompress);
            using var content = new MemoryStream();
            await gzip.CopyToAsync(content, cancellationToken);
            return PageText.Decode(content.GetBuffer().AsSpan(0, (int)content.Length), charset).Text;
        }
        catch (InvalidDataException fault)
        {
            throw new StoreException(StoreProblem.Corrupt, $"{name}: found {blob.Content.Length} bytes that are not a gzip file; nothing was changed.", fault) { Blob = name };
        }
    }
}

using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;

namespace Monitoring.Storing;

/// <summary>Raw pages as evidence: <c>raw/&lt;hash&gt;.html.gz</c>, named by their content, so the same page is kept once. A lifecycle rule lets them expire.</summary>
public sealed class EvidenceStore(IBlobStore store)
{
    /// <summary>Blob of a page.</summary>
    public static string BlobName(string hash) => $"raw/{hash}.html.gz";

    /// <summary>Keeps a page.</summary>
    /// <returns>Its hash: 32 hexadecimal digits of SHA-256 over its UTF-8 text.</returns>
    public async Task<string> KeepAsync(string page, CancellationToken cancellationToken)
    {
        var content = Encoding.UTF8.GetBytes(page);
        var hash = Convert.ToHexStringLower(SHA256.HashData(content).AsSpan(0, 16));
        using var packed = new MemoryStream();
        await using (var gzip = new GZipStream(packed, CompressionLevel.Optimal, leaveOpen: true))
            await gzip.WriteAsync(content, cancellationToken);
        // A conflict means that the very same page is there already.
        await store.PutIfAbsentAsync(BlobName(hash), packed.ToArray(), cancellationToken);
        return hash;
    }

    /// <summary>A page kept before; null when it has expired.</summary>
    /// <exception cref="StoreException">The blob is not what it should be.</exception>
    public async Task<string?> FindAsync(string hash, CancellationToken cancellationToken)
    {
        var name = BlobName(hash);
        if (await store.GetAsync(name, cancellationToken) is not { } blob)
            return null;
        try
        {
            using var packed = new MemoryStream(blob.Content.ToArray());
            await using var gzip = new GZipStream(packed, CompressionMode.Decompress);
            using var text = new StreamReader(gzip, Encoding.UTF8);
            return await text.ReadToEndAsync(cancellationToken);
        }
        catch (InvalidDataException fault)
        {
            throw new StoreException(StoreProblem.Corrupt, $"{name}: found {blob.Content.Length} bytes that are not a gzip file; nothing was changed.", fault);
        }
    }
}

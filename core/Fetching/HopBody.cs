using System.IO.Compression;

namespace Monitoring.Fetching;

/// <summary>Reads a body up to a cap that counts decompressed bytes, so that a small bomb cannot become a large page.</summary>
internal static class HopBody
{
    private const int Step = 32 * 1024;

    /// <summary>The bytes, and whether there were more than <paramref name="most"/>.</summary>
    public static Task<(byte[] Bytes, bool IsCut)> ReadAsync(Stream body, int most, HopLimits limits) =>
        ReadAsync(body, most, limits.Alive, limits.Token);

    /// <summary>True for the first bytes of a gzip file: sitemaps are often served as one.</summary>
    public static bool IsGzip(ReadOnlySpan<byte> bytes) => bytes is [0x1F, 0x8B, 0x08, ..];

    /// <summary>Unpacks a gzip file up to the cap.</summary>
    /// <exception cref="InvalidDataException">It is broken.</exception>
    public static async Task<(byte[] Bytes, bool IsCut)> UnpackAsync(byte[] packed, int most, CancellationToken cancellationToken)
    {
        await using var body = new GZipStream(new MemoryStream(packed), CompressionMode.Decompress);
        return await ReadAsync(body, most, () => { }, cancellationToken);
    }

    // Of the three decompressors, that of Brotli alone calls broken input an invalid operation.
    private static async ValueTask<int> PartAsync(Stream body, Memory<byte> buffer, CancellationToken cancellationToken)
    {
        try
        {
            return await body.ReadAsync(buffer, cancellationToken);
        }
        catch (InvalidOperationException fault) when (fault is not ObjectDisposedException)
        {
            throw new InvalidDataException(fault.Message, fault);
        }
    }

    private static async Task<(byte[] Bytes, bool IsCut)> ReadAsync(Stream body, int most, Action onRead, CancellationToken cancellationToken)
    {
        using var kept = new MemoryStream();
        var buffer = new byte[Step];
        while (true)
        {
            var read = await PartAsync(body, buffer, cancellationToken);
            if (read == 0)
                return (kept.ToArray(), false);
            onRead();
            var room = most - (int)kept.Length;
            kept.Write(buffer, 0, Math.Min(read, room));
            if (read > room)
                return (kept.ToArray(), true);
        }
    }
}

using System.Globalization;
using System.Security.Cryptography;

namespace Monitoring.Storing;

/// <summary>Reads a file and its version from one handle, so that both belong together.</summary>
internal static class FolderReader
{
    internal static async Task<Blob?> ReadAsync(string path, CancellationToken cancellationToken)
    {
        try
        {
            using var handle = File.OpenHandle(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            var content = new byte[RandomAccess.GetLength(handle)];
            var read = 0;
            while (read < content.Length)
            {
                var count = await RandomAccess.ReadAsync(handle, content.AsMemory(read), read, cancellationToken).ConfigureAwait(false);
                if (count == 0)
                    break;
                read += count;
            }
            return new Blob(content.AsMemory(0, read), Version(File.GetLastWriteTimeUtc(handle), content.AsSpan(0, read)));
        }
        catch (Exception fault) when (fault is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
    }

    /// <summary>Time of writing (made different by every write, see <see cref="FolderWriter"/>) and content.</summary>
    internal static string Version(DateTime writtenAt, ReadOnlySpan<byte> content) =>
        string.Create(CultureInfo.InvariantCulture, $"{writtenAt.Ticks:x}-{Convert.ToHexStringLower(SHA256.HashData(content).AsSpan(0, 8))}");
}

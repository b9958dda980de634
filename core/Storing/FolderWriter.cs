namespace Monitoring.Storing;

/// <summary>Writes a file beside its place, flushes it to the disk and renames it into its place. The caller holds the blob's lock.</summary>
/// <param name="workFolder">Folder of unfinished files, on the same volume; what a crash leaves there is never read.</param>
/// <param name="create">Makes a new file.</param>
internal sealed class FolderWriter(string workFolder, Func<string, Stream> create)
{
    /// <summary>Replaces (or makes) the file and tells its version.</summary>
    internal async Task<string> ReplaceAsync(string path, ReadOnlyMemory<byte> content, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(workFolder);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var unfinished = Path.Combine(workFolder, Guid.NewGuid().ToString("n"));
        try
        {
            await WriteAsync(unfinished, content, cancellationToken).ConfigureAwait(false);
            File.SetLastWriteTimeUtc(unfinished, Later(path));
            var version = FolderReader.Version(File.GetLastWriteTimeUtc(unfinished), content.Span);
            File.Move(unfinished, path, overwrite: true);
            return version;
        }
        catch
        {
            File.Delete(unfinished);
            throw;
        }
    }

    private async Task WriteAsync(string path, ReadOnlyMemory<byte> content, CancellationToken cancellationToken)
    {
        var stream = create(path);
        await using (stream.ConfigureAwait(false))
        {
            await stream.WriteAsync(content, cancellationToken).ConfigureAwait(false);
            await stream.FlushAsync(cancellationToken).ConfigureAwait(false);
            if (stream is FileStream file)
                file.Flush(flushToDisk: true);
        }
    }

    /// <summary>Later than the version that is replaced, even when the clock was set back or both fall into one tick.</summary>
    private static DateTime Later(string path)
    {
        var now = TimeProvider.System.GetUtcNow().UtcDateTime;
        if (!File.Exists(path))
            return now;
        var before = File.GetLastWriteTimeUtc(path);
        return now > before ? now : before.AddMicroseconds(1);
    }
}

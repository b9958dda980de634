using System.Runtime.CompilerServices;

namespace Monitoring.Storing;

/// <summary>
/// Blobs as files of a folder, readable by people. Safe for several processes on one machine: a write holds a lock file,
/// and a new content appears by one rename, so that a crash at any point leaves the old content or the new one.
/// A network folder must support advisory locks.
/// </summary>
public sealed class FolderBlobStore : IBlobStore
{
    private readonly string _root;
    private readonly FolderLocks _locks;
    private readonly FolderWriter _writer;

    /// <summary>Opens the folder; it is created by the first write.</summary>
    /// <param name="folder">Absolute or relative path.</param>
    public FolderBlobStore(string folder)
        : this(folder, path => new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None))
    {
    }

    /// <summary>Opens the folder with another way to make new files: tests let the disk be full.</summary>
    internal FolderBlobStore(string folder, Func<string, Stream> create)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(folder);
        _root = Path.GetFullPath(folder);
        _locks = new FolderLocks(Path.Combine(_root, ".locks"));
        _writer = new FolderWriter(Path.Combine(_root, ".new"), create);
    }

    /// <inheritdoc />
    public Task<Blob?> GetAsync(string name, CancellationToken cancellationToken)
    {
        BlobNames.Check(name);
        return FolderFaults.NamedAsync(_root, name, () => FolderReader.ReadAsync(PathOf(name), cancellationToken));
    }

    /// <inheritdoc />
    public Task<PutResult> PutIfUnchangedAsync(string name, ReadOnlyMemory<byte> content, string etag, CancellationToken cancellationToken) =>
        PutAsync(name, content, there => there is not null && there.ETag == etag, cancellationToken);

    /// <inheritdoc />
    public Task<PutResult> PutIfAbsentAsync(string name, ReadOnlyMemory<byte> content, CancellationToken cancellationToken) =>
        PutAsync(name, content, there => there is null, cancellationToken);

    /// <inheritdoc />
    public Task<bool> DeleteAsync(string name, string? etag, CancellationToken cancellationToken)
    {
        BlobNames.Check(name);
        return FolderFaults.NamedAsync(_root, name, async () =>
        {
            var path = PathOf(name);
            if (!File.Exists(path))
                return true;
            await using var held = await _locks.TakeAsync(name, cancellationToken).ConfigureAwait(false);
            if (etag is not null && await FolderReader.ReadAsync(path, cancellationToken).ConfigureAwait(false) is { } there && there.ETag != etag)
                return false;
            File.Delete(path);
            return true;
        });
    }

    /// <inheritdoc />
    public async IAsyncEnumerable<string> ListAsync(string prefix, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var names = await FolderFaults.NamedAsync(_root, prefix, () => Task.FromResult(Names(prefix))).ConfigureAwait(false);
        foreach (var name in names)
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return name;
        }
    }

    private Task<PutResult> PutAsync(string name, ReadOnlyMemory<byte> content, Func<Blob?, bool> mayWrite, CancellationToken cancellationToken)
    {
        BlobNames.Check(name);
        return FolderFaults.NamedAsync<PutResult>(_root, name, async () =>
        {
            var path = PathOf(name);
            await using var held = await _locks.TakeAsync(name, cancellationToken).ConfigureAwait(false);
            var there = await FolderReader.ReadAsync(path, cancellationToken).ConfigureAwait(false);
            if (!mayWrite(there))
                return new PutResult.Conflict();
            return new PutResult.Written(await _writer.ReplaceAsync(path, content, cancellationToken).ConfigureAwait(false));
        });
    }

    private string PathOf(string name) => Path.Combine(_root, name.Replace('/', Path.DirectorySeparatorChar));

    private string[] Names(string prefix)
    {
        var folder = Path.Combine(_root, prefix[..(prefix.LastIndexOf('/') + 1)]);
        if (!Directory.Exists(folder))
            return [];
        var names = Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(_root, path).Replace(Path.DirectorySeparatorChar, '/'))
            .Where(name => name[0] != '.' && name.StartsWith(prefix, StringComparison.Ordinal))
            .ToArray();
        Array.Sort(names, StringComparer.Ordinal);
        return names;
    }
}

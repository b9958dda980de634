using System.Text;
using Monitoring.Storing;

namespace Monitoring.Tests.Storing;

public sealed class FolderBlobStoreTests : BlobStoreContract, IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("store").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    internal override IBlobStore Open() => new FolderBlobStore(_folder);

    internal override IBlobStore OpenAgain(IBlobStore store) => new FolderBlobStore(_folder);

    [Fact]
    public async Task PeopleFindABlobUnderItsName()
    {
        await Open().PutIfAbsentAsync("sources/sana-en.json", Encoding.UTF8.GetBytes("{}"), default);
        Assert.Equal("{}", await File.ReadAllTextAsync(Path.Combine(_folder, "sources", "sana-en.json")));
    }

    [Fact]
    public async Task AFullDiskIsNamedAndChangesNothing()
    {
        var good = Open();
        var written = Assert.IsType<PutResult.Written>(await good.PutIfAbsentAsync("a", Encoding.UTF8.GetBytes("first"), default));
        var full = new FolderBlobStore(_folder, path => new FullDisk(path));

        var fault = await Assert.ThrowsAsync<StoreException>(() => full.PutIfUnchangedAsync("a", Encoding.UTF8.GetBytes("second"), written.ETag, default));

        Assert.Equal(StoreProblem.Full, fault.Problem);
        Assert.Contains("is full", fault.Message, StringComparison.Ordinal);
        Assert.Equal("first", Encoding.UTF8.GetString((await good.GetAsync("a", default))!.Content.Span));
        Assert.Empty(Directory.EnumerateFiles(Path.Combine(_folder, ".new")));
    }

    [SkippableFact]
    public async Task AReadOnlyFileSystemIsNamed()
    {
        Skip.IfNot(Directory.Exists("/proc/sys"), "there is no file system here that takes no files");
        var fault = await Assert.ThrowsAsync<StoreException>(() => new FolderBlobStore("/proc/sys/store").PutIfAbsentAsync("a", Encoding.UTF8.GetBytes("x"), default));
        Assert.Contains(fault.Problem, new[] { StoreProblem.AccessDenied, StoreProblem.ReadOnly, StoreProblem.Unreachable });
        Assert.Contains("/proc/sys/store", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AFileInPlaceOfTheFolderIsNamed()
    {
        var file = Path.Combine(_folder, "file");
        await File.WriteAllTextAsync(file, "x");
        var fault = await Assert.ThrowsAsync<StoreException>(() => new FolderBlobStore(file).PutIfAbsentAsync("a", Encoding.UTF8.GetBytes("x"), default));
        Assert.Contains(file, fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhatACrashLeftUnfinishedIsNeverRead()
    {
        var store = Open();
        await store.PutIfAbsentAsync("a", Encoding.UTF8.GetBytes("whole"), default);
        await File.WriteAllTextAsync(Path.Combine(_folder, ".new", "0123"), "hal");
        var names = new List<string>();
        await foreach (var name in store.ListAsync("", default))
            names.Add(name);
        Assert.Equal(["a"], names);
    }

    [Fact]
    public async Task ABlobThatWasCutShortIsRefusedAndLeftAsItIs()
    {
        var store = Open();
        await store.WriteAsync("pending/x.json", new PendingSubject { Subject = "incidents/a.json", At = DateTimeOffset.UnixEpoch }, null, default);
        var path = Path.Combine(_folder, "pending", "x.json");
        var whole = await File.ReadAllBytesAsync(path);
        foreach (var length in new[] { 0, 1, whole.Length / 2, whole.Length - 3 })
        {
            await File.WriteAllBytesAsync(path, whole[..length]);
            var fault = await Assert.ThrowsAsync<StoreException>(() => store.ReadAsync<PendingSubject>("pending/x.json", default));
            Assert.Equal(StoreProblem.Corrupt, fault.Problem);
            Assert.Equal(length, new FileInfo(path).Length);
        }
    }

    [Fact]
    public async Task ABlobOfANewerFormIsRefused()
    {
        var store = Open();
        await store.PutIfAbsentAsync("pending/x.json", Encoding.UTF8.GetBytes("""{"schemaVersion":99,"subject":"a","at":"2020-01-01T00:00:00+00:00","more":1}"""), default);
        var fault = await Assert.ThrowsAsync<StoreException>(() => store.ReadAsync<PendingSubject>("pending/x.json", default));
        Assert.Equal(StoreProblem.NewerSchema, fault.Problem);
        Assert.Contains("99", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ALockThatSomebodyHoldsIsWaitedFor()
    {
        var store = Open();
        await store.PutIfAbsentAsync("a", Encoding.UTF8.GetBytes("x"), default);
        var held = new FileStream(Directory.EnumerateFiles(Path.Combine(_folder, ".locks")).Single(), FileMode.Open, FileAccess.ReadWrite, FileShare.None);
        var writing = store.PutIfAbsentAsync("a", Encoding.UTF8.GetBytes("y"), default);
        Assert.False(writing.IsCompleted);
        await held.DisposeAsync();
        Assert.IsType<PutResult.Conflict>(await writing);
    }

    private sealed class FullDisk(string path) : MemoryStream
    {
        public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
        {
            File.WriteAllBytes(path, buffer.Span[..1].ToArray());
            throw new IOException("No space left on device", 28);
        }
    }
}

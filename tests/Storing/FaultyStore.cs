using Monitoring.Storing;

namespace Monitoring.Tests.Storing;

/// <summary>A store that fails as long as a test says so.</summary>
internal sealed class FaultyStore(IBlobStore inner) : IBlobStore
{
    /// <summary>Why every write fails; null: it does not.</summary>
    internal StoreProblem? Writes { get; set; }

    /// <summary>Why every read and listing fails; null: it does not.</summary>
    internal StoreProblem? Reads { get; set; }

    public Task<Blob?> GetAsync(string name, CancellationToken cancellationToken) => Or(Reads, name, () => inner.GetAsync(name, cancellationToken));

    public Task<PutResult> PutIfUnchangedAsync(string name, ReadOnlyMemory<byte> content, string etag, CancellationToken cancellationToken) =>
        Or(Writes, name, () => inner.PutIfUnchangedAsync(name, content, etag, cancellationToken));

    public Task<PutResult> PutIfAbsentAsync(string name, ReadOnlyMemory<byte> content, CancellationToken cancellationToken) =>
        Or(Writes, name, () => inner.PutIfAbsentAsync(name, content, cancellationToken));

    public Task<bool> DeleteAsync(string name, string? etag, CancellationToken cancellationToken) => Or(Writes, name, () => inner.DeleteAsync(name, etag, cancellationToken));

    public async IAsyncEnumerable<string> ListAsync(string prefix, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await Or(Reads, prefix, () => Task.FromResult(true));
        await foreach (var name in inner.ListAsync(prefix, cancellationToken))
            yield return name;
    }

    private static Task<T> Or<T>(StoreProblem? problem, string name, Func<Task<T>> call) =>
        problem is { } why ? Task.FromException<T>(new StoreException(why, $"{name}: the test's store is {why}.")) : call();
}

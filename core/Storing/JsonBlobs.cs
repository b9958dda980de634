using System.Text.Json;

namespace Monitoring.Storing;

/// <summary>A record that is stored: it knows the version of its form.</summary>
public interface IStoredRecord
{
    /// <summary>Version of the form the record was written in, from 1.</summary>
    int SchemaVersion { get; }

    /// <summary>The newest version this program reads and writes.</summary>
    static abstract int KnownSchemaVersion { get; }
}

/// <summary>A stored record and the version of its blob.</summary>
/// <typeparam name="T">The record.</typeparam>
/// <param name="Value">As stored.</param>
/// <param name="ETag">To be given back when it is replaced.</param>
public sealed record Stored<T>(T Value, string ETag);

/// <summary>Records as JSON blobs: refuses what a newer program wrote and what cannot be read, and never overwrites either.</summary>
public static class JsonBlobs
{
    /// <summary>The record, or null when there is none.</summary>
    /// <exception cref="StoreException">The blob is of a newer schema, or is not what it should be.</exception>
    public static async Task<Stored<T>?> ReadAsync<T>(this IBlobStore store, string name, CancellationToken cancellationToken)
        where T : class, IStoredRecord
    {
        if (await store.GetAsync(name, cancellationToken) is not { } blob)
            return null;
        return new Stored<T>(Parse<T>(name, blob.Content.Span), blob.ETag);
    }

    /// <summary>The record; null when there is none, or when it cannot be read: then the store is told, and whoever asked goes on without it. For looking on only.</summary>
    public static Task<Stored<T>?> ReadOrPassAsync<T>(this IBlobStore store, string name, CancellationToken cancellationToken)
        where T : class, IStoredRecord => store.OrPassAsync(() => store.ReadAsync<T>(name, cancellationToken), null);

    /// <summary>Does work that rests on single blobs. Where one of them cannot be read the store is told, and the work is left for a later time.</summary>
    /// <param name="store">The store.</param>
    /// <param name="work">The work; what it wrote before stays.</param>
    /// <param name="otherwise">What stands for its result then.</param>
    public static async Task<T> OrPassAsync<T>(this IBlobStore store, Func<Task<T>> work, T otherwise)
    {
        try
        {
            return await work().ConfigureAwait(false);
        }
        catch (StoreException fault) when (fault.IsOfOneBlob)
        {
            store.PassedOver(fault);
            return otherwise;
        }
    }

    /// <summary>The same for those who must tell what cannot be read from what is not there.</summary>
    /// <param name="store">The store.</param>
    /// <param name="work">The work.</param>
    public static Task<(bool IsRead, T? Value)> TryOrPassAsync<T>(this IBlobStore store, Func<Task<T?>> work)
        where T : class => store.OrPassAsync<(bool, T?)>(async () => (true, await work().ConfigureAwait(false)), (false, null));

    /// <summary>The record, for those who only look on: what stands for one that cannot be read is made of the fault. Null when there is none.</summary>
    /// <exception cref="StoreException">The store as a whole failed.</exception>
    internal static async Task<T?> FindAsync<T>(this IBlobStore store, string name, Func<StoreException, T> unreadable, CancellationToken cancellationToken)
        where T : class, IStoredRecord
    {
        try
        {
            return (await store.ReadAsync<T>(name, cancellationToken).ConfigureAwait(false))?.Value;
        }
        catch (StoreException fault) when (fault.IsOfOneBlob)
        {
            return unreadable(fault);
        }
    }

    /// <summary>Writes the record if the blob is still at <paramref name="etag"/>; a null ETag means that there must be none yet.</summary>
    public static Task<PutResult> WriteAsync<T>(this IBlobStore store, string name, T value, string? etag, CancellationToken cancellationToken)
        where T : class, IStoredRecord
    {
        var content = JsonSerializer.SerializeToUtf8Bytes(value, MonitorJson.Indented);
        return etag is null
            ? store.PutIfAbsentAsync(name, content, cancellationToken)
            : store.PutIfUnchangedAsync(name, content, etag, cancellationToken);
    }

    /// <summary>A blob that a newer program wrote.</summary>
    internal static StoreException Newer(string name, int found, int known) =>
        new(StoreProblem.NewerSchema, $"{name}: written in form {found} by a newer program; this one reads up to {known}. Nothing was changed: update the program.") { Blob = name };

    private static T Parse<T>(string name, ReadOnlySpan<byte> content)
        where T : class, IStoredRecord
    {
        try
        {
            var found = SchemaOf(content);
            if (found > T.KnownSchemaVersion)
                throw Newer(name, found, T.KnownSchemaVersion);
            return JsonSerializer.Deserialize<T>(content, MonitorJson.Indented)
                ?? throw new JsonException("the text is null");
        }
        catch (JsonException fault)
        {
            throw new StoreException(StoreProblem.Corrupt, $"{name}: found {content.Length} bytes that are not a whole {typeof(T).Name} ({fault.Message}); nothing was changed.", fault) { Blob = name };
        }
    }

    private static int SchemaOf(ReadOnlySpan<byte> content)
    {
        var reader = new Utf8JsonReader(content);
        using var document = JsonDocument.ParseValue(ref reader);
        return document.RootElement.ValueKind == JsonValueKind.Object && document.RootElement.TryGetProperty("schemaVersion", out var version)
            && version.ValueKind == JsonValueKind.Number && version.TryGetInt32(out var found)
            ? found
            : throw new JsonException("there is no whole number as its schemaVersion");
    }
}

using System.Text.Json;
using System.Text.Json.Nodes;
using Monitoring.Alerting;
using Monitoring.Storing;

namespace Monitoring.Delivering;

/// <summary>
/// Reads and changes <c>telling</c> in the blob of any subject, and nothing else of it. A subject of a newer form is refused: its telling may hold
/// what this program would drop.
/// </summary>
/// <param name="store">Where the subjects are.</param>
internal sealed class SubjectMarks(IBlobStore store)
{
    /// <summary>What the subject remembers; null when there is no such blob.</summary>
    internal async Task<Telling?> ReadAsync(string subject, CancellationToken cancellationToken) =>
        await store.GetAsync(subject, cancellationToken).ConfigureAwait(false) is { } blob ? TellingOf(subject, Parse(subject, blob)) : null;

    /// <summary>Changes what the subject remembers; reads again when somebody else wrote.</summary>
    /// <param name="subject">The blob.</param>
    /// <param name="change">Gives the changed telling, or null when nothing is to be changed.</param>
    /// <param name="cancellationToken">Ends the attempts.</param>
    internal async Task ChangeAsync(string subject, Func<Telling, Telling?> change, CancellationToken cancellationToken)
    {
        while (await store.GetAsync(subject, cancellationToken).ConfigureAwait(false) is { } blob)
        {
            var root = Parse(subject, blob);
            if (change(TellingOf(subject, root)) is not { } changed)
                return;
            root["telling"] = JsonSerializer.SerializeToNode(changed, MonitorJson.Indented);
            var content = JsonSerializer.SerializeToUtf8Bytes(root, MonitorJson.Indented);
            if (await store.PutIfUnchangedAsync(subject, content, blob.ETag, cancellationToken).ConfigureAwait(false) is PutResult.Written)
                return;
        }
    }

    private static JsonObject Parse(string subject, Blob blob)
    {
        try
        {
            var root = JsonNode.Parse(blob.Content.Span) as JsonObject ?? throw Corrupt(subject, blob, null);
            if (root["schemaVersion"] is not JsonValue version || !version.TryGetValue<int>(out var found))
                throw Corrupt(subject, blob, null);
            var known = SubjectForms.Known(subject);
            return found <= known ? root : throw JsonBlobs.Newer(subject, found, known);
        }
        catch (JsonException fault)
        {
            throw Corrupt(subject, blob, fault);
        }
    }

    private static Telling TellingOf(string subject, JsonObject root)
    {
        try
        {
            return root["telling"].Deserialize<Telling>(MonitorJson.Indented) ?? Telling.None;
        }
        catch (JsonException fault)
        {
            throw new StoreException(StoreProblem.Corrupt, $"{subject}: its \"telling\" cannot be read ({fault.Message}); nothing was changed.", fault) { Blob = subject };
        }
    }

    private static StoreException Corrupt(string subject, Blob blob, Exception? fault) =>
        new(StoreProblem.Corrupt, $"{subject}: found {blob.Content.Length} bytes that are not a whole JSON object with a schemaVersion; nothing was changed.", fault) { Blob = subject };
}

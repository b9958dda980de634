using System.Text.Json;
using System.Text.Json.Nodes;
using Monitoring.Reconciling;
using Monitoring.Storing;

namespace Monitoring.Alerting.TakingDown;

/// <summary>Puts the cleaned text of a told alert into the post or the reply that still shows it.</summary>
internal sealed class StandingPosts(IBlobStore store)
{
    /// <summary>The edit that is committed in its subject; null when no message shows the alert any more.</summary>
    /// <param name="alert">An alert as it was told, cleaned.</param>
    /// <param name="now">When the edit is decided.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<Alert?> EditAsync(Alert alert, DateTimeOffset now, CancellationToken cancellationToken)
    {
        while (await store.GetAsync(alert.Subject, cancellationToken) is { } blob)
        {
            if (JsonNode.Parse(blob.Content.Span) is not JsonObject subject || subject["telling"].Deserialize<Telling>(MonitorJson.Indented) is not { } telling
                || telling.Messages.FirstOrDefault(message => message.AlertId == alert.Id && message.Chat == alert.Chat) is not { } message)
                return null;
            var edit = alert with { Id = StableId.Of(alert.Id, "takedown"), Action = PostAction.Edit, Silent = true, CreatedAt = now, NotBefore = null, Amends = message.Action == PostAction.Reply ? alert.Id : null };
            if (!telling.Pending.Any(pending => pending.Id == edit.Id && pending.Chat == edit.Chat))
                telling = telling with { Pending = [.. telling.Pending, edit] };
            subject["telling"] = JsonSerializer.SerializeToNode(telling, MonitorJson.Indented);
            if (await store.PutIfUnchangedAsync(alert.Subject, JsonSerializer.SerializeToUtf8Bytes(subject, MonitorJson.Indented), blob.ETag, cancellationToken) is PutResult.Written)
                return edit;
        }

        return null;
    }
}

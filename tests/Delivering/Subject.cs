using System.Text.Json;
using Monitoring.Alerting;
using Monitoring.Storing;

namespace Monitoring.Tests.Delivering;

/// <summary>A subject with something to tell, as an incident's blob has it, and other content that nobody may touch.</summary>
internal sealed record Subject : IStoredRecord
{
    public int SchemaVersion { get; init; } = 1;

    public static int KnownSchemaVersion => 1;

    public string Untouched { get; init; } = "قتل 6 & <b>\"5\"</b>";

    public Telling Telling { get; init; } = Telling.None;

    internal static Alert Alert(string id, string subject = "incidents/2020-01/a.json", int revision = 1, PostAction action = PostAction.Post, string chat = "-1001", AlertKind kind = AlertKind.Incident, int minutes = 0, params string[] parts) => new()
    {
        Id = id,
        Chat = chat,
        Kind = kind,
        Action = action,
        Subject = subject,
        Revision = revision,
        Parts = parts.Length > 0 ? parts : [$"text of {id}"],
        CreatedAt = SelfAdvancingTime.Start.AddMinutes(minutes),
    };

    /// <summary>Commits alerts as a subject does: into its blob first, then into the outbox.</summary>
    internal static async Task CommitAsync(IBlobStore store, params Alert[] alerts)
    {
        foreach (var group in alerts.GroupBy(alert => alert.Subject))
        {
            var there = await store.ReadAsync<Subject>(group.Key, default);
            var before = there?.Value ?? new Subject();
            var telling = before.Telling with { Pending = [.. before.Telling.Pending, .. group] };
            Assert.IsType<PutResult.Written>(await store.WriteAsync(group.Key, before with { Telling = telling }, there?.ETag, default));
        }
        await new Monitoring.Delivering.Outbox(store).PutAsync(alerts, default);
    }

    internal static async Task<Subject> ReadAsync(IBlobStore store, string subject = "incidents/2020-01/a.json") =>
        (await store.ReadAsync<Subject>(subject, default))!.Value;

    internal static async Task<string[]> NamesAsync(IBlobStore store, string prefix)
    {
        var names = new List<string>();
        await foreach (var name in store.ListAsync(prefix, default))
            names.Add(name);
        return [.. names];
    }

    internal static JsonElement Json(object value) => JsonSerializer.SerializeToElement(value, MonitorJson.Line);
}

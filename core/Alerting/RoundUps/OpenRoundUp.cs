namespace Monitoring.Alerting.RoundUps;

/// <summary>A round-up of what a chat holds that is being told: a crash in between is finished with the same incidents.</summary>
/// <param name="Subject">Blob of the round-up.</param>
/// <param name="Incidents">Blobs of the incidents that it tells.</param>
/// <param name="Since">Since when they were gathered.</param>
/// <param name="At">When it was decided.</param>
public sealed record OpenRoundUp(string Subject, IReadOnlyList<string> Incidents, DateTimeOffset Since, DateTimeOffset At)
{
    /// <summary>Blobs of incidents that wait no longer: they have a post by now, nothing to tell, or found no room for too long, so that the digest tells them.</summary>
    public IReadOnlyList<string> Left { get; init; } = [];
}

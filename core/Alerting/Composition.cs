namespace Monitoring.Alerting;

/// <summary>What one commit tells.</summary>
internal sealed class Composition
{
    private SilenceReason? _silent;

    public Composition()
    {
    }

    public Composition(IEnumerable<Alert> alerts, SilenceReason? silent)
    {
        Alerts.AddRange(alerts);
        _silent = silent;
    }

    /// <summary>To be committed as pending.</summary>
    public List<Alert> Alerts { get; } = [];

    /// <summary>Posts of the same report that are told in other words now.</summary>
    public List<(Alert Before, Alert After)> Rewritten { get; } = [];

    /// <summary>Tells a post that is not sent yet in other words.</summary>
    public void Rewrite(Alert before, Alert after)
    {
        Rewritten.Add((before, after));
        Alerts.Add(after);
    }

    /// <summary>True when a chat's day was full, so that something waits, or is told by the edit alone.</summary>
    public bool OfFullDay { get; set; }

    /// <summary>Chats that hold it for a round-up.</summary>
    public List<string> Held { get; } = [];

    /// <summary>Alerts that wait and that this makes untrue.</summary>
    public List<Alert> Dropped { get; } = [];

    /// <summary>Keeps back what waits.</summary>
    public void Drop(IEnumerable<Alert> waiting) => Dropped.AddRange(waiting);

    /// <summary>The raised toll that a reply among them tells, and when; null when none does.</summary>
    public RaisedToll? RaisedReply { get; set; }

    /// <summary>Why no chat gets anything; null when one does.</summary>
    public SilenceReason? Silent
    {
        get => Alerts.Count > 0 || Held.Count > 0 ? null : _silent;
        set => _silent = value;
    }
}

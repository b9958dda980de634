namespace Monitoring.Reconciling.Mentioning;

/// <summary>What somebody is whom a report cites.</summary>
public enum SpeakerKind
{
    /// <summary>Words that name nobody: "local officials", "a medical source".</summary>
    Unnamed,

    /// <summary>A person, a relative, a witness, or a name that says nothing of an office: never named, and never an origin.</summary>
    Private,

    /// <summary>An organisation, an outlet, or whoever holds an office in one.</summary>
    Body,
}

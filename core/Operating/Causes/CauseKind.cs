namespace Monitoring.Operating.Causes;

/// <summary>What can be wrong so that operators are told.</summary>
public enum CauseKind
{
    /// <summary>One source cannot be read.</summary>
    Source,

    /// <summary>Three or more sources cannot be read for one reason.</summary>
    ManySources,

    /// <summary>A chat takes nothing.</summary>
    Chat,

    /// <summary>A chat refused alerts for one reason: they are under <c>dead/</c>.</summary>
    Dead,

    /// <summary>Blobs of the store cannot be read and are passed over.</summary>
    Blobs,
}

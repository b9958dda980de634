using AngleSharp.Dom;

namespace Monitoring.Reading.Outlining;

/// <summary>An element that is being walked through.</summary>
internal struct Frame
{
    /// <summary>Its children.</summary>
    public INodeList Children;

    /// <summary>The child that is next.</summary>
    public int Next;

    /// <summary>What the element is.</summary>
    public TagRole Role;

    /// <summary>Role that blocks inside it get.</summary>
    public TagRole BlockRole;

    /// <summary>Level of the heading it is or stands in; else 0.</summary>
    public byte Level;

    /// <summary>The box that text inside it belongs to.</summary>
    public int Box;

    /// <summary>True when the element opened that box.</summary>
    public bool OpensBox;

    /// <summary>The time it may state; null when it states none.</summary>
    public Stamp? Stamp;
}

using AngleSharp.Dom;

namespace Monitoring.Reading.Outlining;

/// <summary>What of a page belongs to an outline.</summary>
/// <param name="Hidden">True to take in what is hidden until a script shows it, and what stands in <c>noscript</c>.</param>
/// <param name="Removed">Elements to leave out.</param>
internal sealed record OutlineScope(bool Hidden, IReadOnlySet<INode> Removed)
{
    /// <summary>What readers see.</summary>
    public static OutlineScope Seen { get; } = new(false, new HashSet<INode>());

    /// <summary>Also what is hidden.</summary>
    public static OutlineScope WithHidden { get; } = new(true, new HashSet<INode>());
}

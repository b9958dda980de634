using Monitoring.Watching;

namespace Monitoring.Alerting.Writing;

/// <summary>A watched source as readers tell it from its sisters: <c>SOHR Arabic</c>, <c>SANA English (Syrian state agency)</c>.</summary>
/// <param name="Name">Name of the publisher.</param>
/// <param name="Edition">Language of the pages, where the publisher is watched in several; null where it is watched in one.</param>
/// <param name="Ownership">Words in brackets of a state's or a party's outlet; null for others.</param>
public sealed record WatchedName(string Name, string? Edition = null, string? Ownership = null)
{
    /// <summary>The name of a source among all that are watched.</summary>
    public static WatchedName Of(Source source, IEnumerable<Source> watched) =>
        new(source.Name, watched.Any(other => other.Name == source.Name && other.Language != source.Language) ? source.Language : null, source.Ownership);
}

namespace Monitoring.Extracting.Attributes;

/// <summary>A party that reports name as the one who struck: a row of <c>data/actors/actors.tsv</c>.</summary>
/// <param name="Id">Stable id of the row.</param>
/// <param name="Code">The code of docs/figures.md that it counts as; its own id where none fits. This is what a figure carries.</param>
/// <param name="Name">Neutral display name.</param>
/// <param name="From">First day on which its names mean it; null when open.</param>
/// <param name="To">Last day, inclusive; null when open.</param>
/// <param name="Strikes">What its "strikes" are when nothing more is said; null when that is not known.</param>
/// <param name="Kind"><c>state</c> or <c>group</c>; empty when it is neither.</param>
/// <param name="Country">ISO code of the country in whose reports its general names ("the army", "rebels") mean it; empty when in none.</param>
/// <param name="Own">The group that its own dead are counted as; null for a state, whose are those of the government that the report is about.</param>
public sealed record Actor(string Id, string Code, string Name, DateOnly? From, DateOnly? To, Means? Strikes, string Kind = "", string Country = "", VictimGroup? Own = null)
{
    /// <summary>Whether its names mean it on a day; an unknown day excludes nobody.</summary>
    public bool IsMeantOn(DateOnly? day) => day is not { } date || ((From is not { } from || date >= from) && (To is not { } to || date <= to));

    /// <summary>The one of several that a name means on a day: the first that it means then, else the first; null of none.</summary>
    public static Actor? MeantOn(IReadOnlyList<Actor> actors, DateOnly? day) => actors.FirstOrDefault(actor => actor.IsMeantOn(day)) ?? (actors.Count > 0 ? actors[0] : null);
}

using Monitoring.Extracting;

namespace Monitoring.Reconciling.Mentioning;

/// <summary>
/// Counts of one event that overlap: "six people were killed" and, in another sentence, "two children were killed".
/// Beside each other in one sentence they are separate victims; apart, the fewer are among the more.
/// </summary>
internal static class Overlaps
{
    /// <summary>The figures with the links that the text leaves unsaid; those that another part says already are left out.</summary>
    public static List<Figure> Linked(List<Figure> members)
    {
        var linked = new List<Figure>(members.Count);
        foreach (var member in members)
        {
            // "A family" beside four people: the same people in a coarser unit.
            if (member.Unit == FigureUnit.Families && members.Exists(other => other.Measure == member.Measure && other.Unit == FigureUnit.Persons && other.Cls != FigureClass.V))
                continue;
            if (member.SubsetOf is not null || Whole(member, members) is not { } whole)
                linked.Add(member);
            else if (!members.Exists(part => part.SubsetOf == whole.Id && part.Group == member.Group && part.Measure == member.Measure && part.Stated() >= member.Stated()))
                linked.Add(member with { SubsetOf = whole.Id });
        }

        return linked;
    }

    private static Figure? Whole(Figure member, List<Figure> members) => members
        .Where(whole => whole.SubsetOf is null && whole.Measure == member.Measure && Holds(whole.Group, member.Group))
        .Where(whole => whole.Stated() > member.Stated() && whole.Evidence.SentenceStart != member.Evidence.SentenceStart)
        .MaxBy(whole => whole.Stated());

    /// <summary>Children, women and the like among civilians or people, civilians among people; those who fight are never counted in.</summary>
    private static bool Holds(VictimGroup? whole, VictimGroup? part) =>
        Counts.IsPartOf(part, whole) || (part == VictimGroup.Civilians && whole is null or VictimGroup.People && part != whole);
}

using Monitoring.Extracting.Counting;
using Monitoring.Extracting.Lexicons;
using Monitoring.Extracting.Words;

namespace Monitoring.Extracting.Harm;

/// <summary>Parts that stand behind their whole without a word for it, and are known by adding up to it: "three people, two women and a child".</summary>
/// <param name="document">The text.</param>
/// <param name="chunks">One sentence.</param>
internal sealed class Apposition(Document document, List<Chunk> chunks)
{
    /// <summary>More parts than this are told with a word for it.</summary>
    private const int MostParts = 6;

    /// <summary>The breakdown of the group at a chunk by those right behind its comma; null when they do not add up to it. A whole of children alone is one of children.</summary>
    public Breakdown? At(int at)
    {
        var whole = chunks[at].Group!;
        if (whole.Quantity.Count is not > 1 || (whole.Group is { } told && Victims.IsByAgeOrSex(told)) || at + 2 >= chunks.Count || !document.IsSymbol(chunks[at + 1].Tokens.First, ','))
            return null;
        var parts = new Breakdown(whole, at + 1, isList: false);
        var found = new List<CountedGroup>();
        for (var i = at + 2; i < chunks.Count && found.Count < MostParts && chunks[i].Group is { } part && parts.Takes(part) && part.Kind == GroupKind.Persons; i = AfterJoint(i))
            found.Add(part);
        if (found.Sum(part => part.Quantity.Count ?? 0) != whole.Quantity.Count || found.Count < 2)
            return null;
        if (whole.Group == VictimGroup.People && found.TrueForAll(part => part.Group == VictimGroup.Children))
            whole.Group = VictimGroup.Children;
        return new Breakdown(whole, at + 1, isList: false);
    }

    /// <summary>"11 people: four civilians in shelling of A, five soldiers in an ambush in B and two fighters in C": whether as many stand behind the colon as before it.</summary>
    /// <param name="whole">The group before the colon.</param>
    /// <param name="colon">The colon's chunk.</param>
    public bool AddsUp(CountedGroup whole, int colon)
    {
        if ((whole.Kind & (GroupKind.Persons | GroupKind.Bare)) == 0)
            return false;
        var parts = chunks.Skip(colon + 1).Select(chunk => chunk.Group).OfType<CountedGroup>().Where(group => group is { IsUncounted: false, IsAmong: false } && (group.Kind & (GroupKind.Persons | GroupKind.Bare)) != 0).ToList();
        return parts.Count > 1 && parts.Sum(part => part.Quantity.Count ?? 0) == whole.Quantity.Count;
    }

    private int AfterJoint(int at)
    {
        var next = AfterAge(at + 1);
        var joint = next;
        while (next < chunks.Count && (document.IsSymbol(chunks[next].Tokens.First, ',') || document.Is(chunks[next].Tokens.First, WordRole.And)))
            next++;
        return next > joint ? next : chunks.Count;
    }

    /// <summary>"a girl of 8 years": one past the age, whose number counts nobody.</summary>
    private int AfterAge(int at)
    {
        if (at + 1 >= chunks.Count || !document.Is(chunks[at].Tokens.First, WordRole.Of) || document.Tokens[chunks[at + 1].Tokens.First].Kind != TokenKind.Number)
            return at;
        return at + 2 < chunks.Count && document.Entry(chunks[at + 2].Tokens.First, LexicalCategory.Vetoes) is { Veto: VetoKind.Age or VetoKind.Time } ? at + 3 : at + 2;
    }
}

using Monitoring.Reading.Outlining;

namespace Monitoring.Reading.Bodies;

/// <summary>Finds the blocks of a page that are text of its article.</summary>
internal sealed class BodyFinder(FurniturePhrases phrases)
{
    /// <summary>A body with less prose than this, in UTF-16 units, is tried again without believing names.</summary>
    private const double ShortBody = 250;

    /// <summary>Share of a declared body that must stand on the page, for it to say where the body is.</summary>
    private const double DeclaredBelieved = 0.6;

    /// <summary>The blocks, by index, in the order of the page; empty when there is no running text.</summary>
    /// <param name="outline">The page.</param>
    /// <param name="title">Its headline; empty when it has none.</param>
    /// <param name="declared">The body that JSON-LD declares; null when it declares none.</param>
    public IReadOnlyList<int> Find(Outline outline, string title, DeclaredBody? declared)
    {
        var dropped = FurnitureMarks.Of(outline, believesNames: true);
        var strict = Find(outline, title, declared, dropped);
        if (Prose(outline, strict) >= ShortBody)
            return strict;
        var byElements = FurnitureMarks.Of(outline, believesNames: false);
        if (byElements.AsSpan().SequenceEqual(dropped))
            return strict;
        var lenient = Find(outline, title, declared, byElements);
        return Prose(outline, lenient) > 2 * Prose(outline, strict) ? lenient : strict;
    }

    /// <summary>The blocks of an outline that is all body, less the lines that are not its text.</summary>
    public IReadOnlyList<int> Clean(Outline outline)
    {
        var dropped = FurnitureMarks.Of(outline, believesNames: true);
        return BodyLines.Cleaned(outline, [.. Enumerable.Range(0, outline.Blocks.Length).Where(i => !dropped[outline.Blocks[i].Box])], phrases);
    }

    /// <summary>UTF-16 units of prose in the blocks.</summary>
    public static int Prose(Outline outline, IReadOnlyList<int> picked)
    {
        var blocks = outline.Blocks;
        var length = 0;
        for (var at = 0; at < picked.Count; at++)
        {
            ref readonly var block = ref blocks[picked[at]];
            length += BlockWorth.IsProse(block) ? block.Length : 0;
        }
        return length;
    }

    private List<int> Find(Outline outline, string title, DeclaredBody? declared, bool[] dropped)
    {
        var matched = declared?.Match(outline) is { Share: >= DeclaredBelieved } match ? match.Matched : null;
        var worth = new PageWorth(outline, dropped);
        var core = CoreFinder.Find(outline, dropped, worth);
        if (matched is not null && !HoldsMost(outline.Boxes[core], matched))
            core = Holding(outline, matched);
        var (first, end) = BodyRange.Around(outline, core, Headlines.Find(outline, title, core), dropped, worth);
        var picked = new List<int>(end - first);
        for (var i = first; i < end; i++)
        {
            if (!dropped[outline.Blocks[i].Box] || matched?[i] == true)
                picked.Add(i);
        }
        return BodyLines.Cleaned(outline, picked, phrases);
    }

    private static bool HoldsMost(in Box core, bool[] matched) =>
        matched.AsSpan(core.FirstBlock, core.EndBlock - core.FirstBlock).Count(true) * 2 > matched.AsSpan().Count(true);

    /// <summary>The innermost box with all blocks that stand in the declared body.</summary>
    private static int Holding(Outline outline, bool[] matched)
    {
        var (first, last) = (Array.IndexOf(matched, true), Array.LastIndexOf(matched, true));
        var box = outline.Blocks[first].Box;
        while (outline.Boxes[box].EndBlock <= last)
            box = outline.Boxes[box].Parent;
        return box;
    }
}

using Monitoring.Reading.Outlining;

namespace Monitoring.Reading.Bodies;

/// <summary>Widens the body from its core to what belongs to it: the standfirst between headline and core, and like boxes beside it.</summary>
internal static class BodyRange
{
    /// <summary>Share of the core's prose that may stand above a headline inside it: more means that it heads a section only.</summary>
    private const double AboveHeadline = 0.15;

    /// <summary>The range of blocks, from the first to after the last.</summary>
    public static (int First, int End) Around(Outline outline, int core, int headline, bool[] dropped, PageWorth worth)
    {
        var (first, end) = (outline.Boxes[core].FirstBlock, outline.Boxes[core].EndBlock);
        if (headline >= first && headline < end)
            return (worth.Prose(first, headline) <= AboveHeadline * worth.Prose(core) ? headline + 1 : first, end);
        return (headline >= 0 && headline < first ? Standfirst(outline, headline + 1, first, dropped) : first, end);
    }

    /// <summary>The first block of prose between headline and core.</summary>
    private static int Standfirst(Outline outline, int from, int core, bool[] dropped)
    {
        for (var i = from; i < core; i++)
        {
            if (!dropped[outline.Blocks[i].Box] && BlockWorth.IsProse(outline.Blocks[i]))
                return i;
        }
        return core;
    }
}

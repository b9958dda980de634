using Monitoring.Reading.Outlining;

namespace Monitoring.Reading.Bodies;

/// <summary>Takes out of a body the lines that are not its text.</summary>
internal static class BodyLines
{
    /// <summary>Share of the body's prose that must stand before a heading like "Related", for it to end the body.</summary>
    private const double EndBelieved = 0.5;

    /// <summary>The blocks that stay.</summary>
    public static List<int> Cleaned(Outline outline, List<int> picked, FurniturePhrases phrases)
    {
        var lines = UpToEnd(outline, picked, phrases);
        lines.RemoveAll(i => IsFurniture(outline, i, phrases));
        TrimEnd(outline, lines);
        RemoveEmptyHeadings(outline, lines);
        return lines;
    }

    private static List<int> UpToEnd(Outline outline, List<int> picked, FurniturePhrases phrases)
    {
        double total = BodyFinder.Prose(outline, picked), before = 0;
        for (var at = 0; at < picked.Count; at++)
        {
            ref var block = ref outline.Blocks[picked[at]];
            if (BlockWorth.IsProse(block))
                before += block.Length;
            else if (before > total * EndBelieved && IsLineByItself(block) && phrases.IsEnd(outline.TextOf(block), block.Words))
                return picked[..at];
        }
        return picked;
    }

    private static bool IsLineByItself(in Block block) => block.Role is TagRole.Heading or TagRole.Block or TagRole.Paragraph;

    private static bool IsFurniture(Outline outline, int index, FurniturePhrases phrases)
    {
        ref var block = ref outline.Blocks[index];
        return !BlockWorth.Stays(block) || phrases.IsFurniture(outline.TextOf(block), block.Words);
    }

    /// <summary>Short lines after the last paragraph or item are signatures, keywords and links.</summary>
    private static void TrimEnd(Outline outline, List<int> lines)
    {
        var last = lines.FindLastIndex(i => BlockWorth.EndsText(outline.Blocks[i]));
        lines.RemoveRange(last + 1, lines.Count - last - 1);
    }

    /// <summary>A heading that is followed by one of its own or a higher level, or by nothing, heads nothing.</summary>
    private static void RemoveEmptyHeadings(Outline outline, List<int> lines)
    {
        for (var at = lines.Count - 1; at >= 0; at--)
        {
            ref var block = ref outline.Blocks[lines[at]];
            if (block.Role == TagRole.Heading && at + 1 == lines.Count)
                lines.RemoveAt(at);
        }
    }
}

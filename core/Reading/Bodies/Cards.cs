using Monitoring.Reading.Outlining;

namespace Monitoring.Reading.Bodies;

/// <summary>Rows of cards: neighbours of one kind, each a linked headline with at most a line or two of text. They announce other articles.</summary>
internal static class Cards
{
    /// <summary>Fewest cards of a row.</summary>
    private const int Fewest = 2;

    /// <summary>Most prose that a card holds, in UTF-16 units. Source: teasers of news sites are cut at about 200 to 300.</summary>
    private const double MostProse = 400;

    /// <summary>True when most boxes directly inside a box are cards, and none is an article's text.</summary>
    public static bool AreIn(Outline outline, int index, PageWorth worth)
    {
        ref var box = ref outline.Boxes[index];
        if (box.Role is TagRole.Paragraph or TagRole.Heading or TagRole.Item or TagRole.Cell || box.EndBlock - box.FirstBlock < 2 * Fewest)
            return false;
        int cards = 0, others = 0;
        for (var child = index + 1; child < box.End; child = outline.Boxes[child].End)
        {
            if (IsCard(outline, child, worth))
                cards++;
            else if (worth.Prose(child) > 0)
                others++;
        }
        return cards >= Fewest && others == 0;
    }

    private static bool IsCard(Outline outline, int index, PageWorth worth)
    {
        ref var box = ref outline.Boxes[index];
        if (box.Role is TagRole.Paragraph or TagRole.Heading || box.EndBlock == box.FirstBlock || worth.Prose(index) > MostProse || worth.ProseBlocks(index) > 2)
            return false;
        for (var i = box.FirstBlock; i < Math.Min(box.EndBlock, box.FirstBlock + 3); i++)
        {
            if (outline.Blocks[i] is { Words: >= 3 } block && block.LinkShare > 0.8)
                return true;
        }
        return false;
    }
}

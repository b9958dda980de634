using Monitoring.Reading.Outlining;

namespace Monitoring.Reading.Bodies;

/// <summary>Which boxes of a page are not text of its article: by what they are, by what they are called, by what they hold.</summary>
internal static class FurnitureMarks
{
    /// <summary>
    /// Share of the page's prose, up to which a name is believed. A box that holds more is the article, whatever it is called:
    /// themes name whole columns after a sidebar or a share bar in them.
    /// </summary>
    private const double BelievedOfColumns = 0.4, BelievedOfLines = 0.2;

    private const Hint Lines = Hint.Byline | Hint.Date | Hint.Caption | Hint.Topics | Hint.Newsletter;

    /// <summary>Marks boxes and everything in them.</summary>
    /// <param name="outline">The page.</param>
    /// <param name="believesNames">False to go by elements alone.</param>
    public static bool[] Of(Outline outline, bool believesNames)
    {
        var dropped = new bool[outline.Boxes.Length];
        var worth = new PageWorth(outline, dropped);
        var total = worth.Prose(0);
        for (var i = 1; i < outline.Boxes.Length; i++)
        {
            ref var box = ref outline.Boxes[i];
            dropped[i] = dropped[box.Parent] || IsFurniture(outline, i, worth, total, believesNames);
        }
        return dropped;
    }

    private static bool IsFurniture(Outline outline, int index, PageWorth worth, double total, bool believesNames)
    {
        ref var box = ref outline.Boxes[index];
        if (box.Role is TagRole.Html or TagRole.Body)
            return false;
        var share = total == 0 ? 0 : worth.Prose(index) / total;
        if (box.Role is TagRole.Caption or TagRole.Navigation)
            return share < BelievedOfColumns;
        if (box.Role is TagRole.Aside or TagRole.Footer or TagRole.Form)
            return share < BelievedOfLines;
        if (IsLinks(outline, box) || Cards.AreIn(outline, index, worth))
            return true;
        if (!believesNames || (box.Hints & Hint.Body) != 0)
            return false;
        return (box.Hints & Hint.Unwanted & ~Lines) != 0 ? share < BelievedOfColumns : (box.Hints & Lines) != 0 && share < BelievedOfLines;
    }

    /// <summary>A list or table whose text is links for the most part.</summary>
    private static bool IsLinks(Outline outline, in Box box)
    {
        if (box.Role is not (TagRole.List or TagRole.Table))
            return false;
        int linked = 0, length = 0;
        for (var i = box.FirstBlock; i < box.EndBlock; i++)
        {
            linked += outline.Blocks[i].LinkLength;
            length += outline.Blocks[i].Length;
        }
        return linked > length * 0.6;
    }
}

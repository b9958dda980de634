using Monitoring.Reading.Outlining;

namespace Monitoring.Reading.Bodies;

/// <summary>Goes down from the whole page to the box that holds the body: into the best child, as long as little is left behind.</summary>
internal static class CoreFinder
{
    /// <summary>Share of its parent's worth that a box needs to be gone into; less when it is called an article's body.</summary>
    private const double Needed = 0.7, NeededByName = 0.5;

    /// <summary>The box.</summary>
    public static int Find(Outline outline, bool[] dropped, PageWorth worth)
    {
        var at = 0;
        while (BestChild(outline, at, dropped, worth) is var best && best > 0 && IsContainer(outline.Boxes[best].Role))
        {
            var needed = (outline.Boxes[best].Hints & Hint.Body) != 0 ? NeededByName : Needed;
            if (worth.Worth(best) < needed * worth.Worth(at))
                break;
            at = best;
        }
        return at;
    }

    private static int BestChild(Outline outline, int at, bool[] dropped, PageWorth worth)
    {
        var best = -1;
        for (var child = at + 1; child < outline.Boxes[at].End; child = outline.Boxes[child].End)
        {
            if (!dropped[child] && (best < 0 || worth.Worth(child) > worth.Worth(best)))
                best = child;
        }
        return best;
    }

    private static bool IsContainer(TagRole role) =>
        role is not (TagRole.Paragraph or TagRole.Item or TagRole.Quote or TagRole.List or TagRole.Heading or TagRole.Preformatted);
}

using Monitoring.Reading.Outlining;

namespace Monitoring.Reading.Bodies;

/// <summary>Finds the box that holds an article's text, and the blocks in it that are text.</summary>
internal sealed class BodyFinder
{
    private readonly Outline _outline;
    private readonly double[] _worth;
    private readonly double[] _prose;
    private readonly bool[] _dropped;

    private BodyFinder(Outline outline)
    {
        _outline = outline;
        _worth = new double[outline.Blocks.Length + 1];
        _prose = new double[outline.Blocks.Length + 1];
        _dropped = new bool[outline.Boxes.Length];
    }

    /// <summary>The blocks of the body, by index, in the order of the page; empty when there is no running text.</summary>
    public static List<int> Find(Outline outline)
    {
        var finder = new BodyFinder(outline);
        finder.SumProse();
        finder.DropFurniture();
        finder.SumWorth();
        var box = finder.Descend();
        return finder.Collect(box);
    }

    private void SumProse()
    {
        for (var i = 0; i < _outline.Blocks.Length; i++)
            _prose[i + 1] = _prose[i] + (BlockWorth.IsProse(_outline.Blocks[i]) ? _outline.Blocks[i].Length - _outline.Blocks[i].LinkLength : 0);
    }

    private double Prose(in Box box) => _prose[box.EndBlock] - _prose[box.FirstBlock];

    private double Worth(in Box box) => _worth[box.EndBlock] - _worth[box.FirstBlock];

    private void DropFurniture()
    {
        var total = Prose(_outline.Boxes[0]);
        for (var i = 1; i < _outline.Boxes.Length; i++)
        {
            ref var box = ref _outline.Boxes[i];
            _dropped[i] = _dropped[box.Parent] || (IsFurniture(box) && Prose(box) <= total * 0.4);
        }
    }

    private static bool IsFurniture(in Box box) =>
        box.Role is TagRole.Aside or TagRole.Navigation or TagRole.Footer or TagRole.Form or TagRole.Caption
        || ((box.Hints & Hint.Unwanted) != 0 && (box.Hints & Hint.Body) == 0);

    private void SumWorth()
    {
        for (var i = 0; i < _outline.Blocks.Length; i++)
            _worth[i + 1] = _worth[i] + (_dropped[_outline.Blocks[i].Box] ? 0 : BlockWorth.Of(_outline.Blocks[i]));
    }

    private int Descend()
    {
        var at = 0;
        while (true)
        {
            var best = -1;
            for (var child = at + 1; child < _outline.Boxes[at].End; child = _outline.Boxes[child].End)
            {
                if (!_dropped[child] && (best < 0 || Worth(_outline.Boxes[child]) > Worth(_outline.Boxes[best])))
                    best = child;
            }
            if (best < 0 || _outline.Boxes[best].Role is TagRole.Paragraph or TagRole.Item or TagRole.Quote or TagRole.List or TagRole.Heading)
                return at;
            var share = Worth(_outline.Boxes[best]) / Worth(_outline.Boxes[at]);
            var needed = (_outline.Boxes[best].Hints & Hint.Body) != 0 ? 0.5 : 0.7;
            if (share < needed)
                return at;
            at = best;
        }
    }

    private List<int> Collect(int at)
    {
        var picked = new List<int>();
        ref var box = ref _outline.Boxes[at];
        for (var i = box.FirstBlock; i < box.EndBlock; i++)
        {
            ref var block = ref _outline.Blocks[i];
            if (!_dropped[block.Box] && BlockWorth.Of(block) >= 0)
                picked.Add(i);
        }
        return picked;
    }
}

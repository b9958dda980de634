using Monitoring.Reading.Outlining;

namespace Monitoring.Reading.Bodies;

/// <summary>How much running text each box of a page holds, by prefix sums over its blocks.</summary>
internal sealed class PageWorth
{
    private readonly Outline _outline;
    private readonly double[] _prose;
    private readonly double[] _worth;
    private readonly int[] _proseBlocks;

    /// <summary>Sums of a page of which some boxes are left out.</summary>
    public PageWorth(Outline outline, bool[] dropped)
    {
        _outline = outline;
        var count = outline.Blocks.Length + 1;
        (_prose, _worth, _proseBlocks) = (new double[count], new double[count], new int[count]);
        for (var i = 0; i < outline.Blocks.Length; i++)
        {
            ref var block = ref outline.Blocks[i];
            var counts = !dropped[block.Box];
            var prose = counts && BlockWorth.IsProse(block);
            _prose[i + 1] = _prose[i] + (prose ? block.Length - block.LinkLength : 0);
            _proseBlocks[i + 1] = _proseBlocks[i] + (prose ? 1 : 0);
            _worth[i + 1] = _worth[i] + (counts ? BlockWorth.Of(block) : 0);
        }
    }

    /// <summary>UTF-16 units of prose in a box, linked text not counted.</summary>
    public double Prose(int box) => Prose(_outline.Boxes[box].FirstBlock, _outline.Boxes[box].EndBlock);

    /// <summary>The same, of a range of blocks.</summary>
    public double Prose(int first, int end) => _prose[end] - _prose[first];

    /// <summary>Blocks of prose in a box.</summary>
    public int ProseBlocks(int box) => _proseBlocks[_outline.Boxes[box].EndBlock] - _proseBlocks[_outline.Boxes[box].FirstBlock];

    /// <summary>Prose less what furniture stands between it; may be negative.</summary>
    public double Worth(int box) => _worth[_outline.Boxes[box].EndBlock] - _worth[_outline.Boxes[box].FirstBlock];
}

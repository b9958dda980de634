namespace Monitoring.Reading.Outlining;

/// <summary>A page as a reader sees it: boxes, the blocks of text in them, and what its metadata declare.</summary>
/// <param name="Boxes">Block-level elements in the order of the page; the first is the root.</param>
/// <param name="Blocks">Runs of text in the order of the page.</param>
/// <param name="Text">Their text, one after the other.</param>
/// <param name="Facts">Metadata.</param>
internal sealed record Outline(Box[] Boxes, Block[] Blocks, ReadOnlyMemory<char> Text, PageFacts Facts)
{
    /// <summary>True when something was left out because scripts or styles hide it.</summary>
    public bool LeftOutHidden { get; init; }

    /// <summary>Text of a block.</summary>
    public ReadOnlySpan<char> TextOf(in Block block) => Text.Span.Slice(block.Start, block.Length);

    /// <summary>Text of a box: its blocks joined by spaces.</summary>
    public string TextOf(in Box box)
    {
        if (box.EndBlock - box.FirstBlock == 1)
            return TextOf(Blocks[box.FirstBlock]).ToString();
        var parts = new string[box.EndBlock - box.FirstBlock];
        for (var i = 0; i < parts.Length; i++)
            parts[i] = TextOf(Blocks[box.FirstBlock + i]).ToString();
        return string.Join(' ', parts);
    }
}

namespace Monitoring.Reading.Outlining;

/// <summary>A block-level element and the run of text blocks inside it.</summary>
internal struct Box
{
    /// <summary>What the element is.</summary>
    public TagRole Role;

    /// <summary>Level of a heading, 1 to 6; else 0.</summary>
    public byte Level;

    /// <summary>What its class, id and role say.</summary>
    public Hint Hints;

    /// <summary>Index of the box around it; -1 for the root.</summary>
    public int Parent;

    /// <summary>Index after its last descendant box.</summary>
    public int End;

    /// <summary>Its first text block.</summary>
    public int FirstBlock;

    /// <summary>Index after its last text block.</summary>
    public int EndBlock;
}

/// <summary>A run of text without a break: a paragraph, a heading, an item, or a scrap of the page's furniture.</summary>
internal struct Block
{
    /// <summary>Where its text begins in the outline's text.</summary>
    public int Start;

    /// <summary>UTF-16 units of text, white space folded.</summary>
    public int Length;

    /// <summary>UTF-16 units of it inside links.</summary>
    public int LinkLength;

    /// <summary>Words by white space.</summary>
    public int Words;

    /// <summary>Commas and their like, in any script.</summary>
    public int Commas;

    /// <summary>Marks that end sentences, in any script.</summary>
    public int Stops;

    /// <summary>Role of the nearest element that gives one: heading, item, quote, cell, caption, preformatted, paragraph, or block.</summary>
    public TagRole Role;

    /// <summary>Level of the heading it stands in; else 0.</summary>
    public byte Level;

    /// <summary>The box it stands in.</summary>
    public int Box;

    /// <summary>Share of its text inside links, 0 to 1.</summary>
    public readonly double LinkShare => Length == 0 ? 0 : (double)LinkLength / Length;
}

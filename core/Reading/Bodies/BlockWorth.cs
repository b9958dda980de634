using Monitoring.Reading.Outlining;

namespace Monitoring.Reading.Bodies;

/// <summary>What a block is worth as text of an article.</summary>
internal static class BlockWorth
{
    /// <summary>Words from which a run of text counts as prose. Source: Boilerplate Detection using Shallow Text Features, WSDM 2010, text blocks of news have more than ten words.</summary>
    private const int ProseWords = 10;

    /// <summary>Share of linked text, up to which prose is prose. Source: Readability, link density of paragraphs.</summary>
    private const double ProseLinkShare = 0.5;

    /// <summary>Words from which a line with a full stop counts as a sentence.</summary>
    private const int FewestOfSentence = 4;

    /// <summary>True for running text: long enough, hardly linked, with marks that sentences have.</summary>
    public static bool IsProse(in Block block) =>
        block.Words >= ProseWords && block.LinkShare < ProseLinkShare && (block.Stops > 0 || block.Commas > 1 || block.Words >= 2 * ProseWords);

    /// <summary>Positive for prose, in UTF-16 units; negative for linked scraps; zero for what prose may hold between.</summary>
    public static double Of(in Block block)
    {
        if (IsProse(block))
            return block.Length - (2.0 * block.LinkLength);
        if (block.LinkShare > ProseLinkShare)
            return -20 - (block.LinkLength / 2.0);
        return block.Role switch
        {
            TagRole.Heading => 0,
            TagRole.Paragraph or TagRole.Item or TagRole.Quote or TagRole.Preformatted => block.Length / 4.0,
            _ => -5,
        };
    }

    /// <summary>True for a block inside a body that is text of it: not a link by itself, and not a scrap outside any paragraph.</summary>
    public static bool Stays(in Block block)
    {
        if (block.LinkShare > ProseLinkShare)
            return false;
        return block.Role != TagRole.Block || IsProse(block) || (block.Stops > 0 && block.Words >= FewestOfSentence);
    }

    /// <summary>True for a block that may be a body's last: prose, a part of a list, quote or table, or a short sentence.</summary>
    public static bool EndsText(in Block block) =>
        IsProse(block) || block.Role is TagRole.Item or TagRole.Cell or TagRole.Quote or TagRole.Preformatted
        || (block.Role != TagRole.Heading && (block.Words > FewestOfSentence || (block.Stops > 0 && block.Words > 2)));
}

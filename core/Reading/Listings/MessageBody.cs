using System.Text;
using AngleSharp.Dom;

namespace Monitoring.Reading;

/// <summary>The words of one message: its paragraphs where it has some, else the element with most words, line by line.</summary>
internal static class MessageBody
{
    /// <summary>Title (a heading inside the item; empty when none) and paragraphs.</summary>
    /// <param name="item">The item.</param>
    /// <param name="isFrame">True for targets of links that frame the message.</param>
    public static (string Title, IReadOnlyList<Paragraph> Paragraphs) Read(IElement item, Func<string, bool> isFrame)
    {
        var blocks = Blocks(item, element => IsLeftOut(element, isFrame));
        var heading = blocks.FindIndex(block => block.Kind == ParagraphKind.Heading);
        var title = heading < 0 ? "" : blocks[heading].Text;
        if (heading >= 0)
            blocks.RemoveAt(heading);
        var kept = blocks.Where(block => block.IsMarked).ToArray();
        // Without paragraphs the words stand in one element among counters, names and buttons: the one with most of them.
        if (kept.Length == 0)
            kept = blocks.GroupBy(block => block.Holder).MaxBy(group => group.Sum(block => block.Text.Length))?.ToArray() ?? [];
        return (title, [.. kept.Select(block => new Paragraph(block.Kind, block.Text))]);
    }

    private static bool IsLeftOut(IElement element, Func<string, bool> isFrame) =>
        Elements.IsSilent(element) || element.LocalName is "time" or "footer" or "nav" or "figcaption" or "form"
        || (element.LocalName == "a" && element.GetAttribute("href") is { } href && isFrame(href));

    private static List<Block> Blocks(IElement item, Func<IElement, bool> isLeftOut)
    {
        var blocks = new List<Block>();
        var words = new StringBuilder();
        IElement? holder = null;
        foreach (var node in Elements.Below(item, isLeftOut))
        {
            var own = node as IElement;
            var block = Holder(node.Parent, item);
            if (own?.LocalName == "br" || (own is not null && !Elements.IsInline(own)) || block != holder)
                Close(blocks, words, holder);
            holder = block;
            if (node is IText text)
                words.Append(text.Data);
        }

        Close(blocks, words, holder);
        return blocks;
    }

    private static void Close(List<Block> blocks, StringBuilder words, IElement? holder)
    {
        var text = PlainText.Folded(words.ToString());
        words.Clear();
        if (text.Length > 0 && holder is not null)
            blocks.Add(new Block(text, holder));
    }

    private static IElement Holder(INode? node, IElement item)
    {
        while (node is IElement element && element != item && Elements.IsInline(element))
            node = element.Parent;
        return node as IElement ?? item;
    }

    private sealed record Block(string Text, IElement Holder)
    {
        public bool IsMarked => Holder.LocalName is "p" or "li" or "blockquote" || (Holder.ParentElement?.LocalName is "p" or "li" or "blockquote");

        public ParagraphKind Kind => Holder.LocalName switch
        {
            "h1" or "h2" or "h3" or "h4" or "h5" or "h6" => ParagraphKind.Heading,
            "li" => ParagraphKind.Item,
            "blockquote" => ParagraphKind.Quote,
            _ => Holder.ParentElement?.LocalName == "blockquote" ? ParagraphKind.Quote : ParagraphKind.Text,
        };
    }
}

using AngleSharp.Dom;

namespace Monitoring.Reading;

/// <summary>Walks of a page's tree that need no stack: pages nested ten thousand deep are walked like any other.</summary>
internal static class Elements
{
    /// <summary>The element and all below it, in the order of the page; below an element for which <paramref name="skips"/> holds nothing is visited, nor the element itself.</summary>
    public static IEnumerable<INode> Below(INode root, Func<IElement, bool> skips)
    {
        var node = root.FirstChild;
        while (node is not null)
        {
            var isSkipped = node is IElement element && skips(element);
            if (!isSkipped)
                yield return node;
            if (!isSkipped && node.FirstChild is { } child)
            {
                node = child;
                continue;
            }

            while (node is not null && node != root && node.NextSibling is null)
                node = node.Parent;
            node = node == root ? null : node?.NextSibling;
        }
    }

    /// <summary>Visible text below, white space folded, at most <paramref name="most"/> characters before folding.</summary>
    public static string Text(INode root, int most = 4096)
    {
        var made = new System.Text.StringBuilder();
        foreach (var node in Below(root, IsSilent))
        {
            if (node is IText text)
                made.Append(text.Data.AsSpan(0, Math.Min(text.Data.Length, most - made.Length)));
            else if (node is IElement element && !IsInline(element))
                made.Append(' ');
            if (made.Length >= most)
                break;
        }

        return PlainText.Folded(made.ToString());
    }

    /// <summary>Ancestors from the parent upwards, at most <paramref name="most"/>.</summary>
    public static IEnumerable<IElement> Above(INode node, int most)
    {
        for (var element = node.ParentElement; element is not null && most > 0; element = element.ParentElement, most--)
            yield return element;
    }

    /// <summary>Elements whose text nobody reads.</summary>
    public static bool IsSilent(IElement element) => element.LocalName is "script" or "style" or "noscript" or "template" or "svg" or "iframe" or "select" or "button";

    /// <summary>Elements that do not part words.</summary>
    public static bool IsInline(IElement element) => element.LocalName is "a" or "b" or "strong" or "i" or "em" or "span" or "u" or "font" or "mark" or "bdi" or "bdo" or "small" or "sup" or "sub" or "abbr" or "cite" or "time" or "wbr";
}

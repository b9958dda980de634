using AngleSharp.Dom;

namespace Monitoring.Reading;

/// <summary>Walks of a page's tree without recursion: deep pages are walked like any other.</summary>
internal static class Elements
{
    /// <summary>The element and all below it, in the order of the page; below an element for which <paramref name="skips"/> holds nothing is visited, nor the element itself.</summary>
    public static IEnumerable<INode> Below(INode root, Func<IElement, bool> skips)
    {
        // Places in lists of children: asking a node for its next sibling would search the list anew each time.
        var places = new Stack<(INodeList Children, int Next)>();
        places.Push((root.ChildNodes, 0));
        while (places.TryPop(out var place))
        {
            if (place.Next >= place.Children.Length)
                continue;
            places.Push((place.Children, place.Next + 1));
            var node = place.Children[place.Next];
            if (node is IElement element && skips(element))
                continue;
            yield return node;
            if (node.HasChildNodes)
                places.Push((node.ChildNodes, 0));
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

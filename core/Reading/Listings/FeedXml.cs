using System.Text;
using System.Xml;

namespace Monitoring.Reading;

/// <summary>
/// Takes an XML feed apart in one forward pass. No DTD is read and no entity expanded; depth, items and text have caps;
/// what was read before a fault is kept, since feeds are cut and broken in the wild.
/// </summary>
internal sealed class FeedXml
{
    /// <summary>Items read of one feed. News sitemaps hold up to 1,000 (Google's limit), others up to 50,000, the newest first as a rule.</summary>
    public const int MostItems = 5000;

    private const int MostDepth = 256;
    private const int MostText = 16 * 1024;

    private static readonly string[] ItemNames = ["item", "entry", "url", "sitemap"];

    private readonly List<FeedElement> _channel = [];
    private readonly List<IReadOnlyList<FeedElement>> _items = [];
    private readonly Stack<Open> _open = new();
    private List<FeedElement>? _item;
    private int _itemDepth;
    private string _root = "";

    /// <summary>The parts of <paramref name="text"/>.</summary>
    public static FeedDocument Read(string text)
    {
        var feed = new FeedXml();
        var fault = feed.Walk(XmlRepair.Of(text));
        return new FeedDocument(feed._root, feed._channel, feed._items, fault);
    }

    private string? Walk(string text)
    {
        var settings = new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Ignore,
            XmlResolver = null,
            MaxCharactersFromEntities = 1024,
            CheckCharacters = false,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
        };
        using var reader = XmlReader.Create(new StringReader(text), settings);
        try
        {
            while (_items.Count < MostItems && reader.Read())
            {
                if (reader.Depth > MostDepth)
                    return $"elements nested more than {MostDepth} deep";
                Take(reader);
            }

            return null;
        }
        catch (XmlException fault)
        {
            return fault.Message;
        }
    }

    private void Take(XmlReader reader)
    {
        switch (reader.NodeType)
        {
            case XmlNodeType.Element:
                Begin(reader);
                break;
            case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace:
                if (_open.TryPeek(out var open) && open.Text.Length < MostText)
                    open.Text.Append(reader.Value.AsSpan(0, Math.Min(reader.Value.Length, MostText)));
                break;
            case XmlNodeType.EndElement:
                End(reader.Depth);
                break;
        }
    }

    private void Begin(XmlReader reader)
    {
        var (name, space, depth, isEmpty) = (reader.LocalName.ToLowerInvariant(), reader.NamespaceURI, reader.Depth, reader.IsEmptyElement);
        if (depth == 0)
            _root = name;
        if (_item is null && depth > 0 && ItemNames.Contains(name))
            (_item, _itemDepth) = ([], depth);
        _open.Push(new Open(name, space, depth, Attributes(reader)));
        if (isEmpty)
            End(depth);
    }

    private void End(int depth)
    {
        if (!_open.TryPop(out var open))
            return;
        if (_item is not null && depth == _itemDepth)
        {
            // The item's own attributes matter too: rdf:about.
            _item.Add(open.Close(level: 0));
            _items.Add(_item);
            _item = null;
        }
        else if (_item is not null)
        {
            _item.Add(open.Close(depth - _itemDepth));
        }
        else if (depth is > 0 and <= 2)
        {
            _channel.Add(open.Close(depth));
        }
    }

    private static Dictionary<string, string> Attributes(XmlReader reader)
    {
        var found = new Dictionary<string, string>(StringComparer.Ordinal);
        while (found.Count < 32 && reader.MoveToNextAttribute())
            found[reader.LocalName.ToLowerInvariant()] = reader.Value;
        reader.MoveToElement();
        return found;
    }

    private sealed record Open(string Name, string Space, int Depth, IReadOnlyDictionary<string, string> Attributes)
    {
        public StringBuilder Text { get; } = new();

        public FeedElement Close(int level) => new(Name, Space, level, Text.ToString(), Attributes);
    }
}

using System.Text;

namespace Monitoring.Alerting.Writing;

/// <summary>Text that is safe to stand in a Telegram HTML message: made by escaping, or from a template of ours.</summary>
public readonly record struct Html
{
    private Html(string markup) => Markup = markup;

    /// <summary>Nothing.</summary>
    public static Html Empty { get; } = new(string.Empty);

    /// <summary>The markup.</summary>
    public string Markup { get; }

    /// <summary>True when nothing would be shown.</summary>
    public bool IsEmpty => string.IsNullOrEmpty(Markup);

    /// <summary>Escapes words from outside: the only way that they get into a message.</summary>
    public static Html Text(string words) => new(words
        .Replace("&", "&amp;", StringComparison.Ordinal)
        .Replace("<", "&lt;", StringComparison.Ordinal)
        .Replace(">", "&gt;", StringComparison.Ordinal)
        .Replace("\"", "&quot;", StringComparison.Ordinal));

    /// <summary>Markup of our own templates.</summary>
    internal static Html Trusted(string markup) => new(markup);

    /// <summary>Joins what is not empty.</summary>
    public static Html Join(string separator, IEnumerable<Html> parts) =>
        new(string.Join(separator, parts.Where(part => !part.IsEmpty).Select(part => part.Markup)));

    /// <summary>UTF-16 units that a reader sees: what Telegram counts, tags and escapes resolved.</summary>
    public static int VisibleLength(string markup)
    {
        var length = 0;
        for (var at = 0; at < markup.Length; at++)
        {
            if (markup[at] == '<' && End(markup, '>', at) is var tag && tag > at)
            {
                at = tag;
                continue;
            }

            if (markup[at] == '&')
                at = End(markup, ';', at);
            length++;
        }

        return length;
    }

    /// <summary>Where a tag or an escape ends; one that has no end is a character like others.</summary>
    private static int End(string markup, char mark, int at) => markup.IndexOf(mark, at) is var end and >= 0 ? end : at;

    /// <summary>The words alone, as a terminal or a feed shows them.</summary>
    public static string Plain(string markup)
    {
        var plain = new StringBuilder(markup.Length);
        for (var at = 0; at < markup.Length; at++)
        {
            if (markup[at] == '<' && End(markup, '>', at) is var tag && tag > at)
                at = tag;
            else
                plain.Append(markup[at]);
        }

        return plain.Replace("&lt;", "<").Replace("&gt;", ">").Replace("&quot;", "\"").Replace("&amp;", "&").ToString();
    }

    /// <inheritdoc />
    public override string ToString() => Markup ?? string.Empty;
}

using System.Net;
using System.Text;

namespace Monitoring.Delivering;

/// <summary>Telegram HTML as plain text: tags go, entities become letters, a link keeps its address in parentheses, and a block quotation stands in quotation marks.</summary>
public static class PlainText
{
    /// <summary>The text of a message. Never throws: a tag that is not closed is text.</summary>
    public static string Of(string html)
    {
        var text = new StringBuilder(html.Length);
        var links = new Stack<string?>();
        for (var at = 0; at < html.Length; at++)
        {
            var end = html[at] == '<' ? html.IndexOf('>', at) : -1;
            if (end < 0)
            {
                text.Append(html[at]);
                continue;
            }
            Tag(html.AsSpan(at + 1, end - at - 1), links, text);
            at = end;
        }
        return WebUtility.HtmlDecode(text.ToString());
    }

    private static void Tag(ReadOnlySpan<char> tag, Stack<string?> links, StringBuilder text)
    {
        if (tag.SequenceEqual("/a"))
        {
            if (links.TryPop(out var address) && address is not null)
                text.Append(" (").Append(address).Append(')');
        }
        else if (tag.Equals("blockquote", StringComparison.OrdinalIgnoreCase) || tag.StartsWith("blockquote ", StringComparison.OrdinalIgnoreCase))
        {
            text.Append('“');
        }
        else if (tag.Equals("/blockquote", StringComparison.OrdinalIgnoreCase))
        {
            text.Append('”');
        }
        else if (tag.StartsWith("a ", StringComparison.OrdinalIgnoreCase))
        {
            links.Push(Address(tag));
        }
    }

    private static string? Address(ReadOnlySpan<char> tag)
    {
        var start = tag.IndexOf("href=", StringComparison.OrdinalIgnoreCase);
        if (start < 0 || start + 5 >= tag.Length)
            return null;
        var value = tag[(start + 5)..];
        var quote = value[0];
        if (quote is not ('"' or '\''))
            return value.ToString();
        var end = value[1..].IndexOf(quote);
        return end < 0 ? null : value.Slice(1, end).ToString();
    }
}

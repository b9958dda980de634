using System.Net;
using System.Text;

namespace Monitoring.Cli.TelegramEmulator;

/// <summary>
/// Reads Telegram's HTML as strictly as Telegram does: known tags only, every tag closed in order, known entities only. The descriptions of
/// faults are Telegram's, with byte offsets.
/// </summary>
internal sealed class TelegramHtml
{
    private static readonly Dictionary<string, string> Types = new(StringComparer.Ordinal)
    {
        ["b"] = "bold",
        ["strong"] = "bold",
        ["i"] = "italic",
        ["em"] = "italic",
        ["u"] = "underline",
        ["ins"] = "underline",
        ["s"] = "strikethrough",
        ["strike"] = "strikethrough",
        ["del"] = "strikethrough",
        ["tg-spoiler"] = "spoiler",
        ["code"] = "code",
        ["pre"] = "pre",
        ["blockquote"] = "blockquote",
        ["a"] = "text_link",
        ["span"] = "spoiler",
    };

    private readonly string _source;
    private readonly StringBuilder _text = new();
    private readonly StringBuilder _html = new();
    private bool _isBehindBlock;
    private readonly Stack<(string Tag, int Start, string? Url)> _open = new();
    private readonly List<EmulatedEntity> _entities = [];
    private int _at;

    private TelegramHtml(string source) => _source = source;

    /// <summary>Text, safe HTML and entities; or the fault, as Telegram words it after <c>Bad Request: </c>.</summary>
    internal static (string Text, string Html, IReadOnlyList<EmulatedEntity> Entities, string? Fault) Read(string source)
    {
        var reader = new TelegramHtml(source);
        return reader.Fault() is { } fault ? ("", "", [], $"can't parse entities: {fault}") : (reader._text.ToString(), reader._html.ToString(), reader._entities, null);
    }

    /// <summary>Text without markup, for messages sent without a parse mode.</summary>
    internal static (string Text, string Html) Plain(string source) => (source, WebUtility.HtmlEncode(source));

    private string? Fault()
    {
        while (_at < _source.Length)
        {
            var fault = _source[_at] switch
            {
                '<' => Tag(),
                '&' => Entity(),
                _ => Letter(_source[_at++]),
            };
            if (fault is not null)
                return fault;
        }
        return _open.Count == 0 ? null : $"Can't find end tag corresponding to start tag \"{_open.Peek().Tag}\"";
    }

    private string? Letter(char letter)
    {
        _text.Append(letter);
        if (letter == '\n' && _isBehindBlock)
            return Behind(); // a quotation ends its line: Telegram's apps draw no empty one
        _isBehindBlock = false;
        _html.Append(letter switch { '<' => "&lt;", '>' => "&gt;", '&' => "&amp;", '"' => "&quot;", _ => letter.ToString() });
        return null;
    }

    private string? Behind()
    {
        _isBehindBlock = false;
        return null;
    }

    private string? Entity()
    {
        var end = _source.IndexOf(';', _at);
        var name = end < 0 || end - _at > 10 ? "" : _source[(_at + 1)..end];
        var meaning = name switch
        {
            "lt" => "<",
            "gt" => ">",
            "amp" => "&",
            "quot" => "\"",
            _ when name.StartsWith('#') => WebUtility.HtmlDecode($"&{name};"),
            _ => null,
        };
        // Telegram leaves what it does not know as it is.
        _at = meaning is null ? _at + 1 : end + 1;
        foreach (var letter in meaning ?? "&")
            Letter(letter);
        return null;
    }

    private string? Tag()
    {
        var start = _at;
        var end = _source.IndexOf('>', _at);
        if (end < 0)
            return $"Unclosed start tag at byte offset {Bytes(start)}";
        var inside = _source[(_at + 1)..end];
        _at = end + 1;
        return inside.StartsWith('/') ? Close(inside[1..].Trim().ToLowerInvariant(), start) : Open(inside, start);
    }

    private string? Open(string inside, int start)
    {
        var parts = inside.Split(' ', 2);
        var tag = parts[0].ToLowerInvariant();
        if (!Types.ContainsKey(tag))
            return $"Unsupported start tag \"{tag}\" at byte offset {Bytes(start)}";
        if (tag == "span" && !inside.Contains("tg-spoiler", StringComparison.Ordinal))
            return $"Tag \"span\" must have class \"tg-spoiler\" at byte offset {Bytes(start)}";
        var url = tag == "a" && parts.Length > 1 ? Href(parts[1]) : null;
        _open.Push((tag, _text.Length, url));
        _html.Append(tag == "a" && url is not null ? $"<a href=\"{WebUtility.HtmlEncode(url)}\" rel=\"noopener noreferrer\">" : tag == "a" ? "<a>" : $"<{Shown(tag)}>");
        return null;
    }

    private string? Close(string tag, int start)
    {
        if (!_open.TryPop(out var open))
            return $"Unexpected end tag at byte offset {Bytes(start)}";
        if (tag.Length > 0 && tag != open.Tag)
            return $"Unmatched end tag at byte offset {Bytes(start)}, expected \"</{open.Tag}>\", found \"</{tag}>\"";
        _html.Append($"</{Shown(open.Tag)}>");
        _isBehindBlock = open.Tag == "blockquote";
        if (_text.Length > open.Start && (open.Tag != "a" || open.Url is not null))
            _entities.Add(new EmulatedEntity(Types[open.Tag], open.Start, _text.Length - open.Start, open.Url));
        return null;
    }

    private static string Shown(string tag) => tag is "tg-spoiler" ? "span" : tag;

    private static string? Href(string attributes)
    {
        var at = attributes.IndexOf("href=", StringComparison.OrdinalIgnoreCase);
        if (at < 0)
            return null;
        var value = attributes[(at + 5)..].Trim();
        var url = WebUtility.HtmlDecode(value.Length > 1 && value[0] is '"' or '\'' ? value[1..].Split(value[0])[0] : value.Split(' ')[0]);
        return Uri.TryCreate(url, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" or "tg" or "mailto" or "ton" ? url : null;
    }

    private int Bytes(int index) => Encoding.UTF8.GetByteCount(_source.AsSpan(0, index));
}

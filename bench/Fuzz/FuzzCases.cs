using System.IO.Compression;
using System.Text;

namespace Monitoring.Bench.Fuzz;

/// <summary>Makes hostile inputs, the same ones every time.</summary>
/// <param name="pages">Pages to start from.</param>
/// <param name="seed">Of the random numbers.</param>
internal sealed class FuzzCases(IReadOnlyList<string> pages, int seed)
{
    private const int Deep = 10_000;

    private static readonly string[] s_charsets = ["windows-1256", "windows-1252", "utf-8", "utf-16", "utf-16be", "shift_jis", "no-such-charset", "utf-7", "\"utf-8\"", ""];
    private static readonly string[] s_codings = ["gzip", "deflate", "br"];
    private static readonly (string Start, string Nested)[] s_nests =
    [
        ("<rss><channel>", "<item><title>"), ("<rss>", "<channel>"), ("<feed>", "<entry>"), ("<urlset>", "<url><loc>"), ("{\"items\":", "["), ("{\"items\":", "{\"items\":"),
        ("<html><body>", "<div>"), ("<html><body>", "<table><tr><td>"), ("<html><body>", "<b><p>"), ("<html><body>", "<a href=\"/news/1234\">"), ("<html><body>", "<ul><li>"),
        ("<html><body>", "<font><center>"), ("<html><body>", "<svg><g>"), ("<html><body>", "<blockquote>"), ("<script type=application/ld+json>", "{\"@graph\":["), ("<html><body>", "<select><option>"),
        ("<html><body>", "<template>"), ("<html><body>", "<math><mi>"), ("<html><body>", "<time datetime=\"2016-12-24T12:00:00Z\">"), ("<html><body>", "<form><object>"),
    ];

    private readonly Random _random = new(seed);

    /// <summary>The next input.</summary>
    internal FuzzCase Next() => _random.Next(100) switch
    {
        < 50 => new FuzzCase(FuzzKind.Page, PageMutation.Of(Page(), _random)),
        < 78 => new FuzzCase(FuzzKind.Feed, FeedMutation.Of(_random)),
        < 83 => Nested(),
        < 91 => new FuzzCase(FuzzKind.Charset, Encoded(Page()), s_charsets[_random.Next(s_charsets.Length)]),
        < 94 => new FuzzCase(FuzzKind.Laughs, Laughs()),
        _ => Bomb(),
    };

    private string Page() => pages[_random.Next(pages.Count)];

    private FuzzCase Nested()
    {
        var (start, nested) = s_nests[_random.Next(s_nests.Length)];
        var text = new StringBuilder(start).Insert(start.Length, nested, _random.Next(Deep / 2, Deep + 1)).Append("Three civilians were killed.");
        return new FuzzCase(FuzzKind.Nested, Encoding.UTF8.GetBytes(text.ToString()));
    }

    private byte[] Encoded(string page) => _random.Next(5) switch
    {
        0 => Encoding.Unicode.GetBytes(page)[_random.Next(2)..],
        1 => Encoding.BigEndianUnicode.GetBytes(page),
        2 => Encoding.Latin1.GetBytes(page),
        3 => Encoding.UTF32.GetBytes(page[..(page.Length / 4)]),
        _ => [.. Encoding.UTF8.GetBytes(page).SelectMany(one => one > 127 && _random.Next(3) == 0 ? new byte[] { one, 0xC3, 0x28 } : [one])],
    };

    private byte[] Laughs()
    {
        var levels = _random.Next(5, 40);
        var text = new StringBuilder("<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY l0 \"ha\">");
        for (var level = 1; level <= levels; level++)
            text.Append(provider: null, $"<!ENTITY l{level} \"{string.Concat(Enumerable.Repeat($"&l{level - 1};", 10))}\">");
        text.Append(provider: null, $"]><rss><channel><item><title>&l{levels};</title><link>https://news.example/{levels}</link></item></channel></rss>");
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    /// <summary>A bomb of up to a thousand times its size, one inside another, one that is cut, or bytes that are not of the coding.</summary>
    private FuzzCase Bomb()
    {
        var coding = s_codings[_random.Next(s_codings.Length)];
        var packed = Packed(coding, _random.Next(4) == 0 ? Encoding.UTF8.GetBytes(Page()) : new byte[_random.Next(1, 40) << 20]);
        return new FuzzCase(FuzzKind.Bomb, _random.Next(5) switch
        {
            0 => packed[..(packed.Length / 2)],
            1 => Packed(coding, packed),
            2 => Encoding.UTF8.GetBytes(Page()),
            _ => packed,
        }, Coding: coding);
    }

    private static byte[] Packed(string coding, byte[] content)
    {
        using var memory = new MemoryStream();
        using (Stream packing = coding switch
        {
            "gzip" => new GZipStream(memory, CompressionLevel.Fastest),
            "deflate" => new ZLibStream(memory, CompressionLevel.Fastest),
            _ => new BrotliStream(memory, CompressionLevel.Fastest),
        })
            packing.Write(content);
        return memory.ToArray();
    }
}

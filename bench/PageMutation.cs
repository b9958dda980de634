using System.Text;

namespace Monitoring.Bench;

/// <summary>Ways in which pages arrive broken.</summary>
internal static class PageMutation
{
    private static readonly string[] s_nested = ["<div>", "<b>", "<p><i>", "<table><tr><td>", "<ul><li>", "<a href=x>", "<blockquote>", "<svg><g>", "<font><center>"];
    private static readonly string[] s_scraps = ["&#x110000;", "&#0;", "&amp", "&lt;", "<!--", "<![CDATA[", "<script>", "</", "<p", "\0", "\uFFFD", "<title>", "<template>", "<plaintext>", "<select>", "<frameset>", "<math><mi>", "\u202E", "<base href='javascript:'>", "<time datetime='9999-99-99'>", "<meta property='article:published_time' content='2020-02-30T25:61'>", "<script type='application/ld+json'>[[[[{\"@type\":\"NewsArticle\",\"articleBody\":\"", "<link rel=canonical href='http://[::1'>"];

    /// <summary>A mutated page as bytes.</summary>
    public static byte[] Of(string page, Random random) => random.Next(7) switch
    {
        0 => Encoding.UTF8.GetBytes(page[..random.Next(page.Length)]),
        1 => Encoding.UTF8.GetBytes(Inserted(page, Repeated(s_nested[random.Next(s_nested.Length)], random.Next(1, 10_000)), random)),
        2 => Encoding.UTF8.GetBytes(Scattered(page, random)),
        3 => Scrambled(Encoding.UTF8.GetBytes(page), random),
        4 => Encoding.Unicode.GetBytes(page),
        5 => Encoding.Latin1.GetBytes(page),
        _ => Encoding.UTF8.GetBytes(Shuffled(page, random)),
    };

    private static string Repeated(string text, int times) => new StringBuilder(text.Length * times).Insert(0, text, times).ToString();

    private static string Inserted(string page, string text, Random random) => page.Insert(random.Next(page.Length), text);

    private static string Scattered(string page, Random random)
    {
        for (var i = random.Next(1, 20); i > 0; i--)
            page = Inserted(page, s_scraps[random.Next(s_scraps.Length)], random);
        return page;
    }

    private static byte[] Scrambled(byte[] bytes, Random random)
    {
        for (var i = bytes.Length / 50; i > 0; i--)
            bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
        return bytes;
    }

    private static string Shuffled(string page, Random random)
    {
        var parts = page.Split('<');
        for (var i = parts.Length / 10; i > 0; i--)
        {
            var (one, other) = (random.Next(parts.Length), random.Next(parts.Length));
            (parts[one], parts[other]) = (parts[other], parts[one]);
        }
        return string.Join('<', parts);
    }
}

using System.Text;

namespace Monitoring.Bench.Fuzz;

/// <summary>Feeds of every form, broken in the ways that feeds are.</summary>
internal static class FeedMutation
{
    private static readonly string[] s_seeds =
    [
        "<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>News</title><ttl>15</ttl>{0}</channel></rss>",
        "<?xml version=\"1.0\"?><feed xmlns=\"http://www.w3.org/2005/Atom\"><title>News</title>{0}</feed>",
        "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\" xmlns=\"http://purl.org/rss/1.0/\"><channel/>{0}</rdf:RDF>",
        "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\" xmlns:news=\"http://www.google.com/schemas/sitemap-news/0.9\">{0}</urlset>",
        "<sitemapindex xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">{0}</sitemapindex>",
        "{{\"version\":\"https://jsonfeed.org/version/1.1\",\"title\":\"News\",\"items\":[{0}]}}",
    ];

    private static readonly string[] s_items =
    [
        "<item><title>Six killed &amp; more</title><link>https://news.example/a{0}</link><guid isPermaLink=\"true\">https://news.example/a{0}</guid><pubDate>Sat, 24 Dec 2016 12:00:00 +0200</pubDate><description><![CDATA[<p>text</p>]]></description></item>",
        "<entry><title type=\"html\">Six &lt;b&gt;killed</title><link href=\"https://news.example/a{0}\"/><id>tag:{0}</id><updated>2016-12-24T12:00:00Z</updated></entry>",
        "<item rdf:about=\"https://news.example/a{0}\"><title>Six killed</title><link>https://news.example/a{0}</link><dc:date xmlns:dc=\"http://purl.org/dc/elements/1.1/\">2016-12-24</dc:date></item>",
        "<url><loc>https://news.example/a{0}</loc><news:news><news:publication_date>2016-12-24T12:00:00+02:00</news:publication_date><news:title>Six killed</news:title></news:news></url>",
        "<sitemap><loc>https://news.example/news-{0}.xml</loc><lastmod>2016-12-24</lastmod></sitemap>",
        "{{\"id\":\"{0}\",\"url\":\"https://news.example/a{0}\",\"title\":\"Six killed\",\"date_published\":\"2016-12-24T12:00:00Z\"}}",
    ];

    private static readonly string[] s_grafts =
    [
        "<", ">", "&", "&#0;", "&#xD800;", "&nbsp", "]]>", "<![CDATA[", "<!--", "-->", "<?xml", "<!DOCTYPE x [<!ENTITY a \"&a;\">]>", "&a;", "\0", "\uFFFF", "\uD800", "</item>", "<item>", "<entry>", "</channel>",
        "\"", "'", "{", "[", "\\ud800", ":", ",", "null", "xmlns:x=\"", "<link>http://[</link>", "<link>http://:80</link>", "<pubDate>99 Foo 99999 99:99</pubDate>", "1e999999", "<loc>//</loc>", "\u202E",
    ];

    /// <summary>A mutated feed as bytes.</summary>
    public static byte[] Of(Random random)
    {
        var form = random.Next(s_seeds.Length);
        var items = Enumerable.Range(0, random.Next(1, random.Next(20) == 0 ? 5000 : 60)).Select(number => string.Format(null, s_items[random.Next(12) == 0 ? random.Next(s_items.Length) : form], number));
        var text = string.Format(null, s_seeds[form], string.Join(form == s_seeds.Length - 1 ? "," : "\n", items));
        for (var change = random.Next(1, 12); change > 0; change--)
            text = Changed(text, random);
        return (random.Next(6) switch { 0 => Encoding.Unicode, 1 => Encoding.Latin1, _ => Encoding.UTF8 }).GetBytes(text);
    }

    private static string Changed(string text, Random random)
    {
        var at = random.Next(text.Length + 1);
        return random.Next(5) switch
        {
            0 => text[..at],
            1 => text.Remove(at, Math.Min(text.Length - at, random.Next(1, 200))),
            2 => text.Insert(at, text.Substring(random.Next(at + 1) is var from && from < at ? from : 0, Math.Min(at, 300) is var most && from + most <= text.Length ? most : 0)),
            _ => text.Insert(at, s_grafts[random.Next(s_grafts.Length)]),
        };
    }
}

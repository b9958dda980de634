using System.Security.Cryptography;
using System.Text;
using Monitoring.Alerting.Writing;

namespace Monitoring.Publishing;

/// <summary>What stands around every public page: a plain document that works without script, cookies or anything from elsewhere.</summary>
internal sealed class PageFrame(Wording words)
{
    private const string Style = "body{max-width:44rem;margin:2rem auto;padding:0 1rem;font:1rem/1.5 system-ui,sans-serif;color:#1a1a1a;background:#fff}"
        + "h1{font-size:1.4rem}h2{font-size:1.1rem;margin-top:2rem}blockquote{margin:.4rem 0;padding-left:.8rem;border-left:3px solid #999}"
        + "li{margin:.8rem 0}nav,footer{margin:1.5rem 0;font-size:.9rem}a{color:#0b4f9e}@media(prefers-color-scheme:dark){body{color:#eee;background:#161616}a{color:#8ab8f0}}";

    /// <summary>Nothing may be loaded or sent but this one style.</summary>
    public static string ContentPolicy { get; } =
        $"default-src 'none'; style-src 'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Style)))}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    /// <summary>A whole document.</summary>
    /// <param name="title">Of the page, as words.</param>
    /// <param name="root">Way from the page to the pages' root: empty, or <c>../</c>.</param>
    /// <param name="content">Blocks of the page, in order.</param>
    public string Write(Html title, string root, IEnumerable<Html> content)
    {
        var plain = Html.Text(Html.Plain(title.Markup));
        var page = new StringBuilder();
        page.Append("<!doctype html>\n<html lang=\"").Append(words.Phrases.Language).Append("\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width\">\n");
        // A copy that somebody else keeps would outlive a takedown or a correction.
        page.Append("<meta name=\"robots\" content=\"noindex, noarchive\">\n<title>").Append(plain).Append("</title>\n<style>").Append(Style).Append("</style>\n</head>\n<body>\n<main>\n");
        page.Append("<h1>").Append(plain).Append("</h1>\n");
        foreach (var block in content.Where(block => !block.IsEmpty))
            page.Append(block).Append('\n');
        page.Append("</main>\n<nav>").Append(Link(root + "corrections", "page.nav.corrections")).Append(" · ").Append(Link(root + "method", "page.nav.method"));
        return page.Append("</nav>\n</body>\n</html>\n").ToString();
    }

    /// <summary>A paragraph; nothing when it is empty.</summary>
    public static Html Paragraph(Html said) => said.IsEmpty ? said : Html.Trusted($"<p>{said}</p>");

    /// <summary>A heading.</summary>
    public Html Heading(string key) => Html.Trusted($"<h2>{words.Phrases[key]}</h2>");

    /// <summary>A list; nothing when it has no item.</summary>
    public static Html List(IEnumerable<Html> items)
    {
        var all = items.Where(item => !item.IsEmpty).ToArray();
        return all.Length == 0 ? Html.Empty : Html.Trusted($"<ul>\n{string.Concat(all.Select(item => $"<li>{item}</li>\n"))}</ul>");
    }

    /// <summary>A link to another page of ours.</summary>
    public static Html Link(string path, Html name) => Html.Trusted($"<a href=\"{Html.Text(path)}\">{name}</a>");

    private Html Link(string path, string key) => Link(path, Html.Trusted(words.Phrases[key]));
}

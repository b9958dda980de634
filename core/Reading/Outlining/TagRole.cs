using System.Collections.Frozen;

namespace Monitoring.Reading.Outlining;

/// <summary>What an element is to a reader of text.</summary>
internal enum TagRole : byte
{
    Inline, Link, Break, Block, Paragraph, Heading, List, Item, Quote, Preformatted, Table, Cell, Figure, Caption,
    Article, Main, Aside, Navigation, Footer, Form, Media, Skipped, Script, Meta, LinkTag, Title, Time, Html, Body,
}

/// <summary>Roles of HTML's elements.</summary>
internal static class Tags
{
    private static readonly FrozenDictionary<string, TagRole> s_roles = Build();

    /// <summary>The role; elements that nobody knows are inline, as browsers treat them.</summary>
    public static TagRole RoleOf(string localName) => s_roles.GetValueOrDefault(localName, TagRole.Inline);

    private static FrozenDictionary<string, TagRole> Build()
    {
        var roles = new Dictionary<string, TagRole>(StringComparer.Ordinal)
        {
            ["a"] = TagRole.Link,
            ["br"] = TagRole.Break,
            ["hr"] = TagRole.Block,
            ["p"] = TagRole.Paragraph,
            ["ul"] = TagRole.List,
            ["ol"] = TagRole.List,
            ["dl"] = TagRole.List,
            ["menu"] = TagRole.List,
            ["li"] = TagRole.Item,
            ["dt"] = TagRole.Item,
            ["dd"] = TagRole.Item,
            ["blockquote"] = TagRole.Quote,
            ["pre"] = TagRole.Preformatted,
            ["table"] = TagRole.Table,
            ["td"] = TagRole.Cell,
            ["th"] = TagRole.Cell,
            ["figure"] = TagRole.Figure,
            ["figcaption"] = TagRole.Caption,
            ["caption"] = TagRole.Caption,
            ["article"] = TagRole.Article,
            ["main"] = TagRole.Main,
            ["aside"] = TagRole.Aside,
            ["nav"] = TagRole.Navigation,
            ["footer"] = TagRole.Footer,
            ["form"] = TagRole.Form,
            ["script"] = TagRole.Script,
            ["meta"] = TagRole.Meta,
            ["link"] = TagRole.LinkTag,
            ["title"] = TagRole.Title,
            ["time"] = TagRole.Time,
            ["html"] = TagRole.Html,
            ["body"] = TagRole.Body,
        };
        Add(roles, TagRole.Heading, "h1 h2 h3 h4 h5 h6");
        Add(roles, TagRole.Block, "div section header address center details summary fieldset legend hgroup tr tbody thead tfoot search amp-story");
        Add(roles, TagRole.Media, "img picture video audio embed object map source track wbr amp-img");
        Add(roles, TagRole.Skipped, "style noscript template svg math button select option optgroup datalist textarea input iframe frameset applet canvas dialog noembed noframes head-placeholder progress meter");
        return roles.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private static void Add(Dictionary<string, TagRole> roles, TagRole role, string names)
    {
        foreach (var name in names.Split(' '))
            roles[name] = role;
    }
}

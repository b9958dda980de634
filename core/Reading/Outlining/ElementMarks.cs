using AngleSharp.Dom;

namespace Monitoring.Reading.Outlining;

/// <summary>The attributes of an element that matter to a reader, taken in one pass over them.</summary>
internal ref struct ElementMarks
{
    public string? Class;
    public string? Id;
    public string? Role;
    public string? Property;
    public string? Name;
    public string? Content;
    public string? DateTime;
    public string? Language;
    public string? Rel;
    public string? Href;
    public string? Type;
    public bool IsHidden;

    /// <summary>Reads them.</summary>
    public static ElementMarks Of(IElement element)
    {
        var marks = new ElementMarks();
        var attributes = element.Attributes;
        for (var i = 0; i < attributes.Length; i++)
        {
            if (attributes[i] is { } attribute)
                marks.Take(attribute.LocalName, attribute.Value);
        }
        return marks;
    }

    private void Take(string name, string value)
    {
        switch (name)
        {
            case "class": Class = value; break;
            case "id": Id = value; break;
            case "role": Role = value; break;
            case "itemprop": Property = value; break;
            case "name" or "property" or "http-equiv": Name ??= value; break;
            case "content": Content = value; break;
            case "datetime": DateTime = value; break;
            case "lang": Language = value; break;
            case "rel": Rel = value; break;
            case "href": Href = value; break;
            case "type": Type = value; break;
            case "hidden": IsHidden = true; break;
            case "style": IsHidden |= Hides(value); break;
            case "aria-hidden": IsHidden |= value == "true"; break;
        }
    }

    private static bool Hides(string style)
    {
        var at = style.IndexOf("display", StringComparison.OrdinalIgnoreCase);
        if (at < 0)
            return style.Contains("visibility:hidden", StringComparison.OrdinalIgnoreCase);
        var value = style.AsSpan(at + "display".Length).TrimStart(" :");
        return value.StartsWith("none", StringComparison.OrdinalIgnoreCase);
    }
}

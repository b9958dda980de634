namespace Monitoring.Alerting;

/// <summary>Builds a message of lines, and leaves out what matters least when it would be too long; a tag is never cut.</summary>
internal sealed class PostText
{
    private readonly List<(int Weight, Html Line)> _lines = [];

    /// <summary>A line, begun with a capital; with weight 0 it is never left out, else higher weights go first.</summary>
    public PostText Add(Html line, int weight = 0)
    {
        if (!line.IsEmpty)
            _lines.Add((weight, Capital(line)));
        return this;
    }

    /// <summary>The message, at most so many visible characters unless the lines that must stay are longer.</summary>
    public string Fit(int visible)
    {
        while (Html.VisibleLength(Text()) > visible && _lines.Max(line => line.Weight) is > 0 and var weight)
            _lines.RemoveAt(_lines.FindLastIndex(line => line.Weight == weight));
        return Text();
    }

    /// <summary>A place or a source that a text names in small letters may begin a line of ours.</summary>
    private static Html Capital(Html line)
    {
        var at = 0;
        while (at < line.Markup.Length && line.Markup[at] == '<')
            at = line.Markup.IndexOf('>', at) + 1;
        return at < line.Markup.Length && char.IsLower(line.Markup[at])
            ? Html.Trusted(line.Markup[..at] + char.ToUpperInvariant(line.Markup[at]) + line.Markup[(at + 1)..])
            : line;
    }

    private string Text() => string.Join('\n', _lines.Select(line => line.Line.Markup));
}

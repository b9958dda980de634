namespace Monitoring.Alerting;

/// <summary>Builds a message of lines, and leaves out what matters least when it would be too long; a tag is never cut.</summary>
internal sealed class PostText
{
    private readonly List<(int Weight, Html Line)> _lines = [];

    /// <summary>A line, begun with a capital; with weight 0 it is never left out, else higher weights go first.</summary>
    public PostText Add(Html line, int weight = 0)
    {
        if (!line.IsEmpty)
            _lines.Add((weight, char.IsLower(line.Markup[0]) ? Html.Trusted(char.ToUpperInvariant(line.Markup[0]) + line.Markup[1..]) : line));
        return this;
    }

    /// <summary>The message, at most so many visible characters unless the lines that must stay are longer.</summary>
    public string Fit(int visible)
    {
        while (Html.VisibleLength(Text()) > visible && _lines.Max(line => line.Weight) is > 0 and var weight)
            _lines.RemoveAt(_lines.FindLastIndex(line => line.Weight == weight));
        return Text();
    }

    private string Text() => string.Join('\n', _lines.Select(line => line.Line.Markup));
}

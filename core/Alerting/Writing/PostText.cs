namespace Monitoring.Alerting.Writing;

/// <summary>Builds a message of lines, and shortens or leaves out what matters least when it would be too long; a tag is never cut.</summary>
internal sealed class PostText
{
    /// <summary>The first line, and those with the links and the tags.</summary>
    private const int Frame = 3;
    private readonly List<Line> _lines = [];

    private sealed record Line(int Weight, Html Words, Html[] Shorter);

    /// <summary>A line, begun with a capital; with weight 0 it is never left out, else higher weights go first.</summary>
    public PostText Add(Html line, int weight = 0) => Add(line, weight, []);

    /// <summary>A line that is shortened before it would be left out, and then stays.</summary>
    /// <param name="line">As it stands where there is room; nothing is added when it is empty.</param>
    /// <param name="weight">Higher weights are shortened first.</param>
    /// <param name="shorter">As it stands where there is less, one after the other, the last to stay; an empty one, or none: it is left out.</param>
    public PostText Add(Html line, int weight, params Html[] shorter)
    {
        if (!line.IsEmpty)
            _lines.Add(new Line(weight, Capital(line), shorter));
        return this;
    }

    /// <summary>The message, at most so many visible characters: where nothing is left to shorten, the longest lines between the first and the last two go.</summary>
    public string Fit(int visible)
    {
        while (_lines.Count > 0 && Html.VisibleLength(Text()) > visible && _lines.Max(line => line.Weight) is > 0 and var weight)
        {
            var at = _lines.FindLastIndex(line => line.Weight == weight);
            if (_lines[at].Shorter is [{ IsEmpty: false } next, .. var rest])
                _lines[at] = new Line(rest.Length == 0 ? 0 : weight, Capital(next), rest);
            else
                _lines.RemoveAt(at);
        }

        while (_lines.Count > Frame && Html.VisibleLength(Text()) > visible)
            _lines.RemoveAt(Enumerable.Range(1, _lines.Count - Frame).MaxBy(at => Html.VisibleLength(_lines[at].Words.Markup)));
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

    private string Text() => string.Join('\n', _lines.Select(line => line.Words.Markup));
}

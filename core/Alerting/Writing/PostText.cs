using System.Text;

namespace Monitoring.Alerting.Writing;

/// <summary>Builds a message of lines, and shortens or leaves out what matters least when it would be too long; a tag is never cut.</summary>
internal sealed class PostText
{
    /// <summary>The first line, and those with the links and the tags.</summary>
    private const int Frame = 3;

    /// <summary>An empty line.</summary>
    private static readonly Html Empty = Html.Trusted("\n");
    private readonly List<Line> _lines = [];

    /// <summary>A line in its forms, the fullest first; an empty one: left out.</summary>
    private sealed class Line(int weight, Html[] forms)
    {
        public int Weight => weight;

        public int At { get; set; }

        public bool CanBeShorter => weight > 0 && At < forms.Length - 1;

        public Html Words => forms[At];
    }

    /// <summary>A line, begun with a capital; with weight 0 it is never left out, else higher weights go first.</summary>
    public PostText Add(Html line, int weight = 0) => Add(line, weight, weight == 0 ? [] : [Html.Empty]);

    /// <summary>A line that is shortened before it would be left out, and then stays.</summary>
    /// <param name="line">As it stands where there is room; nothing is added when it is empty.</param>
    /// <param name="weight">Higher weights are shortened first.</param>
    /// <param name="shorter">As it stands where there is less, one after the other, the last to stay; an empty one, or none: it is left out.</param>
    public PostText Add(Html line, int weight, params Html[] shorter)
    {
        if (!line.IsEmpty)
            _lines.Add(new Line(weight, [Capital(line), .. shorter.Select(Capital)]));
        return this;
    }

    /// <summary>An empty line between paragraphs; the first to go where there is no room.</summary>
    public PostText Gap()
    {
        _lines.Add(new Line(int.MaxValue, [Empty, Html.Empty]));
        return this;
    }

    /// <summary>The message, at most so many visible characters: where nothing is left to shorten, lines between the first and the last two go, those that matter least and are longest first.</summary>
    public string Fit(int visible)
    {
        while (Html.VisibleLength(Text()) > visible && _lines.Where(line => line.CanBeShorter).OrderBy(line => line.Weight).LastOrDefault() is { } longest)
            longest.At++;
        GiveBack(visible);
        while (_lines.Count > Frame && Html.VisibleLength(Text()) > visible)
            _lines.RemoveAt(Enumerable.Range(1, _lines.Count - Frame).MaxBy(at => (_lines[at].Weight, Html.VisibleLength(_lines[at].Words.Markup))));
        return Text();
    }

    /// <summary>Where more went than there was need of, what matters most comes back as full as there is room; what was left out stays out.</summary>
    private void GiveBack(int visible)
    {
        foreach (var line in _lines.Where(line => !line.Words.IsEmpty).OrderBy(line => line.Weight))
        {
            var shortest = line.At;
            line.At = 0;
            while (line.At < shortest && Html.VisibleLength(Text()) > visible)
                line.At++;
        }
    }

    /// <summary>A place or a source that a text names in small letters may begin a line of ours.</summary>
    private static Html Capital(Html line)
    {
        var at = 0;
        while (at < line.Markup.Length && line.Markup[at] == '<' && line.Markup.IndexOf('>', at) is var end and >= 0)
            at = end + 1;
        return at < line.Markup.Length && char.IsLower(line.Markup[at])
            ? Html.Trusted(line.Markup[..at] + char.ToUpperInvariant(line.Markup[at]) + line.Markup[(at + 1)..])
            : line;
    }

    /// <summary>One empty line at most between paragraphs, and none behind a quotation, which is a paragraph of its own.</summary>
    private string Text()
    {
        var text = new StringBuilder();
        foreach (var words in _lines.Select(line => line.Words).Where(words => !words.IsEmpty))
        {
            if (words != Empty)
                text.Append(text.Length == 0 ? string.Empty : "\n").Append(words.Markup);
            else if (!Ends(text, "\n") && !Ends(text, "</blockquote>"))
                text.Append('\n');
        }

        return text.ToString();
    }

    private static bool Ends(StringBuilder text, string end) => text.Length >= end.Length && text.ToString(text.Length - end.Length, end.Length) == end;
}

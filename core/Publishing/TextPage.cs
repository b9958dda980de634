using System.Globalization;
using Monitoring.Alerting;
using Monitoring.Alerting.Writing;

namespace Monitoring.Publishing;

/// <summary>
/// A page of plain words, as <c>data/posts/&lt;language&gt;/method.txt</c> and <c>ops.txt</c> have them: <c># heading</c>, <c>- item</c>, else a
/// paragraph. <c>{#one two}</c> behind a heading names the anchors that links lead to.
/// </summary>
internal sealed class TextPage(Wording words, string title, IReadOnlyList<string> lines)
{
    private const string Anchors = " {#";

    /// <summary>The page.</summary>
    /// <param name="thresholds">Numbers come from these, so that page and program cannot differ.</param>
    public string Write(NewsThresholds thresholds)
    {
        var blocks = new List<Html>();
        var items = new List<Html>();
        foreach (var line in lines.Select(line => Filled(line, thresholds)).Append(string.Empty))
        {
            if (line.StartsWith("- ", StringComparison.Ordinal))
            {
                items.Add(Html.Text(line[2..]));
                continue;
            }

            blocks.Add(PageFrame.List(items));
            items.Clear();
            blocks.Add(line.StartsWith("# ", StringComparison.Ordinal) ? Heading(line[2..]) : PageFrame.Paragraph(Html.Text(line)));
        }

        return new PageFrame(words).Write(words.Phrases.Fill(title), string.Empty, blocks);
    }

    private static Html Heading(string line)
    {
        var at = line.IndexOf(Anchors, StringComparison.Ordinal);
        if (at < 0)
            return Html.Trusted($"<h2>{Html.Text(line)}</h2>");
        var anchors = line[(at + Anchors.Length)..].TrimEnd('}').Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return Html.Trusted($"<h2>{string.Concat(anchors.Select(anchor => $"<span id=\"{Html.Text(anchor)}\"></span>"))}{Html.Text(line[..at])}</h2>");
    }

    private static string Filled(string line, NewsThresholds thresholds) => line
        .Replace("{large}", thresholds.ApprovalHarmed.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
        .Replace("{wait}", thresholds.ApprovalWait.TotalMinutes.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);
}

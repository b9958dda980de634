using System.Globalization;
using Monitoring.Alerting;

namespace Monitoring.Publishing;

/// <summary>What is counted and what is not, in the words of <c>data/posts/&lt;language&gt;/method.txt</c>: <c># heading</c>, <c>- item</c>, else a paragraph.</summary>
internal sealed class MethodPage(Wording words, IReadOnlyList<string> lines, NewsThresholds thresholds)
{
    /// <summary>The page.</summary>
    public string Write()
    {
        var blocks = new List<Html>();
        var items = new List<Html>();
        foreach (var line in lines.Select(Filled).Append(string.Empty))
        {
            if (line.StartsWith("- ", StringComparison.Ordinal))
            {
                items.Add(Html.Text(line[2..]));
                continue;
            }

            blocks.Add(PageFrame.List(items));
            items.Clear();
            blocks.Add(line.StartsWith("# ", StringComparison.Ordinal) ? Html.Trusted($"<h2>{Html.Text(line[2..])}</h2>") : PageFrame.Paragraph(Html.Text(line)));
        }

        return new PageFrame(words).Write(words.Phrases.Fill("page.method.first"), string.Empty, blocks);
    }

    /// <summary>Numbers come from the thresholds, so that page and program cannot differ.</summary>
    private string Filled(string line) => line
        .Replace("{large}", thresholds.ApprovalHarmed.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
        .Replace("{wait}", thresholds.ApprovalWait.TotalMinutes.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);
}

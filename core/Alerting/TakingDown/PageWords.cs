namespace Monitoring.Alerting.TakingDown;

/// <summary>The words of a page that is taken down: tells quotations of it from what we wrote ourselves.</summary>
internal sealed class PageWords
{
    /// <summary>A run of so many words in the order of the page is a quotation; fewer are a count and its noun, which stay as the figure's proof.</summary>
    private const int Run = 6;

    private readonly HashSet<string> _runs = new(StringComparer.Ordinal);

    /// <summary>Learns a text of the page.</summary>
    public void Learn(string? text)
    {
        foreach (var run in RunsOf(text))
            _runs.Add(run);
    }

    /// <summary>True when the text quotes the page.</summary>
    public bool IsQuotedIn(string text) => RunsOf(text).Any(_runs.Contains);

    private static IEnumerable<string> RunsOf(string? text)
    {
        var words = (text ?? string.Empty).Split(' ', '\n', '\t', '\u00a0').Select(Plain).Where(word => word.Length > 0).ToArray();
        for (var at = 0; at + Run <= words.Length; at++)
            yield return string.Join(' ', words, at, Run);
    }

    private static string Plain(string word) => new([.. word.Where(char.IsLetterOrDigit).Select(char.ToLowerInvariant)]);
}

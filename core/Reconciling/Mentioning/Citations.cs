namespace Monitoring.Reconciling.Mentioning;

/// <summary>
/// Words by which one who reports says whom he has it from: "AFP reported citing SOHR". The innermost source is the origin. The words are
/// data: kind <c>cites</c> of <c>data/reconciling/cues.tsv</c>.
/// </summary>
internal sealed class Citations
{
    /// <summary>So near to the name of the one who reports his words stand. UTF-16 units: "AFP news agency reported on Tuesday, citing".</summary>
    private const int Near = 48;

    private readonly List<string> _words = [];

    private Citations()
    {
    }

    /// <summary>Reads the table; its faults are those of <see cref="ReportCues"/>.</summary>
    /// <param name="dataFolder">The folder <c>data</c>.</param>
    /// <param name="fold">How words are compared.</param>
    public static Citations Load(string dataFolder, Func<string, string> fold)
    {
        var citations = new Citations();
        foreach (var row in TabbedTable.Read(dataFolder, ReportCues.TableName, TabbedForm.Of(3)).Where(row => row.Cells[0] == ReportCues.Cites))
            citations._words.Add(fold(row.Cells[2]));
        return citations;
    }

    /// <summary>What follows such words near the name of the one who reports; null when he cites nobody.</summary>
    /// <param name="sentence">The sentence, folded.</param>
    /// <param name="reporter">A name of the one who reports, folded.</param>
    public string? Behind(string sentence, string reporter)
    {
        var named = sentence.IndexOf(reporter, StringComparison.Ordinal);
        foreach (var word in _words)
        {
            var at = sentence.IndexOf(word, StringComparison.Ordinal);
            if (named >= 0 && at >= 0 && (at > named ? at - named - reporter.Length : named - at - word.Length) <= Near)
                return sentence[(at + word.Length - 1)..];
        }

        return null;
    }
}

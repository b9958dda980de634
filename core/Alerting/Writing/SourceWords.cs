namespace Monitoring.Alerting.Writing;

/// <summary>
/// What a report calls those who fight, where a post does not call them so in its own voice: loaded words are quoted, groups are named as the
/// report names them. The table <c>data/posts/sourcewords.tsv</c>.
/// </summary>
public sealed class SourceWords
{
    private const string File = "posts/sourcewords.tsv";
    private const string Verbatim = "=";
    private static readonly TabbedForm Form = TabbedForm.Of(4);
    private readonly Row[] _rows;

    private SourceWords(IEnumerable<Row> rows) => _rows = [.. rows.OrderByDescending(row => row.Form.Length)];

    private enum Kind
    {
        Loaded,
        Beside,
        Join,
        Group,
        Holder,
        Held,
        HeldBy,
        Out,
        Called,
        Span,
        Number,
        Former,
        Party,
    }

    private sealed record Row(Kind Kind, string Code, string Form, string Shown);

    /// <summary>Reads the table.</summary>
    /// <exception cref="DataFileException">The table cannot be used.</exception>
    public static SourceWords Load(string dataFolder)
    {
        var faults = new List<DataFault>();
        var rows = new List<Row>();
        foreach (var row in TabbedTable.Read(dataFolder, File, Form, faults))
        {
            if (Enum.TryParse<Kind>(row.Cells[0], ignoreCase: true, out var kind))
                rows.AddRange(row.Cells[2].Split('|').Select(form => new Row(kind, row.Cells[1], form, row.Cells[3])));
            else
                faults.Add(new DataFault(File, row.Line, 1, $"found \"{row.Cells[0]}\", expected one of {string.Join(", ", Enum.GetNames<Kind>())}"));
        }

        return faults.Count == 0 ? new SourceWords(rows) : throw new DataFileException(faults);
    }

    /// <summary>The loaded words in what a figure was read from, with plain ones that stand beside them: <c>jihadists and rebels</c>; null when it has none.</summary>
    public string? Loaded(string quote)
    {
        var found = Find(quote, Kind.Loaded, Kind.Beside).OrderBy(one => one.Start).ToArray();
        if (Array.Find(found, one => one.Row.Kind == Kind.Loaded) is not { Row: { } first })
            return null;
        var (start, end) = (found[0].Start, found[^1].Start + found[^1].Row.Form.Length);

        // "soldiers and militants", "troops, jihadis and rebels": others are counted with them.
        var beside = quote[..start] + quote[end..];
        if (beside.Contains(',', StringComparison.Ordinal) || Find(beside, Kind.Join).Count > 0)
            return null;
        return first.Shown != Verbatim ? first.Shown : quote[start..end];
    }

    /// <summary>A group as a text calls it, and whether that stands in quotation marks; null when the text has no name for it.</summary>
    /// <param name="code">Its code.</param>
    /// <param name="text">Where to look.</param>
    public (string Words, bool Quoted)? Group(string code, string text)
    {
        var found = Find(text, Kind.Group).Where(one => one.Row.Code == code).OrderBy(one => one.Row.Shown == Verbatim).ThenBy(one => one.Start).FirstOrDefault();
        if (found.Row is not { } row)
            return null;
        return row.Shown == Verbatim ? (text.Substring(found.Start, row.Form.Length), true) : (row.Shown, false);
    }

    /// <summary>Code of the party that a sentence says to hold a place; null when it does not say so.</summary>
    /// <param name="before">The words before the place.</param>
    /// <param name="behind">The words behind it.</param>
    public string? HolderOf(string before, string behind)
    {
        // "the rebel-held town of Atareb": a holder, a joint and the word, right before the place's kind and name.
        var held = Find(before, Kind.Held).OrderByDescending(one => one.Start).FirstOrDefault();
        if (held.Row is not null && held.Start > 0 && before[held.Start - 1] is '-' or ' ' && IsOfPlace(before[(held.Start + held.Row.Form.Length)..]) && Ending(before[..(held.Start - 1)]) is { } party)
            return party;
        var by = Find(behind, Kind.HeldBy).OrderBy(one => one.Start).FirstOrDefault();
        return by.Row is null || !IsOfPlace(behind[..by.Start]) ? null : Beginning(behind[(by.Start + by.Row.Form.Length)..].TrimStart());
    }

    /// <summary>The group that a quote's word for people is told as, where it says less or more than the group's own word: <c>females</c>; null when it has none.</summary>
    /// <param name="code">The group's code.</param>
    /// <param name="quote">What a figure was read from.</param>
    public string? Called(string code, string quote) => Find(quote, Kind.Called).Select(one => one.Row).FirstOrDefault(row => row.Code == code)?.Shown;

    /// <summary>True when people are told to have fought for somebody once.</summary>
    public bool IsFormer(string quote) => Find(quote, Kind.Former).Count > 0;

    /// <summary>What a party is called that a text in another script has no neutral name for; null when the table does not have it.</summary>
    public string? Translated(string party) => Find(party, Kind.Party).FirstOrDefault().Row?.Shown;

    /// <summary>How long a time a sentence counts over, in its own words: <c>5 days</c>; null when it does not say.</summary>
    public string? Span(string sentence)
    {
        foreach (var (start, row) in Find(sentence, Kind.Span).OrderBy(one => one.Start))
        {
            var before = sentence[..start].TrimEnd();
            var number = before[(before.LastIndexOf(' ') + 1)..];
            if (number.Length > 0 && (number.All(char.IsDigit) || Find(number, Kind.Number) is [{ Start: 0, Row: { } said }] && said.Form.Length == number.Length))
                return $"{number} {sentence.Substring(start, row.Form.Length)}";
        }

        return null;
    }

    /// <summary>True when a sentence says that a building can no longer be used.</summary>
    public bool IsOutOfService(string sentence) => Find(sentence, Kind.Out).Count > 0;

    /// <summary>Nothing between that may name another place.</summary>
    private static bool IsOfPlace(string between) => !between.Any(unit => char.IsUpper(unit) || char.IsPunctuation(unit));

    private string? Ending(string text) => _rows.FirstOrDefault(row => row.Kind == Kind.Holder && text.EndsWith(row.Form, StringComparison.OrdinalIgnoreCase) && IsWhole(text, text.Length - row.Form.Length, row.Form.Length))?.Code;

    private string? Beginning(string text) => _rows.FirstOrDefault(row => row.Kind == Kind.Holder && text.StartsWith(row.Form, StringComparison.OrdinalIgnoreCase) && IsWhole(text, 0, row.Form.Length))?.Code;

    /// <summary>Each form where it stands, the longest of those that overlap.</summary>
    private List<(int Start, Row Row)> Find(string text, params ReadOnlySpan<Kind> kinds)
    {
        var found = new List<(int Start, Row Row)>();
        foreach (var row in _rows)
        {
            if (!kinds.Contains(row.Kind))
                continue;
            for (var at = text.IndexOf(row.Form, StringComparison.OrdinalIgnoreCase); at >= 0; at = text.IndexOf(row.Form, at + 1, StringComparison.OrdinalIgnoreCase))
            {
                var start = at;
                if (IsWhole(text, at, row.Form.Length) && !found.Exists(one => start < one.Start + one.Row.Form.Length && one.Start < start + row.Form.Length))
                    found.Add((at, row));
            }
        }

        return found;
    }

    private static bool IsWhole(string text, int start, int length) =>
        (start == 0 || !char.IsLetterOrDigit(text[start - 1])) && (start + length == text.Length || !char.IsLetterOrDigit(text[start + length]));
}

using System.Buffers;

namespace Monitoring.Fetching;

/// <summary>
/// Knows the pages that stand in for the one asked for: captchas, browser checks, firewalls' refusals. They come with
/// any status, 200 included, and must be told from a page on which nothing happened. Source: <c>data/fetching/block-pages.tsv</c>.
/// </summary>
public sealed class BlockPages
{
    /// <summary>The table, below the data folder.</summary>
    public const string File = "fetching/block-pages.tsv";

    /// <summary>Most words of a wall. Walls have under a hundred; the shortest article page, with its menus, has several hundred. So an article about captchas is an article.</summary>
    internal const int MostWords = 250;

    private readonly IReadOnlyList<Mark> _titles;
    private readonly IReadOnlyList<Mark> _headers;
    private readonly SearchValues<string> _anyBody;
    private readonly IReadOnlyList<Mark> _bodies;

    private BlockPages(IReadOnlyList<TabbedRow> rows)
    {
        _titles = Of(rows, "title");
        _headers = Of(rows, "header");
        _bodies = Of(rows, "body");
        _anyBody = SearchValues.Create([.. _bodies.Select(mark => mark.Text)], StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Reads the table.</summary>
    /// <exception cref="DataFileException">It is absent or has faults.</exception>
    public static BlockPages Load(string dataFolder)
    {
        var faults = new List<DataFault>();
        var rows = TabbedTable.Read(dataFolder, File, TabbedForm.Of("where", "mark", "who"), faults);
        foreach (var row in rows.Where(row => row.Cells[0] is not ("title" or "header" or "body") || row.Cells[1].Length < 4))
            faults.Add(new DataFault(File, row.Line, 1, $"\"{row.Cells[0]}\", \"{row.Cells[1]}\": expected title, header or body, and a mark of at least 4 characters"));
        return faults.Count == 0 ? new BlockPages(rows) : throw new DataFileException(faults);
    }

    /// <summary>What the page is instead ("a Cloudflare challenge"); null for a page of its own.</summary>
    /// <param name="html">The page.</param>
    /// <param name="headers">Header lines as <c>name: value</c>.</param>
    public string? Recognise(string html, IReadOnlyList<string> headers)
    {
        ArgumentNullException.ThrowIfNull(html);
        ArgumentNullException.ThrowIfNull(headers);
        foreach (var mark in _headers)
        {
            if (headers.Any(header => header.StartsWith(mark.Text, StringComparison.OrdinalIgnoreCase)))
                return mark.Who;
        }

        if (!LooksLikeHtml(html) || PageWords.MoreThan(html, MostWords))
            return null;
        var title = PageWords.Title(html);
        return _titles.FirstOrDefault(mark => mark.IsTitle(title))?.Who
            ?? (html.AsSpan().ContainsAny(_anyBody) ? _bodies.First(mark => html.Contains(mark.Text, StringComparison.OrdinalIgnoreCase)).Who : null);
    }

    private static bool LooksLikeHtml(string html)
    {
        var head = html.AsSpan(0, Math.Min(html.Length, 2048));
        return head.Contains("<html", StringComparison.OrdinalIgnoreCase) || head.Contains("<head", StringComparison.OrdinalIgnoreCase)
            || head.Contains("<body", StringComparison.OrdinalIgnoreCase) || head.Contains("<!doctype html", StringComparison.OrdinalIgnoreCase);
    }

    private static Mark[] Of(IReadOnlyList<TabbedRow> rows, string where) =>
        [.. rows.Where(row => row.Cells[0] == where).Select(row => new Mark(row.Cells[1], row.Cells[2]))];

    private sealed record Mark(string Text, string Who)
    {
        public bool IsTitle(string title) => Text.EndsWith('*')
            ? title.StartsWith(Text[..^1].TrimEnd(), StringComparison.OrdinalIgnoreCase)
            : title.Equals(Text, StringComparison.OrdinalIgnoreCase);
    }
}

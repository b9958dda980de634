using System.Collections.Frozen;

namespace Monitoring.Reading;

/// <summary>
/// What an address alone tells: whether it looks like a report's, a section's or a file's. By shape only, no site is known
/// here; the words of section addresses are <c>data/urls/section-words.tsv</c>.
/// </summary>
public sealed class ArticleUrlShape
{
    /// <summary>The table, below the data folder.</summary>
    public const string File = "urls/section-words.tsv";

    private static readonly FrozenSet<string> Files = new[]
    {
        ".jpg", ".jpeg", ".png", ".gif", ".webp", ".svg", ".avif", ".pdf", ".mp3", ".mp4", ".m4a", ".webm", ".zip", ".doc", ".docx", ".xls", ".xlsx", ".ppt", ".pptx", ".xml", ".json", ".css", ".js", ".ics", ".apk",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private readonly FrozenSet<string> _anywhere;
    private readonly FrozenSet<string> _first;

    private ArticleUrlShape(IReadOnlyList<TabbedRow> rows)
    {
        _anywhere = rows.Where(row => row.Cells[1] == "any").Select(row => row.Cells[0]).ToFrozenSet(StringComparer.OrdinalIgnoreCase);
        _first = rows.Where(row => row.Cells[1] == "first").Select(row => row.Cells[0]).ToFrozenSet(StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>Reads the table.</summary>
    /// <exception cref="DataFileException">It is absent or has faults.</exception>
    public static ArticleUrlShape Load(string dataFolder)
    {
        var faults = new List<DataFault>();
        var rows = TabbedTable.Read(dataFolder, File, TabbedForm.Of("segment", "where"), faults);
        foreach (var row in rows.Where(row => row.Cells[1] is not ("any" or "first")))
            faults.Add(new DataFault(File, row.Line, 2, $"\"{row.Cells[1]}\", expected any or first"));
        return faults.Count == 0 ? new ArticleUrlShape(rows) : throw new DataFileException(faults);
    }

    /// <summary>True for sections, services, files and the front page: never a report.</summary>
    public bool IsNoArticle(Uri url)
    {
        ArgumentNullException.ThrowIfNull(url);
        var segments = url.AbsolutePath.Split('/', StringSplitOptions.RemoveEmptyEntries);
        if (segments.Length == 0)
            return url.Query.Length == 0 || !HasNumber(url.Query);
        if (Files.Contains(Path.GetExtension(segments[^1])))
            return true;
        var first = segments.Length > 1 && IsLanguage(segments[0]) ? 1 : 0;
        // A section's word as the last segment but with a slug behind it ("/videos/…") may hold a report; alone it never is one.
        return segments.Select(Plain).Any(_anywhere.Contains) || (_first.Contains(Plain(segments[first])) && segments.Length <= first + 1);
    }

    /// <summary>True when the path ends like a report's: a slug of several words, a long number, a date, or letters of another script.</summary>
    public static bool LooksLikeArticle(Uri url)
    {
        ArgumentNullException.ThrowIfNull(url);
        var segments = url.AbsolutePath.Split('/', StringSplitOptions.RemoveEmptyEntries);
        if (segments.Length == 0)
            return HasNumber(url.Query);
        var last = segments[^1];
        return last.Count(letter => letter is '-' or '_') >= 3 || LongestNumber(last) >= 4 || HasNumber(url.Query) || EncodedLetters(last) >= 6 || Day(url) is not null;
    }

    /// <summary>The day in a path like <c>/2024/12/05/</c>; null when there is none.</summary>
    public static DateOnly? Day(Uri url)
    {
        ArgumentNullException.ThrowIfNull(url);
        var segments = url.AbsolutePath.Split('/', StringSplitOptions.RemoveEmptyEntries);
        for (var at = 0; at + 2 < segments.Length; at++)
        {
            if (segments[at].Length == 4 && int.TryParse(segments[at], out var year) && year is >= 1990 and < 2100
                && segments[at + 1].Length <= 2 && int.TryParse(segments[at + 1], out var month) && month is >= 1 and <= 12
                && segments[at + 2].Length <= 2 && int.TryParse(segments[at + 2], out var day) && day >= 1 && day <= DateTime.DaysInMonth(year, month))
                return new DateOnly(year, month, day);
        }

        return null;
    }

    private static string Plain(string segment) => Path.GetExtension(segment) is ".html" or ".htm" or ".php" or ".aspx" ? Path.GetFileNameWithoutExtension(segment) : segment;

    private static bool IsLanguage(string segment) => segment.Length == 2 && segment.All(char.IsAsciiLetterLower);

    private static bool HasNumber(string query) => LongestNumber(query) >= 3;

    private static int LongestNumber(string text)
    {
        int longest = 0, run = 0;
        foreach (var letter in text)
        {
            run = char.IsAsciiDigit(letter) ? run + 1 : 0;
            longest = Math.Max(longest, run);
        }

        return longest;
    }

    private static int EncodedLetters(string segment) => segment.Count(letter => letter == '%') / 2;
}

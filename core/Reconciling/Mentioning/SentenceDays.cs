using System.Globalization;

namespace Monitoring.Reconciling.Mentioning;

/// <summary>
/// The calendar day that a sentence names, for comparing two reports, never for showing. The names of months are those of
/// <c>data/lexicons/&lt;lang&gt;/attributes/times.tsv</c>.
/// </summary>
internal sealed class SentenceDays
{
    /// <summary>A day farther back is told as background. Days.</summary>
    private const int Back = 10;

    private readonly Dictionary<string, int> _months = new(StringComparer.Ordinal);

    private SentenceDays()
    {
    }

    /// <summary>Reads the tables of all languages.</summary>
    /// <param name="dataFolder">The folder <c>data</c>.</param>
    /// <param name="faults">Where faults go.</param>
    public static SentenceDays Load(string dataFolder, ICollection<DataFault> faults)
    {
        var days = new SentenceDays();
        foreach (var row in LanguageTables.Read(dataFolder, "times", faults).Where(row => row[1] == "month"))
        {
            foreach (var name in row[0].Split('|').Select(SentenceWords.Of).Where(words => words.Count == 1))
                days._months.TryAdd(name[0], int.Parse(row[2], CultureInfo.InvariantCulture));
        }

        return days;
    }

    /// <summary>The one day that a sentence names; null when it names none, several, or one that its report cannot be about.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="reportDay">Day of the report.</param>
    public DateOnly? In(string sentence, DateOnly reportDay)
    {
        var words = SentenceWords.Of(sentence);
        var days = new HashSet<DateOnly>();
        for (var at = 0; at < words.Count; at++)
        {
            if (_months.TryGetValue(words[at], out var month) && (Number(words, at - 1) ?? Number(words, at + 1)) is { } number && Day(reportDay, month, number) is { } day)
                days.Add(day);
        }

        return days.Count == 1 && days.First() is var only && only <= reportDay && reportDay.DayNumber - only.DayNumber <= Back ? only : null;
    }

    private static int? Number(List<string> words, int at) =>
        at >= 0 && at < words.Count && int.TryParse(words[at], NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is >= 1 and <= 31 ? number : null;

    /// <summary>The last such day before the end of the report's month, or in it.</summary>
    private static DateOnly? Day(DateOnly reportDay, int month, int number)
    {
        var year = month > reportDay.Month ? reportDay.Year - 1 : reportDay.Year;
        return number <= DateTime.DaysInMonth(year, month) ? new DateOnly(year, month, number) : null;
    }
}

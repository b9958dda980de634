using Monitoring.Extracting.Lexicons;

namespace Monitoring.Checking;

/// <summary>Looks for forms that stand twice in a table, and for forms to which a table gives two meanings.</summary>
internal static class LexiconCheck
{
    /// <summary>Tables in which a form has one meaning; a function word may play several roles and a predicate may tell two things.</summary>
    private static readonly LexicalCategory[] OneMeaning =
        [LexicalCategory.Numbers, LexicalCategory.Hedges, LexicalCategory.Victims, LexicalCategory.Parties, LexicalCategory.Items];

    /// <summary>Checks all languages; the number of forms looked at.</summary>
    public static int Run(string dataFolder, ICollection<DataFault> faults)
    {
        var forms = 0;
        foreach (var lexicon in LexiconLoader.LoadAll(dataFolder, faults))
            foreach (var category in Enum.GetValues<LexicalCategory>())
                forms += Table(dataFolder, lexicon, category, faults);
        return forms;
    }

    private static int Table(string dataFolder, Lexicon lexicon, LexicalCategory category, ICollection<DataFault> faults)
    {
        var seen = new Dictionary<(string Form, int Slot), TabbedRow>();
        var file = $"lexicons/{lexicon.Language}/{category.ToString().ToLowerInvariant()}.tsv";
        var forms = 0;
        foreach (var row in TabbedTable.Read(dataFolder, file, LexiconLoader.Form, []))
        {
            foreach (var (form, slot) in Forms(row))
            {
                forms++;
                if (!seen.TryAdd((lexicon.Folded(form), slot), row))
                    Compare(seen[(lexicon.Folded(form), slot)], row, form, category, faults);
            }
        }

        return forms;
    }

    private static void Compare(TabbedRow first, TabbedRow second, string form, LexicalCategory category, ICollection<DataFault> faults)
    {
        var column = Math.Max(1, second.Cells[0].IndexOf(form, StringComparison.Ordinal) + 1);
        if (first == second)
            return;
        if (first[1] == second[1] && first[2] == second[2])
            faults.Add(new DataFault(second.File, second.Line, column, $"\"{form}\" stands in line {first.Line} already"));
        else if (first[1] != second[1] && OneMeaning.Contains(category))
            faults.Add(new DataFault(second.File, second.Line, column, $"\"{form}\" is {second[1]} here and {first[1]} in line {first.Line}, expected one meaning"));
    }

    private static IEnumerable<(string Form, int Slot)> Forms(TabbedRow row)
    {
        var slot = 0;
        foreach (var forms in row[0].Split('/'))
        {
            foreach (var form in forms.Split('|', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
                yield return (form, slot);
            slot++;
        }
    }
}

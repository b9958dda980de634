using System.Globalization;

namespace Monitoring.Extracting.Lexicons;

/// <summary>Turns one row of a table into entries of the lexicon.</summary>
internal static class LexiconRow
{
    private static readonly Features[] NumberOfForm = [Features.Singular, Features.Plural, Features.Dual];

    /// <summary>Adds all forms of a row, or reports what is wrong with it.</summary>
    public static void Add(Lexicon lexicon, LexicalCategory category, TabbedRow row, ICollection<DataFault> faults)
    {
        var known = Code(category, row, out var code, out var value);
        if (!known)
            faults.Add(new DataFault(row.File, row.Line, row.Column(1), $"unknown code \"{row[1]}\" for {category}"));
        var features = FeaturesOf(row, out var action, faults);
        if (!known)
            return;
        var numbered = category is LexicalCategory.Victims or LexicalCategory.Items;
        var slot = 0;
        foreach (var forms in row[0].Split('/'))
        {
            var number = numbered ? NumberOfForm[Math.Min(slot, 2)] : Features.None;
            if (slot++ > (numbered ? 2 : 0))
                faults.Add(new DataFault(row.File, row.Line, 1, "only nouns have forms parted by / (singular/plural/dual)"));
            var entry = new LexiconEntry(category, code, value, features | number, action);
            foreach (var form in forms.Split('|', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
                AddForm(lexicon, form, entry, row, faults);
        }
    }

    private static void AddForm(Lexicon lexicon, string form, LexiconEntry entry, TabbedRow row, ICollection<DataFault> faults)
    {
        var words = lexicon.Words(form);
        if (words.Length == 0 || form.Any(char.IsDigit))
            faults.Add(new DataFault(row.File, row.Line, 1, $"form \"{form}\" has no word or holds digits"));
        else
            lexicon.Phrases.Add(words, entry);
    }

    private static bool Code(LexicalCategory category, TabbedRow row, out int code, out long? value)
    {
        value = null;
        code = 0;
        switch (category)
        {
            case LexicalCategory.Numbers:
                if (row[1] == "-")
                    return true;
                var isNumber = long.TryParse(row[1], NumberStyles.None, CultureInfo.InvariantCulture, out var number);
                value = number;
                return isNumber;
            case LexicalCategory.Hedges:
                return Parse<Qualifier>(row[1], out code);
            case LexicalCategory.Victims or LexicalCategory.Parties:
                return Parse<VictimGroup>(row[1], out code);
            case LexicalCategory.Items:
                return Parse<FigureUnit>(row[1], out code);
            case LexicalCategory.Predicates:
                return Parse<HarmAction>(row[1], out code);
            case LexicalCategory.Words or LexicalCategory.Markers:
                return Parse<WordRole>(row[1], out code);
            default:
                return Parse<VetoKind>(row[1], out code);
        }
    }

    private static Features FeaturesOf(TabbedRow row, out HarmAction action, ICollection<DataFault> faults)
    {
        var features = Features.None;
        action = HarmAction.None;
        foreach (var word in row[2].Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (char.IsAsciiLetterLower(word[0]) && Enum.TryParse<Features>(word, ignoreCase: true, out var feature))
                features |= feature;
            else if (Parse<HarmAction>(word, out var harm))
                action = (HarmAction)harm;
            else
                faults.Add(new DataFault(row.File, row.Line, row.Column(2), $"unknown feature \"{word}\""));
        }

        return features;
    }

    /// <summary>Codes are written in camelCase, as in the JSON of figures.</summary>
    private static bool Parse<T>(string word, out int code)
        where T : struct, Enum
    {
        code = 0;
        if (word.Length == 0 || !char.IsAsciiLetterLower(word[0]) || !Enum.TryParse<T>(word, ignoreCase: true, out var value))
            return false;
        code = Convert.ToInt32(value, CultureInfo.InvariantCulture);
        return true;
    }
}

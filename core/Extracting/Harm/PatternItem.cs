using Monitoring.Extracting.Lexicons;

namespace Monitoring.Extracting.Harm;

/// <summary>What one word of a pattern asks for.</summary>
internal enum PatternKind { Role, Comma, Colon, Number, Verb, Groups, Things, Persons, Lives, Names, Few, Near, Run, Gap, Start, Object }

/// <summary>One word of a pattern.</summary>
/// <param name="Kind">What it asks for.</param>
/// <param name="Role">The role, for <see cref="PatternKind.Role"/>.</param>
/// <param name="Least">0 when it may be missing.</param>
/// <param name="Most">How many chunks it may take.</param>
/// <param name="Forbidden">True when it must not stand there; it takes no chunk.</param>
internal readonly record struct PatternItem(PatternKind Kind, WordRole Role, int Least, int Most, bool Forbidden)
{
    private const int Near = 6;
    private const int Run = 16;
    private const int Gap = 48;
    private const int Many = 8;

    /// <summary>Reads a pattern; null with the word that is wrong.</summary>
    public static IReadOnlyList<PatternItem>? Parse(string pattern, out string wrong)
    {
        var items = new List<PatternItem>();
        wrong = "";
        foreach (var word in pattern.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            wrong = word;
            if (Item(word) is not { } item)
                return null;
            items.Add(item);
        }

        return items;
    }

    private static PatternItem? Item(string word)
    {
        var name = word.TrimStart('!').TrimEnd('?', '*');
        var (least, most) = word[^1] switch { '?' => (0, 1), '*' => (0, Many), _ => (1, 1) };
        var forbidden = word[0] == '!';
        return name switch
        {
            "few" => new PatternItem(PatternKind.Few, WordRole.None, 0, Near, forbidden),
            "near" => new PatternItem(PatternKind.Near, WordRole.None, 0, Near, forbidden),
            "run" => new PatternItem(PatternKind.Run, WordRole.None, 0, Run, forbidden),
            "gap" => new PatternItem(PatternKind.Gap, WordRole.None, 0, Gap, forbidden),
            "names" => new PatternItem(PatternKind.Names, WordRole.None, 1, Many, forbidden),
            "comma" or "colon" or "number" or "verb" or "groups" or "things" or "persons" or "lives" or "start" or "object" => new PatternItem(Enum.Parse<PatternKind>(name, ignoreCase: true), WordRole.None, least, most, forbidden),
            _ => Enum.TryParse<WordRole>(name, ignoreCase: true, out var role) ? new PatternItem(PatternKind.Role, role, least, most, forbidden) : null,
        };
    }
}

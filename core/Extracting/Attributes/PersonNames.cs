using Monitoring.Extracting.Lexicons;
using Monitoring.Extracting.Words;

namespace Monitoring.Extracting.Attributes;

/// <summary>Tells names of people from those of places, by what stands beside them: many people bear a town's name.</summary>
/// <param name="document">The text.</param>
/// <param name="names">Its names.</param>
/// <param name="words">Words around names of places.</param>
/// <param name="not">Words that are seldom places.</param>
internal sealed class PersonNames(Document document, NameRun names, Tagging words, Tagging not)
{
    /// <summary>Names of a list that are looked at.</summary>
    private const int LongestList = 6;

    /// <summary>Nobody is older.</summary>
    private const int OldestAge = 120;

    /// <summary>Whether the name that a token stands in is a person's.</summary>
    public bool Holds(int token) => IsSurname(token) || IsPerson(First(token));

    private bool IsSurname(int token) => token > 0 && document.Tokens[token - 1].Capital && (not.Is(token - 1, "name") || IsAged(token));

    /// <summary>"Huda Qassem (7)": a word that no table has before the name, and an age behind it.</summary>
    private bool IsAged(int token) =>
        document.Tokens[token - 1] is { Kind: TokenKind.Word, Word: Vocabulary.Unknown } && document.IsSymbol(token + 1, '(') && document.IsSymbol(token + 3, ')')
        && document.Tokens[token + 2].Kind == TokenKind.Number && names.Longest(token - 1, out _).Count == 0;

    /// <summary>Where the run of capitalised words begins that a token stands in.</summary>
    private int First(int token)
    {
        while (token > 0 && document.Tokens[token - 1] is { Kind: TokenKind.Word, Capital: true } && names.End(token - 1) > token && !words.Is(token - 1, "direction"))
            token--;
        return token;
    }

    /// <summary>"his daughter Salma", "the teacher Ahmad al-Hassan", "sisters Salma and Rima", "including Salma Haj Ali, 7,".</summary>
    private bool IsPerson(int first)
    {
        if (first == 0 || names.HasNoCapitals)
            return false;
        var before = first - 1;
        if (IsPeople(before) || (words.Is(before, "person") && !document.Tokens[before].Capital))
            return true;
        if (document.IsSymbol(before, ',') && IsPeople(before - 1) && document.IsSymbol(names.End(first), ','))
            return true;
        if (IsInList(before))
            return OpensWithPeople(before);
        return (document.Is(before, WordRole.Including) || document.Is(before, WordRole.Among)) && HasAge(names.End(first));
    }

    /// <summary>"three children, Omar, Salma and Rima": back over the names of a list to the word for those whose names they are.</summary>
    private bool OpensWithPeople(int link)
    {
        for (var step = 0; step < LongestList && IsInList(link); step++)
            link = First(link - 1) - 1;
        return IsPeople(link) || (document.IsSymbol(link, ',') && IsPeople(link - 1));
    }

    private bool IsInList(int link) =>
        link > 0 && (words.Is(link, "and") || document.IsSymbol(link, ',')) && document.Tokens[link - 1] is { Kind: TokenKind.Word, Capital: true };

    /// <summary>A word for one or several people, in small letters, right before a name: a place has a preposition.</summary>
    private bool IsPeople(int token) =>
        token >= 0 && document.Tokens[token] is { Kind: TokenKind.Word, Capital: false } && document.Entry(token, LexicalCategory.Victims) is not null && !words.Is(token, "type") && !words.Is(token, "in");

    private bool HasAge(int end) =>
        document.IsSymbol(end, ',') && end + 2 < document.Tokens.Length && document.Tokens[end + 1].Kind == TokenKind.Number && (document.IsSymbol(end + 2, ',') || document.IsSymbol(end + 2, '-'))
        && int.TryParse(document.Of(end + 1), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var age) && age <= OldestAge;
}

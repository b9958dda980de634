using Monitoring.Extracting.Lexicons;
using Monitoring.Extracting.Words;

namespace Monitoring.Extracting.Counting;

/// <summary>Reads ages around nouns: they count nobody, and tell who is a child.</summary>
/// <param name="document">The text.</param>
internal sealed class AgeReader(Document document)
{
    /// <summary>Below this age a person is a child: article 1 of the Convention on the Rights of the Child.</summary>
    private const int Majority = 18;

    /// <summary>More ages than this are no list of those who are counted.</summary>
    private const int MostAges = 12;

    private readonly NumberReader _numbers = new(document);

    /// <summary>An age before the noun ("two 10-year-old girls"): one past it; <paramref name="at"/> itself when none stands there.</summary>
    public int EndBefore(int at)
    {
        if (!_numbers.Starts(at))
            return at;
        var next = at + document.PhraseLength(at);
        next += document.IsSymbol(next, '-') ? 1 : 0;
        return IsAge(document, next) ? next + document.PhraseLength(next) : at;
    }

    /// <summary>An age in the place of a noun ("a 12-year-old was killed"); null when a noun or a thing of that age follows.</summary>
    public (LexiconEntry Noun, int End)? Instead(int at)
    {
        var end = EndBefore(at);
        if (end == at || _numbers.At(at) is not { Count: { } age })
            return null;
        var isNoun = end < document.Tokens.Length && document.Tokens[end].Kind == TokenKind.Word && document.Entry(end, LexicalCategory.Words) is null && document.Entry(end, LexicalCategory.Predicates) is null;
        var group = age < Majority ? VictimGroup.Children : VictimGroup.People;
        return isNoun ? null : (new LexiconEntry(LexicalCategory.Victims, (int)group, null, Features.Singular | Features.Plural, HarmAction.None), end);
    }

    /// <summary>"aged 10 and 12", all below eighteen.</summary>
    public bool AreMinors(int at)
    {
        at += document.IsSymbol(at, ',') ? 1 : 0;
        if (!IsAge(document, at))
            return false;
        at += document.PhraseLength(at);
        for (var read = 0; read < MostAges && _numbers.At(at) is { Cls: FigureClass.N, Count: { } age } number; read++)
        {
            if (age >= Majority)
                return false;
            at = number.Tokens.End;
            if (!document.IsSymbol(at, ',') && !document.Is(at, WordRole.And) && !document.Is(at, WordRole.To))
                return true;
            at++;
        }

        return false;
    }

    /// <summary>Whether a word of age stands there ("aged", "year-old").</summary>
    public static bool IsAge(Document document, int at) => document.Entry(at, LexicalCategory.Vetoes) is { Veto: VetoKind.Age };
}

using Monitoring.Extracting.Lexicons;
using Monitoring.Extracting.Words;

namespace Monitoring.Extracting.Counting;

/// <summary>Finds the party that a noun belongs to, behind it: "3 members of the Syrian Democratic Forces".</summary>
/// <param name="document">The text.</param>
internal sealed class PartyReader(Document document)
{
    /// <summary>How far behind the noun the party may stand.</summary>
    private const int Window = 9;

    /// <summary>The same behind "in", which mostly tells a place.</summary>
    private const int NarrowWindow = 3;

    /// <summary>How far before its people an owner may stand.</summary>
    private const int WideWindow = 16;

    private static readonly LexiconEntry StateForces = new(LexicalCategory.Parties, (int)VictimGroup.GovernmentForces, null, Features.None, HarmAction.None);

    /// <summary>The party, or null.</summary>
    public LexiconEntry? Behind(int at)
    {
        if (document.Lexicon.Switches.ModifiersFollowNoun && document.Entry(document.Is(at, WordRole.Determiner) ? at + 1 : at, LexicalCategory.Parties) is { } direct)
            return direct;
        if (!document.Is(at, WordRole.Of) && !document.Is(at, WordRole.From) && !document.Is(at, WordRole.In) && !document.IsSymbol(at, '('))
            return null;
        if (document.Is(at, WordRole.In) && !document.Is(at + 1, WordRole.Determiner))
            return null;
        var window = document.Is(at, WordRole.In) ? NarrowWindow : Window;
        for (var next = at + 1; next < document.Tokens.Length && next < at + window; next += Math.Max(document.PhraseLength(next), 1))
        {
            if (IsNumberedFormation(next))
                return StateForces;
            if (document.Entry(next, LexicalCategory.Parties) is { } party)
                return party;
            if (document.Tokens[next].Kind is TokenKind.Break or TokenKind.Number || IsEnd(next))
                return null;
        }

        return null;
    }

    /// <summary>The party whose "own" people are counted ("the Israeli army said four of its soldiers"): the last one named before.</summary>
    public LexiconEntry? Before(int at)
    {
        for (var before = at - 1; before >= 0 && before > at - WideWindow && document.Tokens[before].Kind != TokenKind.Break; before--)
            if (document.Entry(before, LexicalCategory.Parties) is { } party)
                return party;
        return null;
    }

    /// <summary>"the 44th Division": armies number their formations.</summary>
    private bool IsNumberedFormation(int at) =>
        document.Tokens[at].Kind == TokenKind.Number && document.Is(at + 1, WordRole.OrdinalSuffix) && document.Tokens[at + 1].Glued && document.Is(at + 2, WordRole.Formation);

    private bool IsEnd(int at) =>
        document.IsSymbol(at, ',') || document.IsSymbol(at, ';') || document.IsSymbol(at, '.') || document.IsSymbol(at, ')')
        || document.Entry(at, LexicalCategory.Predicates) is not null || document.Is(at, WordRole.Auxiliary) || document.Is(at, WordRole.Relative)
        || document.Is(at, WordRole.By) || document.Is(at, WordRole.In) || document.Is(at, WordRole.And);
}

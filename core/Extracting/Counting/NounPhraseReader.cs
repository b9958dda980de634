using Monitoring.Extracting.Lexicons;
using Monitoring.Extracting.Words;

namespace Monitoring.Extracting.Counting;

/// <summary>Reads the noun behind a number, over the modifiers between them ("four multi-barrel rocket launchers").</summary>
/// <param name="document">The text.</param>
internal sealed class NounPhraseReader(Document document)
{
    /// <summary>How many tokens may stand between a number and its noun.</summary>
    private const int Window = 9;

    /// <summary>How many words of an unknown noun are kept.</summary>
    private const int LongestUnknown = 3;

    private readonly PartyReader _parties = new(document);
    private readonly JoinedNouns _joined = new(document);
    private readonly AgeReader _ages = new(document);
    private readonly NumberReader _numbers = new(document);

    /// <summary>The noun phrase that starts at <paramref name="at"/>.</summary>
    /// <param name="at">The token behind the number.</param>
    /// <param name="isOne">True when the noun must be a singular.</param>
    public NounPhrase Read(int at, bool isOne)
    {
        var phrase = new NounPhrase { End = at };
        var next = Lead(at, phrase);
        if (phrase.Veto != VetoKind.None || phrase.IsOfCounted)
            return phrase;
        isOne &= !phrase.IsPartitive;
        var head = Head(next, isOne, phrase);
        if (head < 0 && !isOne)
            head = Head(next, isOne: true, phrase);
        if (head >= 0)
            Behind(head, isOne, phrase);
        else if (_ages.Instead(next) is { } aged)
            (phrase.Noun, phrase.End) = (aged.Noun, aged.End);
        else
            Unknown(next, phrase);
        return phrase;
    }

    /// <summary>Adds to a noun that counts by itself the party behind it.</summary>
    public void Describe(NounPhrase phrase)
    {
        if (phrase.Noun!.Has(Features.Forces | Features.Open))
            phrase.Party = _parties.Behind(phrase.End) ?? phrase.Party ?? (phrase.IsOfOwn ? _parties.Before(phrase.End) : null);
    }

    /// <summary>"others", "more", "of the", quotes; or a veto right behind the number.</summary>
    private int Lead(int at, NounPhrase phrase)
    {
        while (true)
        {
            if (document.Is(at, WordRole.Others) || document.Is(at, WordRole.More))
            {
                phrase.IsOthers = true;
                phrase.HasOthers |= document.Is(at, WordRole.Others);
                at += document.PhraseLength(at);
                phrase.End = at;
            }
            else if (document.Is(at, WordRole.Among))
            {
                phrase.IsPartitive = phrase.IsAmong = true;
                at += document.PhraseLength(at);
                phrase.End = at;
                at += document.Is(at, WordRole.Auxiliary) ? document.PhraseLength(at) : 0;
                // "one of them a child"
                at += document.Entry(at, LexicalCategory.Numbers)?.Has(Features.Article) == true ? document.PhraseLength(at) : 0;
            }
            else if (document.Is(at, WordRole.Of))
            {
                at++;
                // "eight of the dead were women": "the" alone, whatever longer phrase it may begin.
                var isAlone = document.IsAlone(at, WordRole.Determiner);
                phrase.IsPartitive |= isAlone || _numbers.Starts(at) || document.Is(at, WordRole.Determiner) || document.Is(at, WordRole.Possessive);
                phrase.IsOfOwn |= document.Is(at, WordRole.Possessive);
                if (phrase.IsPartitive && !_numbers.Starts(at))
                    at += isAlone ? 1 : document.PhraseLength(at);
                phrase.IsSuperlative |= phrase.IsPartitive && document.Is(at, WordRole.Superlative);
                if (phrase.IsPartitive && _numbers.Starts(at))
                {
                    phrase.IsOfCounted = true;
                    return at;
                }
            }
            else if (document.Is(at, WordRole.Determiner) || document.IsSymbol(at, '"') || document.IsSymbol(at, ')'))
            {
                at++;
            }
            else
            {
                phrase.Veto = VetoAt(at);
                return at;
            }
        }
    }

    private VetoKind VetoAt(int at) =>
        document.Entry(at, LexicalCategory.Vetoes) is { } veto && !veto.Has(Features.Before) ? veto.Veto : VetoKind.None;

    private int Head(int at, bool isOne, NounPhrase phrase)
    {
        var head = -1;
        var end = at + Window;
        for (var next = at; next < document.Tokens.Length && next < end;)
        {
            if (_joined.Noun(next, isOne) is { } noun && !(phrase.HasOthers && noun.Action != HarmAction.None && document.Entry(next, LexicalCategory.Predicates) is not null))
            {
                phrase.Action = phrase.Noun is { Action: not HarmAction.None } harmed ? harmed.Action : phrase.Action;
                phrase.Party = phrase.Noun is not null && document.Entry(head, LexicalCategory.Parties) is { } party ? party : phrase.Party;
                (phrase.Noun, head) = (noun, next);
                next += document.PhraseLength(next);
                if (document.Lexicon.Switches.ModifiersFollowNoun || !GoesOn(next, isOne))
                    break;
            }
            else if (_ages.EndBefore(next) is var age && age > next)
            {
                (next, end) = (age, end + age - next);
            }
            else if (IsModelNumber(next))
            {
                (next, end) = (next + 1, end + 1);
            }
            else if ((next == at && document.Is(next, WordRole.And)) || !Modifies(next, isOne, phrase))
            {
                break;
            }
            else
            {
                var behind = document.IsSymbol(next, '[') ? BehindBracket(next) : next + document.PhraseLength(next);
                end += document.IsSymbol(next, '[') ? behind - next : 0;
                next = behind;
            }
        }

        return head;
    }

    /// <summary>"three RBK-250 bombs": digits glued to the name of a thing.</summary>
    private bool IsModelNumber(int at) =>
        document.Tokens[at] is { Kind: TokenKind.Number, Glued: true } && document.IsSymbol(at - 1, '-') && document.Tokens[at - 1].Glued && document.Tokens[at - 2].Kind == TokenKind.Word;

    /// <summary>An editor's note ("two FC [Frontier Corps] men").</summary>
    private int BehindBracket(int at)
    {
        for (var next = at + 1; next < at + Window && next < document.Tokens.Length; next++)
            if (document.IsSymbol(next, ']'))
                return next + 1;
        return at + Window;
    }

    /// <summary>A noun may follow a noun at once, or over a party or a hyphen ("police-station guards"); a word for harm starts anew.</summary>
    private bool GoesOn(int at, bool isOne) =>
        at < document.Tokens.Length && document.Entry(at, LexicalCategory.Predicates) is null && (_joined.Noun(at, isOne) is { Action: HarmAction.None } || LeadsToNoun(at, isOne));

    private bool LeadsToNoun(int at, bool isOne) =>
        (document.Entry(at, LexicalCategory.Parties) is not null || document.IsSymbol(at, '-') || IsNounOfOtherNumber(at))
        && _joined.Noun(at + Math.Max(document.Tokens.Length > at ? document.PhraseLength(at) : 1, 1), isOne) is not null;

    private bool IsNounOfOtherNumber(int at) =>
        document.Entry(at, LexicalCategory.Victims) is not null || document.Entry(at, LexicalCategory.Items) is not null;

    private bool Modifies(int at, bool isOne, NounPhrase phrase)
    {
        var token = document.Tokens[at];
        if (document.IsSymbol(at, '['))
            return true;
        if (token.Kind == TokenKind.Symbol)
            return document.IsSymbol(at, '-') || document.IsSymbol(at, '"') || document.IsSymbol(at, '\'') || IsSlashInside(at);
        if (token.Kind != TokenKind.Word)
            return false;
        if (document.Is(at, WordRole.And) || document.Is(at, WordRole.Or))
            return phrase.Noun is null && JoinsModifiers(at, isOne);
        if (document.Entry(at, LexicalCategory.Predicates) is { } predicate)
            return Participle(at, predicate, isOne, phrase);
        if (document.Entry(at, LexicalCategory.Parties) is { } party)
        {
            (phrase.Party, phrase.SecondParty) = phrase.Party is null ? (party, null) : (phrase.Party, party);
            return true;
        }

        phrase.Whose = document.Entry(at, LexicalCategory.Victims) is { Action: HarmAction.None } whose ? whose : phrase.Whose;
        return document.Entry(at, LexicalCategory.Words) is null or { Role: WordRole.Adverb or WordRole.More or WordRole.Others or WordRole.Possessive }
               && VetoAt(at) == VetoKind.None && document.Entry(at, LexicalCategory.Numbers) is null
               && document.Entry(at, LexicalCategory.Hedges) is null;
    }

    /// <summary>"four PKK/YPG fighters"</summary>
    private bool IsSlashInside(int at) =>
        document.IsSymbol(at, '/') && document.Tokens[at].Glued && at + 1 < document.Tokens.Length && document.Tokens[at + 1] is { Glued: true, Kind: TokenKind.Word };

    /// <summary>"two wounded soldiers", but not "two injured in a raid".</summary>
    private bool Participle(int at, LexiconEntry predicate, bool isOne, NounPhrase phrase)
    {
        var next = at + document.PhraseLength(at);
        if (!predicate.Has(Features.Participle | Features.State) || (_joined.Noun(next, isOne) ?? _joined.Noun(next + 1, isOne)) is null)
            return false;
        if (document.Tokens[next].Kind != TokenKind.Word || (_joined.Noun(next, isOne) is null && document.Entry(next, LexicalCategory.Words) is not null))
            return false;
        phrase.Action = (HarmAction)predicate.Code;
        return true;
    }

    /// <summary>"regime and Russian troops": words joined before the noun.</summary>
    private bool JoinsModifiers(int at, bool isOne)
    {
        for (var next = at + 1; next < at + 4 && next < document.Tokens.Length; next++)
        {
            if (_joined.Noun(next, isOne) is not null)
                return true;
            if (document.Tokens[next].Kind != TokenKind.Word || document.Entry(next, LexicalCategory.Words) is not null
                || document.Entry(next, LexicalCategory.Predicates) is not null || document.Entry(next, LexicalCategory.Numbers) is not null)
                return false;
        }

        return false;
    }

    private void Unknown(int at, NounPhrase phrase)
    {
        var end = at;
        while (end < document.Tokens.Length && end < at + LongestUnknown && document.Tokens[end].Kind == TokenKind.Word && !document.IsKnown(end))
            end++;
        phrase.Veto = VetoAt(end);
        if (end == at && end < document.Tokens.Length && document.Entry(end, LexicalCategory.Parties) is { } party)
        {
            phrase.Party = party;
            end += document.PhraseLength(end);
        }

        if (end == at)
            return;
        phrase.HasUnknownNoun = true;
        phrase.End = end;
    }

    private void Behind(int head, bool isOne, NounPhrase phrase)
    {
        phrase.End = head + document.PhraseLength(head);
        if (document.PhraseLength(head) > 1 && document.IsAlone(phrase.End - 1, WordRole.Of))
            _joined.BodiesOf(phrase);
        if (document.Entry(head, LexicalCategory.Predicates)?.Has(Features.State) == true && DescribesUnknown(phrase.End))
            phrase.Veto = VetoKind.Idiom;
        phrase.IsMinor = _ages.AreMinors(phrase.End);
        if (!isOne)
            _joined.MoreNouns(phrase);
        Describe(phrase);
    }

    /// <summary>"three dead languages": the word for harm only describes a noun that no table has.</summary>
    private bool DescribesUnknown(int at) =>
        at < document.Tokens.Length && document.Tokens[at] is { Kind: TokenKind.Word, Capital: false, Word: Vocabulary.Unknown };
}

using Monitoring.Extracting.Lexicons;
using Monitoring.Extracting.Words;

namespace Monitoring.Extracting.Counting;

/// <summary>Reads the noun behind a number, over the modifiers between them ("four multi-barrel rocket launchers").</summary>
internal sealed class NounPhraseReader
{
    /// <summary>How many tokens may stand between a number and its noun.</summary>
    private const int Window = 9;

    /// <summary>How many words of an unknown noun are kept.</summary>
    private const int LongestUnknown = 3;

    private readonly Document _document;
    private readonly PartyReader _parties;
    private readonly JoinedNouns _joined;
    private readonly NounLead _lead;
    private readonly NounModifiers _modifiers;
    private readonly AgeReader _ages;

    /// <summary>A reader for one text.</summary>
    public NounPhraseReader(Document document)
    {
        _document = document;
        _parties = new PartyReader(document);
        _joined = new JoinedNouns(document);
        _lead = new NounLead(document);
        _modifiers = new NounModifiers(document, _joined);
        _ages = new AgeReader(document);
    }

    /// <summary>The noun phrase that starts at <paramref name="at"/>.</summary>
    /// <param name="at">The token behind the number.</param>
    /// <param name="isOne">True when the noun must be a singular.</param>
    public NounPhrase Read(int at, bool isOne)
    {
        var phrase = new NounPhrase { End = at };
        var next = _lead.Read(at, phrase);
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

    private int Head(int at, bool isOne, NounPhrase phrase)
    {
        var head = -1;
        var end = at + Window;
        for (var next = at; next < _document.Tokens.Length && next < end;)
        {
            if (_joined.Noun(next, isOne) is { } noun && !(phrase.HasOthers && noun.Action != HarmAction.None && _document.Entry(next, LexicalCategory.Predicates) is not null))
            {
                phrase.Action = phrase.Noun is { Action: not HarmAction.None } harmed ? harmed.Action : phrase.Action;
                phrase.Party = phrase.Noun is not null && _document.Entry(head, LexicalCategory.Parties) is { } party ? party : phrase.Party;
                (phrase.Noun, head) = (noun, next);
                next += _document.PhraseLength(next);
                if (_document.Lexicon.Switches.ModifiersFollowNoun || !GoesOn(next, isOne))
                    break;
            }
            else if (_ages.EndBefore(next) is var age && age > next)
            {
                (next, end) = (age, end + age - next);
            }
            else if (_modifiers.IsModelNumber(next))
            {
                (next, end) = (next + 1, end + 1);
            }
            else if ((next == at && _document.Is(next, WordRole.And)) || !_modifiers.Modifies(next, isOne, phrase))
            {
                break;
            }
            else
            {
                var behind = _document.IsSymbol(next, '[') ? _modifiers.BehindBracket(next) : next + _document.PhraseLength(next);
                end += _document.IsSymbol(next, '[') ? behind - next : 0;
                next = behind;
            }
        }

        return head;
    }

    /// <summary>A noun may follow a noun at once, or over a party or a hyphen ("police-station guards"); a word for harm starts anew.</summary>
    private bool GoesOn(int at, bool isOne) =>
        at < _document.Tokens.Length && _document.Entry(at, LexicalCategory.Predicates) is null && (_joined.Noun(at, isOne) is { Action: HarmAction.None } || LeadsToNoun(at, isOne));

    private bool LeadsToNoun(int at, bool isOne) =>
        (_document.Entry(at, LexicalCategory.Parties) is not null || _document.IsSymbol(at, '-') || IsNounOfOtherNumber(at))
        && _joined.Noun(at + Math.Max(_document.Tokens.Length > at ? _document.PhraseLength(at) : 1, 1), isOne) is not null;

    private bool IsNounOfOtherNumber(int at) =>
        _document.Entry(at, LexicalCategory.Victims) is not null || _document.Entry(at, LexicalCategory.Items) is not null;

    private void Unknown(int at, NounPhrase phrase)
    {
        var end = at;
        while (end < _document.Tokens.Length && end < at + LongestUnknown && _document.Tokens[end].Kind == TokenKind.Word && !_document.IsKnown(end))
            end++;
        phrase.Veto = NumberVeto.Behind(_document, end);
        if (end == at && end < _document.Tokens.Length && _document.Entry(end, LexicalCategory.Parties) is { } party)
        {
            phrase.Party = party;
            end += _document.PhraseLength(end);
        }

        if (end == at)
            return;
        phrase.HasUnknownNoun = true;
        phrase.End = end;
    }

    private void Behind(int head, bool isOne, NounPhrase phrase)
    {
        phrase.End = head + _document.PhraseLength(head);
        if (_document.PhraseLength(head) > 1 && _document.IsAlone(phrase.End - 1, WordRole.Of))
            _joined.BodiesOf(phrase);
        if (_document.Entry(head, LexicalCategory.Predicates)?.Has(Features.State) == true && DescribesUnknown(phrase.End))
            phrase.Veto = VetoKind.Idiom;
        phrase.IsMinor = _ages.AreMinors(phrase.End);
        if (!isOne)
            _joined.MoreNouns(phrase);
        Describe(phrase);
    }

    /// <summary>"three dead languages": the word for harm only describes a noun that no table has.</summary>
    private bool DescribesUnknown(int at) =>
        at < _document.Tokens.Length && _document.Tokens[at] is { Kind: TokenKind.Word, Capital: false, Word: Vocabulary.Unknown };
}

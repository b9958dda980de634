using Monitoring.Extracting.Lexicons;
using Monitoring.Extracting.Words;

namespace Monitoring.Extracting.Counting;

/// <summary>Nouns that agree with a number, and those that commas, "and" and "of" join to them.</summary>
/// <param name="document">The text.</param>
internal sealed class JoinedNouns(Document document)
{
    /// <summary>A noun that agrees in number; singular nouns before a plural one are modifiers ("five police officers").</summary>
    public LexiconEntry? Noun(int at, bool isOne)
    {
        var wanted = isOne ? Features.Singular : Features.Plural;
        if (at < 0 || at >= document.Tokens.Length)
            return null;
        foreach (var entry in document.Entries(at))
            if (entry.Category is LexicalCategory.Victims or LexicalCategory.Items && entry.Has(wanted))
                return entry;
        return null;
    }

    /// <summary>"27 bodies of militants": the quote ends before "of", and those named behind it are who died.</summary>
    public void BodiesOf(NounPhrase phrase)
    {
        phrase.End--;
        for (var next = phrase.End + 1; next < phrase.End + 4 && next < document.Tokens.Length; next += document.PhraseLength(next))
            if (document.Entry(next, LexicalCategory.Victims) is { Action: HarmAction.None } noun && noun.Has(Features.Plural))
            {
                (phrase.Action, phrase.Noun) = (phrase.Noun!.Action, noun);
                return;
            }
    }

    /// <summary>"troops, jihadists and rebels", "rockets and artillery shells": further nouns without a number of their own.</summary>
    public void MoreNouns(NounPhrase phrase)
    {
        var afterComma = document.IsSymbol(phrase.End, ',') ? PlainNoun(phrase, phrase.End + 1) : -1;
        var joint = afterComma < 0 ? phrase.End : afterComma + document.PhraseLength(afterComma);
        if (!document.Is(joint, WordRole.And) && !document.Is(joint, WordRole.Or))
            return;
        var last = PlainNoun(phrase, joint + 1);
        if (last < 0)
            return;
        if (afterComma >= 0)
            phrase.MoreNouns.Add(Noun(afterComma, isOne: false)!);
        phrase.MoreNouns.Add(Noun(last, isOne: false)!);
        phrase.End = last + document.PhraseLength(last);
    }

    /// <summary>The plural noun that follows over at most two modifiers; -1 when there is none.</summary>
    private int PlainNoun(NounPhrase phrase, int at)
    {
        for (var next = at; next < at + 3 && next < document.Tokens.Length; next += document.PhraseLength(next))
        {
            if (Noun(next, isOne: false) is { Action: HarmAction.None } noun && noun.Category == phrase.Noun!.Category && document.Entry(next, LexicalCategory.Predicates) is null)
                return next;

            if (document.Tokens[next].Kind != TokenKind.Word || document.Entry(next, LexicalCategory.Words) is not null
                || document.Entry(next, LexicalCategory.Predicates) is not null || document.Entry(next, LexicalCategory.Numbers) is not null)
                return -1;
        }

        return -1;
    }
}

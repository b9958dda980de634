using Monitoring.Extracting.Lexicons;
using Monitoring.Extracting.Words;

namespace Monitoring.Extracting.Counting;

/// <summary>Reads the small words between a number and its noun: "others", "more", "of the", "of them".</summary>
/// <param name="document">The text.</param>
internal sealed class NounLead(Document document)
{
    private readonly NumberReader _numbers = new(document);

    /// <summary>Writes what they say into the phrase, or the veto that stands right behind the number.</summary>
    /// <param name="at">The token behind the number.</param>
    /// <param name="phrase">The phrase.</param>
    /// <returns>Where the noun may start.</returns>
    public int Read(int at, NounPhrase phrase)
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
                phrase.Veto = NumberVeto.Behind(document, at);
                return at;
            }
        }
    }
}

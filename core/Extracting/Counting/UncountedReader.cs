using Monitoring.Extracting.Lexicons;
using Monitoring.Extracting.Words;

namespace Monitoring.Extracting.Counting;

/// <summary>Reads nouns that count by themselves.</summary>
/// <param name="document">The text.</param>
/// <param name="nouns">Its noun phrases.</param>
internal sealed class UncountedReader(Document document, NounPhraseReader nouns)
{
    private static readonly CategorySet Nouns = CategorySet.Of(LexicalCategory.Victims, LexicalCategory.Items);

    /// <summary>
    /// A noun that counts by itself: a dual, or a singular without article ("Civilian killed", "including child"), which is a figure
    /// like any other in languages that have no article for one.
    /// </summary>
    /// <param name="at">The token at which it may start.</param>
    /// <param name="last">The group before it in its sentence.</param>
    /// <param name="next">One past the phrase that starts at the token.</param>
    public CountedGroup? At(int at, CountedGroup? last, out int next)
    {
        next = at + Math.Max(document.PhraseLength(at), 1);
        // "took eleven soldiers prisoner"
        if (!document.IsIn(at, Nouns) || (last?.Tokens.End == at && document.Is(at, WordRole.Captive)))
            return null;
        var isInsideName = (document.Tokens[at].Glued && (document.IsSymbol(at - 1, '-') || document.IsSymbol(at - 1, '\''))) || (document.IsSymbol(next, '-') && document.Tokens[next].Glued);
        if (isInsideName)
            return null;
        var tokens = new TokenRange(at, next);
        if (Dual(at) is { } pair)
            return Build(pair, new Quantity(tokens, 2, null, null, FigureClass.N), uncounted: false);
        if (document.Is(at - 1, WordRole.Negation) || document.Entry(at, LexicalCategory.Victims) is not { } noun || !noun.Has(Features.Singular) || noun.Has(Features.Plural | Features.Named))
            return null;
        var countsAsOne = (document.Lexicon.Switches.BareSingularIsOne && !document.Is(at - 1, WordRole.Determiner)) || IsKin(at, last);
        return Build(noun, new Quantity(tokens, 1, null, null, FigureClass.A), uncounted: !countsAsOne);
    }

    /// <summary>"his wife and grandson": whose wife it is, the grandson is too.</summary>
    private bool IsKin(int at, CountedGroup? last) =>
        last is { Quantity.Cls: FigureClass.A, Kind: GroupKind.Persons } && last.Tokens.End == at - 1 && document.Is(at - 1, WordRole.And) && document.Is(last.Tokens.First, WordRole.Possessive);

    private LexiconEntry? Dual(int at)
    {
        foreach (var entry in document.Entries(at))
            if (entry.Has(Features.Dual) && entry.Category is LexicalCategory.Victims or LexicalCategory.Items)
                return entry;
        return null;
    }

    private CountedGroup Build(LexiconEntry noun, Quantity quantity, bool uncounted)
    {
        var phrase = new NounPhrase { End = quantity.Tokens.End, Noun = noun };
        if (document.Lexicon.Switches.ModifiersFollowNoun)
            nouns.Describe(phrase);
        return GroupBuilder.Build(new HedgedQuantity(quantity.Tokens, quantity, null), phrase, null, quantity.Tokens, uncounted);
    }
}

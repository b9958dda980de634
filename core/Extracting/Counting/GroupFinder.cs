using Monitoring.Extracting.Lexicons;
using Monitoring.Extracting.Words;

namespace Monitoring.Extracting.Counting;

/// <summary>Finds counted groups: hedge, number, modifiers and noun.</summary>
internal static class GroupFinder
{
    /// <summary>The groups in the order of the text; none of them overlap.</summary>
    public static IReadOnlyList<CountedGroup> Find(Document document)
    {
        var groups = new List<CountedGroup>();
        var quantities = new QuantityReader(document);
        var nouns = new NounPhraseReader(document);
        var uncounted = new UncountedReader(document, nouns);
        foreach (var sentence in document.Body)
        {
            for (var at = sentence.Tokens.First; at < sentence.Tokens.End;)
            {
                var last = groups.Count > 0 && groups[^1].Tokens.First >= sentence.Tokens.First ? groups[^1] : null;
                var group = Counted(document, quantities, nouns, at, last, out var next);
                if (group is null && next == at)
                    group = uncounted.At(at, last, out next);
                if (group is not null && !IsOrigin(document, group, last))
                    groups.Add(Placed(document, sentence, group));
                at = Math.Max(next, at + Math.Max(document.PhraseLength(at), 1));
            }
        }

        return groups;
    }

    /// <summary>"three people from one family", "five children of two families": who belongs together, counted already.</summary>
    private static bool IsOrigin(Document document, CountedGroup group, CountedGroup? last) =>
        group.Unit == FigureUnit.Families && last is { Unit: FigureUnit.Persons } && last.Tokens.End == group.Tokens.First - 1
        && (document.IsAlone(last.Tokens.End, WordRole.Of) || document.IsAlone(last.Tokens.End, WordRole.From));

    private static CountedGroup? Counted(Document document, QuantityReader quantities, NounPhraseReader nouns, int at, CountedGroup? last, out int next)
    {
        next = at;
        if (!quantities.MayStart(at) || (SameAs(document, at, last) ?? quantities.At(at)) is not { } hedged)
            return null;
        next = hedged.Tokens.End;
        if (NumberVeto.Before(document, hedged) is var before and not VetoKind.None)
            return Refuse(document, hedged.Tokens, before, hedged.Value.IsRange ? next : at, out next);
        var isOne = hedged.Value.IsOne;
        var noun = nouns.Read(next, isOne);
        if (noun.Veto != VetoKind.None)
            return Refuse(document, hedged.Tokens, noun.Veto, at, out next);
        if (hedged.Value.Cls == FigureClass.A && noun.Noun is null && !noun.IsOthers && !hedged.Value.IsDefinite)
        {
            next = at;
            return null;
        }

        next = Math.Max(next, noun.End);
        if (noun.Noun?.Has(Features.Family) == true && isOne && FamilyOf(document, quantities, hedged, next) is { } family)
        {
            next = family.Tokens.End;
            return family;
        }

        var behind = quantities.HedgeBehind(next, out var hedge);
        next += behind;
        var group = GroupBuilder.Build(hedged, noun, behind > 0 ? hedge : null, new TokenRange(hedged.Tokens.First, next));
        if (noun.IsSuperlative && isOne && (group.Kind & GroupKind.Strikes) != 0)
            return Refuse(document, hedged.Tokens, VetoKind.Idiom, at, out next);
        return NumberVeto.OfBare(document, group) is var bare and not VetoKind.None ? Refuse(document, hedged.Tokens, bare, at, out next) : group;
    }

    /// <summary>"killed 12 and wounded as many": the count told right before, with its hedge.</summary>
    private static HedgedQuantity? SameAs(Document document, int at, CountedGroup? last)
    {
        if (document.Entry(at, LexicalCategory.Numbers)?.Has(Features.Same) != true || last?.Quantity is not { Cls: FigureClass.N, Count: > 0 } told)
            return null;
        var tokens = new TokenRange(at, at + document.PhraseLength(at));
        return new HedgedQuantity(tokens, told with { Tokens = tokens, IsDefinite = false }, last.Qualifier is Qualifier.Exact or Qualifier.Range ? null : last.Qualifier);
    }

    /// <summary>"a family of seven": seven people.</summary>
    private static CountedGroup? FamilyOf(Document document, QuantityReader quantities, HedgedQuantity article, int at)
    {
        if (!document.Is(at, WordRole.Of) || quantities.At(at + 1) is not { Value.Cls: FigureClass.N, Value.Count: > 1 } members)
            return null;
        var tokens = new TokenRange(article.Tokens.First, members.Tokens.End);
        return GroupBuilder.Build(members, new NounPhrase { End = tokens.End, Noun = new LexiconEntry(LexicalCategory.Victims, (int)VictimGroup.People, null, Features.Plural, HarmAction.None) }, null, tokens, collective: true);
    }

    private static CountedGroup Placed(Document document, Sentence sentence, CountedGroup group)
    {
        var before = group.Tokens.First - 1;
        group.IsDefinite = document.Is(before, WordRole.Determiner);
        group.IsName = MayBeName(document, group.Tokens.End - 1);
        if (group is { Qualifier: Qualifier.Exact, Kind: GroupKind.Bare or GroupKind.Persons, Quantity.Cls: FigureClass.N } && IsExceeded(document, before))
            (group.Qualifier, group.Range) = (Qualifier.MoreThan, GroupBuilder.Bounds(group.Quantity, Qualifier.MoreThan));
        if (document.Is(before, WordRole.Determiner) || document.Is(before, WordRole.Possessive))
            before--;
        group.IsBehindAmong = document.Is(before, WordRole.Within);
        group.IsBehindPreposition = IsStart(document, group, before) || (before >= sentence.Tokens.First
            && !(document.Is(before, WordRole.From) && document.Is(group.Tokens.End, WordRole.Auxiliary))
            && (document.Is(before, WordRole.By) || document.Is(before, WordRole.In) || document.Is(before, WordRole.From)
                || document.Is(before, WordRole.To) || document.Is(before, WordRole.Of) || document.Is(before, WordRole.Agent)));
        return group;
    }

    /// <summary>"has risen from nine to 12": where the toll was.</summary>
    private static bool IsStart(Document document, CountedGroup group, int last)
    {
        for (var first = last; group.Kind == GroupKind.Bare && document.Is(group.Tokens.End, WordRole.To) && first >= Math.Max(0, last - 2); first--)
            if (document.Is(first, WordRole.Reach) && first < last)
                return first + document.PhraseLength(first) == last + 1;
        return false;
    }

    /// <summary>"has passed 300": the words that end at a token say that the count is more.</summary>
    private static bool IsExceeded(Document document, int last)
    {
        for (var first = last; first >= Math.Max(0, last - 2); first--)
            if (document.Entry(first, LexicalCategory.Words) is { } word && word.Has(Features.Exceeding))
                return first + document.PhraseLength(first) == last + 1;
        return false;
    }

    /// <summary>A capital, or a letter of a script that has none.</summary>
    private static bool MayBeName(Document document, int token) =>
        document.Tokens[token].Capital || char.GetUnicodeCategory(document.Text[document.Tokens[token].Start]) == System.Globalization.UnicodeCategory.OtherLetter;

    /// <summary>No group, and where to read on: behind a range of ages, else wherever a noun may still stand by itself.</summary>
    private static CountedGroup? Refuse(Document document, TokenRange tokens, VetoKind veto, int resume, out int next)
    {
        next = resume;
        if (document.Trace.IsOn)
            document.Trace.Add(new TraceStep("groups", $"veto.{veto}", document.Tokens[tokens.First].Start, document.Tokens[tokens.End - 1].End, TraceOutcome.Refused, document.Of(tokens)));
        return null;
    }
}

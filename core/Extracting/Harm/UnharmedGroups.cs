using Monitoring.Extracting.Counting;
using Monitoring.Extracting.Lexicons;
using Monitoring.Extracting.Words;

namespace Monitoring.Extracting.Harm;

/// <summary>Counted groups that stand beside words for harm and are no victims of their own: those told before, kin, attackers, words of another noun.</summary>
/// <param name="document">The text.</param>
internal sealed class UnharmedGroups(Document document)
{
    /// <summary>True for a group of which no figure is made.</summary>
    /// <param name="group">The group.</param>
    /// <param name="claim">What a predicate says of it; null when none does.</param>
    public bool Has(CountedGroup group, Claim? claim) => IsThemAgain(group) || IsWordOfAnother(group, claim) || IsTeller(group) || IsMourned(group, claim) || IsBomber(group, claim);

    /// <summary>"blew himself up": who does that is the attacker.</summary>
    /// <param name="predicate">What is said of him.</param>
    public bool IsBySelf(TokenRange predicate)
    {
        for (var at = predicate.First; at < predicate.End; at++)
            if (document.IsAlone(at, WordRole.Self))
                return true;
        return false;
    }

    /// <summary>"both of which": those told right before, once more.</summary>
    private static bool IsThemAgain(CountedGroup group) => group is { IsAmong: true, Quantity.IsDefinite: true, Whole: { } whole } && whole.Quantity.Count == group.Quantity.Count;

    /// <summary>"fighters of the Jihadi groups and other factions": words before a noun that no table has, and of which nothing is said.</summary>
    private bool IsWordOfAnother(CountedGroup group, Claim? claim)
    {
        if (claim is not null || group.Quantity.Cls != FigureClass.A || group.IsPartitive || (group.NounAction != HarmAction.None && !group.IsUncounted))
            return false;
        var next = group.Tokens.End;
        return group.Kind is GroupKind.Bare or GroupKind.UnknownNoun || (group.IsUncounted && next < document.Tokens.Length && document.Tokens[next] is { Kind: TokenKind.Word, Capital: false }
            && document.Entry(next, LexicalCategory.Words) is null && document.Entry(next, LexicalCategory.Predicates) is null && document.Entry(next, LexicalCategory.Vetoes) is null);
    }

    /// <summary>"of one family": whose members are counted, not harmed by itself.</summary>
    private static bool IsTeller(CountedGroup group) => group.Unit == FigureUnit.Families && group.IsBehindPreposition;

    /// <summary>"met the families of three martyrs": the word for the dead only says whose families they are.</summary>
    private bool IsMourned(CountedGroup group, Claim? claim) =>
        claim is null && group is { NounAction: HarmAction.Kill, Quantity.Cls: FigureClass.N } && group.Tokens.First > 1 && document.IsAlone(group.Tokens.First - 1, WordRole.Of)
        && (document.Entry(group.Tokens.First - 2, LexicalCategory.Vetoes) is not null || document.Entry(group.Tokens.First - 2, LexicalCategory.Victims) is { Action: HarmAction.None } kin && kin.Has(Features.Plural));

    /// <summary>"A suicide bomber blew himself up, killing 12": the word tells how the attack was made, not that one more was killed.</summary>
    private bool IsBomber(CountedGroup group, Claim? claim) => group is { IsAttacker: true, Quantity.Cls: FigureClass.A } && claim is not null && IsBySelf(claim.Predicate);
}

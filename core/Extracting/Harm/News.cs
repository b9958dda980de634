using Monitoring.Extracting.Lexicons;
using Monitoring.Extracting.Words;

namespace Monitoring.Extracting.Harm;

/// <summary>A draft as a candidate for the total of a text, with what its words say of how it counts.</summary>
/// <param name="document">The text.</param>
/// <param name="draft">The draft.</param>
/// <param name="isCounted">False for people named without a count.</param>
internal sealed class News(Document document, FigureDraft draft, bool isCounted)
{
    /// <summary>How far before a toll "an earlier" may stand, in tokens.</summary>
    private const int NearToll = 4;

    /// <summary>How far behind a figure "in another village" may stand, in tokens.</summary>
    private const int NearPlace = 12;

    /// <summary>How many words the name of a place has at the head of a sentence.</summary>
    private const int LongestPlace = 4;

    /// <summary>How far behind "a week after" what came before may stand, in tokens.</summary>
    private const int FarAfter = 16;

    private const string EarlierEnding = ".earlier";

    /// <summary>The draft.</summary>
    public FigureDraft Draft { get; } = draft;

    /// <summary>False for people named without a count ("the governor").</summary>
    public bool IsCounted { get; } = isCounted;

    /// <summary>Stands in the headline.</summary>
    public bool IsTitle { get; } = document.Sentences[draft.Sentence].IsTitle;

    /// <summary>A whole of its own that is neither denied nor the whole war's.</summary>
    public bool IsTold =>
        (Draft.Whole is not { } whole || (whole.Measure == Measure.KilledOrInjured && whole.Measure != Draft.Measure)) && Draft.Scope != FigureScope.WarTotal && Draft.Modality is not (Modality.Denied or Modality.Intended) && !IsEarlier && !IsBefore() && !IsSomeOfThem;

    /// <summary>Tells of something that happened, no fear, stock or sum of a longer time.</summary>
    public bool IsEvent =>
        Draft.Modality != Modality.Projected && Draft.Scope is not (FigureScope.RunningTotal or FigureScope.WarTotal or FigureScope.Projection) && !IsStock;

    /// <summary>A sum that reaches a number ("the death toll is five").</summary>
    public bool IsToll { get; } = IsSum(draft.Rule);

    /// <summary>A toll that has grown to its number.</summary>
    public bool IsGrown => IsToll && Any(Draft.Clause.First, Draft.Quote.First, WordRole.Growth);

    /// <summary>Whether a rule reads sums that are told again as they grow.</summary>
    public static bool IsSum(string rule) =>
        rule.Contains(".toll", StringComparison.Ordinal) || rule.Contains(".number", StringComparison.Ordinal) || rule.Contains(".put", StringComparison.Ordinal);

    /// <summary>The rule's name for a sum as it stood before ("58 on Saturday and 54 on Friday").</summary>
    public static string Earlier(string rule) => rule + EarlierEnding;

    /// <summary>The sentence opens with a place of its own: "In Mosul, …", "Aleppo: …".</summary>
    public bool IsSection
    {
        get
        {
            var first = document.Sentences[Draft.Sentence].Tokens.First;
            var isIn = document.Is(first, WordRole.In);
            var at = isIn ? first + 1 : first;
            var end = at;
            while (end < document.Tokens.Length && end < at + LongestPlace && document.Tokens[end] is { Kind: TokenKind.Word, Capital: true })
                end++;
            return end > at && document.IsSymbol(end, isIn ? ',' : ':');
        }
    }

    /// <summary>Tells the first of several attacks ("the first bomber").</summary>
    public bool IsFirst => Any(document.Sentences[Draft.Sentence].Tokens.First, Draft.Quote.First, WordRole.First);

    /// <summary>Of a longer time than one event.</summary>
    public bool IsOfPeriod => Draft.Scope == FigureScope.PeriodTotal;

    /// <summary>Says that it comes on top of what was told: "another", "also", "elsewhere".</summary>
    public bool Adds
    {
        get
        {
            if (IsApart())
                return true;
            var first = Math.Max(document.Sentences[Draft.Sentence].Tokens.First, Draft.Clause.First);
            for (var at = first; at < Draft.Quote.End; at++)
                if (document.Is(at, WordRole.Additionally) || document.Is(at, WordRole.More) || document.Entry(at, LexicalCategory.Numbers) is { } number && number.Has(Features.Article) && number.Has(Features.Definite))
                    return true;
            return false;
        }
    }

    /// <summary>"were found in another village"</summary>
    private bool IsApart()
    {
        for (var at = Draft.Quote.End; at < Math.Min(Draft.Quote.End + NearPlace, document.Sentences[Draft.Sentence].Tokens.End) && !document.IsSymbol(at, ','); at++)
            if (document.Is(at, WordRole.Apart))
                return true;
        return false;
    }

    /// <summary>"Two of the wounded remain in hospital", without those they are of: no total.</summary>
    private bool IsSomeOfThem => Draft is { IsPartitive: true, Whole: null } && document.Entry(Draft.Predicate.First, LexicalCategory.Predicates)?.Has(Features.Condition) == true;

    /// <summary>"a week after a car bomb killed 22": what came before the news; "had earlier spoken of 84 dead": what was said before.</summary>
    private bool IsBefore()
    {
        var first = Math.Max(document.Sentences[Draft.Sentence].Tokens.First, Draft.Quote.First - FarAfter);
        for (var at = first; at < Draft.Quote.First; at++)
            if ((document.Is(at, WordRole.After) && document.Entry(at - 1, LexicalCategory.Vetoes)?.Veto == VetoKind.Time && TellsOfHarm(at)) || (document.Is(at, WordRole.Former) && Draft.Quote.First - at <= NearPlace))
                return true;
        return false;
    }

    /// <summary>Whether the sentence has told of harm before a token: "the day after the truce ended" itself begins the news.</summary>
    private bool TellsOfHarm(int end)
    {
        for (var at = document.Sentences[Draft.Sentence].Tokens.First; at < end; at++)
            if (document.Entry(at, LexicalCategory.Predicates) is { Code: (int)HarmAction.Kill or (int)HarmAction.Injure or (int)HarmAction.KillOrInjure })
                return true;
        return false;
    }

    /// <summary>Corrected in the same breath: "raising an earlier toll of 71".</summary>
    private bool IsEarlier => Draft.Rule.EndsWith(EarlierEnding, StringComparison.Ordinal) || IsToll && Any(Draft.Predicate.First - NearToll, Draft.Predicate.First, WordRole.Earlier);

    /// <summary>People are trapped or displaced as a stock; nobody is killed as one.</summary>
    private bool IsStock => Draft.Scope == FigureScope.Stock && Draft.Measure is not (Measure.Killed or Measure.Injured or Measure.KilledOrInjured);

    private bool Any(int first, int end, WordRole role)
    {
        for (var at = Math.Max(first, document.Sentences[Draft.Sentence].Tokens.First); at < end; at++)
            if (document.Is(at, role))
                return true;
        return false;
    }
}

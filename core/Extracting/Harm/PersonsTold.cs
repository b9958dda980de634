using Monitoring.Extracting.Counting;
using Monitoring.Extracting.Lexicons;
using Monitoring.Extracting.Words;

namespace Monitoring.Extracting.Harm;

/// <summary>The people told so far, for sentences that tell parts of them: "Eight of the victims were women", "They include 58 civilians".</summary>
/// <param name="document">The text.</param>
internal sealed class PersonsTold(Document document)
{
    /// <summary>How many sentences back those may be told of whom parts are told.</summary>
    private const int NearSentence = 2;

    /// <summary>How many figures of a list may stand between a sum and a later sentence that tells more of its parts.</summary>
    private const int MostListed = 24;

    private readonly List<FigureDraft> _drafts = [];

    /// <summary>Adds those told next.</summary>
    public void Add(FigureDraft draft) => _drafts.Add(draft);

    /// <summary>Those of the sentences before whom a group of which nothing else is said is part of; null when there are none.</summary>
    /// <param name="group">The group.</param>
    /// <param name="action">What its own words say of it.</param>
    public FigureDraft? WholeOf(CountedGroup group, HarmAction action)
    {
        if (action != HarmAction.None || !IsToldAsPart(group) || (group.Kind & (GroupKind.Persons | GroupKind.Bare)) == 0)
            return null;
        var sentence = document.SentenceOf(group.Tokens.First);
        var from = sentence;
        FigureDraft? root = null;
        for (var i = _drafts.Count - 1; i >= Math.Max(0, _drafts.Count - MostListed); i--)
        {
            var told = _drafts[i];
            // The lines of a list stand between: what counts is how far its head is from them.
            if (told.Sentence < sentence && IsItem(told))
            {
                from = told.Sentence;
                continue;
            }

            if (from - told.Sentence > NearSentence && told.Root != root)
                return null;
            if (told is { Whole: null, Cls: FigureClass.N } && told.Sentence < sentence && told.Range.Count > (group.Quantity.Count ?? 0))
                return told;
            root = told.Root;
        }

        return null;
    }

    private static bool IsToldAsPart(CountedGroup group) =>
        group.IsListed || (group.IsDescribed && group.IsPartitive) || (group.IsAmong && group.Kind == GroupKind.Persons);

    private bool IsItem(FigureDraft draft) => document.IsItem(draft.Sentence);
}

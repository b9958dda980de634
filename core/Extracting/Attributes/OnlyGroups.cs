using Monitoring.Extracting.Counting;
using Monitoring.Extracting.Lexicons;
using Monitoring.Extracting.Words;

namespace Monitoring.Extracting.Attributes;

/// <summary>
/// Whom a number without a noun counts where its speaker says that nobody else was harmed: "The army said that only militants were hit and
/// nine were killed" is nine fighters by the army's word, whoever the civilians are that others told of before.
/// </summary>
internal static class OnlyGroups
{
    private const string Only = "only";

    /// <summary>Between the word and its noun stand at most so many tokens.</summary>
    private const int ToNoun = 4;

    /// <summary>Corrects the groups of such numbers; they are no part, and no repetition, of what others told.</summary>
    public static void Apply(Passage passage)
    {
        foreach (var draft in passage.Drafts)
        {
            if (draft.Group is null || Noun(passage, draft.Quote) is not null || Of(passage, draft) is not { } group)
                continue;
            draft.Group = group;
            if (draft.Restates is { } same && !Victims.IsArmed(same.Group ?? VictimGroup.People))
                draft.Restates = null;
            if (draft.Whole is { } whole && whole.Sentence != draft.Sentence && !Victims.IsArmed(whole.Group ?? VictimGroup.People))
                draft.Whole = null;
        }
    }

    private static VictimGroup? Of(Passage passage, FigureDraft draft)
    {
        var sentence = passage.Document.Sentences[draft.Sentence].Tokens;
        if (!passage.Attributions.Any(sentence))
            return null;
        foreach (var only in passage.Status.In(new TokenRange(sentence.First, draft.Quote.First)))
            if (only.Is(Only) && !passage.Attributions.Any(new TokenRange(only.Range.End, draft.Quote.First)) && Noun(passage, new TokenRange(only.Range.End, Math.Min(only.Range.End + ToNoun, draft.Quote.First))) is { } group && Victims.IsArmed(group))
                return group;
        return null;
    }

    private static VictimGroup? Noun(Passage passage, TokenRange words)
    {
        for (var token = words.First; token < words.End; token++)
            if (passage.Document.Entry(token, LexicalCategory.Victims) is { Action: HarmAction.None } noun)
                return noun.Group;
        return null;
    }
}

using Monitoring.Extracting.Words;

namespace Monitoring.Extracting.Attributes;

/// <summary>
/// Says whether a text tells a figure as hearsay: "nine were reportedly killed", "is said to have killed nine". A word that hedges something
/// else of the sentence ("a drone reportedly launched by", "a man allegedly linked to") says nothing of the figure.
/// </summary>
internal static class HearsayReader
{
    private const string Hearsay = "hearsay";

    /// <summary>Between the hedge and what is hedged stand at most so many auxiliaries and adverbs.</summary>
    private const int Auxiliaries = 4;

    /// <summary>Fills the figures of a cluster.</summary>
    public static void Read(Passage passage, Cluster cluster)
    {
        foreach (var draft in cluster.Drafts)
            foreach (var hedge in passage.Status.In(passage.Document.Sentences[cluster.Sentence].Tokens))
                draft.IsHearsay |= hedge.Is(Hearsay) && Hedges(passage, hedge.Range, draft);
    }

    private static bool Hedges(Passage passage, TokenRange hedge, FigureDraft draft)
    {
        if (draft.Predicate.Contains(hedge.First) || draft.Quote.Contains(hedge.First))
            return true;
        var told = draft.Told;
        if (hedge.First > told.First || passage.Segments.Of(hedge.First) != passage.Segments.Of(told.First))
            return false;
        var next = hedge.End;
        while (next < hedge.End + Auxiliaries && !told.Contains(next) && (passage.Status.Is(next, "passive") || passage.SourceWords.Is(next, "adverb")))
            next++;
        return told.Contains(next) || draft.Quote.Contains(next) || IsDeed(passage, next);
    }

    /// <summary>"reportedly bombed a house, killing nine": the deed is hearsay, and so is what it did. "reportedly launched by" describes a thing.</summary>
    private static bool IsDeed(Passage passage, int token) =>
        passage.Acts.Is(token, "does") && !passage.Acts.Is(passage.Acts.Over(token)!.Value.Range.End, "by");
}

using Monitoring.Extracting.Words;

namespace Monitoring.Extracting.Attributes;

/// <summary>Figures of one sentence that tell of one event: nothing stands between them that could belong to only some of them.</summary>
/// <param name="sentence">Index in <see cref="Document.Sentences"/>.</param>
/// <param name="index">Its number among the clusters of the sentence, from 0.</param>
internal sealed class Cluster(int sentence, int index)
{
    /// <summary>Its number among the clusters of the sentence, from 0.</summary>
    public int Index { get; } = index;

    /// <summary>Index in <see cref="Document.Sentences"/>.</summary>
    public int Sentence { get; } = sentence;

    /// <summary>A part that tells in a clause of its own what happened to it ("of whom 20 were killed in raids").</summary>
    public bool IsOwnPart { get; init; }

    /// <summary>Its figures in the order of the text.</summary>
    public List<FigureDraft> Drafts { get; } = [];

    /// <summary>Those who did what its figures count, as far as they are known.</summary>
    public IReadOnlyList<Agent> Agents { get; set; } = [];

    /// <summary>Where it happened, as far as the text says.</summary>
    public IReadOnlyList<PlaceMention> Places { get; set; } = [];

    /// <summary>When it happened, as far as the text says.</summary>
    public TimeSpanMention? Time { get; set; }

    /// <summary>The words of the sentence that belong to it.</summary>
    public TokenRange Reach { get; set; }

    /// <summary>First token of its first quote.</summary>
    public int First => Drafts[0].Quote.First;

    /// <summary>One past the last token of its last quote.</summary>
    public int End => Drafts.Max(draft => draft.Quote.End);

    /// <summary>Whether a token stands inside one of its quotes.</summary>
    public bool Quotes(int token)
    {
        foreach (var draft in Drafts)
            if (draft.Quote.Contains(token))
                return true;
        return false;
    }
}

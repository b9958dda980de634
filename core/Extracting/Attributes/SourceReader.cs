using Monitoring.Extracting.Words;

namespace Monitoring.Extracting.Attributes;

/// <summary>Says whom the text names as its source.</summary>
internal static class SourceReader
{
    /// <summary>Who denies something is not the source of what follows.</summary>
    private const string Denied = "denied";

    /// <summary>"…, according to X" stands at most so many tokens behind the figures that X gives.</summary>
    private const int Closing = 12;

    /// <summary>Fills the source of a cluster.</summary>
    public static void Read(Passage passage, Cluster cluster)
    {
        var source = Of(passage, cluster);
        foreach (var draft in cluster.Drafts)
            draft.Source = source;
    }

    /// <summary>Who says what stands at some words of a sentence that counts nothing; null when nobody is named.</summary>
    public static string? At(Passage passage, int sentence, TokenRange words)
    {
        var sentences = passage.Document.Sentences;
        if (passage.Attributions.In(sentences[sentence].Tokens) is { Count: > 0 } all)
            return Choose([.. all], words).Text;
        return sentences[sentence].IsTitle ? null
            : Before(passage, sentence).Select(s => passage.Attributions.In(sentences[s].Tokens).FirstOrDefault()?.Text).FirstOrDefault(text => text is not null);
    }

    private static string? Of(Passage passage, Cluster cluster)
    {
        var tokens = passage.Document.Sentences[cluster.Sentence].Tokens;
        var all = passage.Attributions.In(tokens).ToList();
        if (all.Count > 0)
            return Choose(all, cluster).Text;
        if (passage.Document.Sentences[cluster.Sentence].IsTitle)
            return null;
        foreach (var sentence in Earlier(passage, cluster))
            if (passage.Attributions.In(passage.Document.Sentences[sentence].Tokens).FirstOrDefault() is { } earlier)
                return earlier.Text;
        return null;
    }

    /// <summary>A list leans on all that introduces it, other sentences on the one before them.</summary>
    private static IEnumerable<int> Earlier(Passage passage, Cluster cluster)
    {
        var earlier = Surroundings.Earlier(passage, cluster);
        if (passage.ListHead(cluster.Sentence) >= 0)
            return earlier;
        return passage.IsAnaphoric(cluster.Sentence) ? earlier.Take(1).Where(s => !passage.Document.Sentences[s].IsTitle) : Before(passage, cluster.Sentence);
    }

    /// <summary>A speaker goes on in the next sentence of the paragraph.</summary>
    private static IEnumerable<int> Before(Passage passage, int sentence)
    {
        var sentences = passage.Document.Sentences;
        if (sentence > 0 && sentences[sentence - 1].Paragraph == sentences[sentence].Paragraph && !passage.IsListItem(sentence) && !passage.Status.Any(sentences[sentence - 1].Tokens, Denied))
            yield return sentence - 1;
    }

    /// <summary>The first one after the figures in their own clause, else the last one before them, else the first one after.</summary>
    private static Attribution Choose(List<Attribution> all, Cluster cluster)
    {
        var inReach = all.Where(a => cluster.Reach.Contains(a.Range.First)).ToList();
        return Choose(inReach.Count > 0 ? inReach : all, new TokenRange(cluster.First, cluster.End));
    }

    private static Attribution Choose(List<Attribution> pool, TokenRange words) =>
        pool.Find(a => a.IsClosing && a.Range.First >= words.End && a.Range.First < words.End + Closing) ?? pool.LastOrDefault(a => a.Range.First < words.First) ?? pool[0];
}

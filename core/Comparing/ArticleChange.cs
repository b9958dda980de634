using Monitoring.Reading;

namespace Monitoring.Comparing;

/// <summary>How an article differs from what is stored of it.</summary>
public abstract record ArticleChange
{
    private ArticleChange()
    {
    }

    /// <summary>Never seen.</summary>
    /// <param name="Article">As read now.</param>
    public sealed record New(Article Article) : ArticleChange;

    /// <summary>Its words changed.</summary>
    /// <param name="Article">As read now.</param>
    /// <param name="Came">Paragraphs that were not there, the headline first, in the order of the page; those in <paramref name="Changed"/> included.</param>
    /// <param name="Went">Paragraphs that are gone; those in <paramref name="Changed"/> included.</param>
    /// <param name="Changed">Pairs of the two that are one paragraph before and after.</param>
    public sealed record Edited(Article Article, IReadOnlyList<string> Came, IReadOnlyList<string> Went, IReadOnlyList<ParagraphEdit> Changed) : ArticleChange;

    /// <summary>The same words.</summary>
    public sealed record Unchanged : ArticleChange;

    /// <summary>Read, but not believed yet: a page emptied, halved, or flapping between two texts.</summary>
    /// <param name="Reason">Which guard held it back.</param>
    /// <param name="Found">One sentence for operators.</param>
    /// <param name="Hash">Hash of the text held back: seen <see cref="ArticleComparer.TimesToBelieve"/> times in a row, it is believed.</param>
    public sealed record Suspect(SuspectReason Reason, string Found, string Hash) : ArticleChange;
}

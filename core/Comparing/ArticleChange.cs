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
    /// <param name="Came">Paragraphs that were not there.</param>
    /// <param name="Went">Paragraphs that are gone.</param>
    public sealed record Edited(Article Article, IReadOnlyList<string> Came, IReadOnlyList<string> Went) : ArticleChange;

    /// <summary>The same words.</summary>
    public sealed record Unchanged : ArticleChange;

    /// <summary>Read, but not believed yet: a page emptied, halved, or flapping between two texts.</summary>
    /// <param name="Reason">Which guard held it back.</param>
    /// <param name="Found">One sentence for operators.</param>
    public sealed record Suspect(SuspectReason Reason, string Found) : ArticleChange;
}

/// <summary>Why a changed page is not believed yet.</summary>
public enum SuspectReason { Emptied, Halved, Flapping }

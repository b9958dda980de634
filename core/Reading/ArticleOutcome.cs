namespace Monitoring.Reading;

/// <summary>What reading a page as an article came to.</summary>
public abstract record ArticleOutcome
{
    private ArticleOutcome()
    {
    }

    /// <summary>An article.</summary>
    /// <param name="Article">As read.</param>
    public sealed record Found(Article Article) : ArticleOutcome;

    /// <summary>None.</summary>
    /// <param name="Reason">Why, from the closed list.</param>
    /// <param name="Seen">One sentence for operators: what was found, what was expected.</param>
    public sealed record None(NoArticleReason Reason, string Seen) : ArticleOutcome;
}

/// <summary>Why a page gave no article.</summary>
public enum NoArticleReason
{
    /// <summary>Not HTML.</summary>
    NotHtml,

    /// <summary>HTML without any text.</summary>
    Empty,

    /// <summary>Text, but no running text.</summary>
    NoBody,

    /// <summary>The source's selector for the body matches nothing.</summary>
    SelectorMatchesNothing,
}

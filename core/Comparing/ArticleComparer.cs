using System.Security.Cryptography;
using System.Text;
using Monitoring.Reading;

namespace Monitoring.Comparing;

/// <summary>Compares an article with what is stored of it, by normalised paragraphs: their order makes no difference, their words do.</summary>
public static class ArticleComparer
{
    /// <summary>Share of its length, below which a text counts as halved.</summary>
    private const double Half = 0.5;

    /// <summary>Texts shorter than this many UTF-16 units may shrink: they are a few sentences.</summary>
    private const int ShortText = 300;

    /// <summary>Readings in a row after which a text that a guard held back is believed: with the pace of looking again, two hours.</summary>
    public const int TimesToBelieve = 3;

    /// <summary>How the article changed.</summary>
    /// <param name="now">As read now; null when the page was had and no article was found on it.</param>
    /// <param name="known">What is stored; null when nothing is.</param>
    /// <exception cref="ArgumentException">Nothing was read and nothing is stored: there is nothing to compare.</exception>
    public static ArticleChange Compare(Article? now, KnownArticle? known)
    {
        if (known is null)
            return new ArticleChange.New(now ?? throw new ArgumentException("found neither an article nor a stored one, expected at least one", nameof(now)));
        if (now is null || now.Paragraphs.Count == 0)
            return new ArticleChange.Suspect(SuspectReason.Emptied, $"{known.Article.Url}: found no text, expected about {Length(known.Article)} characters", HashOfLines([]));
        var hash = HashOf(now);
        if (hash == HashOf(known.Article))
            return new ArticleChange.Unchanged();
        var difference = ParagraphDifference.Between(Lines(known.Article), Lines(now));
        if (difference.Came.Count + difference.Went.Count == 0)
            return new ArticleChange.Unchanged();
        return Doubt(now, known, hash) is { } suspect ? suspect : new ArticleChange.Edited(now, difference.Came, difference.Went, difference.Changed);
    }

    /// <summary>Hash of an article's normalised headline and paragraphs: 24 hexadecimal digits.</summary>
    public static string HashOf(Article article) => HashOfLines(Lines(article).Select(NormalText.Of));

    private static ArticleChange.Suspect? Doubt(Article now, KnownArticle known, string hash)
    {
        if (hash == known.SuspectHash && known.SuspectTimes + 1 >= TimesToBelieve)
            return null;
        var (before, after) = (Length(known.Article), Length(now));
        if (before >= ShortText && after < before * Half)
            return new ArticleChange.Suspect(SuspectReason.Halved, $"{now.Url}: found {after} characters, expected about {before}", hash);
        if (known.EarlierTexts.Contains(hash, StringComparer.Ordinal))
            return new ArticleChange.Suspect(SuspectReason.Flapping, $"{now.Url}: found an earlier text again, expected the last one or a new one", hash);
        return null;
    }

    private static int Length(Article article) => article.Paragraphs.Sum(paragraph => paragraph.Text.Length);

    private static IReadOnlyList<string> Lines(Article article) =>
        [.. article.Title.Length > 0 ? [article.Title] : Array.Empty<string>(), .. article.Paragraphs.Select(paragraph => paragraph.Text)];

    private static string HashOfLines(IEnumerable<string> normal) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', normal))).AsSpan(0, 12));
}

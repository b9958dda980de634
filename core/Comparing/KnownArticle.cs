using Monitoring.Reading;

namespace Monitoring.Comparing;

/// <summary>What is stored of an article, as far as comparing needs it.</summary>
public sealed record KnownArticle
{
    /// <summary>
    /// The article as last believed. If another version of the reader read it and its raw page is stored, hand in what the
    /// present reader reads from that raw page: so a better reader is not taken for a changed page.
    /// </summary>
    public required Article Article { get; init; }

    /// <summary>Hashes of earlier texts, newest first: <see cref="ArticleComparer.HashOf"/> of each.</summary>
    public IReadOnlyList<string> EarlierTexts { get; init; } = [];

    /// <summary>Hash of a changed text that a guard held back; null when none.</summary>
    public string? SuspectHash { get; init; }

    /// <summary>How often that text was read in a row, from 1; 0 when none.</summary>
    public int SuspectTimes { get; init; }
}

using System.Collections.Concurrent;
using Monitoring.Publishing;

namespace Monitoring.Functions;

/// <summary>Answers that are used again for a minute, so that whoever asks often costs no more.</summary>
/// <param name="pages">The pages.</param>
/// <param name="time">Clock.</param>
public sealed class KeptPages(PublicPages pages, TimeProvider time)
{
    /// <summary>No more answers are kept at once: a page is a few kilobytes.</summary>
    private const int Most = 256;
    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(1);
    private readonly ConcurrentDictionary<string, (PublicPage Page, long At)> _kept = new(StringComparer.Ordinal);

    /// <summary>The answer to a path below the pages' root.</summary>
    public async Task<PublicPage> AnswerAsync(string path, CancellationToken cancellationToken)
    {
        if (_kept.TryGetValue(path, out var kept) && time.GetElapsedTime(kept.At) < Kept)
            return kept.Page;
        var page = await pages.AnswerAsync(path, cancellationToken);
        if (PageAddress.Read(path) is null)
            return page; // costs nothing to answer, and there is no end of such paths
        if (_kept.Count >= Most)
            _kept.Clear();
        _kept[path] = (page, time.GetTimestamp());
        return page;
    }
}

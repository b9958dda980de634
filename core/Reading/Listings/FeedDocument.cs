namespace Monitoring.Reading;

/// <summary>An XML feed or sitemap taken apart, in whatever dialect.</summary>
/// <param name="Root">Local name of the root in lower case; empty when there is none.</param>
/// <param name="Channel">Elements that belong to the feed as a whole.</param>
/// <param name="Items">The elements of each item, entry, url or sitemap, in the order of the feed.</param>
/// <param name="Fault">Where and why reading stopped; null when it reached the end.</param>
internal sealed record FeedDocument(string Root, IReadOnlyList<FeedElement> Channel, IReadOnlyList<IReadOnlyList<FeedElement>> Items, string? Fault);

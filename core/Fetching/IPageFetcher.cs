namespace Monitoring.Fetching;

/// <summary>Fetches pages as a polite guest. The one door to the sites that are watched.</summary>
public interface IPageFetcher
{
    /// <summary>Asks for one page. Trouble is a <see cref="FetchResult.Failed"/>, never an exception.</summary>
    /// <exception cref="OperationCanceledException">The caller cancelled.</exception>
    Task<FetchResult> FetchAsync(FetchRequest request, CancellationToken cancellationToken);
}

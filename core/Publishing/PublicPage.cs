namespace Monitoring.Publishing;

/// <summary>The answer to a request for a page.</summary>
public abstract record PublicPage
{
    private PublicPage()
    {
    }

    /// <summary>The page.</summary>
    /// <param name="MediaType">Media type with its charset.</param>
    /// <param name="Body">The text.</param>
    /// <param name="KeptFor">How long whoever asked may use it again; a takedown is seen everywhere after that.</param>
    public sealed record Found(string MediaType, string Body, TimeSpan KeptFor) : PublicPage;

    /// <summary>An incident that goes on under another code.</summary>
    /// <param name="Path">Its path, from the pages' root.</param>
    public sealed record Moved(string Path) : PublicPage;

    /// <summary>No such page.</summary>
    /// <param name="Body">A page that says so.</param>
    public sealed record Missing(string Body) : PublicPage;
}

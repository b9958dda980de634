namespace Monitoring.Fetching;

/// <summary>One request to one address.</summary>
/// <param name="Url">Without fragment.</param>
/// <param name="Page">What the caller asked for: manners, validators (sent only when <paramref name="Conditional"/>).</param>
/// <param name="MaxBytes">Most bytes of body after decompression.</param>
/// <param name="Conditional">Sends the validators.</param>
internal sealed record HopRequest(Uri Url, FetchRequest Page, int MaxBytes, bool Conditional)
{
    /// <summary>The address without query and fragment: what messages and logs may show.</summary>
    public string Shown => Url.GetLeftPart(UriPartial.Path);
}

using System.Net;

namespace Monitoring.Cli.Doctoring;

/// <summary>Asks for a public page at the address that posts link to.</summary>
/// <param name="address">The setting; null: posts have no links to pages.</param>
/// <param name="longest">Longest time for the answer.</param>
internal sealed class PagesLook(Uri? address, TimeSpan longest)
{
    private const string Name = "pages";

    /// <summary>Whether readers would find them.</summary>
    public async Task<Finding> LookAsync(CancellationToken cancellationToken)
    {
        if (address is null)
            return new Finding(Name, Verdict.Note, "found no Monitor:PublicAddress; posts have no links to public pages");
        var page = PublicLinks.Of(address, "method");
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(longest);
        try
        {
            using var http = new HttpClient();
            using var answer = await http.GetAsync(page, HttpCompletionOption.ResponseHeadersRead, limit.Token);
            return answer.StatusCode == HttpStatusCode.OK
                ? new Finding(Name, Verdict.Fine, page.AbsoluteUri)
                : new Finding(Name, Verdict.Fault, $"found {(int)answer.StatusCode} at {page}; expected the page that says what is counted");
        }
        catch (HttpRequestException fault)
        {
            return new Finding(Name, Verdict.Fault, $"found no answer at {page} ({fault.HttpRequestError}); expected the page that says what is counted");
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return new Finding(Name, Verdict.Fault, $"found no answer at {page} within {longest.TotalSeconds:0} seconds; expected the page that says what is counted");
        }
    }
}

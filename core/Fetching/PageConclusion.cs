using Monitoring.Fetching.Decoding;

namespace Monitoring.Fetching;

/// <summary>What the last answer of a fetch means: a page, no change, or a failure with its reason.</summary>
internal sealed class PageConclusion(FetchOptions options, BlockPages blockPages, TimeProvider clock)
{
    /// <summary>The result of the fetch.</summary>
    public async Task<FetchResult> DrawAsync(HopRequest hop, HopAnswer last, bool wasRedirected, CancellationToken cancellationToken)
    {
        if (last is HopAnswer.Failed failed)
            return new FetchResult.Failed(failed.Problem, failed.Found) { NotBefore = failed.NotBefore };
        var answer = await UnpackedAsync((HopAnswer.Answered)last, hop.MaxBytes, cancellationToken);
        if (answer is null)
            return new FetchResult.Failed(FetchProblem.BrokenEncoding, $"{hop.Shown}: the gzip file is broken");
        FetchResult result = answer.Status switch
        {
            200 or 203 => Page(hop, answer, wasRedirected),
            304 when hop is { Conditional: true, Page.Validators: not null } => new FetchResult.NotModified(),
            _ => Refusal(hop, answer),
        };
        return result with { NotBefore = answer.Headers.NotBefore };
    }

    private FetchResult Page(HopRequest hop, HopAnswer.Answered answer, bool wasRedirected)
    {
        if (answer.IsCut)
            return Failed(FetchProblem.TooLarge, hop, $"more than {options.MaxBytes} bytes");
        if (!MediaTypes.MayBeText(answer.Headers.MediaType))
            return Failed(FetchProblem.NotText, hop, $"found {answer.Headers.MediaType}, expected a page or a feed");
        if (!MediaTypes.LooksLikeText(answer.Body))
            return Failed(FetchProblem.NotText, hop, $"{answer.Body.Length} bytes that are no text, called {answer.Headers.MediaType}");
        var decoded = PageText.Decode(answer.Body, answer.Headers.Charset);
        if (string.IsNullOrWhiteSpace(decoded.Text))
            return Failed(FetchProblem.Empty, hop, $"{answer.Body.Length} bytes without a word");
        if (MediaTypes.IsMojibake(decoded))
            return Failed(FetchProblem.BrokenEncoding, hop, $"{decoded.Broken} of {decoded.Text.Length} characters are not {decoded.Charset}");
        if (blockPages.Recognise(decoded.Text, answer.Headers.Lines) is { } wall)
            return Failed(FetchProblem.Blocked, hop, $"instead of the page, {wall}");
        // After a redirect the validators belong to another address.
        return new FetchResult.Fetched(new Page(hop.Page.Url, hop.Url, decoded.Text, answer.Headers.MediaType, wasRedirected ? null : answer.Headers.Validators, clock.GetUtcNow())
        {
            Content = answer.Body,
            Charset = answer.Headers.Charset,
        });
    }

    private FetchResult.Failed Refusal(HopRequest hop, HopAnswer.Answered answer)
    {
        var wall = answer.Body.Length == 0 ? null : blockPages.Recognise(PageText.Decode(answer.Body, answer.Headers.Charset).Text, answer.Headers.Lines);
        var problem = answer.Status switch
        {
            429 => FetchProblem.Throttled,
            _ when wall is not null => FetchProblem.Blocked,
            204 or 205 => FetchProblem.Empty,
            401 or 407 => FetchProblem.Unauthorized,
            402 or 403 or 451 => FetchProblem.Blocked,
            404 => FetchProblem.NotFound,
            410 => FetchProblem.Gone,
            408 => FetchProblem.TimedOut,
            >= 500 => FetchProblem.ServerError,
            _ => FetchProblem.UnexpectedStatus,
        };
        return Failed(problem, hop, wall is null ? $"answered {answer.Status}" : $"answered {answer.Status} with {wall}");
    }

    private static async Task<HopAnswer.Answered?> UnpackedAsync(HopAnswer.Answered answer, int most, CancellationToken cancellationToken)
    {
        if (answer.IsCut || !HopBody.IsGzip(answer.Body))
            return answer;
        try
        {
            var (bytes, isCut) = await HopBody.UnpackAsync(answer.Body, most, cancellationToken);
            return answer with { Body = bytes, IsCut = isCut, Headers = answer.Headers with { MediaType = "" } };
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    private static FetchResult.Failed Failed(FetchProblem problem, HopRequest hop, string found) => new(problem, $"{hop.Shown}: {found}");
}

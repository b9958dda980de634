using Monitoring.Fetching;
using Monitoring.Fetching.Decoding;

namespace Monitoring.Cli;

/// <summary>A page that a command is given: a file, standard input, or a web address fetched politely.</summary>
/// <param name="Text">Decoded text.</param>
/// <param name="Url">Its address; null for files.</param>
internal sealed record InputPage(string Text, Uri? Url)
{
    /// <summary>Opens it.</summary>
    /// <exception cref="MisuseException">There is no such file, or the page could not be had.</exception>
    public static async Task<InputPage> OpenAsync(string input, string dataFolder, bool allowPrivate, CancellationToken cancellationToken)
    {
        if (Uri.TryCreate(input, UriKind.Absolute, out var url) && url.Scheme is "http" or "https")
            return await FetchAsync(url, dataFolder, allowPrivate, cancellationToken);
        if (input == "-")
        {
            using var memory = new MemoryStream();
            await using var standard = Console.OpenStandardInput();
            await standard.CopyToAsync(memory, cancellationToken);
            return new InputPage(PageText.Decode(memory.ToArray(), null).Text, null);
        }

        return File.Exists(input)
            ? new InputPage(PageText.Decode(await File.ReadAllBytesAsync(input, cancellationToken), null).Text, null)
            : throw new MisuseException($"input: found no file {input}; expected a file, a web address, or - for standard input.");
    }

    /// <summary>True when the text is a page rather than plain words.</summary>
    public bool IsHtml => Text.AsSpan().TrimStart() is ['<', ..];

    private static async Task<InputPage> FetchAsync(Uri url, string dataFolder, bool allowPrivate, CancellationToken cancellationToken)
    {
        using var fetcher = new PageFetcher(new FetchOptions(), BlockPages.Load(dataFolder), TimeProvider.System);
        return await fetcher.FetchAsync(new FetchRequest(url) { AllowPrivate = allowPrivate }, cancellationToken) switch
        {
            FetchResult.Fetched fetched => new InputPage(fetched.Body.Text, fetched.Body.FinalUrl),
            FetchResult.Failed failed => throw new MisuseException($"{url}: {failed.Problem}: {failed.Found}"),
            var other => throw new InvalidOperationException($"an unconditional request was answered with {other.GetType().Name}"),
        };
    }
}

using Azure.Core;
using Azure.Identity;
using Azure.Storage.Blobs;
using Azure.Storage.Queues;

namespace Monitoring.Storing;

/// <summary>Makes clients of Azure Storage from a setting. Keys of a setting appear in no message.</summary>
internal static class AzureAccounts
{
    /// <summary>Longest wait for one answer of the service; a blob of ours is read in milliseconds.</summary>
    internal static TimeSpan LongestAnswer { get; } = TimeSpan.FromSeconds(10);

    /// <summary>True when the setting names an account instead of a folder.</summary>
    internal static bool IsAzure(string setting) =>
        IsUrl(setting) || setting.Contains("UseDevelopmentStorage=", StringComparison.OrdinalIgnoreCase)
        || setting.Contains("AccountName=", StringComparison.OrdinalIgnoreCase) || setting.Contains("BlobEndpoint=", StringComparison.OrdinalIgnoreCase)
        || setting.Contains("QueueEndpoint=", StringComparison.OrdinalIgnoreCase);

    /// <summary>A client of the container that repeats nothing by itself: <see cref="AzureBlobStore"/> knows what may be repeated.</summary>
    internal static BlobContainerClient Container(string setting, string container)
    {
        if (!IsContainerName(container))
            throw new StoreException(StoreProblem.Misconfigured, $"Container \"{container}\": expected 3 to 63 lower-case letters, digits and single hyphens.");
        var options = new BlobClientOptions();
        Set(options.Retry, maxRetries: 0);
        return Made("a store", () => Url(setting) switch
        {
            null => new BlobServiceClient(setting, options),
            { Query.Length: > 0 } signed => new BlobServiceClient(signed, options),
            var account => new BlobServiceClient(account, new DefaultAzureCredential(), options),
        }).GetBlobContainerClient(container);
    }

    /// <summary>A client of a queue; adding a message twice is harmless, so the client repeats.</summary>
    /// <param name="setting">Connection string, or URL of the queue service or of the account.</param>
    /// <param name="queue">Name of the queue.</param>
    internal static QueueClient Queue(string setting, string queue)
    {
        var options = new QueueClientOptions { MessageEncoding = QueueMessageEncoding.Base64 };
        Set(options.Retry, maxRetries: 3);
        return Made("queues", () => QueueUrl(setting) switch
        {
            null => new QueueServiceClient(setting, options),
            { Query.Length: > 0 } signed => new QueueServiceClient(signed, options),
            var account => new QueueServiceClient(account, new DefaultAzureCredential(), options),
        }).GetQueueClient(queue);
    }

    private static void Set(RetryOptions retry, int maxRetries)
    {
        retry.MaxRetries = maxRetries;
        retry.NetworkTimeout = LongestAnswer;
    }

    private static T Made<T>(string what, Func<T> make)
    {
        try
        {
            return make();
        }
        catch (Exception fault) when (fault is FormatException or ArgumentException or InvalidOperationException)
        {
            // The message of the client library may quote the setting, and so a key: it is not passed on.
            throw new StoreException(StoreProblem.Misconfigured, $"The setting of {what} is neither a connection string of Azure Storage nor an account URL ({fault.GetType().Name}).");
        }
    }

    private static bool IsUrl(string setting) =>
        setting.StartsWith("https://", StringComparison.OrdinalIgnoreCase) || setting.StartsWith("http://", StringComparison.OrdinalIgnoreCase);

    private static Uri? Url(string setting) => IsUrl(setting) ? new Uri(setting) : null;

    /// <summary>The URL of the blob service names the account too: its queues are beside it.</summary>
    private static Uri? QueueUrl(string setting) =>
        Url(setting) is { } url && url.Host.Contains(".blob.", StringComparison.OrdinalIgnoreCase)
            ? new UriBuilder(url) { Host = url.Host.Replace(".blob.", ".queue.", StringComparison.OrdinalIgnoreCase) }.Uri
            : Url(setting);

    private static bool IsContainerName(string name) =>
        name.Length is >= 3 and <= 63 && name.All(letter => char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter) || letter == '-')
        && name[0] != '-' && name[^1] != '-' && !name.Contains("--", StringComparison.Ordinal);
}

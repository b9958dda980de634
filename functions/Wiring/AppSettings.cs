using Microsoft.Extensions.Configuration;

namespace Monitoring.Functions.Wiring;

/// <summary>Settings that the functions app needs beside those of every run, and what is missing of all of them.</summary>
public static class AppSettings
{
    /// <summary>Connection of the host's storage account, which holds the queues: a connection string, or a section for an identity.</summary>
    public const string HostStorage = "AzureWebJobsStorage";

    /// <summary>Settings without which the app does not start, in the form of the environment.</summary>
    public static IReadOnlyList<string> Required { get; } =
        ["Monitor__Store", "Monitor__Telegram__Token", "Monitor__Telegram__OperatorChatId", "Monitor__Telegram__WebhookSecret", "Monitor__Chats__0__Id", .. Schedules.Settings];

    /// <summary>The settings of the run, and the connection of the queues.</summary>
    /// <exception cref="SettingsException">Something is missing or wrong: everything, each in one sentence.</exception>
    public static (MonitorSettings Settings, string Queues) Read(IConfiguration configuration)
    {
        var faults = Required.Where(name => string.IsNullOrWhiteSpace(configuration[name.Replace("__", ":", StringComparison.Ordinal)]))
            .Select(name => $"{name} is missing.").ToList();
        var queues = QueuesOf(configuration);
        if (queues is null)
            faults.Add($"{HostStorage} is missing; expected a connection string, or {HostStorage}__queueServiceUri or {HostStorage}__accountName for an identity.");
        MonitorSettings? settings = null;
        try
        {
            settings = SettingsReading.Read(configuration);
        }
        catch (SettingsException fault)
        {
            faults.AddRange(fault.Faults);
        }
        return faults.Count == 0 ? (settings!, queues!) : throw new SettingsException(faults);
    }

    private static string? QueuesOf(IConfiguration configuration) => Given(configuration[HostStorage])
        ?? Given(configuration[$"{HostStorage}:queueServiceUri"])
        ?? (Given(configuration[$"{HostStorage}:accountName"]) is { } account ? $"https://{account}.queue.core.windows.net" : null);

    private static string? Given(string? value) => string.IsNullOrWhiteSpace(value) ? null : value;
}

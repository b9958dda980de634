using Microsoft.Extensions.Configuration;

namespace Monitoring.Cli;

/// <summary>Where the command line finds its settings.</summary>
internal static class SettingsFiles
{
    /// <summary>appsettings.json of the working folder, then appsettings.Local.json, then the environment, then the options given.</summary>
    /// <param name="options">Keys below <c>Monitor</c> and their values; null values are left out.</param>
    public static MonitorSettings Read(params (string Key, string? Value)[] options)
    {
        var given = options.Where(option => option.Value is not null).ToDictionary(option => $"{SettingsReading.Section}:{option.Key}", option => option.Value);
        try
        {
            return SettingsReading.Read(new ConfigurationBuilder()
                .SetBasePath(Directory.GetCurrentDirectory())
                .AddJsonFile("appsettings.json", optional: true)
                .AddJsonFile("appsettings.Local.json", optional: true)
                .AddEnvironmentVariables()
                .AddInMemoryCollection(given)
                .Build());
        }
        catch (InvalidDataException fault)
        {
            throw new SettingsException([$"settings: {fault.Message} {fault.InnerException?.Message}".Trim()]);
        }
    }
}

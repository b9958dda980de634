#pragma warning disable IDE0130 // The namespace is the package's, which is where callers look for it.
namespace Microsoft.Extensions.Logging;

/// <summary>What the worker adds to loggers.</summary>
public static class FunctionsLoggerExtensions
{
    /// <summary>Sends a measurement to the host, which stores it as a custom metric.</summary>
    public static void LogMetric(this ILogger logger, string name, double value, IDictionary<string, object>? properties = null)
    {
        var state = properties is null ? new Dictionary<string, object>(2) : new Dictionary<string, object>(properties);
        state["Name"] = name;
        state["Value"] = value;
        logger?.Log(LogLevel.Information, new EventId(1, "MS_LogMetric"), (IDictionary<string, object>)state, null, (_, _) => string.Empty);
    }
}

using System.Text.Json;
using Microsoft.Extensions.Logging;

namespace Monitoring.Functions;

/// <summary>
/// Events as one line of JSON in the message: the host relays the formatted message only, so this is what queries read
/// (<c>parse_json(message)</c>).
/// </summary>
internal static partial class EventLines
{
    /// <summary>Writes an event.</summary>
    /// <param name="logger">Logger of the function.</param>
    /// <param name="level">How much it matters.</param>
    /// <param name="name">What happened, for example <c>scan.done</c>.</param>
    /// <param name="fields">Anonymous object with the fields; no secret, no text of a message.</param>
    public static void Event(this ILogger logger, LogLevel level, string name, object fields)
    {
        if (logger.IsEnabled(level))
            Line(logger, level, JsonSerializer.Serialize(new { Event = name, Fields = fields }, MonitorJson.Line));
    }

    [LoggerMessage(Message = "{Line}")]
    private static partial void Line(ILogger logger, LogLevel level, string line);
}

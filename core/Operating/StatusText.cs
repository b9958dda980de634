using System.Globalization;
using System.Net;
using System.Text;

namespace Monitoring.Operating;

/// <summary>The answer to <c>/status</c>, as Telegram HTML of one message.</summary>
public static class StatusText
{
    /// <summary>Sources in trouble that are listed by name; a message holds 4,096 characters.</summary>
    private const int Listed = 15;

    /// <summary>How things stand, the worst first.</summary>
    public static string Of(HealthReport report)
    {
        var text = new StringBuilder();
        var failing = report.Unseen;
        text.Append(CultureInfo.InvariantCulture, $"<b>{Head(report)} · {report.Watched - failing.Count} of {report.Sources.Count} sources read</b>");
        text.Append(CultureInfo.InvariantCulture, $"\nLast good look: {Ago(report.At, report.LastGoodScan)}. Last figure: {Ago(report.At, report.Sources.Max(source => source.LastFigure))}.");
        foreach (var source in failing.Take(Listed))
            text.Append(CultureInfo.InvariantCulture, $"\n{Escaped(source.Id)}: {Escaped(source.Failure!.Problem)} since {source.Failure.Since.UtcDateTime:d MMM HH:mm} UTC, {source.Failure.Tries} tries");
        if (failing.Count > Listed)
            text.Append(CultureInfo.InvariantCulture, $"\nand {failing.Count - Listed} more");
        var paused = report.Sources.Where(source => source.Paused).Select(source => Escaped(source.Id)).ToArray();
        if (paused.Length > 0)
            text.Append(CultureInfo.InvariantCulture, $"\nPaused: {string.Join(", ", paused.Take(Listed))}{(paused.Length > Listed ? " ..." : "")}");
        text.Append(CultureInfo.InvariantCulture, $"\nOutbox: {report.Chats.Sum(chat => chat.Waiting)} waiting. Dead in 24 hours: {report.DeadToday}.");
        foreach (var chat in report.Stuck)
            text.Append(CultureInfo.InvariantCulture, $"\nChat {Escaped(chat.Chat)} is stuck: {Escaped(chat.Stopped ?? $"oldest alert waits since {chat.OldestWaiting?.UtcDateTime:d MMM HH:mm} UTC")}");
        return text.ToString();
    }

    private static string Head(HealthReport report) => report.Blind ? "BLIND" : report.Stuck.Any() ? "STUCK" : "Well";

    private static string Ago(DateTimeOffset now, DateTimeOffset? then) => (now - then)?.Duration() switch
    {
        null => "never",
        { TotalMinutes: < 1 } => "just now",
        { TotalHours: < 2 } ago => string.Create(CultureInfo.InvariantCulture, $"{(int)ago.TotalMinutes} min ago"),
        { TotalDays: < 2 } ago => string.Create(CultureInfo.InvariantCulture, $"{(int)ago.TotalHours} h ago"),
        { } ago => string.Create(CultureInfo.InvariantCulture, $"{(int)ago.TotalDays} days ago"),
    };

    private static string Escaped(string text) => WebUtility.HtmlEncode(text);
}

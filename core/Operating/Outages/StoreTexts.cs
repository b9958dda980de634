using System.Globalization;
using System.Net;
using Monitoring.Alerting.Writing;
using Monitoring.Operating.Causes;
using Monitoring.Storing;

namespace Monitoring.Operating.Outages;

/// <summary>The two messages of an outage of the store: what was found and expected, what rests on it, what the bot does, what you can do.</summary>
internal static class StoreTexts
{
    private static readonly LocalTime Damascus = LocalTime.Damascus();

    internal static string Begun(StoreOutage outage) =>
        $"<b>STORE OUT · {CauseTexts.Named(outage.Problem.ToString())} · since {Damascus.Both(outage.Since)}</b>\n"
        + $"Found: {WebUtility.HtmlEncode(CauseTexts.Sentence(outage.Found))} Expected: that blobs can be read and written.\n"
        + "Effect: nothing is read or posted. Nothing is lost: what was decided is stored, and what is published meanwhile is read afterwards.\n"
        + "The bot: looks again every few seconds and goes on by itself.\n"
        + $"You: {Advice(outage.Problem)} · <code>monitor doctor</code>\nNext message: recovery.";

    internal static string Over(StoreOutage outage, DateTimeOffset now) =>
        $"<b>RECOVERED · store · out for {Lasted(now - outage.Since)}</b>\nReading and posting go on where they stopped. None skipped.";

    private static string Advice(StoreProblem problem) => problem switch
    {
        StoreProblem.Unreachable => "look at the storage account's state and at our network",
        StoreProblem.Full => "make room on the disk",
        StoreProblem.ReadOnly => "make the store writable again",
        StoreProblem.AccessDenied => "give the bot a role or key that may read and write blobs",
        _ => "correct Monitor__Store in the settings",
    };

    private static string Lasted(TimeSpan time) =>
        time.TotalSeconds < 120 ? string.Create(CultureInfo.InvariantCulture, $"{time.TotalSeconds:0} s") : CauseTexts.Lasted(time);
}

using System.Text.RegularExpressions;
using Monitoring.Cli.TelegramEmulator;
using Monitoring.Delivering;
using Monitoring.Storing;

namespace Monitoring.Bench.Drill;

/// <summary>Compares what stands in the chats with what stands there when nothing goes wrong, and explains every repeat.</summary>
internal sealed partial class DrillVerdict(Emulator emulator, IReadOnlyDictionary<int, DrillLife> lives)
{
    /// <summary>Posts that must stand and do not, with the last revision's text.</summary>
    internal static IReadOnlyList<string> Missing(IEnumerable<string> expected, IEnumerable<EmulatedMessage> standing)
    {
        var there = standing.Select(message => Masked(message.Text)).ToHashSet(StringComparer.Ordinal);
        return [.. expected.Where(text => !there.Contains(text))];
    }

    /// <summary>What stands in the chats of the place that a text names.</summary>
    internal IEnumerable<string> Standing(string text)
    {
        var place = Place().Match(text).Value;
        return new[] { -1001L, -1002L }.SelectMany(emulator.Messages).Where(message => message.Text.Contains(place, StringComparison.Ordinal)).Select(message => $"[{message.ChatId}/{message.Id}] {message.Text}");
    }

    /// <summary>The text without the incident's code, which depends on who came first.</summary>
    internal static string Masked(string text) => Code().Replace(text, "#i");

    /// <summary>Messages that say what another message of the chat was posted to say, each with its cause; null: no cause is known.</summary>
    internal IReadOnlyList<(EmulatedMessage Message, string? Cause)> Repeats(long chat)
    {
        var calls = emulator.Calls.Where(call => call is { Method: "sendMessage", Status: 200 } && call.ChatId == chat).ToArray();
        var repeats = new List<(EmulatedMessage, string?)>();
        var used = new HashSet<string>(StringComparer.Ordinal);
        foreach (var group in calls.GroupBy(call => Place().Match(call.Text!).Value + (call.Text!.StartsWith("<b>Toll", StringComparison.Ordinal) ? Masked(call.Text) : "")))
        {
            foreach (var (earlier, later) in group.Zip(group.Skip(1)))
            {
                var cause = Cause(earlier, later);
                repeats.Add((emulator.Messages(chat).First(message => message.Id == later.MessageId), cause is not null && used.Add(cause) ? cause : null));
            }
        }
        return repeats;
    }

    /// <summary>What is still to be told although all work is done.</summary>
    internal static async Task<(int Due, int Waiting, int Pending, int Dead)> StoreAsync(IBlobStore store, CancellationToken cancellationToken)
    {
        var sweep = await new OutboxSweep(store, TimeProvider.System).RunAsync(cancellationToken).ConfigureAwait(false);
        var sent = await CountAsync(store, "sent/", cancellationToken).ConfigureAwait(false);
        var dead = await CountAsync(store, "dead/", cancellationToken).ConfigureAwait(false);
        return (sent + dead + sweep.Waiting, sweep.Waiting, sweep.Repaired, dead);
    }

    private string? Cause(EmulatorCall first, EmulatorCall second)
    {
        if (first.IsTakenUnanswered)
            return $"call {first.Number} was taken and its answer lost";
        var life = lives[int.Parse(first.BotId, provider: null)];
        var lastOfRun = emulator.Calls.Last(call => call.BotId == first.BotId && call.ChatId == first.ChatId).Number == first.Number;
        if (life.Killed && lastOfRun)
            return $"run {life.Run} was killed between sending to {first.ChatId} and marking";
        if (life.LeasesLost > 0)
            return $"run {life.Run} lost its lease while sending (call {first.Number})";
        // It may have ended without another look at its lease: then the clock of the calls is the witness.
        return first.BotId != second.BotId && second.At - first.At > DrillWorker.Pace.Lease
            ? $"run {life.Run} took longer than its lease between sending (call {first.Number}) and marking"
            : null;
    }

    private static async Task<int> CountAsync(IBlobStore store, string prefix, CancellationToken cancellationToken)
    {
        var count = 0;
        await foreach (var _ in store.ListAsync(prefix, cancellationToken).ConfigureAwait(false))
            count++;
        return count;
    }

    [GeneratedRegex(@"#i\d+_\d+", RegexOptions.None, 1000)]
    private static partial Regex Code();

    [GeneratedRegex("Drill([a-z]a){4}m", RegexOptions.None, 1000)]
    private static partial Regex Place();
}

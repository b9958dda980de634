using Monitoring.Cli.TelegramEmulator;
using Monitoring.Delivering;
using Monitoring.Storing;

namespace Monitoring.Bench.Drill;

/// <summary>The same reports when nothing goes wrong: the posts that stand in the end.</summary>
internal static class DrillReference
{
    internal static async Task<IReadOnlyDictionary<long, IReadOnlyList<string>>> PostsAsync(int reports, string data, CancellationToken cancellationToken)
    {
        await using var emulator = await Emulator.StartAsync(new EmulatorOptions { CallsPerMinute = int.MaxValue, Chats = [EmulatedChat.Channel(-1001, "first", "First"), EmulatedChat.Channel(-1002, "second", "Second")] }, cancellationToken).ConfigureAwait(false);
        var channel = new TelegramChannel(TelegramClients.Create(new TelegramSettings { Token = new Secret("1:x"), BaseUrl = emulator.BaseUrl }));
        await new DrillWork(new MemoryBlobStore(), channel, SenderPace.Unpaced, data).FinishAsync(reports, _ => { }, cancellationToken).ConfigureAwait(false);
        return new[] { -1001L, -1002L }.ToDictionary(
            chat => chat,
            chat => (IReadOnlyList<string>)[.. emulator.Messages(chat).Where(message => message.ReplyTo is null).Select(message => DrillVerdict.Masked(message.Text))]);
    }
}

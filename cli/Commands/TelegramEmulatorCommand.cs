using System.CommandLine;
using Monitoring.Cli.TelegramEmulator;

namespace Monitoring.Cli.Commands;

/// <summary><c>monitor telegram-emulator</c>: a Telegram of one's own, to try the bot without a token.</summary>
internal static class TelegramEmulatorCommand
{
    /// <summary>The command with its options and help.</summary>
    public static Command Create(Terminal terminal)
    {
        var port = Options.Port(8081);
        var rate = new Option<int>("--calls-per-minute") { Description = "Calls to one chat in a minute before it is throttled.", DefaultValueFactory = _ => 20 };
        Options.Whole(rate, 1);
        var command = new Command("telegram-emulator", "A Telegram of one's own on a local port: Bot API, and a page that shows the channel. Point Monitor__Telegram__BaseUrl at it.") { port, rate };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            await using var emulator = await Emulator.StartAsync(new EmulatorOptions { Port = parsed.GetValue(port), CallsPerMinute = parsed.GetValue(rate) }, cancellationToken);
            await terminal.Output.WriteLineAsync($"Page:     {emulator.BaseUrl}");
            await terminal.Output.WriteLineAsync($"Settings: Monitor__Telegram__BaseUrl={emulator.BaseUrl} Monitor__Telegram__Token=123456:any Monitor__Chats__0__Id=@alerts Monitor__Telegram__OperatorChatId=-1001000000002");
            await emulator.WaitAsync(cancellationToken);
            return CommandLine.Fine;
        });
        return command;
    }
}

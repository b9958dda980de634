using Monitoring.Delivering;
using Spectre.Console;

namespace Monitoring.Cli.Demo;

/// <summary>Shows posts as readers and operators would see them, each in a frame.</summary>
internal sealed class PanelChannel(IAnsiConsole console) : IChannel
{
    private readonly Lock _writing = new();
    private int _last;

    /// <inheritdoc />
    public Task<DeliveryResult> SendAsync(OutgoingMessage message, CancellationToken cancellationToken)
    {
        var id = Interlocked.Increment(ref _last);
        Show(message, message.ReplyTo is { } target ? $"message {id}, in reply to {target}" : $"message {id}");
        return Task.FromResult<DeliveryResult>(new DeliveryResult.Sent(id));
    }

    /// <inheritdoc />
    public Task<DeliveryResult> EditAsync(int messageId, OutgoingMessage message, CancellationToken cancellationToken)
    {
        Show(message, $"message {messageId}, edited");
        return Task.FromResult<DeliveryResult>(new DeliveryResult.Sent(messageId));
    }

    private void Show(OutgoingMessage message, string what)
    {
        var buttons = message.Buttons.Count == 0 ? "" : "\n\n" + string.Join("  ", message.Buttons.Select(button => $"[{button.Text}]"));
        var panel = new Panel(Markup.Escape(PlainText.Of(message.Html) + buttons))
        {
            Header = new PanelHeader($" {message.Chat} · {what}{(message.Silent ? " · silent" : " · with sound")} "),
            Border = BoxBorder.Rounded,
            Width = Math.Min(100, console.Profile.Width),
        };
        lock (_writing)
            console.Write(panel);
    }
}

namespace Monitoring.Delivering;

/// <summary>Prints posts as a reader would see them, without formatting.</summary>
/// <param name="output">Where they are printed.</param>
public sealed class ConsoleChannel(TextWriter output) : IChannel
{
    private readonly Lock _writing = new();
    private int _last;

    /// <inheritdoc />
    public Task<DeliveryResult> SendAsync(OutgoingMessage message, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var id = Interlocked.Increment(ref _last);
        Print(message.ReplyTo is { } target ? $"message {id}, reply to {target}" : $"message {id}", message);
        return Task.FromResult<DeliveryResult>(new DeliveryResult.Sent(id));
    }

    /// <inheritdoc />
    public Task<DeliveryResult> EditAsync(int messageId, OutgoingMessage message, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        Print($"message {messageId}, edited", message);
        return Task.FromResult<DeliveryResult>(new DeliveryResult.Sent(messageId));
    }

    private void Print(string what, OutgoingMessage message)
    {
        lock (_writing)
        {
            output.WriteLine($"── {message.Chat} · {what}{(message.Silent ? " · silent" : "")} ──");
            output.WriteLine(PlainText.Of(message.Html));
            if (message.Buttons.Count > 0)
                output.WriteLine(string.Join("  ", message.Buttons.Select(button => $"[{button.Text}]")));
            output.WriteLine();
        }
    }
}

namespace Monitoring.Cli.TelegramEmulator;

/// <summary>How the emulator is set up.</summary>
public sealed record EmulatorOptions
{
    /// <summary>Port on 127.0.0.1; 0 (default): a free one.</summary>
    public int Port { get; init; }

    /// <summary>The one token that is known; null (default): any of the form <c>123:abc</c>.</summary>
    public string? Token { get; init; }

    /// <summary>Chats that the bot may post in. A chat that is not here is not found.</summary>
    public IReadOnlyList<EmulatedChat> Chats { get; init; } = [EmulatedChat.Channel(-1001000000001, "alerts", "Alerts"), EmulatedChat.Group(-1001000000002, "Operators")];

    /// <summary>Calls to one chat in a minute before it is throttled. Default 20, as for groups.</summary>
    public int CallsPerMinute { get; init; } = 20;

    /// <summary>The clock of dates and of flood control; null: the system's.</summary>
    public TimeProvider? Time { get; init; }
}

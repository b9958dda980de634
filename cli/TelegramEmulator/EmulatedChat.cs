namespace Monitoring.Cli.TelegramEmulator;

/// <summary>A chat of the emulator.</summary>
/// <param name="Id">Negative for channels and groups.</param>
/// <param name="Type"><c>channel</c>, <c>supergroup</c>, <c>group</c> or <c>private</c>.</param>
/// <param name="Title">As shown.</param>
/// <param name="Username">Without <c>@</c>; null: none.</param>
public sealed record EmulatedChat(long Id, string Type, string Title, string? Username)
{
    /// <summary>A public channel.</summary>
    public static EmulatedChat Channel(long id, string username, string title) => new(id, "channel", title, username);

    /// <summary>A private supergroup.</summary>
    public static EmulatedChat Group(long id, string title) => new(id, "supergroup", title, null);
}

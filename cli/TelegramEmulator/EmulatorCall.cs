namespace Monitoring.Cli.TelegramEmulator;

/// <summary>A call that reached the emulator.</summary>
/// <param name="Number">From 1, in order of arrival.</param>
/// <param name="BotId">The number in the token: tells callers apart.</param>
/// <param name="Method">As in the address.</param>
/// <param name="ChatId">Chat that was meant; null: none, or not found.</param>
/// <param name="MessageId">Message that it made or changed; null: none.</param>
/// <param name="Text">Text that was sent, as it came.</param>
/// <param name="Status">HTTP status that was meant to be answered.</param>
/// <param name="Answered">False when the answer did not reach the client whole.</param>
/// <param name="At">When.</param>
public sealed record EmulatorCall(int Number, string BotId, string Method, long? ChatId, int? MessageId, string? Text, int Status, bool Answered, DateTimeOffset At)
{
    /// <summary>Taken though the client could not know.</summary>
    public bool IsTakenUnanswered => Status == 200 && !Answered;
}

namespace Monitoring.Alerting.Chats;

/// <summary>The hours in which a chat gets everything without sound.</summary>
public static class QuietHours
{
    /// <summary>True when <paramref name="local"/> (Damascus) lies in the chat's quiet hours; they may run past midnight.</summary>
    public static bool Hold(ChatSettings chat, DateTimeOffset local)
    {
        if (chat.QuietFrom is not { } from || chat.QuietUntil is not { } until)
            return false;
        return TimeOnly.FromDateTime(local.DateTime).IsBetween(from, until);
    }
}

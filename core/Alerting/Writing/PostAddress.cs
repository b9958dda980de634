namespace Monitoring.Alerting.Writing;

/// <summary>Addresses of posts, where Telegram has them.</summary>
public static class PostAddress
{
    /// <summary>Address of the newest post of a subject in a channel or supergroup; null where Telegram has none, or it is not sent yet.</summary>
    /// <param name="telling">What the subject remembers.</param>
    /// <param name="chat">The chat, numeric or <c>@name</c>.</param>
    public static Uri? Of(Telling telling, string chat)
    {
        if (Posts(telling, chat).LastOrDefault() is not { } message)
            return null;
        if (chat.StartsWith('@'))
            return new Uri($"https://t.me/{chat[1..]}/{message.MessageId}");
        return chat.StartsWith("-100", StringComparison.Ordinal) ? new Uri($"https://t.me/c/{chat[4..]}/{message.MessageId}") : null;
    }

    /// <summary>The post that told what came with a revision: a subject whose post was struck through may have a second one. Null when none is sent.</summary>
    /// <param name="telling">What the subject remembers.</param>
    /// <param name="chat">The chat, numeric or <c>@name</c>.</param>
    /// <param name="revision">Revision of the subject.</param>
    public static SentMessage? PostOf(Telling telling, string chat, int revision)
    {
        var posts = Posts(telling, chat).ToArray();
        return Array.Find(posts, message => message.Revision >= revision) ?? posts.LastOrDefault();
    }

    private static IEnumerable<SentMessage> Posts(Telling telling, string chat) =>
        telling.Messages.Where(message => message.Chat == chat && message.Action == PostAction.Post && message.Part == 0).OrderBy(message => message.MessageId);
}

using System.Runtime.CompilerServices;
using Telegram.Bot;
using Telegram.Bot.Exceptions;
using Telegram.Bot.Types;

namespace Monitoring.Cli.Doctoring;

/// <summary>Looks at the token and at what the bot may do in each chat.</summary>
internal sealed class TelegramLook(ITelegramBotClient client, MonitorSettings settings, TimeSpan longest)
{
    /// <summary>The token first; with a wrong one nothing else can be asked.</summary>
    public async IAsyncEnumerable<Finding> LookAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        User? bot = null;
        yield return await AskedAsync("token", async token =>
        {
            bot = await client.GetMe(token);
            return new Finding("token", Verdict.Fine, $"the bot is @{bot.Username}");
        }, cancellationToken);
        if (bot is null)
            yield break;
        if (settings.Chats.Count == 0)
            yield return new Finding("chats", Verdict.Fault, "found no Monitor:Chats; expected at least one chat to post to");
        foreach (var chat in settings.Chats)
            yield return await AskedAsync($"chat {chat.Id}", async token => Rights($"chat {chat.Id}", await client.GetChatMember(Id(chat.Id), bot.Id, token)), cancellationToken);
        if (settings.Telegram.OperatorChatId is { } operators)
            yield return await AskedAsync($"operators {operators}", async token => Rights($"operators {operators}", await client.GetChatMember(Id(operators), bot.Id, token)), cancellationToken);
        else
            yield return new Finding("operators", Verdict.Note, "found no Monitor:Telegram:OperatorChatId; nobody is told when a source breaks");
    }

    /// <summary>A channel's bot must post and edit: a toll that moves edits its post. In a group a member may do both with its own messages.</summary>
    internal static Finding Rights(string what, ChatMember member) => member switch
    {
        ChatMemberOwner => new Finding(what, Verdict.Fine, "the bot owns it"),
        ChatMemberAdministrator { CanPostMessages: true, CanEditMessages: true } => new Finding(what, Verdict.Fine, "the bot may post and edit"),
        ChatMemberAdministrator { CanPostMessages: true } => new Finding(what, Verdict.Fault, "the bot may post but not edit; expected the right \"Edit messages\" too: a toll that moves edits its post"),
        ChatMemberAdministrator { CanEditMessages: true } => new Finding(what, Verdict.Fault, "the bot may edit but not post; expected the right \"Post messages\" too"),
        ChatMemberAdministrator => new Finding(what, Verdict.Note, "the bot is an administrator without the rights of a channel; in a group that does, in a channel add \"Post messages\" and \"Edit messages\""),
        ChatMemberMember => new Finding(what, Verdict.Note, "the bot is a member; in a group that does, in a channel it must be an administrator that may post and edit"),
        ChatMemberRestricted { CanSendMessages: true } => new Finding(what, Verdict.Note, "the bot is restricted but may send messages"),
        _ => new Finding(what, Verdict.Fault, $"the bot is \"{member.Status}\" there; expected an administrator that may post and edit"),
    };

    private static ChatId Id(string chat) => chat;

    private async Task<Finding> AskedAsync(string what, Func<CancellationToken, Task<Finding>> ask, CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(longest);
        try
        {
            return await ask(limit.Token);
        }
        catch (ApiRequestException fault)
        {
            return new Finding(what, Verdict.Fault, $"Telegram answered {fault.ErrorCode}: {fault.Message}");
        }
        catch (RequestException fault)
        {
            return new Finding(what, Verdict.Fault, $"no answer of Telegram: {fault.InnerException?.GetType().Name ?? fault.Message}");
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return new Finding(what, Verdict.Fault, $"found no answer within {longest.TotalSeconds:0} seconds; expected one");
        }
    }
}

namespace Monitoring.Delivering;

/// <summary>Why a chat or Telegram did not take a message.</summary>
public enum DeliveryProblem { Throttled, ServerError, TimedOut, ConnectionBroken, NotJson, CannotParse, TooLong, ChatGone, BotBlocked, TokenWrong, Migrated, OtherPoller, EditTargetGone, Rejected, StateUnreadable }

/// <summary>What became of one call to a channel.</summary>
public abstract record DeliveryResult
{
    private DeliveryResult()
    {
    }

    /// <summary>It stands in the chat.</summary>
    /// <param name="MessageId">Its id there.</param>
    public sealed record Sent(int MessageId) : DeliveryResult;

    /// <summary>Not taken now: try again, never before the delay is over.</summary>
    /// <param name="Delay">At least this long.</param>
    /// <param name="Problem">Why.</param>
    /// <param name="MaybeSent">True when the request had left and no answer came: a repeat is possible.</param>
    public sealed record Again(TimeSpan Delay, DeliveryProblem Problem, bool MaybeSent) : DeliveryResult;

    /// <summary>Never taken in this form.</summary>
    /// <param name="Problem">Why.</param>
    /// <param name="Found">What was answered, without secrets.</param>
    public sealed record Refused(DeliveryProblem Problem, string Found) : DeliveryResult;
}

/// <summary>One message to one chat.</summary>
/// <param name="Chat">Numeric id or <c>@name</c>.</param>
/// <param name="Html">Telegram HTML of one message.</param>
/// <param name="Silent">Without sound.</param>
/// <param name="ReplyTo">Message that it answers; null for none.</param>
/// <param name="Buttons">Buttons under it.</param>
public sealed record OutgoingMessage(string Chat, string Html, bool Silent, int? ReplyTo, IReadOnlyList<Alerting.AlertButton> Buttons)
{
    /// <summary>Without formatting, links kept as addresses: the second try after Telegram could not parse the HTML.</summary>
    public bool AsPlainText { get; init; }
}

/// <summary>Where messages go: Telegram, or the terminal.</summary>
public interface IChannel
{
    /// <summary>Posts a message.</summary>
    Task<DeliveryResult> SendAsync(OutgoingMessage message, CancellationToken cancellationToken);

    /// <summary>Replaces the text of a message.</summary>
    Task<DeliveryResult> EditAsync(int messageId, OutgoingMessage message, CancellationToken cancellationToken);
}

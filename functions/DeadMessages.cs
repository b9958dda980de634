using Microsoft.Extensions.Logging;
using Monitoring.Functions.Messages;

namespace Monitoring.Functions;

/// <summary>Buries messages that nobody can handle: stored under <c>dead/</c> with the reason, counted, told to the operators.</summary>
/// <param name="walk">The walk.</param>
/// <param name="handover">Where the operators' notice goes.</param>
/// <param name="time">Clock.</param>
public sealed class DeadMessages(IWalk walk, AlertHandover handover, TimeProvider time)
{
    /// <summary>Buries a message; throws only when the store fails, so that the host tries again.</summary>
    public async Task BuryAsync(string queue, string? body, string reason, ILogger logger, CancellationToken cancellationToken)
    {
        var kept = body is null ? "" : body.Length <= MessageBody.Longest ? body : body[..MessageBody.Longest];
        var told = await walk.BuryAsync(new DeadMessage(queue, kept, reason, time.GetUtcNow()), cancellationToken);
        await handover.SendAsync("dead", told, cancellationToken);
        logger.Event(LogLevel.Error, "message.dead", new { Queue = queue, Reason = reason, Length = body?.Length ?? 0 });
    }
}

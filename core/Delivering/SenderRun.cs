using System.Diagnostics;
using Monitoring.Alerting;
using Monitoring.Storing;

namespace Monitoring.Delivering;

/// <summary>One run of a sender that holds the lease of its chat: plan, call, mark, put away, until nothing is due.</summary>
internal sealed class SenderRun(IBlobStore store, IChannel channel, SenderPace pace, TimeProvider time, ChatSession session, Backlog backlog)
{
    private readonly string _chat = session.State.Chat;
    private readonly Tellings _tellings = new(store);
    private readonly Settling _settling = new(store, backlog, time);
    private readonly CallGate _gate = new(session, pace, time);
    private readonly Insistence _insistence = new(pace, time);
    private readonly HashSet<string> _asPlainText = new(StringComparer.Ordinal);
    private SendReport _report = new(session.State.Chat);

    internal async Task<SendReport> ToEndAsync(CancellationToken cancellationToken)
    {
        try
        {
            while (await NextAsync(cancellationToken).ConfigureAwait(false) is { } plan && await StepAsync(plan, cancellationToken).ConfigureAwait(false))
            {
            }
        }
        catch (Exception fault) when (fault is OperationCanceledException or StoreException { IsOfOneBlob: true })
        {
            await _gate.CloseAsync().ConfigureAwait(false);
            throw;
        }
        await _gate.CloseAsync().ConfigureAwait(false);
        var waits = backlog.Count > backlog.Held;
        return _report with
        {
            Waiting = backlog.Count,
            Held = backlog.Held,
            HeldBecause = backlog.HeldBecause,
            Stop = session.State.Stop,
            LeaseLost = session.IsLost,
            NextAt = !waits ? null : Latest(session.State.NextCallAt, backlog.NextDue()),
        };
    }

    private async Task<DeliveryPlan?> NextAsync(CancellationToken cancellationToken)
    {
        while (await backlog.NextAsync(time.GetUtcNow(), cancellationToken).ConfigureAwait(false) is { Count: > 0 } waiting)
        {
            try
            {
                return DeliveryPlanner.Next(waiting, await _tellings.ReadAsync(waiting, cancellationToken).ConfigureAwait(false));
            }
            catch (StoreException fault) when (fault.IsOfOneBlob)
            {
                backlog.Hold(waiting[0].Subject, fault);
            }
        }

        return null;
    }

    /// <summary>False: the run ends here.</summary>
    private async Task<bool> StepAsync(DeliveryPlan plan, CancellationToken cancellationToken)
    {
        switch (plan)
        {
            case DeliveryPlan.PutAway(var alert, var messages):
                Count(await _settling.PutAwayAsync(alert, messages, cancellationToken).ConfigureAwait(false));
                return true;
            case DeliveryPlan.Show show:
                var part = NextPart(show.Content, number => show.Standing.FirstOrDefault(message => message.Part == number), out var standing);
                return await TellAsync(new Piece(show.Content, show.Covers, part, standing, PostAction.Post, ReplyTo: null, show.Silent), cancellationToken).ConfigureAwait(false);
            case DeliveryPlan.Answer answer:
                var next = NextPart(answer.Content, number => answer.Standing.FirstOrDefault(message => message.Part == number), out _);
                return await TellAsync(new Piece(answer.Content, answer.Covers, next, null, PostAction.Reply, answer.ReplyTo, answer.Content.Silent), cancellationToken).ConfigureAwait(false);
            default:
                throw new UnreachableException();
        }
    }

    /// <summary>The first part that does not show the content yet; the number of parts when all do.</summary>
    private static int NextPart(Alert content, Func<int, SentMessage?> standing, out SentMessage? there)
    {
        for (var part = 0; part < content.Parts.Count; part++)
        {
            there = standing(part);
            if (there?.AlertId != content.Id)
                return part;
        }
        there = null;
        return content.Parts.Count;
    }

    private async Task<bool> TellAsync(Piece piece, CancellationToken cancellationToken)
    {
        if (piece.Part == piece.Content.Parts.Count)
            return await MarkAsync(piece, message: null).ConfigureAwait(false);
        if (!await _gate.PassAsync(piece.Content.Id, piece.Part, cancellationToken).ConfigureAwait(false))
            return false;
        // A call that has left is waited for and marked even when the program is asked to stop: that saves a repeat.
        var result = await CallAsync(piece, CancellationToken.None).ConfigureAwait(false);
        return result switch
        {
            DeliveryResult.Sent sent => await TakenAsync(piece, sent.MessageId).ConfigureAwait(false),
            DeliveryResult.Again again => await AgainAsync(again).ConfigureAwait(false),
            DeliveryResult.Refused refused => await RefusedAsync(piece, refused).ConfigureAwait(false),
            _ => throw new UnreachableException(),
        };
    }

    private Task<DeliveryResult> CallAsync(Piece piece, CancellationToken cancellationToken)
    {
        var content = piece.Content;
        var buttons = piece.Part == content.Parts.Count - 1 ? content.Buttons : [];
        var message = new OutgoingMessage(_chat, content.Parts[piece.Part], piece.Silent, piece.ReplyTo, buttons) { AsPlainText = _asPlainText.Contains(content.Id) };
        return piece.Standing is { } standing
            ? channel.EditAsync(standing.MessageId, message, cancellationToken)
            : channel.SendAsync(message, cancellationToken);
    }

    private async Task<bool> TakenAsync(Piece piece, int messageId)
    {
        _gate.Taken();
        var message = piece.Standing is { } standing
            ? standing with { AlertId = piece.Content.Id, Revision = piece.Content.Revision, MessageId = messageId }
            : new SentMessage(_chat, piece.Content.Id, piece.Action, piece.Part, messageId, piece.Content.Revision, time.GetUtcNow(), !piece.Silent) { ForOperators = piece.Content.Kind == AlertKind.Operators };
        return await MarkAsync(piece, message).ConfigureAwait(false);
    }

    private async Task<bool> MarkAsync(Piece piece, SentMessage? message)
    {
        await _insistence.UntilWrittenAsync(() => _tellings.MarkAsync(piece, message, CancellationToken.None)).ConfigureAwait(false);
        if (piece.Part < piece.Content.Parts.Count - 1)
            return true;
        IReadOnlyList<SentMessage> told = message is null ? [] : [message];
        foreach (var alert in piece.Covers.OrderBy(alert => alert.Id == piece.Content.Id))
            Count(await _settling.PutAwayAsync(alert, alert.Id == piece.Content.Id ? told : [], CancellationToken.None, piece.Outcome(alert)).ConfigureAwait(false));
        return true;
    }

    private async Task<bool> AgainAsync(DeliveryResult.Again again)
    {
        _report = _report with { Problem = again.Problem, MaybeSent = _report.MaybeSent + (again.MaybeSent ? 1 : 0) };
        return await _insistence.UntilWrittenAsync(() => _gate.NotTakenAsync(again.Problem, again.Delay)).ConfigureAwait(false);
    }

    private async Task<bool> RefusedAsync(Piece piece, DeliveryResult.Refused refused)
    {
        switch (refused.Problem)
        {
            case DeliveryProblem.EditTargetGone when piece.Standing is { } gone:
                await _insistence.UntilWrittenAsync(() => _tellings.ForgetAsync(piece.Content.Subject, gone, CancellationToken.None)).ConfigureAwait(false);
                return true;
            case DeliveryProblem.CannotParse when _asPlainText.Add(piece.Content.Id):
                return true;
            case DeliveryProblem.ChatGone or DeliveryProblem.BotBlocked or DeliveryProblem.Migrated or DeliveryProblem.TokenWrong:
                _report = _report with { Problem = refused.Problem };
                await _insistence.UntilWrittenAsync(() => _gate.StoppedAsync(refused)).ConfigureAwait(false);
                return false;
            default:
                return await DieAsync(piece, refused).ConfigureAwait(false);
        }
    }

    private async Task<bool> DieAsync(Piece piece, DeliveryResult.Refused refused)
    {
        _report = _report with { Problem = refused.Problem, Dead = _report.Dead + 1 };
        await _settling.BuryAsync(piece.Content, refused, CancellationToken.None).ConfigureAwait(false);
        await _tellings.GiveUpAsync(piece.Content, CancellationToken.None).ConfigureAwait(false);
        await backlog.RemoveAsync(piece.Content, CancellationToken.None).ConfigureAwait(false);
        return await _gate.DiedAsync(piece.Content.Id, refused).ConfigureAwait(false);
    }

    private void Count(AlertOutcome outcome) => _report = outcome switch
    {
        AlertOutcome.Posted => _report with { Posted = _report.Posted + 1 },
        AlertOutcome.Edited => _report with { Edited = _report.Edited + 1 },
        AlertOutcome.Replied => _report with { Replied = _report.Replied + 1 },
        AlertOutcome.Merged => _report with { Merged = _report.Merged + 1 },
        _ => _report,
    };

    private static DateTimeOffset Latest(DateTimeOffset first, DateTimeOffset? second) => second is { } other && other > first ? other : first;
}

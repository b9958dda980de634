namespace Monitoring.Delivering;

/// <summary>The budget of a chat: every call passes here first, and what became of it is noted here.</summary>
internal sealed class CallGate(ChatSession session, SenderPace pace, TimeProvider time)
{
    private const int DeadKept = 20;

    private readonly DateTimeOffset _startedAt = time.GetUtcNow();
    private bool _taken;

    /// <summary>Waits for the chat's turn and notes the call before it leaves; false when the turn is too far off or the lease is lost.</summary>
    internal async Task<bool> PassAsync(string alertId, int part, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var now = time.GetUtcNow();
        var wait = session.State.NextCallAt - now;
        if (wait > pace.LongestWait || now - _startedAt > pace.LongestRun)
            return false;
        if (wait > TimeSpan.Zero)
            await Task.Delay(wait, time, cancellationToken).ConfigureAwait(false);
        now = time.GetUtcNow();
        return await session.SaveAsync(
            state => AfterTaken(state) with { UnderWay = new CallUnderWay(alertId, part, now), NextCallAt = now + pace.Spacing }, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>The last call was taken; it is written down with the next call, or when the lease is given back.</summary>
    internal void Taken() => _taken = true;

    /// <summary>The last call is to be made again; false when the lease is lost.</summary>
    internal Task<bool> NotTakenAsync(DeliveryProblem problem, TimeSpan delay) => session.SaveAsync(
        state =>
        {
            var failures = state.Failures + 1;
            var growing = problem == DeliveryProblem.Throttled ? TimeSpan.Zero : pace.PauseAfter(failures);
            return state with
            {
                Failures = failures,
                NextCallAt = time.GetUtcNow() + (delay > growing ? delay : growing),
                ThrottledToday = state.ThrottledToday + (problem == DeliveryProblem.Throttled ? 1 : 0),
            };
        },
        CancellationToken.None);

    /// <summary>The chat takes nothing any more: it stands still, and is tried again after a long pause.</summary>
    internal Task<bool> StoppedAsync(DeliveryResult.Refused refused) => session.SaveAsync(
        state => state with
        {
            UnderWay = null,
            Stop = new ChatStop(refused.Problem, refused.Found, state.Stop is { } stop && stop.Problem == refused.Problem ? stop.Since : time.GetUtcNow()),
            NextCallAt = time.GetUtcNow() + (refused.Problem == DeliveryProblem.TokenWrong ? pace.LongestPause : pace.StopPause),
        },
        CancellationToken.None);

    /// <summary>An alert died; the chat goes on.</summary>
    internal Task<bool> DiedAsync(string alertId, DeliveryResult.Refused refused) => session.SaveAsync(
        state => state with
        {
            UnderWay = null,
            Dead = [.. state.Dead.TakeLast(DeadKept - 1), new DeadLetter(alertId, refused.Problem, refused.Found, time.GetUtcNow())],
        },
        CancellationToken.None);

    /// <summary>Gives the lease back, with what is still to be noted.</summary>
    internal Task CloseAsync() => session.CloseAsync(AfterTaken, CancellationToken.None);

    private ChatState AfterTaken(ChatState state)
    {
        if (!_taken)
            return state;
        _taken = false;
        return state with { Failures = 0, Stop = null, UnderWay = null, LastSent = time.GetUtcNow() };
    }
}

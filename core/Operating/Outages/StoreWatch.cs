using Monitoring.Delivering;
using Monitoring.Storing;

namespace Monitoring.Operating.Outages;

/// <summary>
/// Tells the operators once that the store is out, and once that it is back. Everything else that is told is stored before it is sent;
/// this cannot be, so it goes to the channel directly and is remembered by this process only: at most one message of each kind an outage
/// and process. Of several processes only the one appointed tells.
/// </summary>
/// <param name="channel">Where the operators' chat is.</param>
/// <param name="operators">The operators' chat; null: nobody is told.</param>
/// <param name="time">Clock.</param>
/// <param name="isAlone">True: this process tells without being appointed.</param>
public sealed class StoreWatch(IChannel channel, string? operators, TimeProvider time, bool isAlone = true) : IDisposable
{
    /// <summary>Shorter outages are not told: 10 s, a failover within a storage region lasts seconds.</summary>
    public static TimeSpan Blip { get; } = TimeSpan.FromSeconds(10);

    /// <summary>How long an appointment lasts: a quarter of an hour, many periods of the timer that renews it.</summary>
    public static TimeSpan AppointedFor { get; } = TimeSpan.FromMinutes(15);

    private static readonly TimeSpan LookAgain = TimeSpan.FromSeconds(5);

    private readonly SemaphoreSlim _one = new(1);
    private DateTimeOffset _appointedUntil = isAlone ? DateTimeOffset.MaxValue : DateTimeOffset.MinValue;
    private DateTimeOffset _notBefore = DateTimeOffset.MinValue;
    private StoreOutage? _toldOver;
    private bool _told;

    /// <summary>The outage that lasts; null: the store works.</summary>
    public StoreOutage? Outage { get; private set; }

    /// <summary>Single blobs that cannot be read: no outage, but the operators are told of them too.</summary>
    public UnreadableBlobs Unreadable { get; } = new(time);

    /// <summary>True for a problem of the whole store, which passes; false for one of a single blob, which does not.</summary>
    public static bool IsOutage(StoreProblem problem) =>
        problem is StoreProblem.Unreachable or StoreProblem.AccessDenied or StoreProblem.ReadOnly or StoreProblem.Full or StoreProblem.Misconfigured;

    /// <summary>This process tells from now on for <see cref="AppointedFor"/>: called where the platform lets one process in at a time.</summary>
    public void Appoint()
    {
        if (!isAlone)
            _appointedUntil = time.GetUtcNow() + AppointedFor;
    }

    /// <summary>Does work, and does it again every 5 s for as long as the store is out.</summary>
    /// <param name="work">The work; it may be repeated.</param>
    /// <param name="patience">After this the fault is passed on.</param>
    /// <param name="cancellationToken">Ends work and pauses.</param>
    /// <exception cref="StoreException">The store was out for longer, or a single blob cannot be read.</exception>
    public async Task<T> OutlastAsync<T>(Func<CancellationToken, Task<T>> work, TimeSpan patience, CancellationToken cancellationToken)
    {
        var end = time.GetUtcNow() + patience;
        while (true)
        {
            try
            {
                return await work(cancellationToken).ConfigureAwait(false);
            }
            catch (StoreException fault) when (IsOutage(fault.Problem) && time.GetUtcNow() < end)
            {
                await Task.Delay(LookAgain, time, cancellationToken).ConfigureAwait(false);
            }
        }
    }

    /// <inheritdoc />
    public void Dispose() => _one.Dispose();

    /// <summary>A call to the store failed: after <see cref="Blip"/> the operators are told.</summary>
    internal Task FailedAsync(StoreException fault, CancellationToken cancellationToken) => !IsOutage(fault.Problem) ? Task.CompletedTask : AloneAsync(async () =>
    {
        var now = time.GetUtcNow();
        Outage ??= new StoreOutage(fault.Problem, fault.Message, now);
        if (!_told && now - Outage.Since >= Blip)
            _told = await TellAsync(StoreTexts.Begun(Outage), now, cancellationToken).ConfigureAwait(false);
    }, cancellationToken);

    /// <summary>A call was answered: an outage is over, one of writing only when a write was.</summary>
    internal Task WorkedAsync(bool isWrite, CancellationToken cancellationToken) => Outage is null && _toldOver is null ? Task.CompletedTask : AloneAsync(async () =>
    {
        if (Outage is { } outage && (isWrite || outage.Problem == StoreProblem.Unreachable))
            (Outage, _toldOver, _told) = (null, _told ? outage : _toldOver, false);
        var now = time.GetUtcNow();
        if (Outage is null && _toldOver is { } over && await TellAsync(StoreTexts.Over(over, now), now, cancellationToken).ConfigureAwait(false))
            _toldOver = null;
    }, cancellationToken);

    private async Task AloneAsync(Func<Task> work, CancellationToken cancellationToken)
    {
        await _one.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            await work().ConfigureAwait(false);
        }
        finally
        {
            _one.Release();
        }
    }

    /// <summary>True when it needs not be told again: taken, perhaps taken, or never to be taken.</summary>
    private async Task<bool> TellAsync(string html, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (operators is null || now >= _appointedUntil || now < _notBefore)
            return false;
        var result = await channel.SendAsync(new OutgoingMessage(operators, html, Silent: false, ReplyTo: null, []), cancellationToken).ConfigureAwait(false);
        if (result is not DeliveryResult.Again { MaybeSent: false } again)
            return true;
        _notBefore = now + (again.Delay > LookAgain ? again.Delay : LookAgain);
        return false;
    }
}

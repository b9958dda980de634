namespace Monitoring.Fetching;

/// <summary>The two clocks of one request: the total, and the silence that every sign of life resets.</summary>
internal sealed class HopLimits : IDisposable
{
    private readonly FetchOptions _options;
    private readonly CancellationTokenSource _total;
    private readonly CancellationTokenSource _idle;
    private readonly CancellationTokenSource _either;

    /// <summary>Starts both clocks.</summary>
    public HopLimits(FetchOptions options, TimeProvider clock, CancellationToken cancellationToken)
    {
        _options = options;
        _total = new CancellationTokenSource(options.TotalTimeout, clock);
        _idle = new CancellationTokenSource(options.IdleTimeout, clock);
        _either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, _total.Token, _idle.Token);
    }

    /// <summary>Cancelled by either clock and by the caller.</summary>
    public CancellationToken Token => _either.Token;

    /// <summary>Which clock ran out, in words.</summary>
    public string Spent => _total.IsCancellationRequested
        ? $"no whole answer within {_options.TotalTimeout.TotalSeconds:0.#} s"
        : $"nothing came for {_options.IdleTimeout.TotalSeconds:0.#} s";

    /// <summary>A sign of life.</summary>
    public void Alive() => _idle.CancelAfter(_options.IdleTimeout);

    /// <inheritdoc />
    public void Dispose()
    {
        _either.Dispose();
        _idle.Dispose();
        _total.Dispose();
    }
}

namespace Monitoring.Fetching;

/// <summary>One request at a time to a host, with a pause between the end of one and the start of the next.</summary>
internal sealed class HostTurns(TimeProvider clock)
{
    private const int Remembered = 1024;

    private readonly Dictionary<string, Host> _hosts = new(StringComparer.Ordinal);
    private readonly Lock _lock = new();

    /// <summary>Waits for the turn and the pause; dispose the turn when the answer is read.</summary>
    public async Task<IDisposable> TakeAsync(Uri url, TimeSpan pause, CancellationToken cancellationToken)
    {
        var host = Enter(url.IdnHost);
        try
        {
            await host.Gate.WaitAsync(cancellationToken);
        }
        catch
        {
            Leave(host);
            throw;
        }

        var turn = new Turn(this, host);
        try
        {
            var wait = host.LastEnd + pause - clock.GetUtcNow();
            if (wait > TimeSpan.Zero)
                await Task.Delay(wait, clock, cancellationToken);
            return turn;
        }
        catch
        {
            turn.Dispose();
            throw;
        }
    }

    private Host Enter(string name)
    {
        lock (_lock)
        {
            if (!_hosts.TryGetValue(name, out var host))
            {
                if (_hosts.Count >= Remembered)
                    Forget();
                _hosts.Add(name, host = new Host());
            }

            host.Users++;
            return host;
        }
    }

    private void Leave(Host host)
    {
        lock (_lock)
            host.Users--;
    }

    private void Forget()
    {
        foreach (var (name, _) in _hosts.Where(host => host.Value.Users == 0).ToArray())
            _hosts.Remove(name);
    }

    private sealed class Host
    {
        public SemaphoreSlim Gate { get; } = new(1, 1);

        public DateTimeOffset LastEnd { get; set; } = DateTimeOffset.UnixEpoch;

        public int Users { get; set; }
    }

    private sealed class Turn(HostTurns turns, Host host) : IDisposable
    {
        public void Dispose()
        {
            host.LastEnd = turns.Now;
            host.Gate.Release();
            turns.Leave(host);
        }
    }

    private DateTimeOffset Now => clock.GetUtcNow();
}

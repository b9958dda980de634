using Microsoft.Extensions.Logging.Abstractions;
using Monitoring.Alerting;
using Monitoring.Bench.Faults;
using Monitoring.Cli;
using Monitoring.Delivering;
using Monitoring.Storing;
using Monitoring.Tests.Delivering;

namespace Monitoring.Tests.Crashing;

/// <summary>Azurite really stops for half a minute in the middle of the work of <c>monitor run --watch</c>: the one slow test.</summary>
[Trait("Speed", "slow")]
public sealed class StoreOutageTests
{
    private const int Reports = 3;
    private static readonly TimeSpan Out = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(3);

    [SkippableFact]
    public async Task ThirtySecondsWithoutAStoreLoseNothingAndAreToldOnce()
    {
        await using var azurite = await StartAsync();
        await using var site = await CrashSite.CreateAsync(azurite.ConnectionString, Reports);
        var stopping = new StoppingChannel(site.Channel(), azurite);
        var settings = site.Settings;
        var rooms = Worker.Rooms(site.Order().Start, site.Store, stopping, TimeProvider.System, settings);
        using var end = new CancellationTokenSource();
        var watching = new WatchRun(new Monitoring.Cli.Walk(settings, rooms, new MonitorRun(rooms, NullLogger<MonitorRun>.Instance), rooms.Sources), new Terminal(TextWriter.Null, TextWriter.Null)).RunAsync(end.Token);

        await stopping.Stopped.WaitAsync(Longest);
        await Task.Delay(Out);
        await azurite.StartAgainAsync(default);
        await UntilAsync(async () => site.OperatorsRead.Any(message => message.Text.StartsWith("RECOVERED", StringComparison.Ordinal)) && await new Outbox(site.Store).CountAsync(default) == 0);
        await end.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => watching);

        // By the hour of the day a digest and a morning report come too.
        Assert.Equal(Reports, site.Messages.Count(message => message.Text.Contains("killed in air strikes", StringComparison.Ordinal)));
        Assert.Equal(Reports, await SentIncidentsAsync(site.Store));
        Assert.Collection(
            site.OperatorsRead.Where(message => !message.Text.StartsWith("Bot report", StringComparison.Ordinal)),
            message => Assert.StartsWith("STORE OUT · unreachable · since ", message.Text, StringComparison.Ordinal),
            message => Assert.StartsWith("RECOVERED · store · out for ", message.Text, StringComparison.Ordinal));
    }

    private static async Task<int> SentIncidentsAsync(IBlobStore store)
    {
        var incidents = 0;
        foreach (var name in await Subject.NamesAsync(store, "sent/"))
            incidents += (await store.ReadAsync<ToldAlert>(name, default))!.Value.Alert.Kind == AlertKind.Incident ? 1 : 0;
        return incidents;
    }

    private static async Task<AzuriteServer> StartAsync()
    {
        try
        {
            return await AzuriteServer.StartAsync(MarkedTexts.Repository, default);
        }
        catch (InvalidOperationException fault)
        {
            throw new SkipException(fault.Message);
        }
    }

    private static async Task UntilAsync(Func<Task<bool>> isSo)
    {
        using var longest = new CancellationTokenSource(Longest);
        while (!await isSo())
            await Task.Delay(TimeSpan.FromMilliseconds(200), longest.Token);
    }

    /// <summary>After the first post stands, and before it can be marked, the store stops.</summary>
    private sealed class StoppingChannel(IChannel inner, AzuriteServer azurite) : IChannel
    {
        private readonly TaskCompletionSource _stopped = new(TaskCreationOptions.RunContinuationsAsynchronously);

        internal Task Stopped => _stopped.Task;

        public async Task<DeliveryResult> SendAsync(OutgoingMessage message, CancellationToken cancellationToken)
        {
            var result = await inner.SendAsync(message, cancellationToken);
            if (!_stopped.Task.IsCompleted)
            {
                await azurite.StopAsync();
                _stopped.TrySetResult();
            }
            return result;
        }

        public Task<DeliveryResult> EditAsync(int messageId, OutgoingMessage message, CancellationToken cancellationToken) => inner.EditAsync(messageId, message, cancellationToken);
    }
}

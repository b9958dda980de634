using Azure.Storage.Queues;
using Azure.Storage.Queues.Models;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Monitoring.Functions;
using Monitoring.Functions.Triggers;
using Monitoring.Functions.Wiring;
using Monitoring.Storing;

namespace Monitoring.Tests.Crashing;

/// <summary>Does what the host of Azure Functions does: starts the timers once, and hands each message to its function until nothing is left.</summary>
internal sealed class QueueHost(WorkOrder order, MonitorRooms rooms, DeathAt death, ILoggerFactory loggers)
{
    /// <summary>A message of a host that died comes back after this.</summary>
    private readonly TimeSpan _hidden = order.WorksBesideAnother ? Worker.SlowestTurn : TimeSpan.FromSeconds(3);

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    internal async Task RunAsync(CancellationToken cancellationToken)
    {
        await using var services = Services();
        var (plan, sweep) = (Make<PlanScans>(services), Make<SweepOutbox>(services));
        var (scan, deliver) = (Make<ScanSource>(services), Make<DeliverAlerts>(services));
        var (scans, alerts) = (Queue(Queues.Scans), Queue(Queues.Alerts));
        await scans.CreateIfNotExistsAsync(cancellationToken: cancellationToken);
        await alerts.CreateIfNotExistsAsync(cancellationToken: cancellationToken);
        await sweep.RunAsync(new TimerInfo(), cancellationToken);
        await plan.RunAsync(new TimerInfo(), cancellationToken);
        while (true)
        {
            if (await HandOverAsync(scans, scan.RunAsync, cancellationToken) || await HandOverAsync(alerts, deliver.RunAsync, cancellationToken))
                continue;
            if (await IsDoneAsync(scans, cancellationToken))
                return;
            await Task.Delay(Pause, cancellationToken);
        }
    }

    private ServiceProvider Services()
    {
        var settings = new Dictionary<string, string?>
        {
            ["AzureWebJobsStorage"] = order.Store,
            ["Monitor:Store"] = order.Store,
            ["Monitor:Telegram:Token"] = order.TelegramSettings.Token!.Reveal(),
            ["Monitor:Telegram:OperatorChatId"] = CrashSite.Operators,
            ["Monitor:Telegram:WebhookSecret"] = "for-the-webhook",
            ["Monitor:Chats:0:Id"] = CrashSite.Chat,
        };
        foreach (var name in Schedules.Settings)
            settings[name] = "0 */5 * * * *";
        var services = new ServiceCollection().AddLogging().AddMonitor(new ConfigurationBuilder().AddInMemoryCollection(settings).Build());
        services.AddSingleton(loggers).AddSingleton(rooms).AddSingleton(rooms.Store).AddSingleton<IOutgoingQueues>(new DyingQueues(new MessageQueues(order.Store), order.Container, death));
        return services.BuildServiceProvider();
    }

    private static T Make<T>(IServiceProvider services) => ActivatorUtilities.CreateInstance<T>(services);

    private QueueClient Queue(string name) => AzureAccounts.Queue(order.Store, $"{order.Container}-{name}");

    private async Task<bool> HandOverAsync(QueueClient queue, Func<string, CancellationToken, Task> function, CancellationToken cancellationToken)
    {
        if ((await queue.ReceiveMessageAsync(_hidden, cancellationToken)).Value is not QueueMessage message)
            return false;
        await function(message.Body.ToString(), cancellationToken);
        try
        {
            await queue.DeleteMessageAsync(message.MessageId, message.PopReceipt, cancellationToken);
        }
        catch (Azure.RequestFailedException other) when (other.ErrorCode == QueueErrorCode.MessageNotFound || other.ErrorCode == QueueErrorCode.PopReceiptMismatch)
        {
            // As the host has it: the work took longer than the message was hidden, and it came to another, who has done with it or still works on it.
        }
        return true;
    }

    private async Task<bool> IsDoneAsync(QueueClient scans, CancellationToken cancellationToken) =>
        await rooms.Outbox.CountAsync(cancellationToken) == 0
        && (await scans.GetPropertiesAsync(cancellationToken)).Value.ApproximateMessagesCount == 0;
}

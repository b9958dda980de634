using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Monitoring.Delivering;
using Monitoring.Operating;
using Monitoring.Operating.Commands;
using Monitoring.Operating.Cost;
using Monitoring.Publishing;
using Monitoring.Storing;
using Telegram.Bot;

namespace Monitoring.Functions.Wiring;

/// <summary>Puts core's rooms and the functions' own parts together.</summary>
public static class MonitorServices
{
    /// <summary>Adds what the functions need.</summary>
    /// <exception cref="SettingsException">Settings are missing or wrong: all of them are named.</exception>
    public static IServiceCollection AddMonitor(this IServiceCollection services, IConfiguration configuration)
    {
        var (settings, queues) = AppSettings.Read(configuration);
        services.AddSingleton(settings);
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton<IOutgoingQueues>(new AzureOutgoingQueues(new MessageQueues(queues)));
        services.AddSingleton<IBlobStore>(provider => new CountingBlobStore(BlobStores.Open(settings.Store, settings.Container, provider.GetRequiredService<TimeProvider>())));
        services.AddSingleton<ITelegramBotClient>(_ => TelegramClients.Create(settings.Telegram));
        services.AddSingleton(Rooms);
        services.AddSingleton(provider => new MonitorRun(provider.GetRequiredService<MonitorRooms>(), provider.GetRequiredService<ILogger<MonitorRun>>()));
        services.AddSingleton<IWalk, Walk>();
        services.AddSingleton(new WebhookSecret(settings.Telegram.WebhookSecret));
        services.AddSingleton<AlertHandover>().AddSingleton<DeadMessages>().AddSingleton<RecentPlans>().AddSingleton<CachedHealth>().AddSingleton<KeptPages>();
        services.AddHostedService<MetricRelay>();
        return services.AddOperating(settings);
    }

    private static IServiceCollection AddOperating(this IServiceCollection services, MonitorSettings settings)
    {
        var operators = settings.Telegram.OperatorChatId;
        services.AddSingleton<IHealthReading>(provider => HealthReading.Of(provider.GetRequiredService<MonitorRooms>(), operators));
        services.AddSingleton(provider => new OperatorNotes(provider.GetRequiredService<IBlobStore>(), operators, provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton(provider => PublicPages.Open(DataFolder(settings), provider.GetRequiredService<IBlobStore>(), provider.GetRequiredService<MonitorRooms>().Writer, provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton<DeadMessageNotes>().AddSingleton<SourceSwitch>();
        services.AddSingleton<IEditorialDesk>(provider => EditorialDesk.Open(provider.GetRequiredService<MonitorRooms>(), DataFolder(settings)));
        services.AddSingleton(provider => new MonitorUpkeep(provider.GetRequiredService<MonitorRooms>(), operators));
        services.AddSingleton(provider => new CommandDesk(
            provider.GetRequiredService<MonitorRooms>().Sources, provider.GetRequiredService<IHealthReading>(), provider.GetRequiredService<SourceSwitch>(), provider.GetRequiredService<IEditorialDesk>()));
        return services.AddSingleton(provider => new OperatorCommands(
            operators, provider.GetRequiredService<CommandDesk>(), provider.GetRequiredService<OperatorNotes>(), provider.GetRequiredService<ITelegramBotClient>()));
    }

    private static MonitorRooms Rooms(IServiceProvider services)
    {
        var settings = services.GetRequiredService<MonitorSettings>();
        return new MonitorSetup
        {
            Settings = settings,
            DataFolder = DataFolder(settings),
            Store = services.GetRequiredService<IBlobStore>(),
            Channel = new TelegramChannel(services.GetRequiredService<ITelegramBotClient>(), settings.TopicOf),
            Clock = services.GetRequiredService<TimeProvider>(),
            IsOneOfMany = true,
        }.Rooms();
    }

    private static string DataFolder(MonitorSettings settings) => settings.Data ?? Path.Combine(AppContext.BaseDirectory, "data");
}

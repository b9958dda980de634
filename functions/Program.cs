using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Monitoring;
using Monitoring.Functions.Wiring;
using Monitoring.Storing;

var builder = FunctionsApplication.CreateBuilder(args);
IHost host;
try
{
    builder.Services.AddMonitor(builder.Configuration);
    host = builder.Build();
    // Made now: a store or a data file that cannot be used must stop the start, not fail every run.
    host.Services.GetRequiredService<MonitorRooms>();
}
catch (Exception fault) when (fault is SettingsException or DataFileException or StoreException)
{
    // The host takes no log lines before the worker has started: standard error is what it relays.
    Console.Error.WriteLine($"The monitor does not start:{Environment.NewLine}{fault.Message}");
    return 1;
}
await host.RunAsync();
return 0;

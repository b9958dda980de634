using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.Hosting;
using Monitoring;
using Monitoring.Functions.Wiring;

var builder = FunctionsApplication.CreateBuilder(args);
try
{
    builder.Services.AddMonitor(builder.Configuration);
}
catch (SettingsException faults)
{
    // The host takes no log lines before the worker has started: standard error is what it relays.
    Console.Error.WriteLine($"The monitor does not start, because of its settings:{Environment.NewLine}{faults.Message}");
    return 1;
}
await builder.Build().RunAsync();
return 0;

using System.Reflection;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Configuration;
using Monitoring.Functions;
using Monitoring.Functions.Triggers;
using Monitoring.Functions.Wiring;

namespace Monitoring.Tests.Infra;

/// <summary>Names of queues, settings and functions are said in several places that no compiler compares: here they are.</summary>
public class AgreementTests
{
    private static readonly MethodInfo[] Functions = [.. typeof(PlanScans).Assembly.GetExportedTypes().SelectMany(type => type.GetMethods()).Where(method => method.IsDefined(typeof(FunctionAttribute)))];
    private static readonly JsonElement Host = JsonDocument.Parse(Repository.Read("host.json")).RootElement;
    private static readonly string App = BicepFile.Named("modules/app.bicep").Text;

    private static IReadOnlyDictionary<string, string> Sample { get; } = JsonDocument.Parse(Repository.Read("local.settings.sample.json")).RootElement
        .GetProperty("Values").EnumerateObject().ToDictionary(one => one.Name, one => one.Value.GetString()!, StringComparer.Ordinal);

    [Fact]
    public void TheFunctionsAreThoseOfTheDesignEachWithOneTriggerAndACancellationToken()
    {
        Assert.Equal(
            ["DeliverAlerts", "Health", "PlanScans", "PostDigest", "ReceiveUpdate", "ReportPoisonedAlert", "ReportPoisonedScan", "ScanSource", "ShowPage", "SweepOutbox"],
            Functions.Select(method => method.GetCustomAttribute<FunctionAttribute>()!.Name).Order(StringComparer.Ordinal));
        Assert.All(Functions, method =>
        {
            Assert.Single(method.GetParameters(), parameter => parameter.GetCustomAttributes().Any(one => one.GetType().Name.EndsWith("TriggerAttribute", StringComparison.Ordinal)));
            Assert.Equal(typeof(CancellationToken), method.GetParameters()[^1].ParameterType);
        });
    }

    [Fact]
    public void EveryQueueThatIsListenedToIsMadeByBicepAndPoisonQueuesAreNamedAsTheHostNamesThem()
    {
        var listened = Attributes<QueueTriggerAttribute>().Select(one => one.QueueName).Order(StringComparer.Ordinal).ToArray();
        var made = List(BicepFile.Named("modules/storage.bicep").Text, "queueNames");

        Assert.Equal(listened, made.Order(StringComparer.Ordinal));
        Assert.Equal(Queues.Scans + "-poison", Queues.PoisonedScans);
        Assert.Equal(Queues.Alerts + "-poison", Queues.PoisonedAlerts);
        Assert.All(Attributes<QueueTriggerAttribute>(), one => Assert.Null(one.Connection));
    }

    [Fact]
    public void EveryScheduleIsASettingInTheSampleAndInBicepWithTheSameUsualValue()
    {
        var main = BicepFile.Named("main.bicep").Text;
        foreach (var timer in Attributes<TimerTriggerAttribute>())
        {
            var setting = timer.Schedule.Trim('%');
            Assert.Equal($"%{setting}%", timer.Schedule);
            Assert.False(timer.RunOnStartup);
            Assert.True(timer.UseMonitor);
            Assert.Contains(setting, Schedules.Settings);
            var parameter = Regex.Match(App, $@"name: '{setting}'\s+value: (\w+)").Groups[1].Value;
            Assert.Equal(Sample[setting], Regex.Match(main, $"param {parameter} string = '([^']*)'").Groups[1].Value);
        }
    }

    [Fact]
    public void EveryRequiredSettingStandsInTheSampleAndInBicep()
    {
        Assert.All(AppSettings.Required, name => Assert.Contains(name, Sample.Keys));
        Assert.All(AppSettings.Required, name => Assert.Contains($"name: '{name.Replace("__0__", "__${index}__", StringComparison.Ordinal)}'", App, StringComparison.Ordinal));
    }

    [Fact]
    public void TheSampleIsReadWithoutAFaultOnceItsPlaceholdersAreFilledIn()
    {
        var filled = Sample.ToDictionary(one => one.Key.Replace("__", ":", StringComparison.Ordinal), one => (string?)one.Value);
        filled["Monitor:Telegram:Token"] = "123456789:abcdef";

        var (settings, queues) = AppSettings.Read(new ConfigurationBuilder().AddInMemoryCollection(filled).Build());

        Assert.Equal("UseDevelopmentStorage=true", queues);
        Assert.Equal("@your_channel", Assert.Single(settings.Chats).Id);
    }

    [Fact]
    public void EverythingThatIsMissingIsNamedAtOnce()
    {
        var fault = Assert.Throws<SettingsException>(() => AppSettings.Read(new ConfigurationBuilder().Build()));

        Assert.All(AppSettings.Required, name => Assert.Contains($"{name} is missing.", fault.Faults));
        Assert.Contains(fault.Faults, one => one.StartsWith("AzureWebJobsStorage is missing", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("AzureWebJobsStorage", "UseDevelopmentStorage=true", "UseDevelopmentStorage=true")]
    [InlineData("AzureWebJobsStorage:queueServiceUri", "https://a.queue.example/", "https://a.queue.example/")]
    [InlineData("AzureWebJobsStorage:accountName", "abc", "https://abc.queue.core.windows.net")]
    public void QueuesAreFoundByConnectionStringOrIdentity(string key, string value, string expected)
    {
        var filled = Sample.Where(one => one.Key != "AzureWebJobsStorage").ToDictionary(one => one.Key.Replace("__", ":", StringComparison.Ordinal), one => (string?)one.Value);
        filled["Monitor:Telegram:Token"] = "123456789:abcdef";
        filled[key] = value;

        Assert.Equal(expected, AppSettings.Read(new ConfigurationBuilder().AddInMemoryCollection(filled).Build()).Queues);
    }

    [Fact]
    public void HostTakesTheLinesOfEveryFunctionAndSamplesNoFailureAway()
    {
        var levels = Host.GetProperty("logging").GetProperty("logLevel");
        Assert.All(Functions, method => Assert.Equal("Information", levels.GetProperty($"Function.{method.GetCustomAttribute<FunctionAttribute>()!.Name}.User").GetString()));
        var excluded = Host.GetProperty("logging").GetProperty("applicationInsights").GetProperty("samplingSettings").GetProperty("excludedTypes").GetString()!.Split(';');
        Assert.Superset(new HashSet<string>(["Exception", "Request", "Trace"]), excluded.ToHashSet());
    }

    [Fact]
    public void HostGivesFiveTriesWithAPauseAndBase64Bodies()
    {
        var queues = Host.GetProperty("extensions").GetProperty("queues");
        Assert.Equal(5, queues.GetProperty("maxDequeueCount").GetInt32());
        Assert.Equal("base64", queues.GetProperty("messageEncoding").GetString());
        Assert.NotEqual(TimeSpan.Zero, TimeSpan.Parse(queues.GetProperty("visibilityTimeout").GetString()!, null));
        Assert.Equal("api", Host.GetProperty("extensions").GetProperty("http").GetProperty("routePrefix").GetString());
    }

    [Fact]
    public void DeploymentCallsTheAddressesThatTheFunctionsAnswer()
    {
        var routes = Attributes<HttpTriggerAttribute>().Select(one => $"/api/{one.Route}").ToArray();
        Assert.All(routes, route => Assert.Contains(route, BicepFile.Named("main.bicep").Text, StringComparison.Ordinal));
        Assert.Contains("/api/health?check=", BicepFile.Named("modules/watchdog.bicep").Text, StringComparison.Ordinal);
    }

    private static IEnumerable<T> Attributes<T>()
        where T : Attribute => Functions.SelectMany(method => method.GetParameters()).Select(parameter => parameter.GetCustomAttribute<T>()).OfType<T>();

    private static string[] List(string bicep, string variable)
    {
        var block = Regex.Match(bicep, $@"var {variable} = \[([^\]]*)\]").Groups[1].Value;
        return [.. Regex.Matches(block, "'([^']+)'").Select(match => match.Groups[1].Value)];
    }
}

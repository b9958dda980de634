using System.Text.RegularExpressions;
using Monitoring.Operating;

namespace Monitoring.Tests.Infra;

public class DocumentTests
{
    [Fact]
    public void EveryDependencyHasItsLine()
    {
        var referenced = Regex.Matches(Repository.Read("Directory.Packages.props"), "PackageVersion Include=\"([^\"]+)\"").Select(match => match.Groups[1].Value).Distinct();
        var argued = Regex.Matches(Repository.Read("docs/decisions/dependencies.md"), @"^\| ([A-Za-z][\w.]+) \|", RegexOptions.Multiline).Select(match => match.Groups[1].Value).Except(["package"]);

        Assert.Equal(referenced.Order(StringComparer.Ordinal), argued.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void EveryCounterThatIsRelayedHasAQuery()
    {
        var document = Repository.Read("docs/operations.md");
        var names = Regex.Matches(Repository.Read("core/Operating/Counters.cs"), "\"(monitor\\.[a-zA-Z]+)\"").Select(match => match.Groups[1].Value).ToArray();

        Assert.NotEmpty(names);
        Assert.All(names, name => Assert.Matches($"customMetrics[^`]*\"{Regex.Escape(name)}\"", document));
        Assert.Equal("Monitoring", Counters.MeterName);
    }

    [Fact]
    public void EverySettingOfHostJsonHasItsReason()
    {
        var document = Repository.Read("docs/operations.md");
        string[] settings = ["functionTimeout", "excludedTypes", "enableDependencyTracking", "maxConcurrentRequests", "batchSize", "newBatchThreshold", "maxDequeueCount", "visibilityTimeout", "maxPollingInterval", "messageEncoding"];

        Assert.All(settings, setting => Assert.Contains(setting, Repository.Read("host.json"), StringComparison.Ordinal));
        Assert.All(settings, setting => Assert.Contains(setting, document[document.IndexOf("## host.json", StringComparison.Ordinal)..], StringComparison.Ordinal));
    }
}

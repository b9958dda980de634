using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Azure.Functions.Worker.Http;
using Microsoft.Extensions.Logging;

namespace Monitoring.Tests.Compat;

/// <summary>
/// Holds whichever worker is loaded, the package (several assemblies) or the stand-in (one), to the list of what is used of it:
/// drift of either fails.
/// </summary>
public class WorkerPublicApiTests
{
    private static readonly string[] Listed = File.ReadAllLines(Repository.File("compat/Microsoft.Azure.Functions.Worker.PublicApi.txt"))
        .Where(line => line.Length > 0 && line[0] != '#').ToArray();

    private static readonly Type[] OneOfEachAssembly =
    [
        typeof(FunctionsApplication), typeof(FunctionAttribute), typeof(FunctionContext), typeof(TimerTriggerAttribute),
        typeof(QueueTriggerAttribute), typeof(HttpTriggerAttribute), typeof(HttpRequestData), typeof(FunctionsLoggerExtensions),
    ];

    private static bool IsStandIn => typeof(FunctionAttribute).Assembly == typeof(FunctionContext).Assembly;

    [Fact]
    public void EverythingListedExistsAsListed()
    {
        var found = Types().SelectMany(ApiListing.Of).ToHashSet(StringComparer.Ordinal);

        Assert.Equal("", string.Join('\n', Listed.Except(found, StringComparer.Ordinal)));
    }

    [SkippableFact]
    public void TheStandInHasNothingThatIsNotListed()
    {
        Skip.IfNot(IsStandIn, "the feed has the real worker");

        Assert.Equal("", string.Join('\n', Types().SelectMany(ApiListing.Of).Except(Listed, StringComparer.Ordinal)));
    }

    [Fact]
    public void AnHttpTriggerAsksForTheKeyThatItsConstructorSays()
    {
        Assert.Equal(AuthorizationLevel.Function, new HttpTriggerAttribute().AuthLevel);
        Assert.Equal(AuthorizationLevel.Anonymous, new HttpTriggerAttribute("get").AuthLevel);
        Assert.Equal(AuthorizationLevel.Admin, new HttpTriggerAttribute(AuthorizationLevel.Admin).AuthLevel);
        Assert.Null(new HttpTriggerAttribute().Methods);
    }

    [Fact]
    public void ATimerKeepsItsLastRunUnlessToldOtherwise() => Assert.True(new TimerTriggerAttribute("0 * * * * *").UseMonitor);

    [Fact]
    public async Task AHostOutsideTheFunctionsHostRefusesToStart()
    {
        using var host = FunctionsApplication.CreateBuilder([]).Build();

        var fault = await Assert.ThrowsAsync<InvalidOperationException>(() => host.StartAsync(CancellationToken.None));

        if (IsStandIn)
            Assert.Contains("monitor run", fault.Message, StringComparison.Ordinal);
    }

    private static IEnumerable<Type> Types()
    {
        var names = Listed.Select(line => line.Split(" | ")[0].Split(" = ")[0]).ToHashSet(StringComparer.Ordinal);
        return OneOfEachAssembly.Select(one => one.Assembly).Distinct().SelectMany(assembly => assembly.GetExportedTypes())
            .Where(type => IsStandIn || names.Contains(type.FullName!));
    }
}

using System.Text.RegularExpressions;

namespace Monitoring.Tests.Feed;

/// <summary>The package feed decides between packages and stand-ins by itself: folders serve as feeds, nothing leaves the machine.</summary>
public sealed partial class FeedProbeTests : IDisposable
{
    private readonly FeedCheckout _checkout = new();

    public void Dispose() => _checkout.Dispose();

    [SkippableFact]
    public async Task AFeedThatLacksPackagesSelectsTheStandInsNamesThemOnceAndRefusesToPublish()
    {
        var packages = FeedCheckout.Probed();
        _checkout.Feed(packages.Where(package => package.Id.StartsWith("Microsoft.", StringComparison.Ordinal) && !package.Id.EndsWith(".Http", StringComparison.Ordinal)));

        var build = await _checkout.RunAsync("build functions -v:q");

        Assert.Equal(0, build.ExitCode);
        Assert.Contains("<StandIns>true</StandIns>", _checkout.Report, StringComparison.Ordinal);
        Assert.Contains("lacks Telegram.Bot, Microsoft.Azure.Functions.Worker.Extensions.Http, System.IO.Hashing.", build.Output, StringComparison.Ordinal);
        Assert.Contains("1 Warning(s)", build.Output, StringComparison.Ordinal);
        Assert.Contains("MON001", build.Output, StringComparison.Ordinal);

        var publish = await _checkout.RunAsync("publish functions -v:q --no-restore");

        Assert.NotEqual(0, publish.ExitCode);
        Assert.Contains("error MON002", publish.Output, StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task AFeedWithEveryPackageSelectsThePackages()
    {
        _checkout.Feed(FeedCheckout.Probed());

        var restore = await _checkout.RunAsync("restore functions");

        Assert.Equal(0, restore.ExitCode);
        Assert.Contains("<StandIns>false</StandIns>", _checkout.Report, StringComparison.Ordinal);
        Assert.DoesNotContain("MON001", restore.Output, StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task AFeedThatDoesNotAnswerFailsInItsOwnWordsAndNothingIsChosen()
    {
        _checkout.Feed([], folder: "gone", create: false);

        var restore = await _checkout.RunAsync("restore functions");

        Assert.NotEqual(0, restore.ExitCode);
        Assert.Contains("The package feed could not be asked", restore.Output, StringComparison.Ordinal);
        Assert.Contains("NU1301", restore.Output, StringComparison.Ordinal);
        Assert.Null(_checkout.Report);
    }

    [SkippableFact]
    public async Task ForcedStandInsAskNoFeed()
    {
        _checkout.Feed([], folder: "gone", create: false);

        var build = await _checkout.RunAsync("build compat/Telegram.Bot -v:q --no-restore -p:StandIns=true -p:StandInsForced=true -t:WarnOfStandIns");

        Assert.Equal(0, build.ExitCode);
        Assert.Contains("because StandInsForced asks for them", build.Output, StringComparison.Ordinal);
        Assert.Null(_checkout.Report);
    }

    [Fact]
    public void TheProbeAsksForTheVersionsThatAreBuiltWith()
    {
        var central = PackageVersion().Matches(Repository.Read("Directory.Packages.props"))
            .GroupBy(match => match.Groups["id"].Value, match => match.Groups["version"].Value, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.ToArray(), StringComparer.Ordinal);

        foreach (var package in FeedCheckout.Probed().Where(package => package.Id != "System.IO.Hashing"))
            Assert.Equal([package.Version], central[package.Id]);
    }

    [GeneratedRegex("""<PackageVersion Include="(?<id>[^"]+)" Version="(?<version>[^"]+)" />""")]
    private static partial Regex PackageVersion();
}

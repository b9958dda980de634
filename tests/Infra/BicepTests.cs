using System.Diagnostics;

namespace Monitoring.Tests.Infra;

public class BicepTests
{
    [Fact]
    public void BracketsAndQuotesAreClosed() => Assert.Empty(BicepFile.All.Select(file => file.Unbalanced()).OfType<string>());

    [Theory]
    [InlineData("a: 'x", "a quote")]
    [InlineData("a: [", "not closed")]
    [InlineData("a: (]", "nothing to close")]
    public void AnUnbalancedFileIsFound(string text, string fault) => Assert.Contains(fault, new BicepFile("f", text).Unbalanced(), StringComparison.Ordinal);

    [Fact]
    public void EveryParameterAndOutputIsDescribed() => Assert.Empty(
        from file in BicepFile.All
        where file.Name.EndsWith(".bicep", StringComparison.Ordinal)
        from declared in file.Declarations()
        where declared.Keyword is "param" or "output" && !declared.Decorators.Contains("@description(", StringComparison.Ordinal)
        select $"{file.Name}: {declared.Name}");

    [Fact]
    public void SecretsAreSecureHaveNoDefaultAndGoNowhereButTheVault()
    {
        foreach (var file in BicepFile.All.Where(file => file.Name.EndsWith(".bicep", StringComparison.Ordinal)))
        {
            foreach (var declared in file.Declarations().Where(one => one.Keyword == "param" && one.Name is "telegramToken" or "telegramWebhookSecret"))
            {
                Assert.Contains("@secure()", declared.Decorators, StringComparison.Ordinal);
                Assert.DoesNotContain("=", declared.Tail, StringComparison.Ordinal);
            }
        }
        Assert.Equal(["infra/main.bicep", "infra/main.sample.bicepparam", "infra/modules/vault.bicep"], BicepFile.All.Where(file => file.Text.Contains("telegramToken", StringComparison.Ordinal)).Select(file => file.Name));
    }

    [Fact]
    public void EveryDeclaredParameterAndVariableIsUsed() => Assert.Empty(
        from file in BicepFile.All
        where file.Name.EndsWith(".bicep", StringComparison.Ordinal)
        from declared in file.Declarations()
        where declared.Keyword is "param" or "var" && System.Text.RegularExpressions.Regex.Count(file.Text, $@"\b{declared.Name}\b") < 2
        select $"{file.Name}: {declared.Name}");

    [Fact]
    public void ATypeHasOneApiVersionAndNoPreview()
    {
        var versions = BicepFile.All.SelectMany(file => file.ApiVersions()).Distinct().ToArray();

        Assert.NotEmpty(versions);
        Assert.Empty(versions.GroupBy(one => one.Type, StringComparer.Ordinal).Where(group => group.Count() > 1).Select(group => group.Key));
        Assert.DoesNotContain(versions, one => one.Version.Contains("preview", StringComparison.Ordinal));
    }

    [Fact]
    public void AModuleIsGivenWhatItAsksForAndNothingElse()
    {
        var main = BicepFile.Named("main.bicep").Text;
        foreach (var file in BicepFile.All.Where(file => file.Name.StartsWith("infra/modules/", StringComparison.Ordinal)))
        {
            var call = main[main.IndexOf($"'{file.Name["infra/".Length..]}'", StringComparison.Ordinal)..];
            var block = call[call.IndexOf("params: {", StringComparison.Ordinal)..];
            var given = block["params: {".Length..].Split('\n').Skip(1).Select(line => line.Trim()).TakeWhile(line => line != "}").Select(line => line.Split(':')[0]);
            Assert.Equal(file.Declarations().Where(one => one.Keyword == "param").Select(one => one.Name).Order(StringComparer.Ordinal), given.Order(StringComparer.Ordinal));
        }
    }

    [Theory]
    [InlineData("storage.bicep", "allowSharedKeyAccess: false")]
    [InlineData("storage.bicep", "allowBlobPublicAccess: false")]
    [InlineData("storage.bicep", "minimumTlsVersion: 'TLS1_2'")]
    [InlineData("vault.bicep", "enableRbacAuthorization: true")]
    [InlineData("app.bicep", "httpsOnly: true")]
    [InlineData("telemetry.bicep", "DisableLocalAuth: true")]
    public void NothingIsOpenThatNeedNotBe(string module, string line) => Assert.Contains(line, BicepFile.Named($"modules/{module}").Text, StringComparison.Ordinal);

    [SkippableFact]
    public async Task EveryBicepFileParses()
    {
        var folder = Repository.File("eng/bicep-check");
        Skip.IfNot(Directory.Exists(Path.Combine(folder, "node_modules")), "no parser here: run `npm install` in eng/bicep-check");
        var start = new ProcessStartInfo("node") { RedirectStandardOutput = true, RedirectStandardError = true };
        start.ArgumentList.Add(Path.Combine(folder, "check.cjs"));
        foreach (var file in BicepFile.All.Where(file => file.Name.EndsWith(".bicep", StringComparison.Ordinal)))
            start.ArgumentList.Add(Repository.File(file.Name));
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();

        Assert.Equal("", await output + await errors);
        Assert.Equal(0, process.ExitCode);
    }
}

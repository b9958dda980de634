using System.Diagnostics;
using System.IO.Compression;
using System.Text.RegularExpressions;

namespace Monitoring.Tests.Feed;

/// <summary>A package that the probe names.</summary>
internal sealed record ProbedPackage(string Id, string Version);

/// <summary>What a command came to.</summary>
internal sealed record CommandResult(int ExitCode, string Output);

/// <summary>A small checkout with the repository's own build plumbing, a cache of its own and a folder as its only feed.</summary>
internal sealed partial class FeedCheckout : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);
    private readonly string _root = Directory.CreateTempSubdirectory("monitor-feed-").FullName;

    public FeedCheckout()
    {
        foreach (var name in new[] { "Directory.Build.props", "Directory.Build.targets", "eng/feed.targets", "eng/feed-probe.csproj", "global.json" })
            Write(name, Repository.Read(name));
        Write("compat/Telegram.Bot/Telegram.Bot.csproj", Project(""));
        Write("functions/Monitoring.Functions.csproj", Project("""<ProjectReference Include="../compat/Telegram.Bot/Telegram.Bot.csproj" Condition="'$(StandIns)' == 'true'" />"""));
    }

    /// <summary>What the probe wrote; null when it wrote nothing.</summary>
    public string? Report => File.Exists(Path.Combine(_root, "artifacts/feed.props")) ? File.ReadAllText(Path.Combine(_root, "artifacts/feed.props")) : null;

    /// <summary>The packages that the repository's probe names.</summary>
    public static IReadOnlyList<ProbedPackage> Probed() =>
        Reference().Matches(Repository.Read("eng/feed-probe.csproj")).Select(match => new ProbedPackage(match.Groups["id"].Value, match.Groups["version"].Value)).ToArray();

    /// <summary>Makes a folder with those packages, empty ones, the only feed.</summary>
    public void Feed(IEnumerable<ProbedPackage> packages, string folder = "feed", bool create = true)
    {
        Write("nuget.config", $"""<configuration><packageSources><clear /><add key="folder" value="{folder}" /></packageSources></configuration>""");
        if (create)
            Directory.CreateDirectory(Path.Combine(_root, folder));
        foreach (var package in packages)
            Pack(Path.Combine(_root, folder, $"{package.Id}.{package.Version}.nupkg"), package);
    }

    /// <summary>Runs <c>dotnet</c> in the checkout; skips the test where there is none.</summary>
    public async Task<CommandResult> RunAsync(string arguments)
    {
        var start = new ProcessStartInfo("dotnet", $"{arguments} --nologo -nodeReuse:false") { WorkingDirectory = _root, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase)).ToArray())
            start.Environment.Remove(name);
        start.Environment["NUGET_PACKAGES"] = Path.Combine(_root, "cache");
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        start.Environment["DOTNET_CLI_USE_MSBUILD_SERVER"] = "0";
        using var process = Started(start);
        using var patience = new CancellationTokenSource(Patience);
        var output = process.StandardOutput.ReadToEndAsync(patience.Token);
        var errors = process.StandardError.ReadToEndAsync(patience.Token);
        await process.WaitForExitAsync(patience.Token);
        return new CommandResult(process.ExitCode, await output + await errors);
    }

    public void Dispose() => Directory.Delete(_root, recursive: true);

    private static Process Started(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start)!;
        }
        catch (System.ComponentModel.Win32Exception fault)
        {
            Skip.If(true, $"dotnet is not on PATH: {fault.Message}");
            throw;
        }
    }

    private static string Project(string items) =>
        $"""<Project Sdk="Microsoft.NET.Sdk"><PropertyGroup><UseAppHost>false</UseAppHost><NuGetAudit>false</NuGetAudit></PropertyGroup><ItemGroup>{items}</ItemGroup></Project>""";

    private static void Pack(string path, ProbedPackage package)
    {
        using var zip = ZipFile.Open(path, ZipArchiveMode.Create);
        using var writer = new StreamWriter(zip.CreateEntry($"{package.Id}.nuspec").Open());
        writer.Write($"""
            <package xmlns="http://schemas.microsoft.com/packaging/2013/05/nuspec.xsd">
              <metadata><id>{package.Id}</id><version>{package.Version}</version><authors>nobody</authors><description>empty</description></metadata>
            </package>
            """);
    }

    private void Write(string name, string text)
    {
        var path = Path.Combine(_root, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }

    [GeneratedRegex("""<PackageReference Include="(?<id>[^"]+)" Version="(?<version>[^"]+)" />""")]
    private static partial Regex Reference();
}

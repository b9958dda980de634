using Monitoring.Cli;

namespace Monitoring.Tests.Cli;

public sealed class CommandLineTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("monitor-cli-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("extrac", "extrac")]
    [InlineData("run --channel pigeon", "pigeon")]
    [InlineData("run --once --watch", "expected one of them")]
    [InlineData("extract no-such-file.txt", "found no file no-such-file.txt")]
    [InlineData("extract x --format xml", "xml")]
    [InlineData("read no-such-folder --format jsonl", "found no folder no-such-folder")]
    [InlineData("explain text --published yesterday", "yesterday")]
    [InlineData("sources add example.org", "expected an http or https address")]
    [InlineData("run --data no-such-folder", "found nothing at no-such-folder")]
    public async Task ACallThatDoesNotFitIsOneClearSentenceAndMisuse(string line, string expected)
    {
        var (exit, _, errors) = await RunAsync(line.Split(' '));

        Assert.Equal(CommandLine.Misuse, exit);
        Assert.Contains(expected, errors, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AMalformedSourceFileIsToldByFileLineAndField()
    {
        Directory.CreateDirectory(Path.Combine(_folder, "sources"));
        await File.WriteAllTextAsync(Path.Combine(_folder, "sources", "bad.json"), "{\n  \"id\": \"bad\",\n  \"url\": \"ftp://x\"\n}\n");

        var (exit, _, errors) = await RunAsync("run", "--once", "--data", _folder, "--store", Path.Combine(_folder, "store"));

        Assert.NotEqual(CommandLine.Fine, exit);
        Assert.Contains("bad.json", errors, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ABatchAnswersEveryLineInOrderAndSaysWhichCouldNotBeRead()
    {
        var file = Path.Combine(_folder, "docs.jsonl");
        await File.WriteAllTextAsync(file, """
            {"id":"a","text":"Two people were killed in shelling on Saraqib.","figures":[{"measure":"injured"}]}
            not json
            {"id":"b","lang":"en","published":"2021-03-17","title":"Raid","text":"Nothing happened."}
            {"id":"c"}
            """.ReplaceLineEndings("\n"));

        var (exit, output, _) = await RunAsync("extract", file, "--format", "jsonl");

        var lines = output.TrimEnd('\n').Split('\n');
        Assert.Equal(CommandLine.FoundFaults, exit);
        Assert.Equal(4, lines.Length);
        Assert.StartsWith("""{"id":"a","lang":"en","figures":[{"id":"f1","measure":"killed","unit":"persons","count":2,""", lines[0], StringComparison.Ordinal);
        Assert.EndsWith(""","totals":{"killed":{"count":2,"min":2,"max":2}}}""", lines[0], StringComparison.Ordinal);
        Assert.StartsWith("""{"id":null,"error":""", lines[1], StringComparison.Ordinal);
        Assert.Equal("""{"id":"b","lang":"en","figures":[],"totals":{}}""", lines[2]);
        Assert.StartsWith("""{"id":"c","error":"found no text""", lines[3], StringComparison.Ordinal);
    }

    [Fact]
    public async Task AFolderOfPagesIsReadInTheOrderOfItsNames()
    {
        await File.WriteAllTextAsync(Path.Combine(_folder, "b.html"), "<html lang=en><head><title>Second</title></head><body><article><h1>Second</h1><p>Some words of an article that is long enough to be read.</p></article></body></html>");
        await File.WriteAllTextAsync(Path.Combine(_folder, "a.html"), "");

        var (_, output, _) = await RunAsync("read", _folder, "--format", "jsonl");

        var lines = output.TrimEnd('\n').Split('\n');
        Assert.Equal(2, lines.Length);
        Assert.StartsWith("""{"id":"a","title":"",""", lines[0], StringComparison.Ordinal);
        Assert.StartsWith("""{"id":"b","title":"Second","publishedAt":null,"language":"en","text":"Some words""", lines[1], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Monitor__Telegram__Token", "secret-without-form", "Monitor:Telegram:Token")]
    [InlineData("Monitor__Chats__0__Id", "my channel", "Monitor:Chats:0:Id")]
    [InlineData("Monitor__Telegram__BaseUrl", "ftp://x", "Monitor:Telegram:BaseUrl")]
    public async Task AWrongSettingIsNamedAndItsSecretIsNot(string key, string value, string named)
    {
        Environment.SetEnvironmentVariable(key, value);
        try
        {
            var (exit, output, errors) = await RunAsync("doctor", "--store", Path.Combine(_folder, "store"));

            Assert.Equal(CommandLine.Misuse, exit);
            Assert.Contains(named, errors, StringComparison.Ordinal);
            Assert.DoesNotContain("secret-without-form", output + errors, StringComparison.Ordinal);
        }
        finally
        {
            Environment.SetEnvironmentVariable(key, null);
        }
    }

    [Fact]
    public async Task TheDemoShowsTheWholeWalkAndTwoRunsAreTheSame()
    {
        var first = await RunAsync("demo", "--store", Path.Combine(_folder, "demo"));
        var second = await RunAsync("demo", "--store", Path.Combine(_folder, "demo"));

        Assert.Equal(CommandLine.Fine, first.Exit);
        foreach (var part in (string[])["Round 1", "posted", "Binnish", "raised from", "edited", "Where it is kept"])
            Assert.Contains(part, first.Output, StringComparison.Ordinal);
        Assert.Equal(first.Output, second.Output);
    }

    private static async Task<(int Exit, string Output, string Errors)> RunAsync(params string[] args)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var errors = new StringWriter { NewLine = "\n" };
        var exit = await CommandLine.RunAsync(args, output, errors);
        return (exit, output.ToString(), errors.ToString());
    }
}

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
    [InlineData("incident nonsense", "expected a code as posts show it")]
    [InlineData("incident ../../etc/passwd", "expected a code as posts show it")]
    [InlineData("incidents --days x", "expected a whole number")]
    [InlineData("merge i310510_01 ../x", "expected a code as posts show it")]
    [InlineData("split i310510_01 ../x", "expected the id of a source")]
    [InlineData("retract ../x", "expected an alert's id")]
    [InlineData("retract i310510_01 --says many", "expected a whole number")]
    [InlineData("retract i310510_01 --says 4 --hedge vague", "vague")]
    [InlineData("takedown a not-an-address", "expected an http or https address")]
    [InlineData("takedown ../a https://x.example.org/1", "expected the id of a source")]
    [InlineData("export --as-of yesterday", "expected a time")]
    [InlineData("export --as-of 1/2/2021", "found \"1/2/2021\", expected a time such as 2021-03-21T06:00Z")]
    [InlineData("export --as-of 10:00", "expected a time")]
    [InlineData("export --as-of 2021-03-17T10:00+25:00", "expected a time")]
    [InlineData("export --as-of 2999-01-01", "which is still to come; expected a time that is over")]
    [InlineData("pages --port 99999", "--port: found \"99999\", expected a whole number from 0 to 65535")]
    [InlineData("pages --port -1", "expected a whole number from 0 to 65535")]
    [InlineData("telegram-emulator --port -1", "expected a whole number from 0 to 65535")]
    [InlineData("telegram-emulator --calls-per-minute 0", "expected a whole number from 1")]
    [InlineData("explain text --published 1/2/2021", "--published: found \"1/2/2021\", expected a day such as 2031-05-10")]
    [InlineData("extract text --published yesterday", "--published: found \"yesterday\", expected a day")]
    [InlineData("explain ", "explain: found no text")]
    [InlineData("retract i310510_01 --says 4 --hedge range", "--hedge: found \"range\", expected one of exact, atLeast,")]
    [InlineData("replay --source nope --store .", "found no source nope and nothing stored of it; expected one of")]
    [InlineData("incident i310510_01 --store no-such-folder", "found no folder")]
    [InlineData("replay --store no-such-folder", "found no folder")]
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
    [InlineData("Monitor__Chats__0__DigestAt", "7", "Monitor:Chats:0:DigestAt is \"7\"; expected a time")]
    [InlineData("Monitor__Chats__0__Name", "secret-without-form", "Monitor:Chats:0:Name is no setting")]
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
    public async Task TheDoctorNamesAChatThatCouldNeverGetAPostAndNoRunBegins()
    {
        var settings = new Dictionary<string, string?> { ["Monitor__Chats__0__Id"] = "@desk", ["Monitor__Chats__0__Governorates__0"] = "Idlip Town" };
        foreach (var (key, value) in settings)
            Environment.SetEnvironmentVariable(key, value);
        try
        {
            var doctor = await RunAsync("doctor", "--store", Path.Combine(_folder, "store"));
            var run = await RunAsync("run", "--once", "--store", Path.Combine(_folder, "store"));

            Assert.Equal(CommandLine.FoundFaults, doctor.Exit);
            Assert.Contains("fault settings: Monitor:Chats, chat @desk: Governorates has", doctor.Output.ReplaceLineEndings(" "), StringComparison.Ordinal);
            Assert.Equal((CommandLine.Misuse, string.Empty), (run.Exit, run.Output));
            Assert.Contains("Governorates has \"Idlip Town\"", run.Errors, StringComparison.Ordinal);
        }
        finally
        {
            foreach (var key in settings.Keys)
                Environment.SetEnvironmentVariable(key, null);
        }
    }

    [Theory]
    [InlineData("incident i310510_01", "found no incident i310510_01")]
    [InlineData("merge i310510_01 i310510_02", "found no incident i310510_01")]
    [InlineData("split i310510_01 sohr-en", "found no incident i310510_01")]
    [InlineData("retract i310510_01", "found no incident i310510_01")]
    [InlineData("retract i310510_01 --says 6 --hedge atLeast", "found no incident i310510_01")]
    [InlineData("retract i310510_01 --says 6 --hedge MORETHAN", "found no incident i310510_01")]
    [InlineData("retract 0123abcd", "found no chat in the settings")]
    [InlineData("explain-alert 0123abcd", "found no report of 0123abcd")]
    [InlineData("takedown sohr-en https://x.example.org/1", "found nothing stored of https://x.example.org/1")]
    public async Task WhatIsNotThereIsOneClearSentence(string line, string expected)
    {
        var (exit, output, errors) = await RunAsync([.. line.Split(' '), "--store", _folder]);

        Assert.Equal((CommandLine.FoundFaults, string.Empty), (exit, output));
        Assert.Contains(expected, errors, StringComparison.Ordinal);
        Assert.Single(errors.TrimEnd('\n').Split('\n'));
    }

    [Fact]
    public async Task IncidentsOfTheDemoAreListedToldAndTakenDownByTheCommandsThemselves()
    {
        var store = Path.Combine(_folder, "demo");
        await RunAsync("demo", "--store", store);

        var list = await RunAsync("incidents", "--days", "36525", "--store", store);
        var story = await RunAsync("incident", "i210317_02", "--store", store);
        var url = story.Output.Split('\n').First(line => line.Contains("sample-observatory", StringComparison.Ordinal)).Split(' ')[^1];
        var taken = await RunAsync("takedown", "sample-observatory", url, "--store", store);
        var after = await RunAsync("incident", "i210317_02", "--store", store);

        Assert.Contains("2 sources  current", list.Output, StringComparison.Ordinal);
        Assert.Contains("raised: 4 → 7 killed (“Seven fighters”), by North Syria Watch", story.Output, StringComparison.Ordinal);
        Assert.Contains("on a camp and nearby farms", story.Output, StringComparison.Ordinal);
        Assert.Equal((CommandLine.Fine, string.Empty), (taken.Exit, taken.Errors));
        Assert.DoesNotContain("on a camp and nearby farms", after.Output, StringComparison.Ordinal);
        Assert.Contains("raised: 4 → 7 killed", after.Output, StringComparison.Ordinal);
        foreach (var file in Directory.GetFiles(store, "*.json", SearchOption.AllDirectories))
            Assert.DoesNotContain("on a camp and nearby farms", await File.ReadAllTextAsync(file), StringComparison.Ordinal);
    }

    [Fact]
    public async Task AnIncidentThatCannotBeReadIsNamedAndTheOthersAreListedAndExported()
    {
        var store = Path.Combine(_folder, "demo");
        await RunAsync("demo", "--store", store);
        var files = Directory.GetFiles(Path.Combine(store, "incidents"), "*.json", SearchOption.AllDirectories);
        await File.WriteAllTextAsync(files[0], """{"schemaVersion":1""");
        var name = $"passed over incidents/{Path.GetFileName(Path.GetDirectoryName(files[0]))}/{Path.GetFileName(files[0])}: found 18 bytes";

        foreach (var line in (string[])["incidents --days 36525", "export --format jsonl", "export --format atom"])
        {
            var (exit, output, errors) = await RunAsync([.. line.Split(' '), "--store", store]);

            Assert.Equal(CommandLine.FoundFaults, exit);
            Assert.Contains(name, errors, StringComparison.Ordinal);
            Assert.Contains("2103", output, StringComparison.Ordinal);
        }

        Assert.Equal("""{"schemaVersion":1""", await File.ReadAllTextAsync(files[0]));
    }

    [Theory]
    [InlineData("2021-03-17")]
    [InlineData("2021-03-17T10:00Z")]
    [InlineData("2021-03-17T10:00")]
    [InlineData("2021-03-17T12:00:30.5+02:00")]
    public async Task ATimeInThePastInIso8601IsTaken(string time) =>
        Assert.Equal(CommandLine.Fine, (await RunAsync("export", "--format", "jsonl", "--as-of", time, "--store", _folder)).Exit);

    [Fact]
    public void ToLookAtOneSourceHidesNoOtherFromWhatIsTold()
    {
        var all = Monitoring.Watching.SourceFiles.Load(Path.Combine(AppContext.BaseDirectory, "data"));
        var settings = new MonitorSettings { Data = Path.Combine(AppContext.BaseDirectory, "data") };

        var walk = Monitoring.Cli.Walk.Create(settings, new Monitoring.Storing.MemoryBlobStore(), "console", [all[1].Id], new Terminal(TextWriter.Null, TextWriter.Null));

        Assert.Equal([all[1].Id], walk.Looked.Select(source => source.Id));
        Assert.Equal(all.Count, walk.Rooms.Sources.Count);
    }

    [Fact]
    public async Task TheDemoEmptiesNoFolderThatIsNotADemos()
    {
        var file = Path.Combine(_folder, "thesis", "chapter1.txt");
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        await File.WriteAllTextAsync(file, "x");

        var (exit, output, errors) = await RunAsync("demo", "--store", _folder);

        Assert.Equal((CommandLine.Misuse, string.Empty), (exit, output));
        Assert.Contains($"found thesis in {_folder}, which no demo put there; expected a new or empty folder", errors, StringComparison.Ordinal);
        Assert.Equal("x", await File.ReadAllTextAsync(file));
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

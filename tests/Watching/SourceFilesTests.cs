using System.Text;
using Monitoring.Watching;

namespace Monitoring.Tests.Watching;

public class SourceFilesTests
{
    [Fact]
    public void TheSourcesInTheRepositoryAreSoundAndSayWhatTheIssueAsks()
    {
        var sources = SourceFiles.Load(Repository.File("data"));

        Assert.Equal(15, sources.Count);
        Assert.All(sources, source =>
        {
            Assert.NotNull(source.Why);
            Assert.NotNull(source.Origin);
            Assert.Null(source.Verified);
            Assert.Null(source.Selectors);
            Assert.False(source.AllowPrivate);
            Assert.Equal("https", source.Url.Scheme);
        });
        Assert.Equal(5, sources.GroupBy(source => source.Origin).Count(group => group.Select(source => source.Language).Distinct().Count() == 2));
        Assert.All(sources.Where(source => source.Publisher == PublisherType.StateMedia), source => Assert.NotNull(source.Ownership));
    }

    [Fact]
    public void AllFaultsOfAllFilesAreToldTogetherWithFileLineAndField()
    {
        var folder = Folder(
            ("good.json", """{ "id": "good", "name": "Good", "url": "https://example.org/", "language": "en" }"""),
            ("bad.json", """
            {
              "id": "bad",
              "name": " ",
              "url": "ftp://example.org/",
              "language": "english",
              "kind": "page",
              "country": "Syria",
              "pace": "00:00:10",
              "main": "yes",
              "articlesPerRound": 500,
              "verified": "last week",
              "selectors": { "body": "div[" },
              "colour": "red"
            }
            """),
            ("cut.json", "{ \"id\": \"cut\",\n  \"name\": "));

        var fault = Assert.Throws<DataFileException>(() => SourceFiles.Load(folder));

        Assert.Equal(
            """
            sources/bad.json(3,11): field "name" is missing or empty
            sources/bad.json(4,10): field "url": found "ftp://example.org/", expected an http or https address without user name
            sources/bad.json(6,11): field "kind": found "page", expected auto, feed, list, messages, article
            sources/bad.json(5,15): field "language": found "english", expected a BCP 47 language like "en", "ar" or "fr"
            sources/bad.json(7,14): field "country": found "Syria", expected an ISO 3166-1 code like "SY", or null
            sources/bad.json(9,11): field "main": found "yes", expected true or false
            sources/bad.json(8,11): field "pace": found "00:00:10", expected a time like "00:10:00", from 00:01:00 to 1.00:00:00
            sources/bad.json(11,15): field "verified": found "last week", expected a day like "2026-01-31", or null
            sources/bad.json(12,26): field "selectors.body": found "div[", expected a CSS selector
            sources/bad.json(10,23): field "articlesPerRound": found 500, expected a whole number from 1 to 100
            sources/bad.json(13,13): field "colour" is not known, expected one of allowPrivate, articlesPerRound, country, id, kind, language, main, name, origin, ownership, pace, party, publisher, selectors, selectors.body, selectors.links, selectors.published, selectors.remove, selectors.title, url, verified, why
            """.ReplaceLineEndings("\n").Split('\n').Order(),
            fault.Faults.Where(one => one.File == "sources/bad.json").Select(one => one.ToString()).Order());
        Assert.Contains(fault.Faults, one => one is { File: "sources/cut.json", Line: 2 } && one.Message.StartsWith("not JSON: ", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("7")]
    [InlineData("")]
    [InlineData("{ \"id\": \"x\" } trailing")]
    [InlineData("{ \"id\": \"x\", \"id\": \"x\" }")]
    [InlineData("{ \"id\": { \"a\": [[[[[[[[[[1]]]]]]]]]] } }")]
    public void WhatIsNoSourceIsAFaultNotACrash(string content)
    {
        var faults = new List<DataFault>();

        Assert.Null(SourceFiles.Read(Encoding.UTF8.GetBytes(content), "sources/x.json", faults));

        Assert.NotEmpty(faults);
    }

    [Fact]
    public void TwoSourcesOfOneAddressAreAFault()
    {
        var folder = Folder(
            ("one.json", """{ "id": "one", "name": "One", "url": "https://example.org/", "language": "en" }"""),
            ("two.json", """{ "id": "two", "name": "Two", "url": "https://example.org/", "language": "en" }"""));

        Assert.Equal("sources/two.json: field \"url\": https://example.org/ is also the address of one", Assert.Throws<DataFileException>(() => SourceFiles.Load(folder)).Message);
    }

    [Fact]
    public async Task ASourceThatWasWrittenIsReadBackTheSame()
    {
        var folder = Folder();
        var source = new Source
        {
            Id = "sample-ar",
            Name = "\u0639\u064A\u0646\u0629",
            Url = new("https://example.org/ar/"),
            Language = "ar",
            Country = "SY",
            Kind = SourceKind.Messages,
            Publisher = PublisherType.RescueService,
            Main = true,
            Pace = TimeSpan.FromMinutes(7),
            Why = "A test.",
            Verified = new DateOnly(2026, 1, 31),
            Selectors = new SourceSelectors(Links: "a.x", Body: ".text"),
            ArticlesPerRound = 5,
            Origin = "sample",
        };

        var path = await SourceFiles.AddAsync(folder, source, default);

        Assert.Equal([source], SourceFiles.Load(folder));
        Assert.EndsWith("sample-ar.json", path, StringComparison.Ordinal);
        await Assert.ThrowsAsync<IOException>(() => SourceFiles.AddAsync(folder, source, default));
    }

    [Fact]
    public void WithoutAFolderThereAreNoSources() => Assert.Empty(SourceFiles.Load(Path.Combine(Path.GetTempPath(), "no-such-folder")));

    private static string Folder(params (string Name, string Content)[] files)
    {
        var folder = Directory.CreateTempSubdirectory("sources").FullName;
        Directory.CreateDirectory(Path.Combine(folder, SourceFiles.Folder));
        foreach (var (name, content) in files)
            File.WriteAllText(Path.Combine(folder, SourceFiles.Folder, name), content);
        return folder;
    }
}

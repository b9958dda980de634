using Monitoring.Fetching;
using Monitoring.Publishing;
using Monitoring.Storing;
using Monitoring.Tests.Alerting;

namespace Monitoring.Tests.Publishing;

public class PublicPagesTests
{
    private const string Code = "i240304_01";
    private const string Strikes = "in air strikes on Binnish in Idlib on Monday, SOHR said.";
    private readonly TextDesk _desk = new();

    private PublicPages Pages => PublicPages.Open(Repository.File("data"), _desk.Desk.Store, Desk.Writer, _desk.Desk.Clock);

    [Fact]
    public async Task AnIncidentShowsEachSourcesClaimsInOrderOfTimeWithQuotesAndWhatChanged()
    {
        await _desk.ReadAsync($"At least six civilians, including two children, were killed {Strikes}");
        await _desk.ReadAsync("Eight civilians were killed in an air strike on Binnish in Idlib on Monday, the White Helmets said.", TextDesk.Helmets, 30);
        await _desk.ReadAsync($"At least nine civilians were killed {Strikes}", minutes: 60, version: 2);

        var page = await ShownAsync("i/" + Code);

        string[] inOrder = ["at least 6 civilians, among them 2 children, killed in air strikes", "Replaced by what this source said later.", "8 civilians killed in an air strike", "at least 9 civilians killed", "What changed", "raised from at least 6"];
        Assert.Equal(inOrder, inOrder.OrderBy(words => page.IndexOf(words, StringComparison.Ordinal)));
        Assert.All(inOrder, words => Assert.Contains(words, page, StringComparison.Ordinal));
        Assert.Contains("<blockquote>Eight civilians were killed", page, StringComparison.Ordinal);
        Assert.Contains("href=\"../day/2024-03-04\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ADayShowsItsIncidentsAndTotalsApartAndItsFiguresAsATable()
    {
        await _desk.ReadAsync("Three civilians were killed in shelling of Saraqib in Idlib on Tuesday, SOHR said.");
        await _desk.ReadAsync("In the past 24 hours 11 civilians were killed in Idlib province, SNHR said on Tuesday.", TextDesk.Snhr, 10, "2");

        var page = await ShownAsync("day/2024-03-05");
        var csv = await ShownAsync("day/2024-03-05.csv");

        Assert.Contains("Saraqib, Idlib, shelling – SOHR: 3 civilians killed. <a href=\"../i/i240305_01\">All versions</a>", page, StringComparison.Ordinal);
        Assert.Contains("do not add)</h2>", page, StringComparison.Ordinal);
        Assert.Contains("11 civilians killed", page, StringComparison.Ordinal);
        Assert.StartsWith("schema_version,figure_id,", csv, StringComparison.Ordinal);
        Assert.Equal(3, csv.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
    }

    [Fact]
    public async Task WhatWaitsForOperatorsIsOnNoPageUntilItIsDecided()
    {
        var desk = new TextDesk("@operators");
        await desk.ReadAsync($"At least 120 civilians were killed {Strikes}");
        var pages = PublicPages.Open(Repository.File("data"), desk.Desk.Store, Desk.Writer, desk.Desk.Clock);

        Assert.IsType<PublicPage.Missing>(await pages.AnswerAsync("i/" + Code, CancellationToken.None));
        Assert.IsType<PublicPage.Missing>(await pages.AnswerAsync("day/2024-03-04", CancellationToken.None));
        desk.Desk.Clock.Now += TimeSpan.FromMinutes(11);
        Assert.Contains("not reviewed", Assert.IsType<PublicPage.Found>(await pages.AnswerAsync("i/" + Code, CancellationToken.None)).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ARetractionIsStruckThroughAndListedAmongAllCorrections()
    {
        Assert.Contains("None so far.", await ShownAsync("corrections"), StringComparison.Ordinal);
        var told = await _desk.ReadAsync($"Sixteen civilians were killed {Strikes}");
        await new ReaderPage(_desk.Desk).DeliverAsync(told);

        Assert.IsType<HandOutcome.Done>(await new IncidentDesk(_desk.Desk.Store, Desk.Writer, Reconciling.Some.Tables, _desk.Desk.Clock).RetractAsync(Code, _desk.Desk.Chats, CancellationToken.None));

        Assert.Contains("<s>16 civilians killed in air strikes", await ShownAsync("i/" + Code), StringComparison.Ordinal);
        Assert.Contains("we posted “16 civilians killed” by SOHR, which does not say so", await ShownAsync("corrections"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task ATakedownLeavesNoSentenceOfThePageOnAnyPage()
    {
        await _desk.ReadAsync($"Six civilians were killed {Strikes}");
        Assert.Contains("Six civilians were killed in air strikes on Binnish", await ShownAsync("i/" + Code), StringComparison.Ordinal);

        await new Takedown(_desk.Desk.Store, _desk.Desk.Clock).RunAsync("sohr-en", new Uri("https://sohr-en.example.org/1"), CancellationToken.None);

        var page = await ShownAsync("i/" + Code);
        Assert.DoesNotContain("Six civilians were killed in", page, StringComparison.Ordinal);
        Assert.Contains("6 civilians killed in air strikes", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task NoPageNamesVictimsOrRunsMarkupFromOutside()
    {
        await _desk.ReadAsync("Two children, Huda Qassem (7) and Rami Qassem (9), were killed by a mine in the village of Tell Mardikh in Idlib on Monday, SOHR said.");
        await _desk.ReadAsync("Two civilians were killed on Monday in shelling of Saraqib in Idlib, SOHR said <script>alert(1)</script> today.", path: "2");

        var pages = string.Concat(await ShownAsync("i/" + Code), await ShownAsync("i/i240304_02"), await ShownAsync("day/2024-03-04"), await ShownAsync("day/2024-03-04.csv"));

        Assert.DoesNotContain("Qassem", pages, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", pages, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("2 children killed", pages, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AMergedIncidentLeadsToTheOneThatGoesOn()
    {
        await _desk.ReadAsync($"Six civilians were killed {Strikes}");
        await _desk.ReadAsync("Nine civilians were killed in shelling of Saraqib in Idlib on Monday, the White Helmets said.", TextDesk.Helmets, 30, "2");
        await new IncidentDesk(_desk.Desk.Store, Desk.Writer, Reconciling.Some.Tables, _desk.Desk.Clock).MergeAsync("i240304_02", Code, _desk.Desk.Chats, CancellationToken.None);

        Assert.Equal(new PublicPage.Moved("i/" + Code), await Pages.AnswerAsync("i/i240304_02", CancellationToken.None));
    }

    [Theory]
    [InlineData("i/i240304_09")]
    [InlineData("day/1999-01-01")]
    [InlineData("i/<img src=x>")]
    public async Task WhatIsNotThereIsMissingAndNotEchoed(string path)
    {
        var missing = Assert.IsType<PublicPage.Missing>(await Pages.AnswerAsync(path, CancellationToken.None));

        Assert.DoesNotContain("img", missing.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("i240304_09", missing.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task EveryTroubleThatOperatorsAreToldOfHasItsPlaceOnTheirPage()
    {
        var page = Assert.IsType<PublicPage.Found>(await Pages.AnswerAsync("ops", default)).Body;
        var troubles = Enum.GetNames<FetchProblem>().Concat(Enum.GetNames<StoreProblem>()).Concat(["NothingListed", "ArticlesNotRead", "Silent", "Chat", "Refused", "Store"]);

        foreach (var link in troubles.Select(trouble => PublicLinks.Of(new Uri("https://example.org/pages"), $"ops#{Kebab(trouble)}")))
            Assert.Contains($"<span id=\"{link.Fragment[1..]}\"></span>", page, StringComparison.Ordinal);
    }

    private static string Kebab(string name) => string.Concat(name.Select((unit, at) => char.IsUpper(unit) && at > 0 ? "-" + char.ToLowerInvariant(unit) : char.ToLowerInvariant(unit).ToString()));

    [Fact]
    public async Task TheMethodPageTellsTheThresholdsOfTheProgram()
    {
        var page = await ShownAsync("method");

        Assert.Contains("A figure of 100 or more people", page, StringComparison.Ordinal);
        Assert.Contains("within 10 minutes", page, StringComparison.Ordinal);
        Assert.DoesNotContain("{", page[page.IndexOf("<main>", StringComparison.Ordinal)..], StringComparison.Ordinal);
    }

    private async Task<string> ShownAsync(string path) => Assert.IsType<PublicPage.Found>(await Pages.AnswerAsync(path, CancellationToken.None)).Body;
}

using Monitoring.Publishing;
using Monitoring.Tests.Alerting;
using Monitoring.Tests.Reconciling;

namespace Monitoring.Tests.Publishing;

/// <summary>Public pages, letter by letter: <c>tests/Publishing/Pages</c>. <c>UPDATE_GOLDEN=1</c> rewrites them; they are looked at in a browser.</summary>
public class GoldenPagesTests
{
    private static readonly string Folder = Repository.File("tests/Publishing/Pages");

    [Fact]
    public async Task EveryPageIsAsItWasLookedAt()
    {
        var pages = await WriteAsync();
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1")
        {
            foreach (var (name, body) in pages)
                await File.WriteAllTextAsync(Path.Combine(Folder, name), body);
        }

        Assert.Equal(Directory.GetFiles(Folder).Select(Path.GetFileName).Order(StringComparer.Ordinal), pages.Keys.Order(StringComparer.Ordinal));
        foreach (var (name, body) in pages)
            Assert.True(await File.ReadAllTextAsync(Path.Combine(Folder, name)) == body, $"{name} is now:\n{body}");
    }

    /// <summary>A toll that rises, a source that differs and one that denies, a total, a misread figure, two posts of one attack.</summary>
    private static async Task<Dictionary<string, string>> WriteAsync()
    {
        var desk = new TextDesk();
        var reader = new ReaderPage(desk.Desk);
        var hand = new IncidentDesk(desk.Desk.Store, Desk.Writer, Some.Tables, desk.Desk.Clock);
        const string Binnish = "in air strikes on Binnish in Idlib on Monday";
        await reader.DeliverAsync(await desk.ReadAsync($"At least six civilians, including two children, were killed {Binnish}, SOHR said."));
        await reader.DeliverAsync(await desk.ReadAsync($"Eight civilians were killed and 12 injured {Binnish}, the White Helmets said. The Russian Defence Ministry denied that its aircraft had carried out strikes in the area.", TextDesk.Helmets, 30));
        await reader.DeliverAsync(await desk.ReadAsync($"At least nine civilians, including three children, were killed {Binnish}, SOHR said.", minutes: 90, version: 2));
        await reader.DeliverAsync(await desk.ReadAsync("Sixteen civilians were killed in shelling of Saraqib in Idlib on Monday, SANA said.", TextDesk.Sana, 100, "2"));
        await reader.DeliverAsync(await desk.ReadAsync("A child was killed by a landmine in Palmyra in Homs on Monday, SNHR said.", TextDesk.Snhr, 110, "3"));
        await desk.ReadAsync("In the past 24 hours 11 civilians were killed in Idlib province, SNHR said on Monday.", TextDesk.Snhr, -1200, "4");
        desk.Desk.Clock.Now = TextDesk.Tuesday.AddHours(3);
        await hand.RetractAsync("i240304_02", desk.Desk.Chats, CancellationToken.None);
        var pages = PublicPages.Open(Repository.File("data"), desk.Desk.Store, Desk.Writer, desk.Desk.Clock);
        var shown = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var path in new[] { "i/i240304_01", "i/i240304_02", "day/2024-03-04", "day/2024-03-04.csv", "corrections", "method", "nothing" })
            shown[Name(path)] = await pages.AnswerAsync(path, CancellationToken.None) switch
            {
                PublicPage.Found found => found.Body,
                PublicPage.Missing missing => missing.Body,
                _ => throw new InvalidOperationException($"{path}: found no page"),
            };
        return shown;
    }

    private static string Name(string path) => path.Replace('/', '-') + (path.EndsWith(".csv", StringComparison.Ordinal) ? string.Empty : ".html");
}

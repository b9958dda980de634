using System.Text;
using Monitoring.Delivering;
using Monitoring.Exporting;
using Monitoring.Extracting;
using Monitoring.Fetching;
using Monitoring.Alerting.TakingDown;
using Monitoring.Reconciling;
using Monitoring.Storing;
using Monitoring.Tests.Reconciling;
using Monitoring.Watching;

namespace Monitoring.Tests.Alerting;

/// <summary>After a takedown no words of the page stand anywhere in the store or in the channel; its figures do.</summary>
public class TakedownTests
{
    private const string First = "Villagers on the eastern road said that 6 civilians had died near the old mill.";
    private const string Second = "Later in the evening medics of the valley counted 9 civilians among the ruins.";
    private const string Denial = "The ministry denied that its aircraft had flown over the town on that day.";
    private static readonly Source Helmets = Some.Source("whitehelmets-en", "White Helmets");
    private readonly Desk _desk = new();
    private readonly ReaderPage _page;

    public TakedownTests() => _page = new ReaderPage(_desk);

    [Fact]
    public async Task NoSentenceOfThePageIsLeftInTheStoreOrInThePost()
    {
        await ReadAsync(Report([Dead("6 civilians", 6, First)], 1));
        await ReadAsync(Report([Dead("9 civilians", 9, Second)], 2));
        await ReadAsync(Some.Report([Dead("8 civilians", 8, "Their own teams say 8 civilians were brought in by midnight.")], Helmets, readAt: Some.Morning.AddHours(3)));

        var taken = await RunAsync();

        Assert.NotEmpty(taken.Touched);
        await AssertGoneAsync("eastern road", "medics of the valley", "flown over the town");
        Assert.Contains("Their own teams say", await AllAsync(), StringComparison.Ordinal);
        Assert.Empty(await NamesAsync("raw/"));
    }

    [Fact]
    public async Task ThePostLosesItsQuotationsAndKeepsItsFigures()
    {
        await ReadAsync(Report([Dead("6 civilians", 6, First)], 1));
        Assert.Contains("eastern road", _page.Messages[0].Html, StringComparison.Ordinal);
        Assert.Contains("flown over the town", _page.Messages[0].Html, StringComparison.Ordinal);

        await _page.DeliverAsync((await RunAsync()).Edits);

        Assert.DoesNotContain("eastern road", _page.Messages[0].Html, StringComparison.Ordinal);
        Assert.DoesNotContain("flown over the town", _page.Messages[0].Html, StringComparison.Ordinal);
        Assert.DoesNotContain("blockquote", _page.Messages[0].Html, StringComparison.Ordinal);
        Assert.StartsWith("<b>Tall Zayt, Idlib · SOHR: 6 civilians killed", _page.Messages[0].Html, StringComparison.Ordinal);
        Assert.Contains("https://sohr-en.example.org/1", _page.Messages[0].Html, StringComparison.Ordinal);
        var row = Assert.Single(Rows.Figures(await new ExportSource(_desk.Store, _desk.Clock).IncidentsAsync(null, CancellationToken.None), []));
        Assert.Equal((6L, "6 civilians", 1), (row.Count!.Value, row.Quote, row.Additive));
    }

    [Fact]
    public async Task TotalsRoundUpsAndWhatWaitsAreCleanedToo()
    {
        const string sum = "Over these days the observers of the valley counted 87 civilians in the whole of the north.";
        await ReadAsync(Some.Report([Some.Figure("f1", "87 civilians", Measure.Killed, 87, scope: FigureScope.PeriodTotal, place: "Idlib", sentence: sum, means: null) with { Start = new DateOnly(2031, 5, 2) }], readAt: Some.Morning));
        Figure[] three = [.. new[] { "Kafr Rumman", "Nawa", "Tall Zayt" }.Select((place, at) => Some.Figure($"f{at + 1}", $"{at + 2} civilians", Measure.Killed, at + 2, place: place, sentence: $"Neighbours who had fled before dawn told us of {at + 2} civilians killed in {place}."))];
        await _desk.ReadAsync(Some.Report(three, path: "1", version: 2, readAt: Some.Morning.AddHours(1)));
        await new Outbox(_desk.Store).PutAsync(_desk.Told, CancellationToken.None);

        await _page.DeliverAsync((await RunAsync()).Edits);

        await AssertGoneAsync("observers of the valley", "Neighbours who had fled");
    }

    [Fact]
    public async Task WhatWasDoneByHandBeforeKeepsNoSentenceEither()
    {
        await ReadAsync(Report([Dead("6 civilians", 6, First)], 1));
        await ReadAsync(Some.Report([Dead("8 civilians", 8, "Their own teams say 8 civilians were brought in by midnight.")], Helmets, readAt: Some.Morning.AddHours(1)));
        var hand = new IncidentDesk(_desk.Store, Desk.Writer, Some.Tables, _desk.Clock);
        await _page.DeliverAsync(Assert.IsType<HandOutcome.Done>(await hand.SplitAsync("i310510_01", "sohr-en", _desk.Chats, CancellationToken.None)).Alerts);
        await _page.DeliverAsync(Assert.IsType<HandOutcome.Done>(await hand.MergeAsync("i310510_02", "i310510_01", _desk.Chats, CancellationToken.None)).Alerts);

        await _page.DeliverAsync((await RunAsync()).Edits);

        await AssertGoneAsync("eastern road", "flown over the town");
        Assert.DoesNotContain(_page.Messages, message => message.Html.Contains("eastern road", StringComparison.Ordinal));
    }

    [Fact]
    public async Task LaterEditsDoNotBringTheTextBack()
    {
        await ReadAsync(Report([Dead("6 civilians", 6, First)], 1));
        await _page.DeliverAsync((await RunAsync()).Edits);

        await ReadAsync(Some.Report([Dead("8 civilians", 8, "Their own teams say 8 civilians were brought in by midnight.")], Helmets, readAt: Some.Morning.AddHours(3)));

        await AssertGoneAsync("eastern road", "flown over the town");
        Assert.Contains("SOHR: 6 civilians", _page.Messages[0].Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task RepliesThatQuoteThePageLoseTheQuotationToo()
    {
        await ReadAsync(Report([Dead("16 civilians", 16, "Medics said at noon that 16 civilians had died near the old mill.")], 1));
        await ReadAsync(Some.Saying(Some.Report([Dead("5 civilians", 5, "Medics said in the evening that 5 civilians had died near the old mill.")], version: 2, readAt: Some.Morning.AddHours(16)), "One of the dead had been counted twice."));
        Assert.Contains("had been counted twice", _page.Messages[1].Html, StringComparison.Ordinal);

        var post = _page.Messages[0].Html;
        await _page.DeliverAsync((await RunAsync()).Edits);

        Assert.StartsWith("<b>Toll lowered · Tall Zayt, Idlib", _page.Messages[1].Html, StringComparison.Ordinal);
        Assert.DoesNotContain("had been counted twice", _page.Messages[1].Html, StringComparison.Ordinal);
        Assert.Equal(2, _page.Messages.Count);
        Assert.StartsWith(post.Split('\n')[0], _page.Messages[0].Html, StringComparison.Ordinal);
        await AssertGoneAsync("had been counted twice");
    }

    [Fact]
    public async Task ASecondCallFindsNothing()
    {
        await ReadAsync(Report([Dead("6 civilians", 6, First)], 1));
        await RunAsync();

        Assert.Empty((await RunAsync()).Touched);
    }

    private Task<TakenDown> RunAsync() => new Takedown(_desk.Store, _desk.Clock).RunAsync("sohr-en", new Uri("https://sohr-en.example.org/1"), CancellationToken.None);

    private static Figure Dead(string quote, long count, string sentence) => Some.Figure("f1", quote, Measure.Killed, count, sentence: sentence, by: "russia");

    private static Report Report(Figure[] figures, int version) =>
        Some.Saying(Some.Report(figures, version: version, readAt: Some.Morning.AddHours(version - 1)), Denial);

    /// <summary>Tells a report, delivers it, and stores its article and its evidence as the walk does.</summary>
    private async Task ReadAsync(Report report)
    {
        await _page.DeliverAsync((await _desk.ReadAsync(report)).Alerts);
        var name = StoredArticle.BlobName(report.Source.Id, report.Article.Url);
        var stored = await _desk.Store.ReadAsync<StoredArticle>(name, CancellationToken.None);
        var raw = report.Source.Id == "sohr-en" ? await new EvidenceStore(_desk.Store).KeepAsync(new Page(report.Article.Url, report.Article.Url, report.Article.Text, "text/html", null, report.ReadAt), CancellationToken.None) : null;
        await _desk.Store.WriteAsync(name, StoredArticle.After(stored?.Value, report, null, raw, null), stored?.ETag, CancellationToken.None);
    }

    private async Task AssertGoneAsync(params string[] words)
    {
        var all = await AllAsync();
        Assert.All(words, word => Assert.DoesNotContain(word, all, StringComparison.OrdinalIgnoreCase));
    }

    private async Task<string> AllAsync()
    {
        var all = new StringBuilder();
        foreach (var name in await NamesAsync(string.Empty))
            all.Append(name).Append('\n').Append(Encoding.UTF8.GetString((await _desk.Store.GetAsync(name, CancellationToken.None))!.Content.Span)).Append('\n');
        return all.ToString();
    }

    private async Task<IReadOnlyList<string>> NamesAsync(string prefix)
    {
        var names = new List<string>();
        await foreach (var name in _desk.Store.ListAsync(prefix, CancellationToken.None))
            names.Add(name);
        return names;
    }
}

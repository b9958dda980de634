using System.Globalization;
using Monitoring.Alerting;
using Monitoring.Extracting;
using Monitoring.Reading;
using Monitoring.Reconciling;
using Monitoring.Tests.Reconciling;
using Monitoring.Watching;

namespace Monitoring.Tests.Alerting;

/// <summary>A desk that reads invented texts with the real extractor: what readers see of them.</summary>
internal sealed class TextDesk(string? operatorChat = null)
{
    public static readonly Source Sohr = Some.Source();
    public static readonly Source Helmets = Some.Source("whitehelmets-en", "White Helmets", PublisherType.RescueService);
    public static readonly Source Snhr = Some.Source("snhr-en", "SNHR");
    public static readonly Source Sana = Some.Source("sana-en", "SANA", PublisherType.StateMedia, ownership: "Syrian state agency");
    public static readonly Source Paper = Some.Source("paper", "The Paper", PublisherType.Newspaper);

    /// <summary>A Tuesday at noon in Damascus.</summary>
    public static readonly DateTimeOffset Tuesday = new(2024, 3, 5, 9, 0, 0, TimeSpan.Zero);
    private static readonly FigureExtractor Extractor = FigureExtractor.Load(Repository.File("data"));

    public Desk Desk { get; } = new(operatorChat);

    /// <summary>What one text alone leads to.</summary>
    public static async Task<IReadOnlyList<string>> PostsAsync(string text, Source? source = null, string title = "Report") =>
        [.. (await new TextDesk().ReadAsync(text, source, title: title)).SelectMany(alert => alert.Parts)];

    /// <summary>The one message that a text alone leads to.</summary>
    public static async Task<string> PostAsync(string text, Source? source = null, string title = "Report") =>
        Assert.Single(await PostsAsync(text, source, title));

    /// <summary>Reads a text so many minutes after noon.</summary>
    public async Task<IReadOnlyList<Alert>> ReadAsync(string text, Source? source = null, int minutes = 0, string path = "1", int version = 1, string title = "Report") =>
        (await Desk.ReadAsync(Report(text, source ?? Sohr, Tuesday.AddMinutes(minutes), path, version, title))).Alerts;

    /// <summary>A report that the real extractor has read.</summary>
    public static Report Report(string text, Source source, DateTimeOffset at, string path = "1", int version = 1, string title = "Report")
    {
        var published = at.AddMinutes(-20);
        var article = new Article
        {
            Url = new Uri(source.Url, path),
            Title = title,
            Paragraphs = [.. text.Split('\n').Select(paragraph => new Paragraph(ParagraphKind.Text, paragraph))],
            Published = new ReportTime(DateOnly.FromDateTime(published.UtcDateTime), published),
        };
        return new Report
        {
            Source = source,
            Article = article,
            Extraction = Extractor.Extract(new ReportText(article.Title, article.Text, source.Language, article.Published.Day)),
            ReadAt = at,
            Version = version,
        };
    }

    /// <summary>The last alert's words of that kind and action.</summary>
    public string Last(PostAction action) =>
        Desk.Told.Last(alert => alert.Action == action && alert.Kind != AlertKind.Operators).Parts[0].ToString(CultureInfo.InvariantCulture);
}

using Monitoring.Extracting;
using Monitoring.Reading;
using Monitoring.Reconciling;
using Monitoring.Watching;

namespace Monitoring.Tests.Reconciling;

/// <summary>Invented reports: figures with the sentence that they stand in.</summary>
internal static class Some
{
    public static readonly DateTimeOffset Morning = new(2031, 5, 10, 6, 0, 0, TimeSpan.Zero);

    public static ReconcilingTables Tables { get; } = ReconcilingTables.Load(Repository.File("data"));

    public static Source Source(string id = "sohr-en", string name = "SOHR", PublisherType type = PublisherType.Monitor, string? origin = null, string? ownership = null) => new()
    {
        Id = id,
        Name = name,
        Url = new Uri($"https://{id}.example.org/"),
        Language = "en",
        Publisher = type,
        Origin = origin,
        Ownership = ownership,
        Country = "SY",
    };

    public static Report Report(IReadOnlyList<Figure> figures, Source? source = null, string path = "1", int version = 1, DateTimeOffset? readAt = null, DateTimeOffset? published = null, bool baseline = false, string title = "")
    {
        var at = readAt ?? Morning;
        var instant = published ?? at.AddMinutes(-20);
        var publisher = source ?? Source();
        return new Report
        {
            Source = publisher,
            Article = new Article
            {
                Url = new Uri(publisher.Url, path),
                Title = title,
                Paragraphs = [.. figures.Select(figure => new Paragraph(ParagraphKind.Text, figure.Evidence.Sentence))],
                Published = new ReportTime(DateOnly.FromDateTime(instant.UtcDateTime), instant),
            },
            Extraction = new Extraction("en", figures, new Dictionary<Measure, CountRange>()),
            ReadAt = at,
            Version = version,
            Baseline = baseline,
        };
    }

    public static Figure Figure(string id, string quote, Measure measure, long? count, VictimGroup? group = VictimGroup.Civilians, FigureScope scope = FigureScope.Event, Qualifier qualifier = Qualifier.Exact, string? place = "Tall Zayt", string? adm1 = "Idleb", int? day = 10, string? sentence = null, string? subsetOf = null, string? source = null, Means? means = Means.Airstrike, string? by = null)
    {
        var full = sentence ?? $"The report says {quote} in {place}.";
        var at = Math.Max(0, full.IndexOf(quote, StringComparison.Ordinal));
        return new Figure
        {
            Id = id,
            Measure = measure,
            Unit = FigureUnit.Persons,
            Count = qualifier is Qualifier.Range or Qualifier.Vague ? null : count,
            Min = qualifier is Qualifier.Exact or Qualifier.AtLeast or Qualifier.MoreThan or Qualifier.Range ? count : null,
            Max = qualifier is Qualifier.Exact or Qualifier.AtMost or Qualifier.Nearly or Qualifier.FewerThan ? count : null,
            Qualifier = qualifier,
            Cls = qualifier == Qualifier.Vague ? FigureClass.V : FigureClass.N,
            Group = group,
            Belligerents = by is null ? [] : by.Split(','),
            Means = means is { } one ? [one] : [],
            Weapons = means is Means.Airstrike ? ["airstrike.airStrikes"] : null,
            Places = place is null ? [] : [Place(place, adm1)],
            Start = day is { } start ? new DateOnly(2031, 5, start) : null,
            End = day is { } end ? new DateOnly(2031, 5, end) : null,
            Scope = scope,
            Source = source,
            Modality = Modality.Reported,
            Conflict = ConflictStatus.Yes,
            SubsetOf = subsetOf,
            Rule = "test",
            Evidence = new Evidence(quote, at, at + quote.Length, full, 0, full.Length),
        };
    }

    public static FigurePlace Place(string name, string? adm1 = "Idleb", PlacePrecision precision = PlacePrecision.Town) =>
        new(name, name, adm1, null, null, precision, "SY");

    /// <summary>"at least 6 civilians" killed, "at least 2 children" among them.</summary>
    public static IReadOnlyList<Figure> Strike(long killed = 6, long children = 2, Qualifier qualifier = Qualifier.AtLeast, string place = "Tall Zayt", int? day = 10, string? by = null, string? source = null) =>
    [
        Figure("f1", $"{Hedge(qualifier)}{killed} civilians", Measure.Killed, killed, qualifier: qualifier, place: place, day: day, by: by, source: source),
        Figure("f2", $"{Hedge(qualifier)}{children} children", Measure.Killed, children, VictimGroup.Children, qualifier: qualifier, place: place, day: day, subsetOf: "f1", by: by, source: source),
    ];

    /// <summary>A figure that stands behind the headline.</summary>
    public static Figure InText(Figure figure, Figure headline)
    {
        var by = headline.Evidence.Sentence.Length + 2;
        return figure with { Evidence = figure.Evidence with { Start = figure.Evidence.Start + by, End = figure.Evidence.End + by, SentenceStart = by, SentenceEnd = figure.Evidence.SentenceEnd + by } };
    }

    /// <summary>A report with one more sentence at its end.</summary>
    public static Report Saying(Report report, string sentence) => report with
    {
        Article = report.Article with { Paragraphs = [.. report.Article.Paragraphs, new Paragraph(ParagraphKind.Text, sentence)] },
    };

    private static string Hedge(Qualifier qualifier) => qualifier == Qualifier.AtLeast ? "at least " : string.Empty;
}

using System.Globalization;
using Monitoring.Extracting;
using Monitoring.Reading;
using Monitoring.Reconciling;
using Monitoring.Watching;

namespace Monitoring.Bench.Drill;

/// <summary>Invented reports of strikes whose tolls rise, the same for the same number wherever they are made.</summary>
internal static class DrillReports
{
    /// <summary>Versions of each report: the toll rises twice.</summary>
    internal const int Versions = 3;

    private static readonly DateTimeOffset Start = new(2031, 5, 1, 6, 0, 0, TimeSpan.Zero);

    private static readonly Source Source = new() { Id = "drill", Name = "Drill", Url = new Uri("https://drill.example.org/"), Language = "en", Publisher = PublisherType.Monitor, Country = "SY" };

    /// <summary>The nth report: incident n / 3 in its n % 3 + 1st version, five minutes after the one before.</summary>
    internal static Report Of(int number)
    {
        var incident = number / Versions;
        var version = number % Versions + 1;
        var readAt = Start.AddMinutes(5 * number);
        var killed = 4 + 5 * version;
        var place = PlaceOf(incident);
        var quote = $"at least {killed} civilians";
        var sentence = $"In {place}, {quote} were killed in air strikes.";
        return new Report
        {
            Source = Source,
            Article = new Article
            {
                Url = new Uri(Source.Url, incident.ToString(CultureInfo.InvariantCulture)),
                Title = "",
                Paragraphs = [new Paragraph(ParagraphKind.Text, sentence)],
                Published = new ReportTime(DateOnly.FromDateTime(readAt.UtcDateTime), Start.AddMinutes(5 * incident * Versions - 20)),
            },
            Extraction = new Extraction("en", [Figure(quote, sentence, killed, place, DateOnly.FromDateTime(Start.AddMinutes(5 * incident * Versions).UtcDateTime))], new Dictionary<Measure, CountRange>()),
            ReadAt = readAt,
            Version = version,
        };
    }

    /// <summary>A name that no other incident has, in letters that spellings never swap or double, and that no gazetteer knows.</summary>
    internal static string PlaceOf(int incident) =>
        "Drill" + string.Concat(incident.ToString("0000", CultureInfo.InvariantCulture).Select(digit => $"{"bdfglmnrsw"[digit - '0']}a")) + "m";

    private static Figure Figure(string quote, string sentence, int killed, string place, DateOnly day)
    {
        var at = sentence.IndexOf(quote, StringComparison.Ordinal);
        return new Figure
        {
            Id = "f1",
            Measure = Measure.Killed,
            Unit = FigureUnit.Persons,
            Count = killed,
            Min = killed,
            Max = null,
            Qualifier = Qualifier.AtLeast,
            Cls = FigureClass.N,
            Group = VictimGroup.Civilians,
            Belligerents = [],
            Means = [Means.Airstrike],
            Places = [new FigurePlace(place, place, "Idleb", null, null, PlacePrecision.Town, "SY")],
            Start = day,
            End = day,
            Scope = FigureScope.Event,
            Source = null,
            Modality = Modality.Reported,
            Conflict = ConflictStatus.Yes,
            SubsetOf = null,
            Rule = "drill",
            Evidence = new Evidence(quote, at, at + quote.Length, sentence, 0, sentence.Length),
        };
    }
}

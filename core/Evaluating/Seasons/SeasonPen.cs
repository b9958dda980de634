using System.Globalization;
using Monitoring.Extracting;
using Monitoring.Reading;
using Monitoring.Reconciling;

namespace Monitoring.Evaluating.Seasons;

/// <summary>Writes the season's reports: a sentence from a template, and the figures that stand in it.</summary>
internal sealed class SeasonPen(SeasonNoise noise, Random random)
{
    /// <summary>One report to be written.</summary>
    internal sealed record Order(SeasonEvent Event, SeasonSource Source, DateTimeOffset At, string Path, int Version, string Kind, SeasonToll Toll, bool Partial);

    /// <summary>A report on one event.</summary>
    public SeasonReport Write(Order order, IReadOnlyList<SeasonChange> changes)
    {
        var one = order.Event;
        var spelling = Pick(one.Place.Spellings);
        var wounds = order.Kind == "wounds";
        var killed = wounds ? 1 : order.Partial ? Math.Max(1, order.Toll.Killed / 3) : order.Toll.Killed;
        var group = order.Partial ? VictimGroup.Children : one.Accident ? VictimGroup.People : one.Group;
        var vague = !wounds && !order.Partial && order.Kind == "first" && order.Toll.Killed > 3 && changes.Count == 0 && Chance("vagueFirst");
        var who = vague ? "several " + Noun(group, 2) : (order.Toll.Hedged && !wounds ? "at least " : string.Empty) + killed.ToString(CultureInfo.InvariantCulture) + " " + Noun(group, killed);
        var dated = !Chance("undated") || wounds;
        var day = Chance("wrongDay") ? one.Day.AddDays(1) : one.Day;
        var sentence = Sentence(one.Accident ? "accident" : order.Kind, who, spelling, one, day, order.Source);
        var place = new FigurePlace(spelling, Chance("noPlaceName") ? null : one.Place.Name, one.Place.Governorate, one.Place.Lat, one.Place.Lon, PlacePrecision.Town, one.Place.Country);
        var named = !one.Accident && random.NextDouble() < order.Source.Names;
        var whole = new Figure
        {
            Id = "f1",
            Measure = Measure.Killed,
            Unit = FigureUnit.Persons,
            Count = vague ? null : killed,
            Min = vague ? null : killed,
            Max = vague || (order.Toll.Hedged && !wounds) ? null : killed,
            Qualifier = vague ? Qualifier.Vague : order.Toll.Hedged && !wounds ? Qualifier.AtLeast : Qualifier.Exact,
            Cls = vague ? FigureClass.V : FigureClass.N,
            Group = group,
            Belligerents = named ? [one.Belligerent] : [],
            Means = one.Accident || Chance("noMeans") ? [] : [one.Means],
            Places = [place],
            Start = dated ? day : null,
            End = dated ? day : null,
            Scope = FigureScope.Event,
            Source = order.Source.Cites is { } cited ? Pick(noise.Cited[cited]) : null,
            Modality = Modality.Reported,
            Conflict = one.Accident ? ConflictStatus.No : ConflictStatus.Yes,
            Rule = "season",
            Evidence = Evidence(who, sentence),
        };
        List<Figure> figures = [whole];
        if (!wounds && !order.Partial && order.Toll.Injured is { } injured)
            figures.Add(whole with { Id = "f2", Measure = Measure.Injured, Count = injured, Min = injured, Max = injured, Qualifier = Qualifier.Exact, Cls = FigureClass.N });
        return new SeasonReport(Report(order.Source, order.Path, order.Version, order.At, figures, sentence), figures.ToDictionary(figure => figure.Id, _ => one.Number, StringComparer.Ordinal), changes);
    }

    /// <summary>A report on a total.</summary>
    public SeasonReport WriteTotal(SeasonSource source, DateTimeOffset at, DateOnly first, DateOnly last, string governorate, long killed, FigureScope scope, string kind)
    {
        var who = killed.ToString(CultureInfo.InvariantCulture) + " " + Noun(VictimGroup.Civilians, killed);
        var sentence = Pick(noise.Templates[kind]).Replace("{who}", who, StringComparison.Ordinal).Replace("{governorate}", governorate, StringComparison.Ordinal)
            .Replace("{day}", Day(last), StringComparison.Ordinal).Replace("{from}", Day(first), StringComparison.Ordinal);
        var figure = new Figure
        {
            Id = "f1",
            Measure = Measure.Killed,
            Unit = FigureUnit.Persons,
            Count = killed,
            Min = killed,
            Max = killed,
            Qualifier = Qualifier.Exact,
            Cls = FigureClass.N,
            Group = VictimGroup.Civilians,
            Places = [new FigurePlace(governorate, governorate, governorate, null, null, PlacePrecision.Governorate, "SY")],
            Start = first,
            End = last,
            Scope = scope,
            Modality = Modality.Documented,
            Conflict = ConflictStatus.Yes,
            Rule = "season",
            Evidence = Evidence(who, sentence),
        };
        return new SeasonReport(Report(source, $"{kind}-{governorate.Length}{governorate[0]}-{last:yyyyMMdd}", 1, at, [figure], sentence), new Dictionary<string, int> { ["f1"] = 0 }, []);
    }

    private string Sentence(string kind, string who, string place, SeasonEvent one, DateOnly day, SeasonSource source) => Pick(noise.Templates[kind])
        .Replace("{who}", who, StringComparison.Ordinal)
        .Replace("{place}", place, StringComparison.Ordinal)
        .Replace("{means}", one.Means.ToString(), StringComparison.Ordinal)
        .Replace("{day}", Day(day), StringComparison.Ordinal)
        .Replace("{cite}", source.Cites is { } cited ? Pick(noise.Cited[cited]) : source.Source.Name, StringComparison.Ordinal);

    private static Report Report(SeasonSource source, string path, int version, DateTimeOffset at, IReadOnlyList<Figure> figures, string sentence)
    {
        var published = at.AddMinutes(-12);
        return new Report
        {
            Source = source.Source,
            Article = new Article
            {
                Url = new Uri(source.Source.Url, path),
                Title = string.Empty,
                Paragraphs = [new Paragraph(ParagraphKind.Text, sentence)],
                Published = new ReportTime(DateOnly.FromDateTime(published.UtcDateTime), published),
            },
            Extraction = new Extraction(source.Source.Language, figures, new Dictionary<Measure, CountRange>()),
            ReadAt = at,
            Version = version,
        };
    }

    private static Evidence Evidence(string quote, string sentence)
    {
        var at = Math.Max(0, sentence.IndexOf(quote, StringComparison.Ordinal));
        return new Evidence(quote, at + 2, at + 2 + quote.Length, sentence, 2, 2 + sentence.Length);
    }

    private static string Noun(VictimGroup group, long count) => (group, count) switch
    {
        (VictimGroup.Civilians, 1) => "civilian",
        (VictimGroup.Civilians, _) => "civilians",
        (VictimGroup.Children, 1) => "child",
        (VictimGroup.Children, _) => "children",
        (VictimGroup.People, 1) => "person",
        (VictimGroup.People, _) => "people",
        (_, 1) => "fighter",
        _ => "fighters",
    };

    private static string Day(DateOnly day) => day.ToString("d MMMM", CultureInfo.InvariantCulture);

    private T Pick<T>(IReadOnlyList<T> list) => list[random.Next(list.Count)];

    private bool Chance(string rate) => random.NextDouble() < noise.Rates[rate];
}

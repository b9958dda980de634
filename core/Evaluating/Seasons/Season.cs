using Monitoring.Extracting;

namespace Monitoring.Evaluating.Seasons;

/// <summary>
/// A synthetic season: 90 days of reports by eight sources about some 600 events with known truth. The same seed gives the same season.
/// </summary>
public sealed class Season
{
    private readonly SeasonNoise _noise;
    private readonly Random _random;
    private readonly SeasonPen _pen;
    private readonly Dictionary<(int Event, string Origin), long> _said = [];
    private readonly Dictionary<(int Event, string Origin), int> _steps = [];
    private readonly Dictionary<(int Event, string Origin), long> _offsets = [];
    private readonly SeasonStatements _statements = new();
    private readonly List<(DateTimeOffset At, Func<SeasonReport> Write)> _plan = [];

    private Season(SeasonNoise noise, int seed)
    {
        _noise = noise;
        _random = new Random(seed);
        _pen = new SeasonPen(noise, _random);
    }

    /// <summary>What happened.</summary>
    public IReadOnlyList<SeasonEvent> Events { get; private set; } = [];

    /// <summary>Reports in the order in which they are read.</summary>
    public IReadOnlyList<SeasonReport> Reports { get; private set; } = [];

    /// <summary>Writes a season.</summary>
    public static Season Write(SeasonNoise noise, int seed)
    {
        var season = new Season(noise, seed);
        season.Events = new SeasonTruth(noise, season._random).Draw();
        foreach (var one in season.Events)
            season.PlanEvent(one);
        season.PlanTotals();
        season.Reports = [.. season._plan.OrderBy(planned => planned.At).Select(planned => planned.Write())];
        return season;
    }

    private void PlanEvent(SeasonEvent one)
    {
        foreach (var source in _noise.Sources.Where(source => _random.NextDouble() < source.Covers))
        {
            var at = one.At.Add(source.Delay * (0.4 + (1.2 * _random.NextDouble())));
            if (_random.NextDouble() < 0.03)
                at = at.AddHours(26);
            var path = $"{one.Number}";
            Plan(one, source, at, path, 1, one.Second ? "second" : "first");
            foreach (var toll in one.Tolls.Skip(1).Where(_ => source.Cites is null || _random.NextDouble() < 0.5))
                PlanUpdate(one, source, toll, at, path);
        }
    }

    private void PlanUpdate(SeasonEvent one, SeasonSource source, SeasonToll toll, DateTimeOffset first, string path)
    {
        var at = toll.From.Add(source.Delay * (0.3 + _random.NextDouble()));
        if (at < first.AddMinutes(30))
            return;
        var edits = _random.NextDouble() < _noise.Rates["edits"];
        var kind = toll.Step switch
        {
            TollStep.Lowered => "lowered",
            TollStep.Wounds when !edits => "wounds",
            _ => "update",
        };
        Plan(one, source, at, edits ? path : path + "-update", edits ? 2 : 1, kind);
    }

    private void Plan(SeasonEvent one, SeasonSource source, DateTimeOffset at, string path, int version, string kind) => _plan.Add((at, () =>
    {
        var toll = one.Tolls.Last(toll => toll.From <= at - (source.Cites is null ? TimeSpan.Zero : source.Delay / 4) || toll.Step == TollStep.First);
        var offset = Offset(one, source);
        var partial = kind == "first" && version == 1 && one.Group == VictimGroup.Civilians && toll.Killed + offset > 3 && _random.NextDouble() < _noise.Rates["partial"];
        var written = new SeasonPen.Order(one, source, at, path, version, kind, toll with { Killed = Math.Max(1, toll.Killed + offset) }, partial);
        if (partial && source.Cites is null)
            _said.TryAdd((one.Number, source.Origin), Math.Max(1, written.Toll.Killed / 3));
        var step = one.Tolls.ToList().IndexOf(toll);
        if (partial && source.Cites is null)
            _steps.TryAdd((one.Number, source.Origin), -1);
        var known = _said.ContainsKey((one.Number, source.Origin));
        var report = _pen.Write(written, partial ? [] : source.Cites is null ? Changes(one, source, written, step) : Quoted(one, source, written, step));

        // Whoever counts what was vague states no change of the toll.
        if (!known && report.Report.Extraction.Figures[0].Cls == FigureClass.V)
            _said.Remove((one.Number, source.Origin));
        return report with { Changes = _statements.Add(source, written, step, report.Report.Extraction.Figures[0]) };
    }
    ));

    /// <summary>A paper may be the first to relay what its origin says now; an older toll that it repeats is no change.</summary>
    private List<SeasonChange> Quoted(SeasonEvent one, SeasonSource source, SeasonPen.Order order, int step) =>
        _steps.TryGetValue((one.Number, source.Origin), out var known) && step <= known ? [] : Changes(one, source, order, step);

    /// <summary>An own count of an origin differs from the truth by one or two, and stays different.</summary>
    private long Offset(SeasonEvent one, SeasonSource source)
    {
        if (_offsets.TryGetValue((one.Number, source.Origin), out var known))
            return known;
        var jitter = _noise.Sources.First(other => other.Origin == source.Origin && other.Cites is null).Jitter;
        var offset = _random.NextDouble() < jitter ? _random.Next(-1, 3) : 0;
        _offsets.Add((one.Number, source.Origin), offset);
        return offset;
    }

    private List<SeasonChange> Changes(SeasonEvent one, SeasonSource source, SeasonPen.Order order, int step)
    {
        _steps[(one.Number, source.Origin)] = step;
        var key = (one.Number, source.Origin);
        var killed = order.Toll.Killed;
        var changes = new List<SeasonChange>();
        if (_said.TryGetValue(key, out var said) && said != killed)
            changes.Add(new SeasonChange(one.Number, source.Origin, order.Kind == "wounds" ? 1 : killed));
        _said[key] = killed;
        return changes;
    }

    /// <summary>SOHR tells each day and governorate its total, SNHR each week.</summary>
    private void PlanTotals()
    {
        foreach (var day in Events.Where(one => !one.Accident && one.Place.Country == "SY").GroupBy(one => (one.Day, one.Place.Governorate)).Where(day => day.Count() > 1))
        {
            var killed = day.Where(one => one.Group == VictimGroup.Civilians).Sum(one => one.Tolls[0].Killed);
            if (killed > 0)
                PlanTotal("sohr-en", day.Key.Day, day.Key.Day, day.Key.Governorate, killed, FigureScope.DailyTotal, "daily");
        }

        foreach (var week in Events.Where(one => !one.Accident && one.Place.Country == "SY").GroupBy(one => (Week: one.Day.DayNumber / 7, one.Place.Governorate)))
        {
            var first = DateOnly.FromDayNumber(week.Key.Week * 7);
            var killed = week.Where(one => one.Group == VictimGroup.Civilians).Sum(one => one.Tolls[^1].Killed);
            if (killed > 0)
                PlanTotal("snhr-en", first, first.AddDays(6), week.Key.Governorate, killed, FigureScope.PeriodTotal, "period");
        }
    }

    private void PlanTotal(string source, DateOnly first, DateOnly last, string governorate, long killed, FigureScope scope, string kind)
    {
        var at = new DateTimeOffset(last, new TimeOnly(20, 0), TimeSpan.Zero).AddMinutes(_random.Next(180));
        var by = _noise.Sources.First(one => one.Source.Id == source);
        _plan.Add((at, () => _pen.WriteTotal(by, at, first, last, governorate, killed, scope, kind)));
    }
}

using System.Globalization;
using Monitoring.Extracting;
using Monitoring.Reconciling;

namespace Monitoring.Alerting;

/// <summary>Puts counts, groups, means, parties, places and days into words of one language. Hedges are kept; null is never 0.</summary>
public sealed class Wording(PhraseBook phrases, LocalTime clock, VictimNames naming, PartyNames parties)
{
    /// <summary>The phrases.</summary>
    public PhraseBook Phrases { get; } = phrases;

    /// <summary>Keeps names of victims out of quotations.</summary>
    public VictimNames Naming { get; } = naming;

    /// <summary>Damascus time.</summary>
    public LocalTime Clock { get; } = clock;

    /// <summary><c>at least 6 civilians</c>; a vague quantity stands in quotation marks as it is written.</summary>
    public Html Who(Figure figure)
    {
        if (figure.Cls == FigureClass.V)
            return Phrases.Fill("vague", ("quote", Html.Text(figure.Evidence.Quote)));
        return Phrases.Counted(parties.GroupKey(Phrases, figure), Plural(figure), ("n", Number(figure)));
    }

    /// <summary><c>at least 6</c>.</summary>
    public Html Number(Figure figure)
    {
        if (figure.Cls == FigureClass.V)
            return Phrases.Fill("vague", ("quote", Html.Text(figure.Evidence.Quote)));
        var key = figure.Qualifier == Qualifier.Vague ? "exact" : Key(figure.Qualifier.ToString());
        return Phrases.Fill(
            $"hedge.{key}",
            ("n", Html.Text(Phrases.Number(figure.Stated() ?? 0))),
            ("min", Html.Text(Phrases.Number(figure.Min ?? 0))),
            ("max", Html.Text(Phrases.Number(figure.Max ?? 0))));
    }

    /// <summary><c>at least 6 civilians killed, 15 injured</c>: wholes only.</summary>
    public Html Toll(IEnumerable<Figure> figures) => Toll([.. figures], Who);

    /// <summary><c>at least 6 civilians, among them 2 children, killed, 15 injured</c>: each part beside its whole.</summary>
    public Html TollWithParts(IReadOnlyList<Figure> figures) => Toll(figures, whole => WithParts(whole, figures));

    /// <summary><c>6 civilians, among them 2 children,</c>.</summary>
    public Html WithParts(Figure whole, IReadOnlyList<Figure> figures)
    {
        var parts = PartsOf(whole, figures);
        return parts.Count == 0 ? Who(whole) : Phrases.Fill("among", ("who", Who(whole)), ("parts", Parts(parts)));
    }

    /// <summary>
    /// Parts that tell of another group than their whole ("one of the four children" has no word of its own here), and are
    /// not more than it: where a page contradicts itself, a line of its own says so.
    /// </summary>
    public static IReadOnlyList<Figure> PartsOf(Figure whole, IReadOnlyList<Figure> figures) =>
        [.. figures.Where(part => part.SubsetOf == whole.Id && part.Measure == whole.Measure && part.Group != whole.Group && part.Group is not (null or VictimGroup.People)
            && !(part.Stated() > (whole.Max ?? long.MaxValue)))];

    /// <summary><c>3 children and 2 women</c>.</summary>
    public Html Parts(IEnumerable<Figure> parts) => List([.. parts.Select(Who)]);

    /// <summary>True for a figure behind killed ones of the same people: "6 civilians were killed and 15 injured" names them once.</summary>
    public static bool GoesWithout(Figure figure, IReadOnlyList<Figure> killed) =>
        figure.Measure != Measure.Killed && figure.Cls != FigureClass.V && figure.Unit == FigureUnit.Persons && killed.Count == 1 && killed[0].Cls != FigureClass.V
        && (figure.Group is null or VictimGroup.People || figure.Group == killed[0].Group);

    /// <summary><c>a, b and c</c>.</summary>
    public Html List(IReadOnlyList<Html> items) => items.Count switch
    {
        0 => Html.Empty,
        1 => items[0],
        _ => Html.Trusted(string.Join(Phrases["list.comma"], items.Take(items.Count - 1)) + Phrases["list.and"] + items[^1]),
    };

    /// <summary>With a space before it: <c> in air strikes</c>; empty when not stated.</summary>
    public Html MeansAfter(IReadOnlyList<Means> means)
    {
        var said = means.Where(one => one != Means.Other).Select(one => Html.Trusted(Phrases[$"means.{Key(one.ToString())}"])).ToArray();
        return said.Length == 0 ? Html.Empty : Html.Trusted(" " + List(said));
    }

    /// <summary><c>air strikes</c>.</summary>
    public Html MeansNoun(IReadOnlyList<Means> means) =>
        means.Count == 0 ? Html.Trusted(Phrases["means.none.noun"]) : List([.. means.Select(one => Html.Trusted(Phrases[$"means.{Key(one.ToString())}.noun"]))]);

    /// <summary>The parties as they are called on the day of harm; one that no table knows in quotation marks as the text has it.</summary>
    public Html Actors(IEnumerable<string> belligerents, DateOnly? day) => List([.. belligerents.Select(one => parties.Name(Phrases, one, day))]);

    /// <summary><c>Atareb, Aleppo</c>, never finer than the source; as a heading, so with a capital.</summary>
    public Html Place(IReadOnlyList<FigurePlace> places) => places.Count == 0
        ? Html.Trusted(Phrases["place.gap"])
        : Place(places[0], Html.Text(char.ToUpperInvariant(places[0].Text[0]) + places[0].Text[1..]));

    /// <summary>The same inside a sentence: <c>the northern countryside of Aleppo</c>.</summary>
    public Html PlaceWithin(IReadOnlyList<FigurePlace> places)
    {
        if (places.Count == 0)
            return Html.Trusted(Phrases["place.gap"]);
        var name = Html.Text(places[0].Text);
        var described = char.IsLower(places[0].Text[0]) && Phrases["place.described.words"].Split('|').Any(words => $" {places[0].Text} ".Contains($" {words} ", StringComparison.Ordinal));
        return Place(places[0], described ? Phrases.Fill("place.described", ("place", name)) : name);
    }

    private Html Place(FigurePlace place, Html name) =>
        place.Adm1 is not { } adm1 || place.Text.Contains(Html.Plain(Governorate(adm1).Markup), StringComparison.OrdinalIgnoreCase)
            ? name
            : Phrases.Fill("place.in", ("place", name), ("governorate", Governorate(adm1)));

    /// <summary>A governorate as readers write it.</summary>
    public Html Governorate(string adm1) => Html.Text(Phrases.Has($"adm1.{adm1}") ? Phrases[$"adm1.{adm1}"] : adm1);

    /// <summary><c>SANA (Syrian state agency)</c>: ownership at each mention, one form for all.</summary>
    public Html Source(Origin origin) => origin.Ownership is { } ownership
        ? Phrases.Fill("source.owned", ("name", Html.Text(origin.Name)), ("ownership", Html.Text(ownership)))
        : Html.Text(origin.Name);

    /// <summary><c>Saturday 24 Dec 2016</c>.</summary>
    public Html DayFull(DateOnly day) => Day("day.full", day);

    /// <summary><c>24 Dec 2016</c>.</summary>
    public Html DayPlain(DateOnly day) => Day("day.plain", day);

    /// <summary><c>24 Dec</c>.</summary>
    public Html DayShort(DateOnly day) => Day("day.short", day);

    /// <summary><c>15–23 Jan 2020</c>.</summary>
    public Html Period(DateOnly start, DateOnly end)
    {
        if (start == end)
            return DayPlain(end);
        return start.Year == end.Year && start.Month == end.Month
            ? Phrases.Fill("day.periodInMonth", ("from", Html.Text(start.Day.ToString(CultureInfo.InvariantCulture))), ("day", Html.Text(end.Day.ToString(CultureInfo.InvariantCulture))), ("month", Html.Text(Phrases[$"month.{end.Month}"])), ("year", Html.Text(end.Year.ToString(CultureInfo.InvariantCulture))))
            : Phrases.Fill("day.period", ("from", start.Year == end.Year ? DayShort(start) : DayPlain(start)), ("to", DayPlain(end)));
    }

    /// <summary><c>24 Dec 2016, 18:40 Damascus (16:40 UTC)</c>; without the year for what changed lately.</summary>
    public Html Time(DateTimeOffset instant, bool withYear)
    {
        var day = Clock.DayOf(instant);
        return Phrases.Fill("time.both", ("date", withYear ? DayPlain(day) : DayShort(day)), ("local", Clockface(Clock.At(instant))), ("utc", Clockface(instant.ToUniversalTime())));
    }

    /// <summary><c>24 Dec, 18:40</c> in Damascus.</summary>
    public Html TimeShort(DateTimeOffset instant) =>
        Phrases.Fill("time.short", ("date", DayShort(Clock.DayOf(instant))), ("local", Clockface(Clock.At(instant))));

    /// <summary><c>18:40</c>.</summary>
    public static Html Clockface(DateTimeOffset local) => Html.Text(local.ToString("HH:mm", CultureInfo.InvariantCulture));

    /// <summary>A code of an enum as a key: first letter lower case.</summary>
    public static string Key(string code) => char.ToLowerInvariant(code[0]) + code[1..];

    /// <summary>A tag of letters and digits.</summary>
    public static string Tag(string words) => "#" + new string([.. words.Where(unit => char.IsLetterOrDigit(unit) || unit == '_')]);

    private Html Toll(IReadOnlyList<Figure> figures, Func<Figure, Html> who)
    {
        var wholes = figures.Where(figure => figure.SubsetOf is null).ToArray();
        var killed = Array.FindAll(wholes, figure => figure.Measure == Measure.Killed);
        var parts = wholes.GroupBy(figure => figure.Measure).OrderBy(same => same.Key).Select(same => Measured(same.Key, [.. same], killed, who));
        return Html.Join(Phrases["list.comma"], parts);
    }

    private Html Measured(Measure measure, Figure[] same, Figure[] killed, Func<Figure, Html> who)
    {
        var key = Key(measure.ToString());
        if (same.Length == 1 && GoesWithout(same[0], killed) && Phrases.Has($"measure.{key}.short") && who(same[0]) == Who(same[0]))
            return Phrases.Fill($"measure.{key}.short", ("n", Number(same[0])));
        var vague = Array.TrueForAll(same, figure => figure.Cls == FigureClass.V);
        return Phrases.Fill(vague ? $"measure.{key}.vague" : $"measure.{key}", ("who", List([.. same.Select(who)])));
    }

    private Html Day(string key, DateOnly day) => Phrases.Fill(
        key,
        ("weekday", Html.Text(Phrases[$"weekday.{(int)day.DayOfWeek}"])),
        ("day", Html.Text(day.Day.ToString(CultureInfo.InvariantCulture))),
        ("month", Html.Text(Phrases[$"month.{day.Month}"])),
        ("year", Html.Text(day.Year.ToString(CultureInfo.InvariantCulture))));

    private static long Plural(Figure figure) => figure.Count ?? figure.Max ?? figure.Min ?? 2;
}

using Monitoring.Extracting;
using Monitoring.Extracting.Attributes;
using Monitoring.Reconciling;
using Monitoring.Reconciling.Changing;
using Monitoring.Reconciling.Mentioning;

namespace Monitoring.Alerting.Writing;

/// <summary>Puts counts, groups, parties and sources into words of one language. Hedges are kept; null is never 0.</summary>
/// <param name="phrases">The language.</param>
/// <param name="clock">Damascus time.</param>
/// <param name="quoting">Keeps names of victims and graphic words out of quotations.</param>
/// <param name="parties">What parties are called on which day.</param>
/// <param name="local">Names of places as people there write them.</param>
/// <param name="pages">Address of the public pages; null: there are none.</param>
public sealed class Wording(PhraseBook phrases, LocalTime clock, QuotingRules quoting, PartyNames parties, LocalNames local, Uri? pages = null)
{
    /// <summary>The phrases.</summary>
    public PhraseBook Phrases { get; } = phrases;

    /// <summary>Keeps names of victims and graphic words out of quotations.</summary>
    public QuotingRules Quoting { get; } = quoting;

    /// <summary>Damascus time.</summary>
    public LocalTime Clock { get; } = clock;

    /// <summary>Words for days and times.</summary>
    public DayWords Days { get; } = new(phrases, clock);

    /// <summary>Names of those who speak, and verbs that go with them.</summary>
    public SourceNames Names { get; } = new(phrases);

    /// <summary>Words for weapons and methods.</summary>
    public MeansWords Means { get; } = new(phrases);

    /// <summary>Links to the public pages.</summary>
    public PublicLinks Pages { get; } = new(phrases, pages);

    /// <summary>What reports say in words of their own.</summary>
    public SourceWords Sayings => parties.Said;

    /// <summary>Words for places.</summary>
    public PlaceWords Where { get; } = new(phrases, quoting, local, parties);

    /// <summary><c>at least 6 civilians</c>; a vague quantity stands in quotation marks as it is written.</summary>
    public Html Who(Figure figure)
    {
        if (figure.Cls == FigureClass.V)
            return Vague(figure);
        return parties.Called(Phrases, figure, Number(figure), Plural(figure), brief: false) ?? Phrases.Counted(parties.GroupKey(Phrases, figure), Plural(figure), ("n", Number(figure)));
    }

    /// <summary><c>4 of Russian forces</c>, among people who are said to be fighters; as <see cref="Who"/> where there is no such form.</summary>
    public Html WhoBriefly(Figure figure) => parties.GroupKey(Phrases, figure) + ".brief" is var key && figure.Cls != FigureClass.V && Phrases.Has(key)
        ? parties.Called(Phrases, figure, Number(figure), Plural(figure), brief: true) ?? Phrases.Fill(key, ("n", Number(figure)))
        : Who(figure);

    /// <summary><c>at least 6</c>.</summary>
    public Html Number(Figure figure)
    {
        if (figure.Cls == FigureClass.V)
            return Vague(figure);
        var key = figure.Qualifier == Qualifier.Vague ? "exact" : Key(figure.Qualifier.ToString());
        return Phrases.Fill(
            $"hedge.{key}",
            ("n", Html.Text(Phrases.Number(figure.Stated() ?? 0))),
            ("min", Html.Text(Phrases.Number(figure.Min ?? 0))),
            ("max", Html.Text(Phrases.Number(figure.Max ?? 0))));
    }

    /// <summary><c>6</c> of whom some are told apart, as "at least 6" has it too; with any other hedge it stands.</summary>
    public Html Plainly(Figure figure) => figure is { Qualifier: Qualifier.Exact or Qualifier.AtLeast } && figure.Stated() is { } count
        ? Html.Text(Phrases.Number(count))
        : Phrases.Fill("of.hedged", ("n", Number(figure)), ("measure", Html.Trusted(Phrases[$"measure.name.{Key(figure.Measure.ToString())}"])));

    /// <summary><c>34 of the 87 were children and 9 were women</c>; a group without such words is counted behind a colon.</summary>
    /// <param name="whole">The whole.</param>
    /// <param name="parts">One at least.</param>
    public Html PartsOfAll(Figure whole, IReadOnlyList<Figure> parts)
    {
        if (parts.Any(part => part.Cls == FigureClass.V || !Phrases.Has($"{IsA(part)}.other")))
            return PartsAmong(whole, parts);
        var said = parts.Select((part, at) => at == 0
            ? Phrases.Fill("of.first", ("n", Number(part)), ("whole", Plainly(whole)), ("are", Phrases.Counted(IsA(part), Plural(part))))
            : Phrases.Fill("of.next", ("n", Number(part)), ("are", Phrases.Counted(IsA(part), Plural(part)))));
        return List([.. said]);
    }

    /// <summary><c>Among the 9: at least 3 children</c>.</summary>
    public Html PartsAmong(Figure whole, IReadOnlyList<Figure> parts) => Phrases.Fill("of.among", ("whole", Plainly(whole)), ("parts", Parts(parts)));

    private string IsA(Figure part) => parties.GroupKey(Phrases, part) + ".are";

    /// <summary><c>at least 6 civilians killed, 15 injured</c>: wholes only.</summary>
    public Html Toll(IEnumerable<Figure> figures) => new TollWords(this).Write([.. figures], Who, ".vague");

    /// <summary>One figure as if it stood alone.</summary>
    public Html TollOf(Figure figure) => Toll([figure with { SubsetOf = null }]);

    /// <summary>What a change of counts moved from: its number alone, or whom it counted where that changed.</summary>
    /// <param name="change">The change, with a figure before it.</param>
    /// <param name="named">True where people of several groups are counted.</param>
    public Html CountBefore(FigureChange change, bool named) => change.FiguresBefore() is [var before] && !named && Counts.AreComparable(before.Group, change.FiguresAfter()[0].Group)
        ? Number(before)
        : List([.. change.FiguresBefore().Select(Who)]);

    /// <summary><c>at least 6 civilians, among them 2 children, killed, 15 injured</c>: each part beside its whole.</summary>
    public Html TollWithParts(IReadOnlyList<Figure> figures) => new TollWords(this).Write(figures, whole => WithParts(whole, figures), ".vague");

    /// <summary><c>7 people (2 health workers, 1 child) killed, 15 injured</c>: the same where there is less room.</summary>
    public Html TollWithPartsBriefly(IReadOnlyList<Figure> figures) => new TollWords(this).Write(figures, whole => WithPartsBriefly(whole, figures), ".vague");

    /// <summary>The same behind a verb of saying, which need not say again that it is reported.</summary>
    public Html TollSpokenOf(IReadOnlyList<Figure> figures) => new TollWords(this).Write(figures, whole => WithParts(whole, figures), string.Empty);

    /// <summary><c>6 civilians, among them 2 children,</c>.</summary>
    public Html WithParts(Figure whole, IReadOnlyList<Figure> figures)
    {
        var parts = PartsOf(whole, figures);
        return parts.Count == 0 ? Who(whole) : Phrases.Fill("among", ("who", Who(whole)), ("parts", Parts(parts)));
    }

    private Html WithPartsBriefly(Figure whole, IReadOnlyList<Figure> figures)
    {
        var parts = PartsOf(whole, figures);
        return parts.Count == 0 ? Who(whole) : Html.Trusted(Who(whole).Markup + Phrases.Fill("total.bullet.among", ("parts", PartsBriefly(parts))).Markup);
    }

    /// <summary>
    /// Parts that tell of another group than their whole ("one of the four children" has no word of its own here), and are
    /// not more than it: where a page contradicts itself, a line of its own says so.
    /// </summary>
    public static IReadOnlyList<Figure> PartsOf(Figure whole, IReadOnlyList<Figure> figures) =>
        [.. figures.Where(part => part.SubsetOf == whole.Id && part.Measure == whole.Measure && part.Group != whole.Group && part.Group is not (null or VictimGroup.People)
            && !(part.Stated() > (whole.Max ?? long.MaxValue)))];

    /// <summary>True for the language of the words; one that is not known is taken for it.</summary>
    public bool IsOwn(string language) => language.Length == 0 || language.StartsWith(Phrases.Language, StringComparison.OrdinalIgnoreCase);

    /// <summary>What is quoted, marked where it is in another language: <c>… (original in Arabic)</c>.</summary>
    public Html Original(string quote, string language) => IsOwn(language) || !Phrases.Has($"language.{language.Split('-')[0]}")
        ? Html.Text(quote)
        : Phrases.Fill("quote.original", ("quote", Html.Text(quote)), ("language", Html.Trusted(Phrases[$"language.{language.Split('-')[0]}"])));

    /// <summary><c>3 children, 2 women</c>, in brackets.</summary>
    public Html PartsBriefly(IEnumerable<Figure> parts) => Html.Join(Phrases["list.comma"], parts.Select(Who));

    /// <summary>What a source itself says of the toll to come; empty when it says nothing.</summary>
    public Html Outlook(TollOutlook outlook, Origin origin) => outlook switch
    {
        TollOutlook.MayRise => Phrases.Fill("outlook.rise", ("source", Names.Of(origin))),
        TollOutlook.MayChange => Phrases.Fill("outlook.change", ("source", Names.Of(origin))),
        _ => Html.Empty,
    };

    /// <summary><c>3 children and 2 women</c>.</summary>
    public Html Parts(IEnumerable<Figure> parts) => List([.. parts.Select(Who)]);

    /// <summary>True for a figure behind killed ones of the same people: "6 civilians were killed and 15 injured" names them once.</summary>
    public static bool GoesWithout(Figure figure, IReadOnlyList<Figure> killed) =>
        figure.Measure != Measure.Killed && figure.Cls != FigureClass.V && figure.Unit == FigureUnit.Persons && killed.Count == 1 && killed[0].Cls != FigureClass.V
        && figure.Group == killed[0].Group;

    /// <summary>True where a report itself tells a count as hearsay: then all that stands under one verb is told so.</summary>
    public static bool IsHearsay(IEnumerable<Figure> figures) => figures.Any(figure => figure.IsHearsay);

    /// <summary><c>a, b and c</c>.</summary>
    public Html List(IReadOnlyList<Html> items) => Phrases.List(items);

    /// <summary>The parties as they are called on the day of harm; one that no table knows in quotation marks as the text has it.</summary>
    /// <param name="figures">What is said of them.</param>
    /// <param name="belligerents">Their codes.</param>
    /// <param name="day">Day of harm; null when unknown.</param>
    public Html Actors(IEnumerable<Figure> figures, IEnumerable<string> belligerents, DateOnly? day) =>
        List([.. belligerents.Select(one => parties.Name(Phrases, one, day, figures.Where(figure => figure.Belligerents.Contains(one)).Select(figure => figure.Evidence.Sentence))).DistinctBy(name => name.Markup)]);

    /// <summary>True where somebody is named: that it is not known who did it names nobody.</summary>
    public static bool NamesParty(IEnumerable<string> belligerents) => belligerents.Any(one => one != ActorTable.Unknown);

    /// <summary>Those of one figure.</summary>
    public Html Actors(Figure figure) => Actors([figure], figure.Belligerents, figure.Start);

    /// <summary>Those of one claim.</summary>
    public Html Actors(Claim claim) => Actors(claim.Figures, claim.Belligerents, claim.Start ?? claim.ReportDay);

    private Html Vague(Figure figure) => Quoting.Vague(figure.Evidence) is { } quote && Script.Same(quote, Phrases["place.gap"])
        ? Phrases.Fill("vague", ("quote", Html.Text(quote)))
        : Phrases.Fill("vague.unquoted");

    /// <summary>A code of an enum as a key: first letter lower case.</summary>
    public static string Key(string code) => char.ToLowerInvariant(code[0]) + code[1..];

    /// <summary>A tag of letters and digits.</summary>
    public static string Tag(string words) => "#" + new string([.. words.Where(unit => char.IsLetterOrDigit(unit) || unit == '_')]);

    private static long Plural(Figure figure) => figure.Count ?? figure.Max ?? figure.Min ?? 2;
}

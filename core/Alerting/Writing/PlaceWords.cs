using Monitoring.Extracting;
using Monitoring.Reconciling;

namespace Monitoring.Alerting.Writing;

/// <summary>Puts places into words of one language, never finer than the source.</summary>
/// <param name="phrases">The language.</param>
/// <param name="quoting">Tells names of victims from places.</param>
/// <param name="local">Names of places as people there write them, and of countries.</param>
/// <param name="parties">What those are called who hold places.</param>
public sealed class PlaceWords(PhraseBook phrases, QuotingRules quoting, LocalNames local, PartyNames parties)
{
    /// <summary>More places that one count is of are not all named.</summary>
    private const int MostSpots = 3;

    /// <summary>A name in another script is not parted at the end of a line, where its parts would change places.</summary>
    private const char NoBreak = '\u00A0';

    private readonly PlaceDirections _directions = new(phrases);

    /// <summary>What stands before places.</summary>
    public PlacePrepositions Before { get; } = new(phrases);

    /// <summary><c>Atareb, Aleppo</c>, or the places that one count is of: <c>Khan Sheikhoun and Khan al-Subul, Idlib</c>.</summary>
    public Html Heading(IReadOnlyList<Claim> claims) => Spots(claims) is { Length: > 1 } spots ? Together(spots) : Heading(Of(claims));

    /// <summary><c>Atareb, Aleppo</c>, never finer than the source; as a heading, so with a capital.</summary>
    /// <param name="places">The finest first.</param>
    /// <param name="sentence">Sentence that names it: the side of its governorate on which it lies is told too; null when there is none.</param>
    public Html Heading(IReadOnlyList<FigurePlace> places, string? sentence = null)
    {
        if (places is not [var place, ..])
            return Html.Trusted(phrases["place.gap"]);
        if (sentence is not null && place is { Near: false, Adm1: { } adm1 } && _directions.Side(place, sentence) is { } side)
            return phrases.Fill("place.in", ("place", Name(place)), ("governorate", phrases.Fill($"place.side.{side}.brief", ("governorate", Governorate(adm1)))));
        return InGovernorate(place, place.Near ? phrases.Fill("place.near", ("place", Html.Text(Shown(place)))) : Name(place));
    }

    /// <summary>Its name alone, with a capital, and with its country when that is not Syria.</summary>
    public Html Name(FigurePlace place) => Html.Text(char.ToUpperInvariant(Shown(place)[0]) + Shown(place)[1..]);

    /// <summary>With what stands before it in a sentence: <c> in Atareb, Aleppo</c>, a town with its local name behind it, and who holds it.</summary>
    /// <param name="claim">Whose place.</param>
    /// <param name="means">The words for the weapon that stand right before it.</param>
    public Html At(Claim claim, Html means)
    {
        var sentence = claim.Figures[0].Evidence.Sentence;
        if (Spots([claim]) is { Length: > 1 } spots)
            return phrases.Fill(IsStretch(spots) ? "at.between" : Before.Key(spots[0], sentence, means), ("place", Together(spots)));
        return Of([claim]) is not [var place, ..]
            ? phrases.Fill("at.none")
            : phrases.Fill(Before.Key(place, sentence, means), ("place", Held(place, sentence, Within(place, withLocalName: true, sentence))));
    }

    /// <summary>With who holds it, where the sentence says so of the place itself: <c>, held by opposition factions</c>.</summary>
    /// <param name="place">The place.</param>
    /// <param name="sentence">Sentence that names it.</param>
    /// <param name="name">Its name, in words.</param>
    /// <param name="brief">As one word: <c>, government-held</c>.</param>
    public Html Held(FigurePlace place, string sentence, Html name, bool brief = false) => parties.HolderOf(phrases, place, sentence, brief) is { IsEmpty: false } holder
        ? phrases.Fill(brief ? "place.held.brief" : "place.held", ("place", name), ("holder", holder))
        : name;

    /// <summary>Inside a sentence: <c>the northern countryside of Aleppo</c>.</summary>
    public Html Within(FigurePlace place, bool withLocalName = false, string? sentence = null)
    {
        var shown = Shown(place);
        var name = Html.Text(shown);
        if (withLocalName && phrases.Has("place.local") && local.Of(place) is { } written)
            name = phrases.Fill("place.local", ("place", name), ("local", Html.Text(written.Replace(' ', NoBreak))));
        if (char.IsLower(shown[0]) && phrases["place.described.words"].Split('|').Any(words => $" {shown} ".Contains($" {words} ", StringComparison.Ordinal)))
            name = phrases.Fill("place.described", ("place", name));
        if (sentence is null || _directions.Of(place, sentence) is not { } lies)
            return InGovernorate(place, name);
        name = phrases.Fill("place.lies", ("place", name), ("direction", Html.Text(lies)));
        return Names(place, lies) ? name : InGovernorate(place, name);
    }

    /// <summary>A governorate, or its one side on which all these places lie: <c>western Aleppo</c>.</summary>
    public Html Area(string adm1, IEnumerable<(FigurePlace Place, string Sentence)> places) =>
        places.Select(one => _directions.Side(one.Place, one.Sentence)).Distinct(StringComparer.Ordinal).ToArray() is [{ } side]
            ? phrases.Fill($"place.side.{side}", ("governorate", Governorate(adm1)))
            : Governorate(adm1);

    /// <summary>An area that a total is of: a governorate as readers write it, else as the text names it, with its country when that is not Syria.</summary>
    public Html Area(FigurePlace place) => phrases.Has($"adm1.{place.Text}") || CountryOf(place) is null ? Governorate(Shown(place)) : InGovernorate(place, Html.Text(Shown(place)));

    /// <summary>Places of claims, finest first; what is the end of a victim's name is no place.</summary>
    public IReadOnlyList<FigurePlace> Of(IEnumerable<Claim> claims) =>
        [.. claims.SelectMany(claim => claim.Places.Where(place => !IsPerson(claim, place)).Select(place => In(claim, place))).OrderBy(place => place.Precision ?? PlacePrecision.Town)];

    /// <summary>A governorate as readers write it.</summary>
    public Html Governorate(string adm1) => Html.Text(phrases.Has($"adm1.{adm1}") ? phrases[$"adm1.{adm1}"] : adm1);

    /// <summary>Incidents by governorate, in the order of the names that readers see, then those of other countries; never by number of dead.</summary>
    /// <param name="incidents">What is grouped.</param>
    /// <param name="of">The incident of one.</param>
    public IEnumerable<(Html Name, IReadOnlyList<T> Incidents)> ByRegion<T>(IEnumerable<T> incidents, Func<T, Incident> of) => incidents
        .GroupBy(one => Region(Of(of(one).Current.DefaultIfEmpty(of(one).Claims[^1]))))
        .OrderBy(same => same.Key.Rank).ThenBy(same => same.Key.Name, StringComparer.Ordinal)
        .Select(same => (Html.Text(same.Key.Name), (IReadOnlyList<T>)[.. same.OrderBy(one => of(one).Code, StringComparer.Ordinal)]));

    private (int Rank, string Name) Region(IReadOnlyList<FigurePlace> places)
    {
        if (places.Select(CountryOf).FirstOrDefault(country => country is not null) is { } abroad)
            return (1, abroad);
        return places.FirstOrDefault(place => place.Adm1 is not null)?.Adm1 is { } adm1 ? (0, Html.Plain(Governorate(adm1).Markup)) : (2, phrases["place.gap"]);
    }

    /// <summary>The towns and villages that the first count is of; the two ends of a road; nothing when it is of one place, or of an area.</summary>
    private FigurePlace[] Spots(IReadOnlyList<Claim> claims)
    {
        var claim = claims[0];
        var places = claim.Figures[0].Places.Where(place => !IsPerson(claim, place)).Select(place => In(claim, place)).DistinctBy(place => place.Name ?? place.Text).ToArray();
        return IsStretch(places) || Array.TrueForAll(places, place => place is { Near: false, Precision: null or <= PlacePrecision.Town }) ? places : [];
    }

    /// <summary>Places of one governorate name it once.</summary>
    private Html Together(FigurePlace[] spots)
    {
        if (IsStretch(spots))
            return phrases.Fill("place.between", ("one", Name(spots[0])), ("other", Name(spots[1])));
        var named = spots.Length <= MostSpots ? spots : spots[..(MostSpots - 1)];
        var one = spots.Select(place => place.Adm1).Distinct(StringComparer.Ordinal).Count() == 1;
        var names = named.Select(place => one || place.Adm1 is null ? Name(place) : phrases.Fill("place.each", ("place", Name(place)), ("governorate", Governorate(place.Adm1)))).ToList();
        if (spots.Length > named.Length)
            names.Add(phrases.Counted("place.others", spots.Length - named.Length, ("n", Html.Text(phrases.Number(spots.Length - named.Length)))));
        return one ? InGovernorate(spots[0], phrases.List(names)) : phrases.List(names);
    }

    /// <summary>"on the al-Mayadeen–Palmyra road", "between the two": each is only near.</summary>
    private static bool IsStretch(FigurePlace[] spots) => spots is [{ Near: true }, { Near: true }];

    private bool IsPerson(Claim claim, FigurePlace place) => claim.Figures.Any(figure => figure.Places.Contains(place) && quoting.IsPerson(figure.Evidence, place.Text));

    /// <summary>A report in another language spells its places as that does: the gazetteer's name stands for it.</summary>
    private FigurePlace In(Claim claim, FigurePlace place) =>
        place.Name is { } name && claim.Language.Length > 0 && !claim.Language.StartsWith(phrases.Language, StringComparison.OrdinalIgnoreCase) && !place.Text.Contains(name, StringComparison.OrdinalIgnoreCase) ? place with { Text = name } : place;

    /// <summary>As the text names it, a city with its kind behind its name; in another script, as the gazetteer does.</summary>
    private string Shown(FigurePlace place) => Turned(Known(place));

    private string Known(FigurePlace place) => Script.Same(place.Text, phrases["place.gap"]) ? place.Text
        : place.Name is { } name && Script.Same(name, phrases["place.gap"]) ? name
        : local.Of(place) is { } written && Script.Same(written, phrases["place.gap"]) ? written
        : place.Adm1 is { } adm1 ? Html.Plain(phrases.Fill("place.area", ("governorate", Governorate(adm1))).Markup)
        : place.Text;

    /// <summary><c>Aleppo city</c> for "city of Aleppo".</summary>
    private string Turned(string name) => name.StartsWith(phrases["place.city.before"], StringComparison.OrdinalIgnoreCase) && name[phrases["place.city.before"].Length..] is [var first, ..] city && char.IsUpper(first)
        ? Html.Plain(phrases.Fill("place.city", ("name", Html.Text(city))).Markup)
        : name;

    /// <summary>True when the words have a name of the place's governorate in them, however it is spelt.</summary>
    private bool Names(FigurePlace place, string words) => place.Adm1 is { } adm1
        && (place.Precision is PlacePrecision.Governorate or PlacePrecision.Region ? local.Spellings(adm1) : []).Append(Html.Plain(Governorate(adm1).Markup)).Any(name => words.Contains(name, StringComparison.OrdinalIgnoreCase));

    /// <summary>With its governorate, or with its country when that is not Syria.</summary>
    private Html InGovernorate(FigurePlace place, Html name)
    {
        if (CountryOf(place) is { } country)
            return Html.Plain(name.Markup).Contains(country, StringComparison.OrdinalIgnoreCase) ? name : phrases.Fill("place.in", ("place", name), ("governorate", Html.Text(country)));
        if (place.Name is { } own && Letters(own) == Letters(place.Adm1 ?? string.Empty))
            return name; // The governorate itself, or the city that it is named after, however the text spells it.
        return place.Adm1 is not { } adm1 || Names(place, Html.Plain(name.Markup)) || Names(place, place.Text) ? name : phrases.Fill("place.in", ("place", name), ("governorate", Governorate(adm1)));
    }

    private static string Letters(string name) => string.Concat(name.Where(char.IsLetter)).ToUpperInvariant();

    /// <summary>Name of a country that is not Syria; null for Syria and where none is known.</summary>
    private string? CountryOf(FigurePlace place) => place.Country is { } code and not PartyNames.Home ? phrases["country.byRegion"].Split('|').Contains(code, StringComparer.OrdinalIgnoreCase) && place.Adm1 is { } region ? region : local.Country(code) : null;
}

using Monitoring.Extracting;
using Monitoring.Reconciling;

namespace Monitoring.Alerting;

/// <summary>Puts places into words of one language, never finer than the source.</summary>
/// <param name="phrases">The language.</param>
/// <param name="quoting">Tells names of victims from places.</param>
/// <param name="local">Names of places as people there write them.</param>
/// <param name="parties">What those are called who hold places.</param>
public sealed class PlaceWords(PhraseBook phrases, QuotingRules quoting, LocalNames local, PartyNames parties)
{
    /// <summary><c>Atareb, Aleppo</c>, never finer than the source; as a heading, so with a capital.</summary>
    /// <param name="places">The finest first.</param>
    /// <param name="sentence">Sentence that names it: the side of its governorate on which it lies is told too; null when there is none.</param>
    public Html Heading(IReadOnlyList<FigurePlace> places, string? sentence = null) => places.Count == 0
        ? Html.Trusted(phrases["place.gap"])
        : sentence is not null && new PlaceDirections(phrases).Side(places[0], sentence) is { } side && places[0] is { Near: false, Adm1: { } adm1 }
        ? phrases.Fill("place.in", ("place", Capital(places[0])), ("governorate", phrases.Fill($"place.side.{side}.brief", ("governorate", Governorate(adm1)))))
        : InGovernorate(places[0], places[0].Near ? phrases.Fill("place.near", ("place", Html.Text(places[0].Text))) : Capital(places[0]));

    /// <summary>With what stands before it in a sentence: <c> in Atareb, Aleppo</c>, a town with its local name behind it.</summary>
    /// <param name="places">The finest first.</param>
    /// <param name="sentence">Sentence that names the first one: where it says that the place lies is told too; null when there is none.</param>
    public Html At(IReadOnlyList<FigurePlace> places, string? sentence = null) =>
        places.Count == 0 ? phrases.Fill("at.none") : phrases.Fill(places[0].Near ? "at.near" : "at", ("place", Held(places[0], sentence, Within(places, withLocalName: true, sentence))));

    /// <summary>With who holds it, where the sentence says so of the place itself: <c>, held by opposition factions</c>.</summary>
    /// <param name="place">The place.</param>
    /// <param name="sentence">Sentence that names it; null when there is none.</param>
    /// <param name="name">Its name, in words.</param>
    /// <param name="brief">As one word: <c>, government-held</c>.</param>
    public Html Held(FigurePlace place, string? sentence, Html name, bool brief = false) => sentence is not null && parties.HolderOf(phrases, place, sentence, brief) is { IsEmpty: false } holder
        ? phrases.Fill(brief ? "place.held.brief" : "place.held", ("place", name), ("holder", holder))
        : name;

    /// <summary>The same inside a sentence: <c>the northern countryside of Aleppo</c>.</summary>
    public Html Within(IReadOnlyList<FigurePlace> places, bool withLocalName = false, string? sentence = null)
    {
        if (places.Count == 0)
            return Html.Trusted(phrases["place.gap"]);
        var name = Html.Text(places[0].Text);
        if (withLocalName && phrases.Has("place.local") && local.Of(places[0]) is { } written)
            name = phrases.Fill("place.local", ("place", name), ("local", Html.Text(written)));
        var described = char.IsLower(places[0].Text[0]) && phrases["place.described.words"].Split('|').Any(words => $" {places[0].Text} ".Contains($" {words} ", StringComparison.Ordinal));
        if (described)
            name = phrases.Fill("place.described", ("place", name));
        if (sentence is null || new PlaceDirections(phrases).Of(places[0], sentence) is not { } lies)
            return InGovernorate(places[0], name);
        name = phrases.Fill("place.lies", ("place", name), ("direction", Html.Text(lies)));
        return Names(places[0], lies) ? name : InGovernorate(places[0], name);
    }

    /// <summary>A governorate, or its one side on which all these places lie: <c>western Aleppo</c>.</summary>
    public Html Area(string adm1, IEnumerable<(FigurePlace Place, string Sentence)> places)
    {
        var directions = new PlaceDirections(phrases);
        return places.Select(one => directions.Side(one.Place, one.Sentence)).Distinct(StringComparer.Ordinal).ToArray() is [{ } side]
            ? phrases.Fill($"place.side.{side}", ("governorate", Governorate(adm1)))
            : Governorate(adm1);
    }

    /// <summary>Places of claims, finest first; what is the end of a victim's name is no place.</summary>
    public IReadOnlyList<FigurePlace> Of(IEnumerable<Claim> claims) =>
        [.. claims.SelectMany(claim => claim.Places.Where(place => !claim.Figures.Any(figure => figure.Places.Contains(place) && quoting.IsPerson(figure.Evidence, place.Text))))
            .OrderBy(place => place.Precision ?? PlacePrecision.Town)];

    /// <summary>A governorate as readers write it.</summary>
    public Html Governorate(string adm1) => Html.Text(phrases.Has($"adm1.{adm1}") ? phrases[$"adm1.{adm1}"] : adm1);

    private static Html Capital(FigurePlace place) => Html.Text(char.ToUpperInvariant(place.Text[0]) + place.Text[1..]);

    /// <summary>True when the words have the name of the place's governorate in them.</summary>
    private bool Names(FigurePlace place, string words) => place.Adm1 is { } adm1 && words.Contains(Html.Plain(Governorate(adm1).Markup), StringComparison.OrdinalIgnoreCase);

    private Html InGovernorate(FigurePlace place, Html name) =>
        place.Adm1 is not { } adm1 || Names(place, place.Text)
            ? name
            : phrases.Fill("place.in", ("place", name), ("governorate", Governorate(adm1)));
}
